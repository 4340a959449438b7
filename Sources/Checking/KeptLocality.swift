import ScenarioFormat

/// What came of checking a locality by itself, as a report carries it.
struct KeptLocality: Codable {
  let file: String
  let title: String?
  let findings: [KeptFinding]
  let sources: [KeptSource]

  init(_ checked: CheckedLocality) {
    file = checked.file
    title = checked.title
    findings = checked.findings.map { KeptFinding($0) }
    sources = checked.sources.map { KeptSource($0, checked.findings) }
  }

  func checked() -> CheckedLocality? {
    let own = findings.compactMap { $0.finding() }
    guard own.count == findings.count else { return nil }
    return CheckedLocality(
      file: file, title: title, findings: own, sources: sources.map(\.source))
  }
}
