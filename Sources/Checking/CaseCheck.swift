public import ScenarioFormat
import Synchronization
public import Wording

/// Checks cases: reads them in every language they have and plays their rehearsals.
public struct CaseCheck: Sendable {
  let words: Words
  /// How many lines at the end of a story tell the difference.
  public static let differenceLines = 3

  /// Where the cases are played; `nil` for every locality that fits.
  let locality: String?
  private let analysis: CaseAnalysis?
  private let kept: CheckedFolder?
  private let keepsReadings: Bool

  /// - Parameters:
  ///   - words: in which stories of plays are told.
  ///   - locality: the only one to look at; every one that fits if it is not said.
  ///   - analysis: follows every play of cases without errors; not done if left out.
  ///   - kept: where it is kept what came of cases; nowhere if left out.
  ///   - keepsReadings: keeps cases for an analysis afterwards: a thousand of them take much room.
  public init(
    in words: Words = .english, locality: String? = nil, analysis: CaseAnalysis? = nil,
    kept: CheckedFolder? = nil, keepsReadings: Bool = false
  ) {
    self.words = words
    self.locality = locality
    self.analysis = analysis
    self.kept = kept
    self.keepsReadings = keepsReadings
  }

  /// - Parameter following: told how many states of a game are known while plays are followed.
  public func check(
    _ folder: CaseFolder, following: (Int) -> Void = { _ in }
  ) throws(CaseFailure) -> CheckedCase {
    guard let kept, !keepsReadings, let key = key(of: folder, in: kept) else {
      return try check(folder, folder.readings(locality: locality), following: following)
    }
    if let checked = kept.kept(KeptCase.self, as: key)?.checked() { return checked }
    let checked = try check(folder, folder.readings(locality: locality), following: following)
    // An author who saves meanwhile is not to meet what was found in something else.
    if self.key(of: folder, in: kept) == key { kept.keep(KeptCase(checked), as: key) }
    return checked
  }

  private func key(of folder: CaseFolder, in kept: CheckedFolder) -> CheckedFolder.Key? {
    kept.key(of: folder, named: locality, analysis, words)
  }

  func check(
    _ folder: CaseFolder, _ readings: CaseReadings, following: (Int) -> Void
  ) throws(CaseFailure) -> CheckedCase {
    let review = Review(readings, art: folder.art)
    guard let base = review.base else { throw .cannotRead(folder.file) }
    var places = LocalityCheck(named: locality)
    for reading in review.readings { places.check(reading, in: folder.localities) }
    if let failure = places.failures.first { throw failure }
    var played: [Finding] = []
    let rehearsals = try play(base, folder, &played)
    let whole = review.adding(places.findings + played, sources: places.sources)
    var checked = CheckedCase(
      file: folder.file, id: base.id, title: base.title, identity: CaseShelf.Identity(base),
      findings: whole.findings, allowed: whole.allowed, rehearsals: rehearsals,
      sources: sources(of: whole),
      extent: base.texts.isEmpty && base.id == nil ? .formOnly : .wholeFile)
    guard !review.findings.contains(where: { $0.severity == .error }) else { return checked }
    if let result = analyse(base, folder, following) { checked.add(result, in: base.source) }
    if keepsReadings { checked.reading = base }
    return checked
  }

  private func analyse(
    _ reading: Reading, _ folder: CaseFolder, _ following: (Int) -> Void
  ) -> CaseAnalysis.Result? {
    guard let analysis, let scenario = reading.scenario else { return nil }
    let key = kept?.key(of: reading, folder.localities, named: locality, analysis, words)
    if let kept, let key, let found = kept.kept(KeptAnalysis.self, as: key)?.result(in: reading) {
      return found
    }
    // One case at a time, because one takes all cores and much memory.
    let result = Self.oneAtATime.withLock { _ in
      analysis.result(of: reading, scenario, in: words, progress: following)
    }
    if let kept, let key { kept.keep(KeptAnalysis(result, of: reading), as: key) }
    return result
  }

  private static let oneAtATime = Mutex(())

  /// Those that findings are about: a thousand whole cases take much room.
  private func sources(of review: Review) -> [SourceText] {
    let files = Set(review.findings.map(\.file) + review.allowed.map(\.finding.file))
    return review.sources.filter { files.contains($0.file) }
  }
}
