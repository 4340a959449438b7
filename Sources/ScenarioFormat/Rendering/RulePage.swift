/// The page of a rule: why it is there, where it speaks, where it does not, and how to live with it.
public struct RulePage: Sendable {
  private let rule: Rule
  private let words: RuleWords
  private let renderer: DiagnosticRenderer
  private let analyse: @Sendable (Review) -> [Finding]

  /// - Parameter analyse: what following every play of an example finds, for the rules of family A;
  ///   their pages show no finding without it.
  public init(
    _ rule: Rule, in words: RuleWords = .english, style: DiagnosticRenderer.Style = .plain,
    width: Int = 100, analyse: @escaping @Sendable (Review) -> [Finding] = { _ in [] }
  ) {
    self.rule = rule
    self.analyse = analyse
    self.words = words
    renderer = DiagnosticRenderer(style: style, width: width, sentences: words.sentences)
  }

  public var text: String {
    var parts = ["\(rule.code) \(words.title(of: rule)) (\(words.name(of: rule.severity)))"]
    parts.append(words.explanation(of: rule))
    guard let examples = rule.examples else { return joined(parts) }
    let review = examples.fires.review()
    let found = rule.family == .analysis ? analyse(review) : review.findings
    let finding = found.first { $0.rule == rule }
    parts.append(words(Self.found))
    switch examples.fires.snippet {
    case .words(let term): parts.append("    \(words(term))")
    // A single line is shown with the finding.
    case .lines(let lines): if lines.contains("...") { parts.append(Self.block(lines)) }
    }
    if let finding {
      let source = review.sources.first { $0.file == finding.file }
      parts.append(renderer.render(finding, in: source))
    }
    parts.append(words(Self.fine))
    if case .lines(let lines) = examples.silent.snippet { parts.append(Self.block(lines)) }
    parts += keeping(finding)
    return joined(parts)
  }

  private func keeping(_ finding: Finding?) -> [String] {
    guard rule.canBeAllowed else { return [words(Self.notKept)] }
    let address = finding?.address ?? "title"
    return [
      words(Self.kept),
      "    allow:\n      - {rule: \(rule.code), at: \(address), because: \(words(Self.reason))}",
    ]
  }

  private static func block(_ lines: [String]) -> String {
    lines.map { "    \(DisplayWidth.shown($0))" }.joined(separator: "\n")
  }

  private func joined(_ parts: [String]) -> String {
    parts.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: "\n\n") + "\n"
  }

  /// All rules by family, a line each.
  public static func list(in words: RuleWords = .english) -> String {
    Rule.Family.allCases.map { family in
      let lines = Rule.all.filter { $0.family == family }.map {
        "  \($0.code)  \(words.title(of: $0))"
      }
      return (["\(family.rawValue)  \(words.name(of: family))"] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  static let found = "This is found:"
  static let fine = "All is well with:"
  static let kept = "A case can keep it, with a reason:"
  static let notKept = "A case cannot keep it with `allow`."
  static let reason = "why it is meant so"
}
