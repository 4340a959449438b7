import ScenarioFormat

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

  public init(_ report: CheckReport, in place: Surroundings, rest: Rest) {
    let all = report.cases.flatMap { checked in
      checked.findings.map { Line($0, checked, place) }
    }
    // Sorting in Swift keeps no order among equals, so the place decides.
    let worst = all.enumerated().sorted { a, b in
      (a.element.finding.severity, a.offset) < (b.element.finding.severity, b.offset)
    }.map(\.element)
    var lines = report.failures.map { failure in
      let file = Self.property(place.relative(failure.path))
      return "::error file=\(file)::\(Self.data(failure.sentence))"
    }
    lines += worst.prefix(Self.most).map(\.command)
    let others = Array(worst.dropFirst(Self.most))
    switch rest {
    case .inSummary:
      summary = others.isEmpty ? "" : Self.table(others)
      if !others.isEmpty { lines.append("\(others.count) more in the summary of this run.") }
    case .counted:
      summary = ""
      if !others.isEmpty {
        let noun = others.count == 1 ? "finding" : "findings"
        lines.append(
          "::notice title=Hjemmetid::\(others.count) more \(noun). "
            + "See them all with: hjemmetid check")
      }
    }
    commands = lines.map { $0 + "\n" }.joined()
  }

  /// What follows `::`.
  static func data(_ text: String) -> String {
    // By scalars: a carriage return and a line feed together are one character.
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  /// The value of a property, which also ends at a comma or a colon.
  static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  private static func table(_ lines: [Line]) -> String {
    var rows = [
      "### Hjemmetid: \(lines.count) more", "", "| where | rule | what |", "|---|---|---|",
    ]
    rows += lines.prefix(mostRows).map(\.row)
    if lines.count > mostRows { rows.append("| … | | \(lines.count - mostRows) more |") }
    return rows.joined(separator: "\n") + "\n"
  }

  private struct Line {
    let finding: Finding
    let file: String
    let region: Region
    let story: [String]

    init(_ finding: Finding, _ checked: CheckedCase, _ place: Surroundings) {
      self.finding = finding
      file = place.relative(finding.file)
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
        "file=\(property(file)),line=\(region.line),col=\(region.startColumn),"
        + "endColumn=\(region.endColumn),title=\(property(finding.code))"
      return "::\(kind) \(place)::\(data(said.joined(separator: "\n")))"
    }

    private var said: [String] {
      [finding.message] + (finding.near.map { ["Did you mean `\($0)`?"] } ?? []) + [finding.help]
        + story
    }

    var row: String {
      let cells = [
        "\(file):\(region.line):\(region.startColumn)", finding.code,
        "\(finding.message) \(finding.help)",
      ]
      return "| \(cells.map(Self.cell).joined(separator: " | ")) |"
    }

    /// One line, without what would end the cell or begin a tag.
    private static func cell(_ text: String) -> String {
      text.split(whereSeparator: \.isNewline).joined(separator: " ")
        .replacing("\\", with: "\\\\").replacing("|", with: "\\|")
        .replacing("<", with: "&lt;")
    }
  }
}
