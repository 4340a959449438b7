/// The page of a rule: why it is there, where it speaks, where it does not, and how to live with it.
public struct RulePage: Sendable {
  private let rule: Rule
  private let words: RuleWords
  private let renderer: DiagnosticRenderer
  private let played: @Sendable (Reading) -> [Finding]
  private let analyse: @Sendable (Review, Int?) -> [Finding]

  /// - Parameters:
  ///   - played: what the rules say of a case once its rehearsals have been played.
  ///   - analyse: what following every play of an example finds, for the rules of family A, with at
  ///     most so many states of a game if a number is given; their pages show no finding without it.
  public init(
    _ rule: Rule, in words: RuleWords = .english, style: DiagnosticRenderer.Style = .plain,
    width: Int = 100, played: @escaping @Sendable (Reading) -> [Finding],
    analyse: @escaping @Sendable (Review, Int?) -> [Finding] = { _, _ in [] }
  ) {
    self.rule = rule
    self.analyse = analyse
    self.words = words
    self.played = played
    renderer = DiagnosticRenderer(style: style, width: width, sentences: words.sentences)
  }

  /// Paragraphs with an empty line between, ending in a line break.
  public var text: String {
    var parts = ["\(rule.code) \(words.title(of: rule)) (\(words.name(of: rule.severity)))"]
    parts.append(words.explanation(of: rule))
    guard let examples = rule.examples else { return joined(parts) }
    let review = examples.fires.review(played: played)
    let found = rule.family == .analysis ? analyse(review, examples.fires.states) : review.findings
    let finding = found.first { $0.rule == rule }
    let source = finding.flatMap { finding in review.sources.first { $0.file == finding.file } }
    parts.append(words(Self.found))
    switch examples.fires.snippet {
    case .words(let term): parts.append("    \(words(term))")
    case .lines(let shown, let command):
      // A stretch of lines is shown with the finding, if it is in one of them.
      let line = finding.flatMap { source?.line($0.line) }
      let isShown =
        shown.count == 1 && shown[0].file == finding?.file && shown[0].isWhole
        && shown[0].lines.contains { $0 == line }
      if !isShown || command != nil { parts.append(Self.block(shown, command)) }
    }
    if let finding { parts.append(renderer.render(finding, in: source)) }
    parts.append(words(Self.fine))
    if case .lines(let shown, let command) = examples.silent.snippet {
      parts.append(Self.block(shown, command))
    }
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

  /// Lines of files, each headed by its name when it is not the case alone. `#` begins a comment in
  /// both of their formats and in a shell, so everything can be pasted where it belongs.
  private static func block(_ parts: [Example.Part], _ command: String?) -> String {
    let isCaseAlone = parts.count == 1 && parts[0].file == ExampleCase.file
    let lines = parts.flatMap { part in
      (isCaseAlone ? [] : ["# \(part.file)"]) + part.lines
    }
    return ((command.map { ["# \($0)"] } ?? []) + lines)
      .map { "    \(DisplayWidth.shown($0))" }.joined(separator: "\n")
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
