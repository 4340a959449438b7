import Foundation
import Rules
import Testing

@testable import ScenarioFormat

/// Reading a case in an older format. There is no older format than the first yet, so the steps and
/// the file in `Fixtures/imagined-format` are imagined.
@Suite struct OlderFormatTests {
  static let path = MigrationPath(steps: [brief, minutes], target: 3)

  static let brief = MigrationStep(from: 1, about: "`story` is called `brief` now.") { root, _ in
    (root["roles"]?.map ?? []).compactMap { role in
      role.value.map?.first { $0.key == "story" }.map { TextEdit(span: $0.keySpan, text: "brief") }
    }
  }

  static let minutes = MigrationStep(from: 2, about: "`minutes` has to be said now.") { root, _ in
    guard let home = root["about"]?["home"] else { return [] }
    return [TextEdit(span: home.span.upperBound..<home.span.upperBound, text: "\n  minutes: 60")]
  }

  private static func fixture(_ name: String) throws -> String {
    try String(
      contentsOfFile: "\(MigrationTests.fixtures)/imagined-format/\(name).yaml", encoding: .utf8)
  }

  private static func read(_ yaml: String) -> Reading {
    ScenarioReader.read(
      ComposedCase(Array(yaml.utf8), file: "scenario.yaml", along: path),
      folder: "imagined-format", translation: nil, place: nil)
  }

  @Test func becomesTheGoldenFile() throws {
    let old = Array(try Self.fixture("scenario").utf8)
    guard case .migrated(let change) = Migration.migrate(old, file: "", along: Self.path) else {
      Issue.record("not migrated")
      return
    }
    #expect(String(decoding: change.bytes, as: UTF8.self) == (try Self.fixture("migrated")))
    #expect(change.notes == Self.path.steps.map(\.about))
  }

  @Test func isReadAsItWouldBecome() throws {
    let (old, new) = (
      Self.read(try Self.fixture("scenario")), Self.read(try Self.fixture("migrated"))
    )
    #expect(old.findings.map(\.brief) == [] && new.findings.map(\.brief) == [])
    #expect(old.olderFormat == 1 && new.olderFormat == nil)
    let scenario = try #require(old.scenario)
    let other = try #require(new.scenario)
    #expect(scenario.about == other.about && scenario.start == other.start)
    #expect(scenario.roles == other.roles && scenario.wishes == other.wishes)
    #expect(scenario.phases == other.phases && scenario.situations == other.situations)
    #expect(scenario.endings == other.endings && scenario.rehearsals == other.rehearsals)
    #expect(scenario.about.minutes == 60)
    for rehearsal in scenario.rehearsals {
      #expect(rehearsal.run(in: scenario).failure == nil)
    }
  }

  /// What is changed in the older file, and what is found: at the author's own lines.
  static let broken: [(String, String, String)] = [
    ("story: You have many patients.", "story:", "R004 45:5+5"),
    ("story: You have many patients.", "storey: You have many.", "R002 40:3+2|R001 45:5+6"),
    ("    story: You are tired.\n", "", "R002 29:3+4"),
    ("  home: A house with a garden.\n", "", "R002 9:1+5|R002 9:1+5"),
    ("lead: [home-nurse]", "lead: [home-nors]", "R010 114:16+9 home-nurse"),
    ("family: 5", "family: 50", "R006 22:11+2"),
    ("ages: true", "ages: yes", "R015 71:11+3"),
    ("format: 1", "format: 4", "R021 3:9+1"),
    // What a step writes stands where it stood before.
    ("story: You are tired.", "story: You are tired.\n    brief: You are awake.", "S010 34:5+5"),
    ("  goals:", "  minutes: 30\n  goals:", "S010 14:3+7"),
  ]

  @Test(arguments: broken) func pointsAtTheAuthorsOwnLines(
    _ piece: String, _ other: String, _ expected: String
  ) throws {
    let yaml = try Self.fixture("scenario")
    let range = try #require(yaml.firstRange(of: piece))
    let reading = Self.read(yaml[..<range.lowerBound] + other + yaml[range.upperBound...])
    #expect(reading.findings.map(\.brief).joined(separator: "|") == expected)
    #expect(reading.scenario == nil)
    // A line that a sentence names is the author's too.
    for finding in reading.findings where finding.code == "S010" {
      guard case .number(let line) = finding.arguments["line"] else { continue }
      #expect(line < finding.line && line > finding.line - 3)
    }
  }

  @Test func isMentionedOnceAndCanBeKept() throws {
    let yaml = try Self.fixture("scenario")
    func review(_ yaml: String) -> Review {
      Review(
        yaml: Array(yaml.utf8), file: "scenario.yaml", folder: "imagined-format",
        translations: [], place: nil, art: nil, along: Self.path)
    }
    let found = review(yaml).findings.filter { $0.code == "C008" }
    #expect(found.map(\.brief) == ["C008 3:9+1"])
    #expect(found.first?.message == "This case is in format 1. It is read as format 3.")
    let kept = review(yaml + "\nallow:\n  - {rule: C008, at: format, because: For the old ones.}\n")
    #expect(!kept.findings.contains { $0.code == "C008" })
    #expect(kept.allowed.contains { $0.finding.code == "C008" })
  }

  /// A mistake of a step is not the author's, and nothing is guessed.
  @Test func isNotReadWhenAStepBreaksIt() throws {
    let breaking = MigrationStep(from: 2, about: "") { _, _ in [TextEdit(span: 0..<0, text: "[")] }
    let composed = ComposedCase(
      Array(try Self.fixture("scenario").utf8), file: "scenario.yaml",
      along: MigrationPath(steps: [Self.brief, breaking], target: 3))
    let reading = ScenarioReader.read(composed, folder: nil, translation: nil, place: nil)
    #expect(reading.findings.map(\.brief) == ["S005 3:9+1"])
    #expect(reading.scenario == nil)
  }

  /// Whatever is changed, what is left of the text is found where it was.
  @Test(arguments: 0..<200) func everyLetterIsFoundWhereItWas(_ seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    let first = (0..<60).map { _ in UInt8.random(in: 97...122, using: &generator) }
    var text = first
    var origin = TextOrigin()
    // Which letter of the first text each letter is; `nil` for one that was written.
    var letters: [Int?] = Array(first.indices)
    for _ in 0..<3 {
      var edits: [TextEdit] = []
      var start = 0
      while start < text.count, edits.count < 5 {
        let low = Int.random(in: start...text.count, using: &generator)
        let high = min(text.count, low + Int.random(in: 0...4, using: &generator))
        let count = Int.random(in: 0...5, using: &generator)
        edits.append(TextEdit(span: low..<high, text: String(repeating: "#", count: count)))
        start = high + 1
      }
      text = try #require(TextEdit.apply(edits, to: text))
      origin.add(edits)
      for edit in edits.reversed() {
        letters.replaceSubrange(edit.span, with: edit.text.map { _ in nil })
      }
    }
    for (place, letter) in letters.enumerated() {
      let span = origin.origin(of: place..<place + 1)
      #expect(span.upperBound <= first.count)
      if let letter { #expect(span == letter..<letter + 1) }
    }
  }

  @Test func theRulesNameTheNewestFormat() {
    let newest = String(Migration.current)
    #expect(Rule.formatNewer.explanation.contains("up to \(newest)."))
    #expect(Rule.formatNewer.help.contains("`format: \(newest)`"))
    #expect(Rule.formatMissing.help.contains("`format: \(newest)`"))
    #expect(ExampleCase.yaml.hasPrefix("format: \(newest)\n"))
  }
}
