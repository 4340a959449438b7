/// How the story closes. The first whose condition holds is told; the last one has none.
public struct Ending: Hashable, Sendable {
  /// What rehearsals and claims call it: a–z, digits and hyphens, at most 40.
  public let name: String
  /// At most 80 characters.
  public let title: String
  /// Judged by the author. No figure is made from it.
  public let honoured: Honoured
  /// Asked when the last round is over, in the order of the file.
  public let condition: Condition
  /// Read aloud.
  public let text: String

  /// How far the wishes were honoured, as the author judges this ending.
  public enum Honoured: String, CaseIterable, Hashable, Sendable {
    case full, partly, not
  }

  public init(
    name: String, title: String, honoured: Honoured, condition: Condition, text: String
  ) {
    self.name = name
    self.title = title
    self.honoured = honoured
    self.condition = condition
    self.text = text
  }
}
