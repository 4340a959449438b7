import Foundation
import Testing

@Suite struct ExplainTests {
  struct Example: CustomStringConvertible, Sendable {
    let arguments: [String]
    var language = "C"
    var status: Int32 = 0
    let says: [String]

    var description: String { arguments.joined(separator: " ") + " in " + language }
  }

  static let examples = [
    Example(
      arguments: ["explain", "C011"],
      says: ["C011 A dose in a text (warning)", "warning C011: `2.5 mg`", "- {rule: C011, at: "]),
    Example(arguments: ["explain", "c011"], says: ["C011 A dose in a text"]),
    Example(arguments: ["explain", "dose"], says: ["C011 A dose in a text"]),
    Example(
      arguments: ["explain", "R202"],
      says: [
        "# localities/here.yaml",
        "localities/here.yaml:5:1: error R202: The term `call` is missing",
      ]),
    Example(
      arguments: ["explain", "R204", "--language", "nb"], says: ["# da.po", "advarsel R204: `box`"]),
    Example(
      arguments: ["explain", "R207"], says: ["# hjemmetid check quiet-house --locality here"]),
    Example(
      arguments: ["explain", "T001"],
      says: [
        "expect: {ending: otherwise", "it does not end with otherwise.",
        "`hjemmetid play scenario.yaml --rehearsal 'the plan pays off'`",
      ]),
    Example(arguments: ["explain", "R010", "--language", "da"], says: ["Mente du `wife`?"]),
    Example(arguments: ["explain", "R010"], language: "nn_NO.UTF-8", says: ["feil R010"]),
    Example(arguments: ["explain", "R010"], language: "da_DK.UTF-8", says: ["fejl R010"]),
    Example(arguments: ["explain", "R010"], language: "sv_SE.UTF-8", says: ["error R010"]),
    Example(
      arguments: ["explain"], says: ["S  Syntax and limits", "  L030  An ending that is never"]),
    Example(arguments: ["explain", "C999"], status: 64, says: ["no rule C999", "C090"]),
    Example(
      arguments: ["explain", "C011", "--language", "sv"], status: 64, says: ["There are: da, nb"]),
    Example(
      arguments: ["check", "Scenarios", "--language", "xx"], status: 64, says: ["There are: da"]),
  ]

  @Test(arguments: examples) func explains(_ example: Example) throws {
    let result = try Program.run(example.arguments, environment: ["LANG": example.language])
    #expect(result.status == example.status)
    let said = result.output + result.errors
    for words in example.says { #expect(said.contains(words), "\(said)") }
  }

  @Test func checksInDanishAndKeepsWhatIsAllowed() throws {
    try Program.withFolder { folder in
      let path = "\(folder)/luften-om-natten"
      try FileManager.default.copyItem(
        atPath: "\(Program.project)/Scenarios/luften-om-natten", toPath: path)
      try FileManager.default.copyItem(
        atPath: "\(Program.project)/Scenarios/localities", toPath: "\(folder)/localities")
      let file = URL(fileURLWithPath: "\(path)/scenario.yaml")
      let source = "    source: \"https://ringsted.kips.dk/index.php?chosenDocumentID=1172\"\n"
      let yaml = try String(contentsOf: file, encoding: .utf8).replacing(source, with: "")
      try yaml.write(to: file, atomically: true, encoding: .utf8)
      let found = try Program.run(["check", "--no-analysis", path, "--language", "da"])
      #expect(found.status == 1)
      #expect(found.output.contains("advarsel C020: `first-signs` siger ikke, hvor det er fra."))
      let allow = "  - {rule: C020, at: knowledge.first-signs, because: Vores egen vej.}\n"
      try yaml.replacing("\nallow:\n", with: "\nallow:\n\(allow)")
        .write(to: file, atomically: true, encoding: .utf8)
      #expect(try Program.run(["check", "--no-analysis", path]).status == 0)
    }
  }
}
