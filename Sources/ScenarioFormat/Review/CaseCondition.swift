import Rules

/// A condition in a case, with where it stands and when it is asked.
struct CaseCondition {
  let condition: Condition
  let address: Address
  let use: Use

  enum Use {
    case card(SituationID)
    case option(SituationID, OptionID)
    case outcome(SituationID, OptionID)
    /// An ending, a wish, an advice line or a claim: at no card in particular.
    case anywhere

    var situation: SituationID? {
      switch self {
      case .card(let id), .option(let id, _), .outcome(let id, _): id
      case .anywhere: nil
      }
    }
  }

  /// Those that ask something, in the order of the sections.
  static func all(in scenario: Scenario) -> [CaseCondition] {
    var all: [CaseCondition] = []
    func add(_ condition: Condition, _ address: Address, _ use: Use) {
      guard condition != .always else { return }
      all.append(CaseCondition(condition: condition, address: address, use: use))
    }
    for wish in scenario.wishes {
      let address = Address.root / "wishes" / wish.name
      add(wish.honoured, address / "honoured", .anywhere)
      if let change = wish.change {
        add(change.condition, address / "becomes" / "when", .anywhere)
      }
    }
    for item in scenario.plan {
      add(item.condition, .root / "plan" / item.name / "when", .anywhere)
    }
    for line in scenario.advice {
      add(line.condition, .root / "advice" / line.name / "when", .anywhere)
    }
    for (s, situation) in scenario.situations.enumerated() {
      let card = SituationID(s)
      add(situation.condition, .situation(card, in: scenario) / "when", .card(card))
      for (o, option) in situation.options.enumerated() {
        let address = Address.option(OptionID(o), of: card, in: scenario)
        add(option.condition, address / "when", .option(card, OptionID(o)))
        for (k, outcome) in option.outcomes.enumerated() {
          add(
            outcome.condition, address / "outcomes" / k / "when", .outcome(card, OptionID(o)))
        }
      }
    }
    for ending in scenario.endings {
      add(ending.condition, .root / "endings" / ending.name / "when", .anywhere)
    }
    for (place, claim) in scenario.claims.enumerated() {
      guard case .goal(let goal) = claim.subject else { continue }
      add(goal.shownBy, .claim(place) / "met", .anywhere)
    }
    return all
  }
}
