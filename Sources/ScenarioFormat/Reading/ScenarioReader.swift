import Rules

/// Reads cases.
public enum ScenarioReader {
  /// Reads one case, and reports every mistake in one run.
  ///
  /// A case in an older format is read as ``Migration`` would make it, with its findings at the
  /// author's own lines. Never traps and never guesses: with an error among the findings there is no scenario. Takes
  /// time and memory in proportion to the size of the file, whatever is in it.
  ///
  /// - Parameters:
  ///   - yaml: the bytes of the file, as they are.
  ///   - file: what findings call it.
  ///   - folder: the name of the folder it is in, which its `id` has to be; `nil` when it is in none.
  ///   - translation: whose texts take the place of the case's own, where they fit.
  ///   - place: where the case is played; `nil` leaves the names of local words in the texts, and
  ///     does not ask whether anybody knows them.
  public static func read(
    yaml: [UInt8], file: String, folder: String? = nil, translation: Translation? = nil,
    place: LocalChoice? = nil
  ) -> Reading {
    let composed = ComposedCase(yaml, file: file)
    // A translation belongs to its text, so where the texts are now has to be known first.
    let following = translation?.following(
      read(composed, folder: folder, translation: nil, place: nil).texts)
    return read(composed, folder: folder, translation: following, place: place)
  }

  /// Reads a case whose tree is there already; see above.
  static func read(
    _ composed: ComposedCase, folder: String?, translation: Translation?, place: LocalChoice?
  ) -> Reading {
    let report = FileFindings(composed.source)
    for finding in composed.findings { report.add(finding) }
    report.isPartial = composed.isPartial
    report.isLoose = composed.isLoose
    guard let root = composed.root else { return Reading(report) }
    guard let entries = root.map, !entries.isEmpty else {
      let isEmpty = if case .nothing = root.content { true } else { false }
      if root.isWhole { report.add(isEmpty ? .fileEmpty : .notAMap, at: root.span) }
      return Reading(report)
    }
    for finding in translation?.findings ?? [] { report.add(finding) }
    let locality = place?.locality(for: LocalNeeds.countries(of: root))
    let texts = TextBook(
      report, translation,
      language: root[CaseKey.language]?.text.map { LanguageCode.of($0) ?? $0 } ?? "",
      locality: locality)
    let decoder = CaseDecoder(root, report, texts)
    decoder.newestFormat = composed.newestFormat
    decoder.locality = locality
    let scenario = decoder.scenario(folder: folder, language: translation?.language)
    func reading() -> Reading {
      Reading(
        report, scenario: scenario, root: root, texts: texts, allowances: decoder.allowances,
        olderFormat: composed.olderFormat)
    }
    guard let place else { return reading() }
    for finding in place.findings(for: reading().localNeeds, at: locality) { report.add(finding) }
    return reading()
  }
}

/// The tree of a file, to be read as often as there are languages.
struct ComposedCase {
  /// As the author wrote it.
  let source: SourceText
  let findings: [Finding]
  /// In the newest format, with places in `source`; `nil` with findings when there is no tree.
  let root: YamlNode?
  /// Whether parts of the file are not in the tree because they could not be read.
  let isPartial: Bool
  /// Whether it is not known where they would have been.
  let isLoose: Bool
  /// The format of the file, when it had to be brought to the newest.
  let olderFormat: Int?
  let newestFormat: Int

  init(_ yaml: [UInt8], file: String, along path: MigrationPath = .toCurrent) {
    let report = SourceCheck.report(on: yaml, file: file)
    let written = FileTree.root(of: report)
    source = report.source
    newestFormat = path.target
    isPartial = report.isPartial
    isLoose = report.isLoose
    olderFormat = written.flatMap(path.start)
    // What cannot be read cannot be brought along either.
    guard !isPartial || olderFormat == nil else {
      root = nil
      findings = report.findings
      return
    }
    guard let written, let olderFormat else {
      root = written
      findings = report.findings
      return
    }
    do throws(MigrationPath.Obstacle) {
      let migrated = try path.migrate(written, report.source, from: olderFormat)
      root = migrated.origin.tree(migrated.root)
      findings = migrated.report.findings.map {
        migrated.origin.finding($0, from: migrated.report.source, to: report.source)
      }
    } catch {
      report.add(error, at: written["format"]?.span ?? 0..<0)
      root = nil
      findings = report.findings
    }
  }
}

extension CaseDecoder {
  func scenario(folder: String?, language: String?) -> Scenario? {
    guard checkFormat(), let top = Fields<CaseKey>(root, at: .root, key: 0..<0, self) else {
      return nil
    }
    let about = about(top, folder: folder, language: language)
    let start = start(top)
    let roles = roles(top)
    let groups = groups(top)
    let facts = facts(top)
    let wishes = wishes(top)
    let plan = plan(top)
    let advice = advice(top) + localLines(top, language)
    let phases = phases(top)
    let situations = situations(top)
    let knowledge = knowledge(top)
    let endings = endings(top)
    let debrief = debrief(top)
    let rehearsals = rehearsals(top)
    let claims = claims(top)
    readAllowances(top)
    checkLaterWishes()
    checkDecks()
    guard !report.hasErrors, let about, let start else { return nil }
    let scenario = Scenario(
      about: about, start: start, roles: roles.compactMap(\.self),
      groups: groups.compactMap(\.self),
      facts: facts.compactMap(\.self), wishes: wishes.compactMap(\.self),
      drawnWishes: drawnWishes.compactMap(\.self),
      plan: plan.compactMap(\.self), advice: advice.compactMap(\.self),
      phases: phases.compactMap(\.self), situations: situations.compactMap(\.self),
      knowledge: knowledge.compactMap(\.self), endings: endings.compactMap(\.self),
      debrief: debrief, rehearsals: rehearsals, claims: claims)
    checkFates(of: scenario)
    return report.hasErrors ? nil : scenario
  }
}
