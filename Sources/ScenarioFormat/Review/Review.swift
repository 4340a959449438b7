/// A whole case looked over: its own file and its translations, by every rule.
///
/// The rules of reading (families S and R) and those about single texts speak whatever else is
/// wrong. The rules about the whole (the rest of C, and L) speak once the case can be read, because
/// before that most of what they found would follow from a mistake that has been told already.
public struct Review: Sendable {
  /// By file, line, column and code; none twice.
  public let findings: [Finding]
  /// What the case allows, by file, line, column and code.
  public let allowed: [AllowedFinding]
  /// The case's own file, and its translations that findings are about.
  public let sources: [SourceText]
  /// The case in its own language; `nil` for a review of several cases.
  public let base: Reading?
  /// In the order they were given, those in the case's own language left out.
  public let translations: [Reading]

  /// A case by itself, of which nothing local is asked.
  public init(yaml: [UInt8], file: String, folder: String?, translations: [TranslationFile] = []) {
    self.init(yaml: yaml, file: file, folder: folder, translations: translations, place: nil)
  }

  /// - Parameter place: where the case is played; `nil` for a file of its own, of which nothing local
  ///   is asked.
  /// - Parameter art: what lies in the case's `art`; `nil` when nothing is known of it, so that
  ///   nothing is said of it.
  public init(
    yaml: [UInt8], file: String, folder: String?, translations: [TranslationFile],
    place: LocalChoice?,
    art: CaseArt? = nil
  ) {
    self.init(
      yaml: yaml, file: file, folder: folder, translations: translations, place: place, art: art,
      along: .toCurrent)
  }

  init(
    yaml: [UInt8], file: String, folder: String?, translations: [TranslationFile],
    place: LocalChoice?,
    art: CaseArt?, along path: MigrationPath
  ) {
    let readings = CaseReadings(
      yaml: yaml, file: file, folder: folder, translations: translations, place: place, along: path)
    self.init(readings, art: art)
  }

  /// - Parameter art: what lies in the case's `art`; `nil` when nothing is known of it, so that
  ///   nothing is said of it.
  public init(_ readings: CaseReadings, art: CaseArt?) {
    let base = readings.base
    let reviewer = Reviewer(base)
    reviewer.reviewFormat(newest: readings.newestFormat)
    reviewer.reviewTexts()
    reviewer.review(readings.strays)
    for (po, translation) in zip(readings.files, readings.translated) {
      reviewer.review(translation, named: po.language)
    }
    if let scenario = base.scenario {
      reviewer.review(scenario)
      if let art { reviewer.review(art, of: scenario) }
    }
    let outcome = Allowances(base).sort(reviewer.report.findings)

    var seen: Set<Finding> = []
    let others = readings.translations.map(\.reading)
    let findings = (([base] + others).flatMap(\.findings) + outcome.findings)
      .filter { seen.insert($0).inserted }.sorted()
    self.findings = findings
    allowed = outcome.allowed.sorted()
    sources =
      [base.source]
      + readings.translated.map(\.source).filter { source in
        findings.contains { $0.file == source.file }
      }
    self.base = base
    translations = others
  }

  /// With what was found beside it, such as in a locality.
  ///
  /// - Parameter sources: files that the findings may be about.
  public func adding(_ others: [Finding], sources: [SourceText] = []) -> Review {
    Review(self, others, sources)
  }

  private init(_ review: Review, _ others: [Finding], _ more: [SourceText]) {
    var seen: Set<Finding> = []
    findings = (review.findings + others).filter { seen.insert($0).inserted }.sorted()
    allowed = review.allowed
    sources = review.sources + more
    base = review.base
    translations = review.translations
  }

  /// In every language it has.
  public var readings: [Reading] { (base.map { [$0] } ?? []) + translations }

  /// Several cases of one shelf together.
  public init(of reviews: [Review]) {
    let bases = reviews.compactMap(\.base)
    findings = (reviews.flatMap(\.findings) + CaseShelf.findings(among: bases)).sorted()
    allowed = reviews.flatMap(\.allowed)
    sources = reviews.flatMap(\.sources)
    base = nil
    translations = []
  }
}

extension CaseFolder {
  /// Looks the case over with all its translations.
  ///
  /// - Parameter locality: where it is played; the first locality that fits if it is not said.
  public func review(locality: String? = nil) throws(CaseFailure) -> Review {
    Review(try readings(locality: locality), art: art)
  }
}
