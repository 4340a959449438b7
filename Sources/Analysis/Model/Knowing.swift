public import Rules

/// What a team comes to know of what is behind a card before it decides.
public enum Knowing: Hashable, Sendable {
  /// Every clue that somebody at the table has, put together.
  case clues
  /// Those of all but these roles.
  case cluesWithout(IDSet<Role>)
  /// Every clue but what the role reads about one card.
  case cluesWithoutOne(RoleID, at: SituationID)
  /// No clue at all: the card alone.
  case nothing
  /// What is true. No team can know it; games are dealt so, and nothing is worth more.
  case everything
}

extension CaseCompiler {
  /// The ways in which clues divide what may be behind a card.
  ///
  /// - Parameters:
  ///   - open: possibilities that can be, in the order of the file.
  ///   - id: of the card.
  /// - Returns: those that are heard alike together, in the order of the first of each.
  func divided(_ open: [Int], of id: SituationID) -> [[Int]] {
    var cells: [(heard: [Int], members: [Int])] = []
    for possibility in open {
      let heard = heard(of: possibility, id)
      if let place = cells.firstIndex(where: { $0.heard == heard }) {
        cells[place].members.append(possibility)
      } else {
        cells.append((heard, [possibility]))
      }
    }
    return cells.map(\.members)
  }

  /// What is read when a possibility is true: the same for two that nothing tells apart.
  private func heard(of possibility: Int, _ id: SituationID) -> [Int] {
    var silent = IDSet<Role>()
    switch heard {
    case .everything: return [possibility]
    case .nothing: return []
    case .clues: break
    case .cluesWithout(let roles): silent = roles
    case .cluesWithoutOne(let role, let card): if card == id { silent = [role] }
    }
    return scenario.situations[id.index].clues.filter {
      seated.contains($0.role) && !silent.contains($0.role)
        && ($0.need == .none || isReachable($0.role))
    }.map { $0.line(where: PossibilityID(possibility)) ?? -1 }
  }
}
