/// What may be behind a card, hidden from the table: one of the possibilities of its *truth*.
///
/// One is drawn with the card and holds until the round ends. Clues divide them, outcomes depend on
/// them, and the consequence tells which it was.
public struct Possibility: Hashable, Sendable {
  /// Possibilities a card may have, when it has any.
  public static let range = 2...4

  /// What the file calls it: a–z, digits and hyphens, at most 40. Another card may use it again.
  public let name: String
  /// Its share of the draw among those that can be: 1 to 100.
  public let weight: Int
  /// Asked when the card is drawn. At least one of a card has no condition.
  public let condition: Condition
  /// Told with the consequence and in the debrief; empty when the outcome says enough.
  public let told: String

  public init(name: String, weight: Int, condition: Condition, told: String) {
    self.name = name
    self.weight = weight
    self.condition = condition
    self.told = told
  }
}
