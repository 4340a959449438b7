import Rules
public import ScenarioFormat
public import Wording

/// Checks cases: reads them in every language they have and plays their rehearsals.
public struct CaseCheck: Sendable {
  private let words: Words
  /// How many lines at the end of a story tell the difference.
  static let differenceLines = 3

  /// Where the cases are played; `nil` for every locality that fits.
  private let locality: String?

  /// - Parameters:
  ///   - words: the language in which stories of plays are told.
  ///   - locality: the only one to look at; every one that fits if it is not said.
  public init(words: Words = .english, locality: String? = nil) {
    self.words = words
    self.locality = locality
  }

  public func check(_ folder: CaseFolder) throws(CaseFailure) -> CheckedCase {
    let review = try folder.review(locality: locality)
    guard let base = review.base else { throw .cannotRead(folder.file) }
    var places = LocalityCheck(named: locality)
    for reading in review.readings { places.check(reading, in: folder.localities) }
    if let failure = places.failures.first { throw failure }
    let (rehearsals, played) = play(base)
    let whole = review.adding(places.findings + played, sources: places.sources)
    return CheckedCase(
      file: folder.file, id: base.id, title: base.title, identity: CaseShelf.Identity(base),
      findings: whole.findings, rehearsals: rehearsals, sources: sources(of: whole),
      extent: base.texts.isEmpty && base.id == nil ? .formOnly : .wholeFile)
  }

  /// Those that findings are about: a thousand whole cases take much room.
  private func sources(of review: Review) -> [SourceText] {
    let files = Set(review.findings.map(\.file))
    return review.sources.filter { files.contains($0.file) }
  }

  // MARK: Rehearsals

  /// What the rules say of a case once its rehearsals have been played; nothing while it has errors.
  public func played(_ reading: Reading) -> [Finding] { play(reading).findings }

  private func play(_ reading: Reading) -> (CheckedCase.Rehearsals, findings: [Finding]) {
    guard let scenario = reading.scenario else { return (.notPlayed, []) }
    var findings: [Finding] = []
    let results = scenario.rehearsals.map { rehearsal in
      RehearsalResult(
        name: rehearsal.name, line: reading.place(of: "rehearsals.\(rehearsal.name)").line,
        outcome: outcome(of: rehearsal, scenario, reading, &findings))
    }
    return (.played(results), findings)
  }

  private func outcome(
    of rehearsal: Rehearsal, _ scenario: Scenario, _ reading: Reading, _ findings: inout [Finding]
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
          command: Self.command(rehearsal.name, reading.source.file), in: reading))
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
