import ScenarioFormat

/// Where a finding is, in UTF-16 code units, as editors and code scanning count.
struct Region: Hashable {
  let line: Int
  /// From 1.
  let startColumn: Int
  /// Just after the last one.
  let endColumn: Int
  /// The author's own words there.
  let words: String

  init(_ finding: Finding, in sources: [SourceText]) {
    line = finding.line
    guard let source = sources.first(where: { $0.file == finding.file }) else {
      startColumn = finding.column
      endColumn = finding.column + finding.length
      words = ""
      return
    }
    let text = source.line(finding.line)
    let before = text.prefix(finding.column - 1)
    words = String(text.dropFirst(finding.column - 1).prefix(finding.length))
    startColumn = before.utf16.count + 1
    // A place at the end of a line has no character of its own.
    endColumn = startColumn + max(1, words.utf16.count)
  }
}
