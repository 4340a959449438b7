public import Rules
public import ScenarioFormat
public import Wording

extension CaseCheck {
  /// Plays every rehearsal wherever the case can be played, and adds a finding for each that comes out
  /// otherwise than it should somewhere.
  func play(
    _ base: Reading, _ folder: CaseFolder, _ findings: inout [Finding]
  ) throws(CaseFailure) -> CheckedCase.Rehearsals {
    guard let scenario = base.scenario else { return .notPlayed }
    // Where it cannot be read, what it lacks there is a finding already.
    let variants = try folder.variants(of: base, locality: locality)
      .filter { $0.reading.scenario != nil }
    return .played(
      scenario.rehearsals.map { rehearsal in
        let outcome = outcome(of: rehearsal, variants, base, folder.file, &findings)
        return RehearsalResult(
          name: rehearsal.name, line: base.place(of: "rehearsals.\(rehearsal.name)").line,
          outcome: outcome)
      })
  }

  /// What the rules say of a case by itself once its rehearsals have been played; nothing while it
  /// has errors.
  public func played(_ reading: Reading) -> [Finding] {
    var findings: [Finding] = []
    for rehearsal in reading.scenario?.rehearsals ?? [] {
      let alone = [CaseVariant(reading)]
      _ = outcome(of: rehearsal, alone, reading, reading.source.file, &findings)
    }
    return findings
  }

  private func outcome(
    of rehearsal: Rehearsal, _ variants: [CaseVariant], _ base: Reading, _ file: String,
    _ findings: inout [Finding]
  ) -> RehearsalResult.Outcome {
    let differences = differences(of: rehearsal, variants)
    switch (differences.first, rehearsal.notYet) {
    case (nil, nil): return .comesOut
    case (nil, .some):
      findings.append(.rehearsalComesOut(rehearsal.name, in: base))
      return .comesOutAfterAll
    case (.some, .some(let reason)): return .differsAsSaid(because: reason)
    case (.some(let first), nil):
      // The table opens in the first variant unless it is told otherwise.
      let isDefault = first.places.first?.name == variants.first?.localities.first?.name
      let sentence = first.sentence
      findings.append(
        .rehearsalDiffers(
          rehearsal.name,
          first.said(among: variants).map { "\($0): \(sentence)" } ?? sentence,
          command: Self.command(
            rehearsal.name, file,
            locality: isDefault ? locality : first.places.first?.name), in: base))
      return .differs(story: differences.flatMap { $0.story(among: variants) })
    }
  }

  /// Each way the rehearsal does not come out, once, with the places where it is so.
  private func differences(
    of rehearsal: Rehearsal, _ variants: [CaseVariant]
  ) -> [Difference] {
    var differences: [Difference] = []
    for variant in variants {
      guard let scenario = variant.reading.scenario else { continue }
      let (game, failure) = rehearsal.run(in: scenario)
      guard let failure else { continue }
      let difference = Difference(
        failure, game, of: rehearsal, in: scenario, variant, words)
      if let same = differences.firstIndex(where: { $0.isSame(as: difference) }) {
        differences[same].places += difference.places
      } else {
        differences.append(difference)
      }
    }
    return differences
  }

  /// How a rehearsal comes out otherwise.
  private struct Difference {
    let sentence: String
    var places: [Locality]
    private let played: [String]
    private let difference: [String]
    private let words: Words

    init(
      _ failure: Rehearsal.Failure, _ game: Game?, of rehearsal: Rehearsal,
      in scenario: Scenario, _ variant: CaseVariant, _ words: Words
    ) {
      sentence = words.sentence(failure, in: scenario)
      places = variant.localities
      played = game.map { words.story(of: $0) } ?? []
      difference = CaseCheck.difference(
        failure, game, of: rehearsal, in: scenario, variant.reading, words)
      self.words = words
    }

    /// Local words in the story before it are no difference.
    func isSame(as other: Difference) -> Bool {
      sentence == other.sentence && difference == other.difference
    }

    /// "in Eksempeldal"; `nil` for a case that is the same everywhere.
    func said(among variants: [CaseVariant]) -> String? {
      guard !places.isEmpty else { return nil }
      let all = variants.reduce(0) { $0 + $1.localities.count }
      if all > 1, places.count == all { return words("in every locality") }
      return words("in {0}", words.list(places.map(\.title)))
    }

    func story(among variants: [CaseVariant]) -> [String] {
      var difference = difference
      if let place = said(among: variants) { difference[0] += ", " + place }
      return played + difference
    }
  }

  /// What was expected and what came, with where in the file it is expected.
  public static func difference(
    _ failure: Rehearsal.Failure, _ game: Game?, of rehearsal: Rehearsal, in scenario: Scenario,
    _ reading: Reading, _ words: Words
  ) -> [String] {
    let part = failure.round.map { "rounds.\($0)" } ?? "expect"
    let line = reading.place(of: "rehearsals.\(rehearsal.name).\(part)").line
    var difference = words.difference(failure, game, in: scenario)
    difference[0] += " (\(reading.source.file):\(line))"
    return difference
  }

  // MARK: The command

  /// What opens the table where the rehearsal differs, to be pasted into a shell.
  ///
  /// - Parameter locality: where it is played, when that is not where it is played by default.
  public static func command(_ rehearsal: String, _ file: String, locality: String? = nil) -> String
  {
    let suffix = "/\(CaseFolder.fileName)"
    let path = file.hasSuffix(suffix) ? String(file.dropLast(suffix.count)) : file
    // After a space, a name with a dash would be taken for an option.
    let join = rehearsal.hasPrefix("-") ? "=" : " "
    let place = locality.map { " --locality \(quoted($0))" } ?? ""
    return "hjemmetid play \(quoted(path))\(place) --rehearsal\(join)\(quoted(rehearsal))"
  }

  private static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0)
    }
    return plain && !word.isEmpty && !word.hasPrefix("-")
      ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
