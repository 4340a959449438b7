public import Checking
import Markup
public import ScenarioFormat

/// Findings for people at a terminal, each with the story of its play if there is one.
public struct TextReport: Sendable {
  private let renderer: DiagnosticRenderer

  public init(_ renderer: DiagnosticRenderer = DiagnosticRenderer()) { self.renderer = renderer }

  /// Empty when there is nothing to say.
  public func text(_ report: CheckedCases) -> String {
    report.all.filter { !$0.findings.isEmpty }.map { text($0.findings, of: $0) }
      .joined(separator: "\n")
  }

  func text(_ findings: [Finding], of checked: any Checked) -> String {
    findings.map { finding in
      let source = checked.sources.first { $0.file == finding.file }
      let story = checked.story(of: finding).map { "  \(TerminalText.line($0))\n" }.joined()
      return renderer.render(finding, in: source) + (story.isEmpty ? "" : "\n" + story)
    }.joined(separator: "\n")
  }
}
