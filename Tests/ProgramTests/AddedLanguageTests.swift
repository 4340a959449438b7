import Foundation
import ScenarioFormat
import Testing

/// A language is added by adding files: here one that nobody speaks, whose sentences are the English
/// ones between brackets.
@Suite(.serialized) struct AddedLanguageTests {
  static let header = """
    msgid ""
    msgstr ""
    "Language: xx\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "X-Own-Name: Xaxa\\n"
    "X-Order: 3\\n"
    "X-Aliases: xz\\n"
    "X-Decimal-Mark: comma\\n"
    "X-Group-Mark: space\\n"
    "X-Country: XX\\n"


    """

  /// A copy of Assets with the language in it.
  static func withAssets(_ work: (_ folder: String, _ environment: [String: String]) throws -> Void)
    throws
  {
    try Program.withFolder { folder in
      let assets = "\(folder)/Assets"
      try FileManager.default.copyItem(atPath: "\(Program.project)/Assets", toPath: assets)
      for name in ["words", "words/findings", "words/format"] {
        let danish = POFile(Array(try Data(contentsOf: URL(filePath: "\(assets)/\(name)/da.po"))))
        let text = header + danish.entries.map(entry).joined(separator: "\n")
        try Data(text.utf8).write(to: URL(filePath: "\(assets)/\(name)/xx.po"))
      }
      let english = try String(contentsOfFile: "\(assets)/first-case/en.yaml", encoding: .utf8)
      try english.replacing("language: en", with: "language: xx")
        .write(toFile: "\(assets)/first-case/xx.yaml", atomically: true, encoding: .utf8)
      try work(folder, ["HJEMMETID_ASSETS": assets])
    }
  }

  private static func entry(_ entry: POFile.Entry) -> String {
    func quoted(_ text: String) -> String {
      "\""
        + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n") + "\""
    }
    let one = "msgid \(quoted(entry.text))\n"
    guard let plural = entry.plural else { return one + "msgstr \(quoted("⟦\(entry.text)⟧"))\n" }
    return one + "msgid_plural \(quoted(plural))\nmsgstr[0] \(quoted("⟦\(entry.text)⟧"))\n"
      + "msgstr[1] \(quoted("⟦\(plural)⟧"))\n"
  }

  struct Spoken: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let arguments: [String]
    var environment: [String: String] = [:]
    var status: Int32 = 0
    let says: [String]
  }

  static let spoken = [
    Spoken(
      testDescription: "check",
      arguments: ["check", "--no-analysis", "--language", "xx", "{}/case"], status: 1,
      says: ["⟦`wind` is not the name of ⟦a role⟧.⟧", "⟦error⟧", "⟦1 case⟧"]),
    Spoken(
      testDescription: "check by an alias and a region",
      arguments: ["check", "--no-analysis", "Scenarios/luften-om-natten"],
      environment: ["LANG": "xz_XX.UTF-8"], says: ["⟦1 case⟧, ⟦0 findings⟧"]),
    Spoken(
      testDescription: "explain", arguments: ["explain", "C011", "--language", "xx"],
      says: ["⟦A dose in a text⟧", "⟦warning⟧"]),
    Spoken(
      testDescription: "schema", arguments: ["schema", "--language", "xx"],
      says: [#""title": "⟦A case for Hjemmetid⟧""#]),
    Spoken(
      testDescription: "an option is stronger than the surroundings",
      arguments: ["explain", "C011", "--language", "da"], environment: ["LANG": "xx"],
      says: ["En dosis i en tekst"]),
    Spoken(
      testDescription: "a language that is not there",
      arguments: ["check", "--language", "yy", "Scenarios"], status: 64, says: ["da, nb, xx, en"]),
    Spoken(
      testDescription: "the help of an option", arguments: ["check", "--help"],
      says: ["da, nb, xx or en"]),
    Spoken(
      testDescription: "play",
      arguments: [
        "play", "--language", "xx", "--no-save", "--script", "{}/script", "--pictures",
        "{}/pictures",
      ], says: []),
    Spoken(
      testDescription: "new", arguments: ["new", "{}/new-case", "--language", "xx"],
      says: ["⟦The case is written and can be played: "]),
  ]

  @Test(arguments: spoken) func isSpoken(_ spoken: Spoken) throws {
    try Self.withAssets { folder, environment in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/case", withIntermediateDirectories: true)
      let broken = try String(
        contentsOfFile: "\(Program.project)/Scenarios/luften-om-natten/scenario.yaml",
        encoding: .utf8)
      try broken.replacing("id: luften-om-natten", with: "id: case")
        .replacing("lead: [home-nurse]", with: "lead: [wind]")
        .write(toFile: "\(folder)/case/scenario.yaml", atomically: true, encoding: .utf8)
      try "press language-xx\npicture shelf\n"
        .write(toFile: "\(folder)/script", atomically: true, encoding: .utf8)
      let result = try Program.run(
        spoken.arguments.map { $0.replacing("{}", with: folder) },
        environment: environment.merging(spoken.environment) { $1 })
      let said = result.output + result.errors
      #expect(result.status == spoken.status, "\(said.prefix(2000))")
      for words in spoken.says { #expect(said.contains(words), "\(said.prefix(4000))") }
    }
  }
}
