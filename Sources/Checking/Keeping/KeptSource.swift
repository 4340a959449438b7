import ScenarioFormat

/// Of a file the lines that something is told about.
struct KeptSource: Codable {
  let file: String
  /// Up to the last of them.
  let lineCount: Int
  let lines: [Int: String]

  /// - Parameter other: a line that something may be told about later.
  init(_ source: SourceText, _ findings: [Finding], _ other: Int? = nil) {
    file = source.file
    var lines: [Int: String] = [:]
    for finding in findings where finding.file == source.file {
      lines[finding.line] = source.line(finding.line)
    }
    if let other { lines[other] = source.line(other) }
    lineCount = min(source.lineCount, lines.keys.max() ?? 1)
    self.lines = lines
  }

  /// Its lines are those of the file, whatever they begin and end with: a source leaves out one mark
  /// before all of them, and one carriage return after each.
  var source: SourceText {
    let most = min(lineCount, lines.keys.max() ?? 1)
    let text = (1...max(1, most)).map { (lines[$0] ?? "") + "\r" }.joined(separator: "\n")
    return SourceText([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: file)
  }
}
