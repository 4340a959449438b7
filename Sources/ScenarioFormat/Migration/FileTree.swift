/// The tree of a file in which characters may have to be passed over.
enum FileTree {
  /// The top of the file that a report has been begun on, without what could not be read, which is
  /// added to the report; `nil` when nothing is left.
  static func root(of report: FileFindings) -> YamlNode? {
    guard report.hasErrors else { return YamlComposer.composeAround(report.source, report) }
    let edits = SourceCheck.removable(in: report.source).map { TextEdit(span: $0, text: "") }
    guard !edits.isEmpty, let bytes = TextEdit.apply(edits, to: report.source.bytes) else {
      return nil
    }
    let plain = FileFindings(SourceText(bytes, file: report.source.file))
    let root = YamlComposer.composeAround(plain.source, plain)
    var origin = TextOrigin()
    origin.add(edits)
    for finding in plain.findings {
      report.add(origin.finding(finding, from: plain.source, to: report.source))
    }
    report.isPartial = true
    report.isLoose = plain.isLoose
    return root.map(origin.tree)
  }
}
