/// How the story closes. The first whose condition holds is told; the last one has none.
public struct Ending: Hashable, Sendable {
  public let name: String
  public let title: String
  public let honoured: Honoured
  public let condition: Condition
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
