/// Something a case is held to. One definition serves the finding, its page and its translations.
public struct Rule: Hashable, Sendable {
  /// A letter for the family and three digits, such as `R010`. Never reused.
  public let code: String
  /// The same in words, such as `unknown-name`.
  public let name: String
  public let severity: Severity
  /// A heading for the rule's page.
  public let title: String
  /// Why the rule is there, in a sentence or two.
  public let explanation: String
  /// What is wrong, with `{argument}` where the finding's arguments go.
  public let message: String
  /// What to do, in the same form.
  public let help: String

  public enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
    /// The case cannot be played.
    case error
    /// The case can be played, but something in it looks unintended.
    case warning

    public static func < (a: Self, b: Self) -> Bool { a == .error && b == .warning }
  }

  init(
    _ code: String, _ name: String, _ severity: Severity = .error, title: String,
    because explanation: String, message: String, help: String
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.message = message
    self.help = help
  }

  public static func == (a: Self, b: Self) -> Bool { a.code == b.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// Every rule of reading, in the order of their codes.
  public static let all: [Rule] =
    syntax + translation + values + header + roleAndWish + storyline + rehearsal + locality
    + played

  public static func coded(_ code: String) -> Rule? { all.first { $0.code == code } }
}
