import Foundation
import TestSupport
import Testing

/// A check that takes what was found from where it is kept says what a fresh one says, byte for byte.
@Suite struct KeptCheckTests {
  private static let formats = ["text", "json", "sarif", "junit", "github"]

  /// What is changed in the small case, and what lies beside it.
  private static let cases: [(changes: [(String, String)], files: [String: String])] = [
    ([], [:]),
    // Errors, in the form and in what is asked for.
    ([("lead: [nurse],", "lead: [nurze],")], [:]), ([("He calms down.", "He { calms.")], [:]),
    ([("    text: He sits up.", "   text: He sits up.")], [:]),
    ([("wishes: full", "wishes: none"), ("minutes: 5", "minutes: x")], [:]),
    // A rehearsal that comes out otherwise, with its story, and one that does as was said.
    ([("dignity: 7}", "dignity: 8}")], [:]),
    ([("    seed: 7", "    seed: 7\n    not-yet: Later.")], [:]),
    // Warnings, some of them allowed, and plays behind claims.
    (
      [
        (
          "dignity: 7}",
          "dignity: 7}\nclaims:\n  - {situation: breath, never: possible}\n"
            + "allow:\n  - {rule: C023, at: roles.gp, because: \"He waits <here> & there.\"}"
        )
      ], [:]
    ),
    // Translations with something wrong, and one that nobody reads.
    ([], ["nb.po": po("Hans {egen} seng.", of: "His own bed."), "en (1).po": ""]),
    ([], ["da.po": po("Seng.", of: "Another bed."), "po/da.po": ""]),
    ([("title: A tiny case", "title: A tiny \u{1D11E} \u{5D0} case")], ["bed.svg": "<svg/>"]),
    // Pictures that are there, and that are not.
    (
      [("title: A visit", "title: A visit\n    picture: bed.svg\n    picture-text: A bed.")],
      ["art/bed.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><use/></svg>", "art/x.svg": ""]
    ),
    // Carriage returns.
    ([("\n", "\r\n"), ("dignity: 7}", "dignity: 9}\r")], [:]),
  ]

  private static func po(_ bed: String, of own: String) -> String {
    "msgid \"\"\nmsgstr \"Language: nb\\n\"\n\nmsgctxt \"wishes.bed.text\"\nmsgid \"\(own)\"\n"
      + "msgstr \"\(bed)\"\n"
  }

  private func makeCases(_ folder: String) throws {
    func write(_ text: String, _ file: String) throws {
      let url = URL(fileURLWithPath: "\(folder)/\(file)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    for (number, (changes, files)) in Self.cases.enumerated() {
      // The first and the last have one id.
      let id = number == Self.cases.count - 1 ? "case-0" : "case-\(number)"
      var text = TinyCase.yaml.replacing("id: tiny", with: "id: \(id)")
      for (words, others) in changes {
        guard text.contains(words) else { throw TinyCase.NothingChanged(words: words) }
        text = text.replacing(words, with: others)
      }
      try write(text, "cases/case-\(number)/scenario.yaml")
      for (name, text) in files { try write(text, "cases/case-\(number)/\(name)") }
    }
    // One whose only fault on the line of its id is that another has it too.
    let same = TinyCase.yaml.replacing("id: tiny", with: "id: case-1")
    try write(same.replacing("lead: [nurse],", with: "lead: [nurze],"), "more/case-1/scenario.yaml")
    try write(TinyCase.locality("Dal", reach: "[day]"), "cases/localities/dal.yaml")
    try write(TinyCase.locality("Fjord", reach: "[dya]"), "cases/localities/fjord.yaml")
  }

  /// Every format, the report of a part, and what is said beside them.
  private func said(
    _ name: String, _ arguments: [String], _ language: String, _ folder: String
  ) throws -> [String] {
    let common = ["check", "cases", "more", "--language", language] + arguments
    let cache = ["XDG_CACHE_HOME": "\(folder)/cache"]
    let files = Self.formats.map { "\(name).\($0)" }
    let targets = zip(Self.formats, files).flatMap { ["--format", "\($0)=\($1)"] }
    let whole = try Program.run(common + targets, environment: cache, in: folder)
    let part = try Program.run(
      common + ["--shard", "1/1", "--format", "json"], environment: cache, in: folder)
    return [whole.errors, "\(whole.status)", part.output, part.errors, "\(part.status)"]
      + (try files.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) })
  }

  private func files(_ folder: String) -> [String] {
    let cache = "\(folder)/cache/hjemmetid/checked"
    return ((try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? []).sorted()
  }

  @Test(arguments: [["da"], ["nb"], ["en", "--locality", "dal"], ["en", "--no-analysis"], ["en"]])
  func isWhatAFreshCheckSays(_ asked: [String]) throws {
    try Program.withFolder { folder in
      try makeCases(folder)
      let (language, more) = (asked[0], Array(asked.dropFirst()))
      let fresh = try said("fresh", more + ["--no-cache"], language, folder)
      #expect(files(folder).isEmpty)
      #expect(!fresh.contains(""))
      let first = try said("first", more, language, folder)
      #expect(first == fresh)
      let kept = files(folder)
      #expect(kept.count >= Self.cases.count)
      #expect(try said("again", more, language, folder) == fresh)
      #expect(files(folder) == kept)
      // Neither read nor written.
      for file in kept {
        try FileManager.default.removeItem(atPath: "\(folder)/cache/hjemmetid/checked/\(file)")
      }
      #expect(try said("anew", more + ["--no-cache"], language, folder) == fresh)
      #expect(files(folder).isEmpty)
    }
  }

  /// Every kind of thing the table is about is really told of.
  @Test func theTableHasAllKinds() throws {
    try Program.withFolder { folder in
      try makeCases(folder)
      let text = try said("kinds", ["--no-cache"], "en", folder).joined()
      for code in ["S0", "R0", "C0", "T0", "A2", "C003", "C004", "C050", "C051", "C04"] {
        #expect(text.contains(code), "\(code)")
      }
      #expect(text.contains("He waits <here> & there."))
    }
  }
}
