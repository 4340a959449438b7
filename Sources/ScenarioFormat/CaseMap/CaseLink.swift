import Rules

/// Something in a case that another thing in it waits for, or brings about.
enum CaseSpot: Hashable {
  case situation(Int)
  /// Of a situation.
  case option(Int, Int)
  case ending(Int)
  case group(Int)
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
  /// What each drawn wish may be.
  private let variants: [IDSet<Wish>]
  private let recollections: [Recollection]

  init(_ scenario: Scenario) {
    variants = scenario.drawnWishes.map { IDSet($0.variants.map(\.wish)) }
    recollections = scenario.recollections
    for (number, item) in scenario.plan.enumerated() {
      for need in item.needs { add(.plan(need.index), .plan(number), .plan) }
      add(item.allEffects, from: .plan(number))
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
          for lean in outcome.leans { add(lean.condition, to: spot) }
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
    for change in scenario.drawnWishes.flatMap(\.changes) {
      add(.wish(change.from.index), .wish(change.into.index), .wish)
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
  private mutating func add(_ condition: Condition, to spot: CaseSpot) {
    var links: [(CaseSpot, CaseLink.Kind, closes: Bool)] = []
    condition.visit { question, polarity in
      let closes = polarity == .denied
      if case .plan(let item, let status) = question {
        links.append((.plan(item.index), .plan, closes: closes == status.isOnItsWay))
      }
      if case .fact(let fact) = question {
        links.append((.fact(fact.index), .fact, closes: closes))
      }
      if case .wish(let wish, _) = question {
        links.append((.wish(wish.index), .wish, closes: closes))
      }
      if case .told(_, let card) = question {
        links.append((.situation(card.index), .told, closes: closes))
      }
      if case .informed(let group) = question {
        links.append((.group(group.index), .told, closes: closes))
      }
      if case .place(let place) = question {
        links.append((.place(place), .place, closes: closes))
      }
    }
    for (from, kind, closes) in links { add(from, spot, kind, closes: closes) }
  }

  private mutating func add(_ effects: [Effect], from spot: CaseSpot) {
    for effect in effects {
      if case .plan(let item, let status) = effect {
        add(spot, .plan(item.index), .plan, closes: !status.isOnItsWay)
      }
      if case .note(let fact) = effect { add(spot, .fact(fact.index), .fact) }
      if case .clear(let fact) = effect { add(spot, .fact(fact.index), .fact, closes: true) }
      if case .reveal(let wish) = effect {
        addHeard(wish, from: spot)
      }
      if case .recall(let recollection) = effect {
        addHeard(recollections[recollection.index].wish, from: spot)
      }
      if case .change(let wish, let other) = effect {
        add(spot, .wish(wish.index), .wish, closes: true)
        add(spot, .wish(other.index), .wish)
      }
      if case .move(let place) = effect { add(spot, .place(place), .place) }
    }
  }

  /// Whatever a drawn wish is, it is what is heard.
  private mutating func addHeard(_ wish: WishID, from spot: CaseSpot) {
    for same in variants.first(where: { $0.contains(wish) }) ?? [wish] {
      add(spot, .wish(same.index), .wish)
    }
  }
}

extension PlanStatus {
  /// Whether it is there or will be, unless something else happens.
  fileprivate var isOnItsWay: Bool {
    switch self {
    case .inPlace, .ordered: true
    case .stale, .absent: false
    }
  }
}
