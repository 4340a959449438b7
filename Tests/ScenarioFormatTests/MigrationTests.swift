import Foundation
import Rules
import Testing

@testable import ScenarioFormat

@Suite struct MigrationTests {
  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Fixtures").path

  /// Every format there ever was opens for ever.
  @Test(arguments: 1...Migration.current) func opens(_ format: Int) throws {
    let folder = try CaseFolder(opening: "\(Self.fixtures)/format-\(format)")
    let reading = try folder.read()
    #expect(reading.findings.map(\.brief) == [])
    let scenario = try #require(reading.scenario)
    for rehearsal in scenario.rehearsals {
      #expect(rehearsal.run(in: scenario).failure == nil)
    }
    let bytes = try folder.bytes()
    switch Migration.migrate(bytes, file: folder.file) {
    case .isCurrent(let number): #expect(number == format && format == Migration.current)
    case .migrated(let change): #expect(change.from == format)
    case .isNewer, .cannotRead: Issue.record("format \(format) is not known")
    }
  }

  /// As a step of a later version would be: a key gets another name, a list takes the place of a
  /// word, and both have comments round them.
  static let renaming = MigrationStep(from: 1, about: "`minutes` is called `length` now.") {
    root, _ in
    guard let entry = root["about"]?.map?.first(where: { $0.key == "minutes" }),
      let country = root["country"]
    else { return [] }
    return [
      TextEdit(span: country.span, text: "[\(country.text ?? "")]"),
      TextEdit(span: entry.keySpan, text: "length"),
    ]
  }

  static let adding = MigrationStep(from: 2, about: "A key is new.") { root, source in
    guard let node = root["language"] else { return [] }
    return [TextEdit(span: node.span.upperBound..<node.span.upperBound, text: "\nnew: key")]
  }

  @Test func keepsCommentsAndOrder() throws {
    let old = """
      # Mine.
      format: 1   # the first
      language: en # English

      about:
          # How long?
          minutes:   30   # about
      country:   DK
      """
    let result = Migration.migrate(
      Array(old.utf8), file: "scenario.yaml",
      along: MigrationPath(steps: [Self.adding, Self.renaming], target: 3))
    guard case .migrated(let change) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(change.from == 1 && change.to == 3)
    #expect(change.notes == ["`minutes` is called `length` now.", "A key is new."])
    let new = String(decoding: change.bytes, as: UTF8.self)
    #expect(
      new == """
        # Mine.
        format: 3   # the first
        language: en
        new: key # English

        about:
            # How long?
            length:   30   # about
        country:   [DK]
        """)
    let diff = UnifiedDiff.text(from: old, named: "a", to: new, named: "b", context: 0)
    #expect(diff.contains("\n-    minutes:   30   # about\n"))
    #expect(diff.contains("\n+    length:   30   # about\n"))
  }

  @Test func keepsTheLineEndsAndTheMarkOfOtherSystems() throws {
    let old = "\u{FEFF}format: 1\r\ncountry: DK\r\nabout:\r\n  minutes: 3\r\n"
    let result = Migration.migrate(
      Array(old.utf8), file: "",
      along: MigrationPath(steps: [Self.renaming], target: 2))
    guard case .migrated(let change) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(
      change.bytes.elementsEqual(
        "\u{FEFF}format: 2\r\ncountry: [DK]\r\nabout:\r\n  length: 3\r\n".utf8))
  }

  @Test(arguments: [
    ("format: 1\n", "current 1"), ("format: 2\n", "newer 2"), ("format: 0\n", "R020"),
    ("id: a\n", "R020"), ("format: one\n", "R005"), ("format: [1\n", "S021"), ("", "S004"),
  ]) func saysWhatItCannotMigrate(_ yaml: String, _ expected: String) {
    switch Migration.migrate(Array(yaml.utf8), file: "scenario.yaml") {
    case .isCurrent(let format): #expect(expected == "current \(format)")
    case .isNewer(let format): #expect(expected == "newer \(format)")
    case .cannotRead(let findings): #expect(findings.map(\.code) == [expected])
    case .migrated: Issue.record("nothing to migrate")
    }
  }

  /// A step that goes wrong leaves the file as it was.
  @Test func refusesAStepThatBreaksTheFile() {
    let overlapping = MigrationStep(from: 1, about: "") { root, _ in
      let span = root["format"]?.span ?? 0..<0
      return [TextEdit(span: span, text: "9"), TextEdit(span: span, text: "8")]
    }
    let breaking = MigrationStep(from: 1, about: "") { _, source in
      [TextEdit(span: 0..<0, text: "[")]
    }
    for step in [overlapping, breaking] {
      let result = Migration.migrate(
        Array("format: 1\n".utf8), file: "",
        along: MigrationPath(steps: [step], target: 2))
      guard case .cannotRead(let findings) = result else {
        Issue.record("\(result)")
        continue
      }
      #expect(!findings.isEmpty)
    }
  }
}
