import Rules
public import ScenarioFormat
import Synchronization
public import Wording

/// Checks cases: reads them in every language they have and plays their rehearsals.
public struct CaseCheck: Sendable {
  private let words: Words
  /// How many lines at the end of a story tell the difference.
  static let differenceLines = 3

  /// Where the cases are played; `nil` for every locality that fits.
  private let locality: String?
  private let analysis: CaseAnalysis?

  /// - Parameters:
  ///   - words: the language in which stories of plays are told.
  ///   - locality: the only one to look at; every one that fits if it is not said.
  ///   - analysis: follows every play of cases without errors; not done if left out.
  public init(
    words: Words = .english, locality: String? = nil, analysis: CaseAnalysis? = nil
  ) {
    self.words = words
    self.locality = locality
    self.analysis = analysis
  }

  /// - Parameter following: told how many states of a game are known while plays are followed.
  public func check(
    _ folder: CaseFolder, following: (Int) -> Void = { _ in }
  ) throws(CaseFailure) -> CheckedCase {
    let review = try folder.review(locality: locality)
    guard let base = review.base else { throw .cannotRead(folder.file) }
    var places = LocalityCheck(named: locality)
    for reading in [base] + review.translations { places.check(folder, reading) }
    if let failure = places.failures.first { throw failure }
    var findings = review.findings + places.findings
    let rehearsals = play(base, folder, &findings)
    let isClean = !review.findings.contains { $0.severity == .error }
    let analysed = isClean ? analyse(base, following) : nil
    findings += analysed?.findings ?? []
    var seen: Set<Finding> = []
    let unique = findings.filter { seen.insert($0).inserted }.sorted()
    var checked = CheckedCase(
      file: folder.file, id: base.id, title: base.title, identity: CaseShelf.Identity(base),
      findings: unique, rehearsals: rehearsals,
      sources: sources(of: unique, review.sources + places.sources),
      extent: base.texts.isEmpty && base.id == nil ? .formOnly : .wholeFile)
    if let analysed {
      checked.analysis = analysed.isDecided ? .decided : .notDecided
      checked.plays = analysed.plays
    }
    return checked
  }

  /// One case at a time, because one takes all cores and much memory.
  private func analyse(_ reading: Reading, _ following: (Int) -> Void) -> CaseAnalysis.Result? {
    guard let analysis, let scenario = reading.scenario else { return nil }
    return Self.oneAtATime.withLock { _ in
      analysis.result(of: reading, scenario, progress: following)
    }
  }

  private static let oneAtATime = Mutex(())

  /// Those that findings are about: a thousand whole cases take much room.
  private func sources(of findings: [Finding], _ all: [SourceText]) -> [SourceText] {
    let files = Set(findings.map(\.file))
    return all.filter { files.contains($0.file) }
  }

  // MARK: Rehearsals

  private func play(
    _ reading: Reading, _ folder: CaseFolder, _ findings: inout [Finding]
  ) -> CheckedCase.Rehearsals {
    guard let scenario = reading.scenario else { return .notPlayed }
    return .played(
      scenario.rehearsals.map { rehearsal in
        let outcome = outcome(of: rehearsal, scenario, reading, folder, &findings)
        return RehearsalResult(
          name: rehearsal.name, line: reading.place(of: "rehearsals.\(rehearsal.name)").line,
          outcome: outcome)
      })
  }

  private func outcome(
    of rehearsal: Rehearsal, _ scenario: Scenario, _ reading: Reading, _ folder: CaseFolder,
    _ findings: inout [Finding]
  ) -> RehearsalResult.Outcome {
    let (game, failure) = rehearsal.run(in: scenario)
    switch (failure, rehearsal.notYet) {
    case (nil, nil): return .comesOut
    case (nil, .some):
      findings.append(.rehearsalComesOut(rehearsal.name, in: reading))
      return .comesOutAfterAll
    case (.some, .some(let reason)): return .differsAsSaid(because: reason)
    case (.some(let failure), nil):
      findings.append(
        .rehearsalDiffers(
          rehearsal.name, words.sentence(failure, in: scenario),
          command: Self.command(rehearsal.name, folder.file), in: reading))
      return .differs(
        story: (game.map { words.story(of: $0) } ?? [])
          + Self.difference(failure, game, of: rehearsal, in: scenario, reading, words))
    }
  }

  /// What was expected and what came, with where in the file it is expected.
  static func difference(
    _ failure: Rehearsal.Failure, _ game: Game?, of rehearsal: Rehearsal, in scenario: Scenario,
    _ reading: Reading, _ words: Words
  ) -> [String] {
    let part = failure.round.map { "rounds.\($0)" } ?? "expect"
    let line = reading.place(of: "rehearsals.\(rehearsal.name).\(part)").line
    var difference = words.difference(failure, game, in: scenario)
    difference[0] += " (\(reading.source.file):\(line))"
    return difference
  }

  /// What opens the table where the rehearsal differs, to be pasted into a shell.
  static func command(_ rehearsal: String, _ file: String) -> String {
    let suffix = "/\(CaseFolder.fileName)"
    let path = file.hasSuffix(suffix) ? String(file.dropLast(suffix.count)) : file
    // After a space, a name with a dash would be taken for an option.
    let join = rehearsal.hasPrefix("-") ? "=" : " "
    return "hjemmetid play \(quoted(path)) --rehearsal\(join)\(quoted(rehearsal))"
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
    }
    return plain && !word.isEmpty && !word.hasPrefix("-")
      ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
