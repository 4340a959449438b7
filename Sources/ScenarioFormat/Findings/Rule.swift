/// Something a case is held to. One definition serves the finding, its page and its translations.
public struct Rule: Hashable, Sendable {
  /// A letter for the family and three digits, such as `R010`. Never reused.
  public let code: String
  /// The same in words, such as `unknown-name`.
  public let name: String
  /// The same for every finding of the rule.
  public let severity: Severity
  /// A heading for the rule's page.
  public let title: String
  /// Why the rule is there, in a sentence or two.
  public let explanation: String
  /// What is wrong, with `{argument}` where the finding's arguments go.
  public let message: String
  /// What to do, in the same form.
  public let help: String
  /// Those that stand with the rule itself.
  let own: Example.Pair?

  /// How much a finding matters; the worst sorts first.
  public enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
    /// In families S and R: the case cannot be played. In family L: a part of it can never come
    /// about, whatever the table does. In family A: something no play comes to, a claim that does not
    /// hold, or that it is not known.
    case error
    /// The case can be played, but something in it looks unintended. Family C has only these: what
    /// is good content is for the author to judge.
    case warning

    public static func < (a: Self, b: Self) -> Bool { a == .error && b == .warning }
  }

  init(
    _ code: String, _ name: String, _ severity: Severity = .error, title: String,
    because explanation: String, message: String, help: String,
    examples: Example.Pair? = nil
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.message = message
    self.help = help
    own = examples
  }

  /// By the code alone.
  public static func == (a: Self, b: Self) -> Bool { a.code == b.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
