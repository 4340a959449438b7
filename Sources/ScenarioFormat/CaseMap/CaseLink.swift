import Rules

/// Something in a case that another thing in it waits for, or brings about.
enum CaseSpot: Hashable {
  case situation(Int)
  /// Of a situation.
  case option(Int, Int)
  case ending(Int)
  case fact(Int)
  case wish(Int)
  case plan(Int)
  case advice(Int)
  case place(Place)
}

/// “This makes a difference to that.”
struct CaseLink: Hashable {
  let from: CaseSpot
  let to: CaseSpot
  let kind: Kind
  /// Whether it closes instead of opening: “not”, absent, stale, cleared.
  let closes: Bool

  enum Kind: CaseIterable { case plan, fact, wish, told, place }
}

/// Every link in a case, each once, in the order of the file.
struct CaseLinks {
  private(set) var all: [CaseLink] = []
  private var seen: Set<CaseLink> = []

  init(_ scenario: Scenario) {
    for (number, item) in scenario.plan.enumerated() {
      for need in item.needs { add(.plan(need.index), .plan(number), .plan) }
      add(item.effects, from: .plan(number))
    }
    for (number, line) in scenario.advice.enumerated() { add(line.condition, to: .advice(number)) }
    for (number, situation) in scenario.situations.enumerated() {
      add(situation.condition, to: .situation(number))
      for (place, option) in situation.options.enumerated() {
        let spot = CaseSpot.option(number, place)
        add(option.condition, to: spot)
        add(option.effects, from: spot)
        for outcome in option.outcomes {
          add(outcome.condition, to: spot)
          add(outcome.effects, from: spot)
        }
      }
    }
    for (number, wish) in scenario.wishes.enumerated() {
      add(wish.honoured, to: .wish(number))
      if let change = wish.change {
        add(.wish(number), .wish(change.into.index), .wish)
        add(change.condition, to: .wish(number))
      }
    }
    for (number, ending) in scenario.endings.enumerated() {
      add(ending.condition, to: .ending(number))
    }
  }

  private mutating func add(
    _ from: CaseSpot, _ to: CaseSpot, _ kind: CaseLink.Kind, closes: Bool = false
  ) {
    let link = CaseLink(from: from, to: to, kind: kind, closes: closes)
    if from != to, seen.insert(link).inserted { all.append(link) }
  }

  /// What a condition asks that something else in the case brings about.
  private mutating func add(_ condition: Condition, to spot: CaseSpot, isDenied: Bool = false) {
    switch condition {
    case .all(let parts), .any(let parts):
      for part in parts { add(part, to: spot, isDenied: isDenied) }
    case .not(let inner): add(inner, to: spot, isDenied: !isDenied)
    case .plan(let item, let status):
      add(.plan(item.index), spot, .plan, closes: isDenied != (status != .inPlace))
    case .fact(let fact): add(.fact(fact.index), spot, .fact, closes: isDenied)
    case .wish(let wish, _): add(.wish(wish.index), spot, .wish, closes: isDenied)
    case .told(_, let situation):
      add(.situation(situation.index), spot, .told, closes: isDenied)
    case .place(let place): add(.place(place), spot, .place, closes: isDenied)
    case .always, .measure, .strain, .phase, .moment, .round, .wishesHonoured, .ledBy, .advice,
      .commitment:
      break
    }
  }

  private mutating func add(_ effects: [Effect], from spot: CaseSpot) {
    for effect in effects {
      switch effect {
      case .plan(let item, let status):
        add(spot, .plan(item.index), .plan, closes: status != .inPlace)
      case .note(let fact): add(spot, .fact(fact.index), .fact)
      case .clear(let fact): add(spot, .fact(fact.index), .fact, closes: true)
      case .reveal(let wish): add(spot, .wish(wish.index), .wish)
      case .change(let wish, let other):
        add(spot, .wish(wish.index), .wish, closes: true)
        add(spot, .wish(other.index), .wish)
      case .move(let place): add(spot, .place(place), .place)
      case .measure, .strain, .leadStrain, .open: break
      }
    }
  }
}
