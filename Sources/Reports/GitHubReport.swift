public import Checking
import Markup
import ScenarioFormat
import Wording

/// Findings as commands to a GitHub workflow run, which shows them beside the lines.
///
/// A step shows ten annotations of a kind, so the ten worst are said, and where the rest can be read.
public struct GitHubReport: Sendable {
  public static let most = 10
  /// Rows of the summary, which GitHub limits to a mebibyte.
  static let mostRows = 1000

  /// The commands, one a line.
  public let commands: String
  /// The findings that have no annotation, as a table in Markdown; empty when all have one.
  public let summary: String

  public enum Rest: Sendable, Hashable {
    /// There is a summary that takes what the annotations do not.
    case inSummary
    /// There is none, so the last command says how many more there are.
    case counted
  }

  public init(
    _ report: CheckedCases, in place: Surroundings, rest: Rest, language: ReportLanguage = .english
  ) {
    let words = language.words
    let all = report.all.flatMap { checked in
      checked.findings.map { Line($0, checked, place, language) }
    }
    // Sorting in Swift keeps no order among equals, so the place decides.
    let worst = all.enumerated().sorted { a, b in
      (a.element.finding.severity, a.offset) < (b.element.finding.severity, b.offset)
    }.map(\.element)
    var lines = report.failures.map { failure in
      let file = GitHubCommand.property(place.inRepository(failure.path))
      return "::error file=\(file)::\(GitHubCommand.data(failure.sentence))"
    }
    lines += worst.prefix(Self.most).map(\.command)
    let others = Array(worst.dropFirst(Self.most))
    switch rest {
    case .inSummary:
      summary = others.isEmpty ? "" : Self.table(others, words)
      if !others.isEmpty {
        lines.append(words("{0} more in the summary of this run.", others.count))
      }
    case .counted:
      summary = ""
      if !others.isEmpty {
        let more = words.plural(
          "{0} more finding. See them all with: hjemmetid check",
          "{0} more findings. See them all with: hjemmetid check", others.count)
        lines.append("::notice title=Hjemmetid::\(GitHubCommand.data(more))")
      }
    }
    commands = lines.map { $0 + "\n" }.joined()
  }

  private static func table(_ lines: [Line], _ words: Words) -> String {
    var rows = [
      "### Hjemmetid: " + words("{0} more", lines.count), "",
      "| \(words("where")) | \(words("rule")) | \(words("what")) |", "|---|---|---|",
    ]
    rows += lines.prefix(mostRows).map(\.row)
    if lines.count > mostRows {
      rows.append("| … | | \(words("{0} more", lines.count - mostRows)) |")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private struct Line {
    let finding: Finding
    let file: String
    let region: Region
    private let sentences: [String]
    private let story: [String]

    init(
      _ finding: Finding, _ checked: any Checked, _ place: Surroundings,
      _ language: ReportLanguage
    ) {
      self.finding = finding
      sentences = language.sentences(of: finding)
      file = place.inRepository(finding.file)
      region = Region(finding, in: checked.sources)
      // The whole story is longer than an annotation that anybody reads.
      story = checked.story(of: finding).suffix(CaseCheck.differenceLines)
    }

    var command: String {
      let kind =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        }
      let place =
        "file=\(GitHubCommand.property(file)),line=\(region.line),col=\(region.startColumn),"
        + "endColumn=\(region.endColumn),title=\(GitHubCommand.property(finding.code))"
      return
        "::\(kind) \(place)::\(GitHubCommand.data((sentences + story).joined(separator: "\n")))"
    }

    var row: String {
      let cells = [
        "\(file):\(region.line):\(region.startColumn)", finding.code,
        sentences.joined(separator: " "),
      ]
      return "| \(cells.map(MarkdownText.plain).joined(separator: " | ")) |"
    }
  }
}
