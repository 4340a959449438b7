import Rules

/// Which ways of deciding and preparing a team may go that is held to something.
extension CompiledCase {
  /// Of all decisions on one card, in their order.
  ///
  /// - Parameters:
  ///   - card: its place among all cards.
  ///   - core: before the decision.
  ///   - round: counted from 0, in which the card lies on the table.
  func allowed(
    _ decisions: [ListedDecision], on card: Int, _ core: UInt64, round: Int,
    by restriction: Restriction
  ) -> [Bool] {
    switch restriction {
    case .silent, .neverPrepares, .prepares, .begins, .withoutItem, .unheard:
      return decisions.map { _ in true }
    case .withoutLine(let line):
      return decisions.map {
        canAsk(Int($0.level), about: card, without: line, core, round: round)
      }
    case .neverTells: return decisions.map { $0.told == 0 }
    case .neverAsks: return decisions.map { $0.level == 0 }
    case .highestAdvice:
      return decisions.map { own in
        !decisions.contains {
          $0.option == own.option && $0.lead == own.lead && $0.level > own.level
        }
      }
    case .alone: return decisions.map { $0.option >= 0 && isAlone(Int($0.option)) }
    case .neverTalks: return decisions.map { $0.option < 0 || !reveals(Int($0.option)) }
    case .talks(let phase):
      guard isBefore(phase, round) else { return decisions.map { _ in true } }
      return allowed(decisions, on: card, core, round: round, by: .neverTalks)
    case .without(let roles):
      return decisions.map { $0.lead < 0 || !roles.contains(RoleID(Int($0.lead))) }
    }
  }

  /// Whether the level can be asked about a card by a team that goes without a line: nobody can always
  /// be asked.
  func canAsk(
    _ level: Int, about card: Int, without line: AdviceLineID, _ core: UInt64, round: Int
  ) -> Bool {
    level == 0
      || cards[card].lines.range.contains { place in
        lines[place].level == level && lines[place].number != line.index
          && holds(lines[place].condition, core, Circumstances(round: round))
      }
  }

  private func isBefore(_ phase: PhaseID, _ round: Int) -> Bool {
    scenario.index.rounds(of: setup.length)[round].phase.index < phase.index
  }

  /// The option as its author wrote it.
  private func written(_ place: Int) -> DecisionOption? {
    guard let card = (0..<cards.count).first(where: { cards[$0].options.range.contains(place) })
    else { return nil }
    return scenario.situations[cards[card].situation].options[options[place].number]
  }

  private func isAlone(_ place: Int) -> Bool { written(place)?.style == .alone }

  /// Whether it asks about a wish, also one of which nothing reads whether it is known.
  private func reveals(_ place: Int) -> Bool {
    guard let option = written(place) else { return false }
    return Self.reveals(option.effects) || option.outcomes.contains { Self.reveals($0.effects) }
  }

  private static func reveals(_ effects: [Effect]) -> Bool {
    effects.contains {
      switch $0 {
      case .reveal, .recall: true
      case .measure, .strain, .leadStrain, .plan, .review, .note, .clear, .change, .move, .open:
        false
      }
    }
  }

  /// What a round's preparation may come to.
  ///
  /// - Returns: `nil` when nothing is ruled out.
  func ends<Aside: MeasuresAside>(
    from start: PackedState<Aside>, round: Int, allowedBy restriction: Restriction
  ) -> Set<PackedState<Aside>>? {
    var able = seated
    var items: [Int] = []
    switch restriction {
    case .silent, .neverTells, .neverAsks, .highestAdvice, .alone, .begins, .withoutLine, .unheard:
      return nil
    case .neverPrepares: break
    case .prepares(let phase):
      guard isBefore(phase, round) else { return nil }
    case .talks(let phase) where !isBefore(phase, round): return nil
    case .neverTalks, .talks:
      items = (0..<self.items.count).filter { !Self.reveals(scenario.plan[$0].allEffects) }
      guard items.count < self.items.count else { return nil }
    case .withoutItem(let item):
      items = (0..<self.items.count).filter { $0 != item.index }
    case .without(let roles):
      items = Array(0..<self.items.count)
      able &= ~roles.bits
    }
    var found: Set<PackedState<Aside>> = []
    var met: Set<PreparingTeam<Aside>> = []
    var open = [PreparingTeam(state: start, slots: rounds[round].slots, able: able)]
    let free = freeReviews(start.core, round: round, able: able)
    for number in items where free & (1 << UInt64(number)) != 0 {
      var after = open[0]
      put(self.items[number], &after.state, round: round)
      open.append(after)
    }
    while let team = open.popLast() {
      guard met.insert(team).inserted else { continue }
      found.insert(team.state)
      guard team.slots > 0 else { continue }
      let free = team.able & ~overloaded(team.state.core)
      for role in BitPlaces(free) {
        let own: UInt64 = 1 << UInt64(role)
        var next = team
        next.slots -= 1
        next.able &= ~own
        for number in items {
          let (item, gate) = (self.items[number], gate(of: number, round: round))
          guard gate.by & own != 0,
            isReady(item, gate, team.state.core, slots: team.slots, round: round)
          else { continue }
          var after = next
          put(item, &after.state, round: round)
          guard effort(item, team.state.core) == 2 else {
            open.append(after)
            continue
          }
          after.slots -= 1
          for second in BitPlaces(free & rounds[round].helping & ~own) {
            after.able = next.able & ~(1 << UInt64(second))
            open.append(after)
          }
        }
        guard rounds[round].helping & own != 0 else { continue }
        for other in BitPlaces(seated & ~own) where strain(of: other, team.state.core) > 0 {
          var after = next
          relieve(other, &after.state)
          open.append(after)
        }
      }
    }
    return found
  }
}

/// Where a preparation stands, and who may still prepare.
private struct PreparingTeam<Aside: MeasuresAside>: Hashable {
  var state: PackedState<Aside>
  var slots: Int
  /// Roles, a bit each.
  var able: UInt64
}
