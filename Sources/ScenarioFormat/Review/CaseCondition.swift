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
    /// An advice line, or a wish that turns into another: at no card in particular.
    case anywhere
    /// An ending, what honours a wish, a claim: asked when the story is over.
    case atEnd

    var situation: SituationID? {
      switch self {
      case .card(let id), .option(let id, _), .outcome(let id, _): id
      case .anywhere, .atEnd: nil
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
    for (place, wish) in scenario.wishes.enumerated() {
      let address = Address.wish(WishID(place), in: scenario)
      add(wish.honoured, address / "honoured", .atEnd)
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
      for possibility in situation.truth {
        let address = Address.situation(card, in: scenario) / "truth" / possibility.name
        add(possibility.condition, address / "when", .card(card))
      }
      for (o, option) in situation.options.enumerated() {
        let address = Address.option(OptionID(o), of: card, in: scenario)
        add(option.condition, address / "when", .option(card, OptionID(o)))
        for (k, outcome) in option.outcomes.enumerated() {
          add(
            outcome.condition, address / "outcomes" / k / "when", .outcome(card, OptionID(o)))
          for (j, lean) in outcome.leans.enumerated() {
            add(
              lean.condition, address / "outcomes" / k / "more" / j / "when",
              .outcome(card, OptionID(o)))
          }
        }
      }
    }
    for ending in scenario.endings {
      add(ending.condition, .root / "endings" / ending.name / "when", .atEnd)
    }
    for (place, claim) in scenario.claims.enumerated() {
      guard case .goal(let goal) = claim.subject else { continue }
      add(goal.shownBy, .claim(place) / "met", .atEnd)
    }
    return all
  }
}
