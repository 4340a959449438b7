/// A change to the state of a game. Measures and strain are clamped to their ranges.
public enum Effect: Hashable, Sendable {
  case measure(Measure, by: Int)
  case strain(RoleID, by: Int)
  /// Strain on whoever leads; nothing when nobody does.
  case leadStrain(by: Int)
  case plan(PlanItemID, PlanStatus)
  /// Puts a stale item in place again; nothing when it is not stale.
  case review(PlanItemID)
  case note(FactID)
  case clear(FactID)
  /// Asks the citizen; nothing where the citizen cannot answer: see ``Phase/Speech``.
  case reveal(WishID)
  /// Asks somebody what he or she remembers of a wish.
  case recall(RecollectionID)
  case change(WishID, into: WishID)
  case move(Place)
  case open(KnowledgeID)
}

extension Effect {
  /// Whether it asks the citizen for a wish.
  public var asksCitizen: Bool {
    switch self {
    case .reveal: true
    case .measure, .strain, .leadStrain, .plan, .review, .note, .clear, .recall, .change, .move,
      .open:
      false
    }
  }

  /// What it may change. Strain on whoever leads names no role and is left out, as is what a wish
  /// has become by the time it is revealed, and what recollections together make known.
  public var writes: [Variable] {
    switch self {
    case .measure(let measure, _): [.measure(measure)]
    case .strain(let role, _): [.strain(role)]
    case .leadStrain, .open, .recall: []
    case .plan(let item, _), .review(let item): [.plan(item)]
    case .note(let fact), .clear(let fact): [.fact(fact)]
    case .reveal(let wish): [.known(wish)]
    case .change(let wish, let other): [.current(wish), .current(other)]
    case .move: [.place]
    }
  }
}
