/// A short fact with a level and a source, opened by options and outcomes.
public struct KnowledgeCard: Hashable, Sendable {
  /// What the file calls it: a–z, digits and hyphens, at most 40. No other card of the case has it.
  public let name: String
  /// At most 80 characters.
  public let title: String
  /// Whose knowledge it is. The levels are of equal worth.
  public let level: KnowledgeLevel
  /// Without doses: those are for local guidelines to give.
  public let text: String
  /// Where it is from, usually an address on the web; empty when the author gives none.
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
  /// What the file calls it: a–z, digits and hyphens, at most 40. No other note of the case has it.
  public let name: String
  /// What it means, for people who read the case.
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
