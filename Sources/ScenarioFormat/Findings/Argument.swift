/// What a rule's sentences are filled with.
public enum Argument: Hashable, Sendable, Codable {
  /// The author's own words, never translated.
  case quote(String)
  /// Names the author has given and may choose from.
  case names([String])
  case number(Int)
  /// A word of ours, to be said in the reader's language.
  case term(Term)
  /// Words of ours with arguments of their own.
  case phrase(Term, [String: Argument])
  /// Several of these, with commas between.
  case list([Argument])
  /// What is ready to be read in the reader's language, as it is.
  case said(String)
}

/// A word of ours inside a sentence about a case.
public struct Term: Hashable, Sendable, Codable {
  /// What a translation finds it by.
  public let key: String
  /// What stands in a sentence where nothing translates it.
  public let english: String

  init(_ key: String, _ english: String) {
    self.key = key
    self.english = english
  }
}
