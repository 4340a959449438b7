/// The sentences of rules and findings in one language.
///
/// They are written with the rules in English, which is also their key in a language file (gettext
/// PO). What a file lacks stays English.
public struct RuleWords: Sendable {
  /// BCP 47 code.
  public let language: String
  /// By English sentence.
  private let messages: [String: String]

  /// The sentences as they stand with the rules.
  public static let english = RuleWords(language: "en", messages: [:])

  private init(language: String, messages: [String: String]) {
    self.language = language
    self.messages = messages
  }

  /// Takes every entry that is translated and not marked fuzzy; its context is not looked at.
  public init(language: String, po: POFile) {
    var messages: [String: String] = [:]
    for entry in po.entries where !entry.isFuzzy {
      guard let words = entry.translations.first, !words.isEmpty else { continue }
      messages[entry.text] = words
    }
    self.init(language: language, messages: messages)
  }

  /// The sentence itself when the language lacks it.
  public func callAsFunction(_ sentence: String) -> String { messages[sentence] ?? sentence }

  func callAsFunction(_ term: Term) -> String { self(term.english) }

  /// The heading of its page.
  public func title(of rule: Rule) -> String { self(rule.title) }
  /// Why the rule is there.
  public func explanation(of rule: Rule) -> String { self(rule.explanation) }

  /// What is wrong, with its arguments filled in.
  public func message(of finding: Finding) -> String {
    fill(self(finding.rule.message), with: finding.arguments)
  }

  /// What to do, with its arguments filled in.
  public func help(of finding: Finding) -> String {
    fill(self(finding.rule.help), with: finding.arguments)
  }

  /// In small letters, as a finding begins.
  public func name(of severity: Rule.Severity) -> String { self(severity.rawValue) }

  /// A heading.
  public func name(of family: Rule.Family) -> String { self(family.term) }

  static let didYouMean = "Did you mean {name}?"
  static let nothingYet = "nothing yet"
  static let andMore = "{names} and {count} more"

  // MARK: Arguments

  /// Puts the arguments in the places of their names. A name without an argument stays as it is.
  func fill(_ template: String, with arguments: [String: Argument]) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      text += arguments[name].map(say) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private func say(_ argument: Argument) -> String {
    switch argument {
    case .quote(let words): "`\(shortened(words))`"
    case .names(let names): list(names)
    case .number(let number): String(number)
    case .term(let term): self(term)
    case .phrase(let term, let arguments): fill(self(term), with: arguments)
    case .list(let arguments):
      arguments.isEmpty ? self(Self.nothingYet) : arguments.map(say).joined(separator: ", ")
    case .said(let words): words
    }
  }

  /// Quotes stay on one line and within what a reader takes in.
  private func shortened(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 120 || line.count < words.count ? line.prefix(119) + "…" : line
  }

  private func list(_ names: [String]) -> String {
    let most = 24
    let shown = names.prefix(most).map { "`\($0)`" }.joined(separator: ", ")
    guard !names.isEmpty else { return self(Self.nothingYet) }
    guard names.count > most else { return shown }
    return self(Self.andMore).replacing("{names}", with: shown)
      .replacing("{count}", with: String(names.count - most))
  }
}
