/// Shows findings on a terminal: the author's own line, what is wrong in it, and what to do.
///
/// ```
/// scenario.yaml:12:12: error R010: `home-nurs` is not the name of a role.
///
///   12 |     lead: [home-nurs, gp]
///      |            ^^^^^^^^^
/// Did you mean `home-nurse`?
/// Write one of these: `home-nurse`, `gp`, `wife`.
/// ```
public struct DiagnosticRenderer: Sendable {
  /// How what matters is marked.
  public enum Style: Sendable {
    case plain
    /// With ANSI colours.
    case coloured
  }

  /// What a renderer says beside the author's line, so that it can be said in any language.
  public struct Sentences: Sendable {
    /// What is wrong, in one sentence.
    public var message: @Sendable (Finding) -> String
    /// What to do about it.
    public var help: @Sendable (Finding) -> String
    /// The word before the code.
    public var severity: @Sendable (Rule.Severity) -> String
    /// Takes the name that was probably meant.
    public var didYouMean: @Sendable (String) -> String

    public init(
      message: @escaping @Sendable (Finding) -> String,
      help: @escaping @Sendable (Finding) -> String,
      severity: @escaping @Sendable (Rule.Severity) -> String,
      didYouMean: @escaping @Sendable (String) -> String
    ) {
      self.message = message
      self.help = help
      self.severity = severity
      self.didYouMean = didYouMean
    }

    public static let english = RuleWords.english.sentences
  }

  private let style: Style
  /// Columns of the terminal.
  private let width: Int
  private let sentences: Sentences

  /// - Parameter width: columns of the terminal; at least 40.
  public init(style: Style = .plain, width: Int = 100, sentences: Sentences = .english) {
    self.style = style
    self.width = max(40, width)
    self.sentences = sentences
  }

  /// All findings, with an empty line between them; the sources are found by their file.
  public func render(_ findings: [Finding], in sources: [SourceText]) -> String {
    findings.map { finding in render(finding, in: sources.first { $0.file == finding.file }) }
      .joined(separator: "\n")
  }

  /// One finding, ending in a line break. Without the source, the author's line is left out.
  public func render(_ finding: Finding, in source: SourceText?) -> String {
    let severity = paint(
      "\(sentences.severity(finding.severity)) \(finding.code)",
      finding.severity == .error ? "1;31" : "1;33")
    let place = paint("\(shown(finding.file)):\(finding.line):\(finding.column):", "1")
    var lines = ["\(place) \(severity): \(shown(sentences.message(finding)))"]
    if let source, finding.line <= source.lineCount {
      lines += [""] + excerpt(finding, source)
    }
    if let near = finding.near { lines.append(sentences.didYouMean(shown(near))) }
    lines.append(shown(sentences.help(finding)))
    return lines.joined(separator: "\n") + "\n"
  }

  private func excerpt(_ finding: Finding, _ source: SourceText) -> [String] {
    let number = String(finding.line)
    let gutter = String(repeating: " ", count: max(4, number.count))
    let margin = String(gutter.dropLast(number.count)) + number
    let excerpt = Excerpt(
      source.line(finding.line), column: finding.column, length: finding.length,
      width: width - gutter.count - 3)
    let carets = paint(excerpt.underline, finding.severity == .error ? "31" : "33")
    return [
      "\(paint("\(margin) |", "2")) \(excerpt.text)",
      "\(paint("\(gutter) |", "2")) \(carets)",
    ]
  }

  private func shown(_ text: String) -> String { DisplayWidth.shown(text) }

  private func paint(_ text: String, _ code: String) -> String {
    switch style {
    case .plain: text
    case .coloured: "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }
}
