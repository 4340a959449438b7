/// One mistake in a case, and where it is. Drives every output.
public struct Finding: Hashable, Sendable {
  /// What the case was held to.
  public let rule: Rule
  /// By the names in the rule's sentences.
  public let arguments: [String: Argument]
  /// As it was given to the reader.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  /// In characters; never past the end of the line, and at least 1.
  public let length: Int
  /// The name that was probably meant.
  public let near: String?
  /// What it is about, such as `situations.night-breath.options.stay.lead`; empty for the file.
  public let address: String

  public init(
    _ rule: Rule, _ arguments: [String: Argument] = [:], file: String, place: Place,
    near: String? = nil, address: String = ""
  ) {
    self.rule = rule
    self.arguments = arguments
    self.file = file
    self.line = place.line
    self.column = place.column
    self.length = place.length
    self.near = near
    self.address = address
  }

  /// Of the rule.
  public var code: String { rule.code }
  /// Of the rule.
  public var severity: Rule.Severity { rule.severity }
  /// Line, column and length together.
  public var place: Place { Place(line: line, column: column, length: length) }

  /// What is wrong, in English.
  public var message: String { RuleWords.english.message(of: self) }
  /// What to do, in English.
  public var help: String { RuleWords.english.help(of: self) }

  /// In the file that the finding is about.
  public typealias Place = SourcePlace
}

extension Finding: Comparable {
  /// By file, line, column and code.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column, a.code, a.address) < (b.file, b.line, b.column, b.code, b.address)
  }
}
