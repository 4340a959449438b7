/// A change to the state of a game. Measures and strain are clamped to their ranges.
public enum Effect: Hashable, Sendable {
  case measure(Measure, by: Int)
  case strain(RoleID, by: Int)
  /// Strain on whoever leads; nothing when nobody does.
  case leadStrain(by: Int)
  case plan(PlanItemID, PlanStatus)
  case note(FactID)
  case clear(FactID)
  case reveal(WishID)
  case change(WishID, into: WishID)
  case move(Place)
  case open(KnowledgeID)
}
