import ScenarioFormat

/// What came of checking a case or a locality, as a report carries it to where reports are put together.
struct KeptCase: Codable {
  let file: String
  let id: String?
  let title: String?
  let findings: [KeptFinding]
  let allowed: [Allowed]
  let rehearsals: [Rehearsal]?
  let sources: [KeptSource]
  let isWhole: Bool
  let analysis: CheckedCase.Analysis
  /// By place among the findings.
  let plays: [Int: [String]]

  struct Allowed: Codable {
    let finding: KeptFinding
    let because: String
  }

  struct Rehearsal: Codable {
    let name: String
    let line: Int
    let outcome: RehearsalResult.Outcome
  }

  init(_ checked: CheckedCase) {
    file = checked.file
    id = checked.id
    title = checked.title
    findings = checked.findings.map { KeptFinding($0) }
    allowed = checked.allowed.map { Allowed(finding: KeptFinding($0.finding), because: $0.because) }
    switch checked.rehearsals {
    case .notPlayed: rehearsals = nil
    case .played(let results):
      rehearsals = results.map { Rehearsal(name: $0.name, line: $0.line, outcome: $0.outcome) }
    }
    let told = checked.findings + checked.allowed.map(\.finding)
    sources = checked.sources.map { KeptSource($0, told) }
    isWhole = checked.extent == .wholeFile
    analysis = checked.analysis
    var plays: [Int: [String]] = [:]
    for (place, finding) in told.enumerated() { plays[place] = checked.plays[finding] }
    self.plays = plays
  }

  /// - Returns: `nil` when it does not fit this version of the program.
  func checked() -> CheckedCase? {
    let own = findings.compactMap { $0.finding() }
    let allowed = allowed.compactMap { entry in
      entry.finding.finding().map { AllowedFinding($0, because: entry.because) }
    }
    guard own.count == findings.count, allowed.count == self.allowed.count else { return nil }
    var stories: [Finding: [String]] = [:]
    for (place, finding) in (own + allowed.map(\.finding)).enumerated() {
      stories[finding] = plays[place]
    }
    let results = rehearsals?.map {
      RehearsalResult(name: $0.name, line: $0.line, outcome: $0.outcome)
    }
    return CheckedCase(
      file: file, id: id, title: title, identity: nil, findings: own, allowed: allowed,
      rehearsals: results.map { .played($0) } ?? .notPlayed,
      sources: sources.map(\.source), extent: isWhole ? .wholeFile : .formOnly,
      analysis: analysis, plays: stories)
  }
}

/// The same of a locality.
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

/// Of a file the lines that something is told about.
struct KeptSource: Codable {
  let file: String
  let lineCount: Int
  let lines: [Int: String]

  init(_ source: SourceText, _ findings: [Finding]) {
    file = source.file
    lineCount = source.lineCount
    var lines: [Int: String] = [:]
    for finding in findings where finding.file == source.file {
      lines[finding.line] = source.line(finding.line)
    }
    self.lines = lines
  }

  var source: SourceText {
    let most = min(lineCount, lines.keys.max() ?? 1)
    let text = (1...max(1, most)).map { lines[$0] ?? "" }.joined(separator: "\n")
    return SourceText(Array(text.utf8), file: file)
  }
}
