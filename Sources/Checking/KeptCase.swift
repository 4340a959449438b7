import ScenarioFormat

/// What came of checking a case, as it is kept on disk, and as a report carries it to where reports are put
/// together.
struct KeptCase: Codable {
  let file: String
  let id: String?
  /// Of the id; `nil` when the case has none.
  let idPlace: Place?
  var title: String?
  let findings: [KeptFinding]
  let allowed: [Allowed]
  let rehearsals: [Rehearsal]?
  let sources: [KeptSource]
  let isWhole: Bool
  let analysis: CheckedCase.Analysis
  /// By place among the findings.
  let plays: [Int: [String]]

  struct Place: Codable {
    let line: Int
    let column: Int
    let length: Int
  }

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
    idPlace = checked.identity.map {
      Place(line: $0.place.line, column: $0.place.column, length: $0.place.length)
    }
    title = checked.title
    findings = checked.findings.map { KeptFinding($0) }
    allowed = checked.allowed.map { Allowed(finding: KeptFinding($0.finding), because: $0.because) }
    switch checked.rehearsals {
    case .notPlayed: rehearsals = nil
    case .played(let results):
      rehearsals = results.map { Rehearsal(name: $0.name, line: $0.line, outcome: $0.outcome) }
    }
    let told = checked.findings + checked.allowed.map(\.finding)
    // That another case has the same id is found when all are compared.
    let line = checked.identity?.place.line
    sources = checked.sources.map { KeptSource($0, told, $0.file == checked.file ? line : nil) }
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
      file: file, id: id, title: title, identity: identity, findings: own, allowed: allowed,
      rehearsals: results.map { .played($0) } ?? .notPlayed,
      sources: sources.map(\.source), extent: isWhole ? .wholeFile : .formOnly,
      analysis: analysis, plays: stories)
  }

  private var identity: CaseShelf.Identity? {
    guard let id, let place = idPlace else { return nil }
    let own = SourcePlace(line: place.line, column: place.column, length: place.length)
    return CaseShelf.Identity(id: id, file: file, place: own)
  }
}
