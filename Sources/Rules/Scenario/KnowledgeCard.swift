/// A short fact with a level and a source, opened by options and outcomes.
public struct KnowledgeCard: Hashable, Sendable {
  public let name: String
  public let title: String
  public let level: KnowledgeLevel
  public let text: String
  public let source: String

  public init(name: String, title: String, level: KnowledgeLevel, text: String, source: String) {
    self.name = name
    self.title = title
    self.level = level
    self.text = text
    self.source = source
  }
}

/// A named note about the story, true or false; false at the start.
public struct Fact: Hashable, Sendable {
  public let name: String
  /// What it means, for people who read the case.
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
