public import ScenarioFormat

/// Checks cases: reads them in every language they have and plays their rehearsals.
public struct CaseCheck: Sendable {
  let language: ReportLanguage
  /// How many lines at the end of a story tell the difference.
  static let differenceLines = 3

  /// Where the cases are played; `nil` for every locality that fits.
  let locality: String?

  /// - Parameters:
  ///   - language: in which stories of plays are told.
  ///   - locality: the only one to look at; every one that fits if it is not said.
  public init(in language: ReportLanguage = .english, locality: String? = nil) {
    self.language = language
    self.locality = locality
  }

  public func check(_ folder: CaseFolder) throws(CaseFailure) -> CheckedCase {
    let review = try folder.review(locality: locality)
    guard let base = review.base else { throw .cannotRead(folder.file) }
    var places = LocalityCheck(named: locality)
    for reading in review.readings { places.check(reading, in: folder.localities) }
    if let failure = places.failures.first { throw failure }
    var played: [Finding] = []
    let rehearsals = try play(base, folder, &played)
    let whole = review.adding(places.findings + played, sources: places.sources)
    return CheckedCase(
      file: folder.file, id: base.id, title: base.title, identity: CaseShelf.Identity(base),
      findings: whole.findings, allowed: whole.allowed, rehearsals: rehearsals,
      sources: sources(of: whole),
      extent: base.texts.isEmpty && base.id == nil ? .formOnly : .wholeFile)
  }

  /// Those that findings are about: a thousand whole cases take much room.
  private func sources(of review: Review) -> [SourceText] {
    let files = Set(review.findings.map(\.file) + review.allowed.map(\.finding.file))
    return review.sources.filter { files.contains($0.file) }
  }
}
