import Rules

extension Reviewer {
  /// What is behind cards, and what the clues tell of it.
  func reviewTruth(_ scenario: Scenario) {
    for (place, situation) in scenario.situations.enumerated() where !situation.truth.isEmpty {
      let id = SituationID(place)
      let address = Address.situation(id, in: scenario)
      reviewLines(of: situation, address / "clues", scenario)
      reviewUse(of: situation, id, address)
      reviewShares(of: situation, address / "clues", scenario)
      reviewAnswers(of: situation, address / "advice", scenario)
    }
  }

  private func reviewLines(
    of situation: Situation, _ address: Address, _ scenario: Scenario
  ) {
    for clue in situation.clues {
      let read = Set(situation.truth.indices.map { clue.line(where: PossibilityID($0)) })
      let name = scenario.roles[clue.role.index].name
      for line in clue.lines.indices where !read.contains(line) {
        // The last one is there for what nobody thought of.
        if line + 1 == clue.lines.count, clue.lines[line].truth.isEmpty { continue }
        add(.clueLineNever, ["role": .quote(name)], at: address / name / line)
      }
    }
  }

  private func reviewUse(of situation: Situation, _ id: SituationID, _ address: Address) {
    let outcomes = situation.options.flatMap(\.outcomes)
    let asks = outcomes.contains { outcome in
      outcome.conditions.flatMap(\.questions).contains { $0.variable == .truth(id) }
    }
    guard asks else {
      add(.truthWithoutUse, ["situation": .quote(situation.name)], at: address / "truth")
      return
    }
    for second in situation.truth.indices {
      let alike = (0..<second).first { first in
        situation.clues.allSatisfy {
          $0.line(where: PossibilityID(first)) == $0.line(where: PossibilityID(second))
        }
          && situation.advice.allSatisfy {
            $0.line(where: PossibilityID(first)) == $0.line(where: PossibilityID(second))
          }
          && outcomes.allSatisfy {
            $0.conditions.map { $0.settled(id, first) }
              == $0.conditions.map { $0.settled(id, second) }
          }
      }
      guard let alike else { continue }
      let names = (situation.truth[alike].name, situation.truth[second].name)
      add(
        .truthUntold, ["first": .quote(names.0), "second": .quote(names.1)],
        at: address / "truth" / names.1)
    }
  }

  /// Whether each clue is needed, and none is enough.
  private func reviewShares(
    of situation: Situation, _ address: Address, _ scenario: Scenario
  ) {
    let all = situation.truth.indices.map { PossibilityID($0) }
    func cells(_ clues: [Clue]) -> Set<[Int?]> {
      Set(all.map { possibility in clues.map { $0.line(where: possibility) } })
    }
    let together = cells(situation.clues).count
    for clue in situation.clues where cells([clue]).count > 1 {
      let name = scenario.roles[clue.role.index].name
      if cells([clue]).count == all.count {
        add(
          .clueSettles, ["role": .quote(name), "situation": .quote(situation.name)],
          at: address / name)
      } else if cells(situation.clues.filter { $0.role != clue.role }).count == together {
        add(.clueRepeats, ["role": .quote(name)], at: address / name)
      }
    }
  }
}

extension Reviewer {
  /// Whether each line has something to tell that clues do not.
  private func reviewAnswers(
    of situation: Situation, _ address: Address, _ scenario: Scenario
  ) {
    let all = situation.truth.indices.map { PossibilityID($0) }
    func cells(_ heard: (PossibilityID) -> [Int?]) -> Int { Set(all.map(heard)).count }
    func clues(_ truth: PossibilityID) -> [Int?] {
      situation.clues.map { $0.line(where: truth) }
    }
    for answer in situation.advice {
      let name = scenario.advice[answer.line.index].name
      let read = Set(all.map { answer.line(where: $0) })
      for line in answer.lines.indices where !read.contains(line) {
        if line + 1 == answer.lines.count, answer.lines[line].truth.isEmpty { continue }
        add(.answerLineNever, ["line": .quote(name)], at: address / name / line)
      }
      guard read.count > 1 else { continue }
      if cells({ clues($0) + [answer.line(where: $0)] }) == cells(clues) {
        add(.answerRepeats, ["line": .quote(name)], at: address / name)
      }
    }
  }
}

extension Condition {
  /// The same where it is known what is behind the card.
  fileprivate func settled(_ card: SituationID, _ truth: Int) -> Condition {
    switch self {
    case .always: .always
    case .all(let parts): .all(parts.map { $0.settled(card, truth) })
    case .any(let parts): .any(parts.map { $0.settled(card, truth) })
    case .not(let part): .not(part.settled(card, truth))
    case .asks(let question):
      question.variable == .truth(card)
        ? question.values.contains(truth) ? .always : .any([]) : self
    }
  }
}
