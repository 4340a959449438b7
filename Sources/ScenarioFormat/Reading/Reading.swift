public import Rules

/// What came of reading a case.
public struct Reading: Sendable {
  /// `nil` when there is an error among the findings.
  public let scenario: Scenario?
  /// By file, line, column and code; none twice.
  public let findings: [Finding]
  /// What the case calls itself, as far as it could be read; also when the rest could not.
  public let id: String?
  /// In its own language.
  public let title: String?
  /// Of the file itself, not of the translation.
  public let language: String?
  /// All texts of the case, in the order of the sections, in its base language.
  public let texts: [CaseText]
  /// Addresses of texts that the translation lacks, so that they stay in the base language. Empty
  /// when no translation was asked for.
  public let missingTranslations: [String]
  /// Findings of families C, L and A that the author has a reason to keep.
  public let allowances: [Allowance]
  /// The format of its file, when that is an older one; it was read as the newest.
  public let olderFormat: Int?
  /// Who has reviewed the case, as it is written.
  let reviewer: String?
  /// The file as the author wrote it, also when it was read as a newer format.
  public let source: SourceText
  /// Which localities fit: at least one country, as far as it could be read.
  public let countries: [String]
  /// What it needs of a locality.
  let localNeeds: LocalNeeds
  private let spans: [String: Range<Int>]
  /// The whole file, and where its texts are.
  let root: YamlNode?
  let textSpans: Set<Range<Int>>

  init(
    _ report: FileFindings, scenario: Scenario? = nil, root: YamlNode? = nil,
    texts: TextBook? = nil,
    allowances: [Allowance] = [], olderFormat: Int? = nil
  ) {
    var seen: Set<Finding> = []
    findings = report.findings.filter { seen.insert($0).inserted }.sorted()
    self.scenario = report.hasErrors ? nil : scenario
    id = root?["id"]?.text
    title = root?["title"]?.text
    language = root?["language"]?.text.map { LanguageCode.of($0) ?? $0 }
    self.texts = texts?.texts ?? []
    missingTranslations = texts?.missing ?? []
    self.allowances = allowances
    self.olderFormat = olderFormat
    reviewer = root?["about"]?["reviewed"]?["by"]?.text
    source = report.source
    countries = root.map(LocalNeeds.countries) ?? []
    localNeeds = LocalNeeds(
      file: report.source.file, countries: countries, texts: texts?.localTexts ?? [],
      lines: root.map { LocalNeeds.lines(of: $0, report.source) } ?? [],
      countryPlace: report.source.place(of: report.span(of: .root / "country")))
    spans = report.spans
    self.root = root
    textSpans = texts?.spans ?? []
  }

  /// Whether it has words or advice lines that differ from place to place.
  public var needsLocality: Bool { !localNeeds.isEmpty }

  /// Whether the file gives a value at the address.
  func has(_ address: Address) -> Bool { spans[address.path] != nil }

  /// Whether the file has a value at just this address.
  func has(_ address: String) -> Bool { spans[address] != nil }

  /// Where in the file an address is, such as `situations.night-breath.options.stay`; the longest
  /// part of it that is there, or the start of the file.
  public func place(of address: String) -> Finding.Place {
    if let span = localLine(at: address) { return source.place(of: span) }
    var path = address[...]
    while !path.isEmpty {
      if let span = spans[String(path)] { return source.place(of: span) }
      path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
    }
    return .start
  }

  /// Where the case names an advice line of the locality, of which it has no more than the name.
  private func localLine(at address: String) -> Range<Int>? {
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0] == "advice" else { return nil }
    let local = scenario?.advice.filter { spans["advice.\($0.name)"] == nil } ?? []
    guard let number = local.firstIndex(where: { $0.name == parts[1] }) else { return nil }
    return spans["lines.\(number + 1)"] ?? spans["lines"]
  }
}
