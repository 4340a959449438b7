public import Rules

/// Something of a state of play that can be forgotten, so that fewer states are left.
public enum Forgettable: Hashable, Sendable {
  case strain(RoleID)
  /// Whether an item that is not in place was once; in place and not is still told apart.
  case staleness(PlanItemID)
  /// Whether the role was told of the situation.
  case telling(RoleID, SituationID)
  /// Whether the latest decision reached the group.
  case informed(GroupID)
  /// Whether the situation was drawn in an earlier round.
  case drawn(SituationID)
  case item(PlanItemID)
  case fact(FactID)
  /// Whether the wish is known.
  case known(WishID)
  /// Whether the wish is current.
  case current(WishID)
  case place
  case measure(Measure)
}

extension CompiledCase {
  /// Its bits in a packed state; 0 for what the case never reads.
  func bits(of thing: Forgettable) -> UInt64 {
    switch thing {
    case .strain(let role): 3 << UInt64(layout.strainShift(of: role))
    case .staleness(let item): layout.stale[item.index]
    case .telling(let role, let situation):
      scenario.index.telling(role, situation).map { layout.tellings[$0.trailingZeroBitCount] } ?? 0
    case .informed(let group): layout.informed[group.index]
    case .drawn(let situation): layout.drawn[situation.index]
    case .item(let item): layout.bits(ofItem: item.index) | layout.madeAgain[item.index]
    case .fact(let fact): layout.facts[fact.index]
    case .known(let wish): layout.known[wish.index]
    case .current(let wish): layout.current[wish.index]
    case .place: layout.place.map { 3 << UInt64($0) } ?? 0
    case .measure(let measure): layout.measures[measure.rawValue].map { 15 << UInt64($0) } ?? 0
    }
  }

  /// All that can be forgotten, what is missed least first.
  var forgettables: [Forgettable] {
    let scenario = scenario
    var all: [Forgettable] = scenario.roles.indices.map { .strain(RoleID($0)) }
    all += scenario.plan.indices.map { .staleness(PlanItemID($0)) }
    for situation in scenario.situations.indices {
      all += scenario.roles.indices.map { .telling(RoleID($0), SituationID(situation)) }
    }
    all += scenario.groups.indices.map { .informed(GroupID($0)) }
    all += scenario.situations.indices.map { .drawn(SituationID($0)) }
    all += scenario.plan.indices.map { .item(PlanItemID($0)) }
    all += scenario.wishes.indices.map { .known(WishID($0)) }
    all += Measure.allCases.map { .measure($0) }
    all += scenario.facts.indices.map { .fact(FactID($0)) }
    all += [.place]
    all += scenario.wishes.indices.map { .current(WishID($0)) }
    return all.filter { bits(of: $0) != 0 }
  }
}
