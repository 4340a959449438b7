import Foundation
import Testing

/// `check`, `rehearse` and `play --rehearsal` from outside.
@Suite(.serialized) struct ReportOutputTests {
  private static let shipped = "\(Program.project)/Scenarios/luften-om-natten"

  /// A copy of the shipped case with words put in place of others.
  private func broken(
    _ folder: String, _ words: String, _ others: String
  ) throws {
    let name = "luften-om-natten"
    let text = try String(contentsOfFile: "\(Self.shipped)/scenario.yaml", encoding: .utf8)
    let changed = text.replacing(words, with: others)
    try #require(changed != text)
    try FileManager.default.createDirectory(
      atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    try Data(changed.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)/scenario.yaml"))
    try FileManager.default.copyItem(
      atPath: "\(Program.project)/Scenarios/localities", toPath: "\(folder)/localities")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func severalAtOnce() throws {
    try Program.withFolder { folder in
      try broken(
        folder, "lead: assistant, ask: colleague-line", "lead: asistant, ask: colleague-line")
      let result = try Program.run([
        "check", "--no-analysis", folder, "--format", "sarif", "--output", "\(folder)/r.sarif",
        "--format", "junit",
        "--output", "\(folder)/r.xml", "--format", "json=\(folder)/r.json",
      ])
      #expect(result.status == 1, "\(result.errors)")
      #expect(result.output == "")
      #expect(try text("\(folder)/r.sarif").contains("\"ruleId\": \"R010\""))
      #expect(try text("\(folder)/r.xml").contains("<failure type=\"R010\""))
      #expect(try text("\(folder)/r.json").contains("\"near\": \"assistant\""))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(files) == ["luften-om-natten", "localities", "r.sarif", "r.xml", "r.json"])
    }
  }

  @Test func cleanCasesAreCleanInEveryFormat() throws {
    for format in ["text", "json", "sarif", "junit", "github"] {
      let result = try Program.run(["check", "--no-analysis", "Scenarios", "--format", format])
      #expect(result.status == 0, "\(format): \(result.errors)\(result.output)")
      #expect(!result.output.contains("Fatal"))
      #expect(result.output.isEmpty == ["text", "github"].contains(format))
      #expect(!result.output.contains(Program.project), "paths are seen from the folder")
    }
  }

  @Test(arguments: ["da", "nb"]) func everyFormatSpeaksTheLanguage(_ language: String) throws {
    try Program.withFolder { folder in
      try broken(folder, "choose: drive-out, lead: night-nurse", "choose: drive-out, lead: gp")
      let said = [
        "da": [
          "Prøven `planen holder` går ikke op: i alle lokalområder: runde 4 kan ikke spilles sådan: ",
          "Besluttet: ",
          "Første forskel: runde 4", "1 forløb, 1 fejl.",
        ],
        "nb": [
          "Prøven `planen holder` går ikke opp: i alle lokalområder: runde 4 kan ikke spilles slik: ",
          "Besluttet: ",
          "Første forskjell: runde 4", "1 forløp, 1 feil.",
        ],
      ]
      let words = try #require(said[language])
      for format in ["text", "json", "sarif", "junit", "github"] {
        let result = try Program.run(
          ["check", "--no-analysis", folder, "--format", format, "--language", language])
        #expect(result.status == 1)
        for sentence in words.prefix(3) {
          // Annotations end with the last lines of the story.
          if format == "github", sentence.hasPrefix("Besluttet") { continue }
          let written = format == "junit" ? sentence.replacing("&", with: "&amp;") : sentence
          #expect(result.output.contains(written), "\(format): \(result.output)")
        }
        #expect(result.output.contains("T001"))
        #expect(!result.output.contains("First difference"))
        #expect(result.errors == "hjemmetid: \(words[3])\n")
      }
      let story = try Program.run(
        ["rehearse", "\(folder)/luften-om-natten", "--language", language])
      #expect(story.output.contains(words[2]))
      #expect(!story.output.contains("It comes out"))
      let missing = try Program.run(["check", "nowhere", "--language", language])
      #expect(!missing.errors.contains("there is"))
    }
  }

  @Test func annotationsAndSummary() throws {
    try Program.withFolder { folder in
      try broken(folder, "choose: ", "chose: ")
      let summary = "\(folder)/summary.md"
      try Data("before\n".utf8).write(to: URL(fileURLWithPath: summary))
      let arguments = ["check", "--no-analysis", folder, "--format", "github"]
      let result = try Program.run(arguments, environment: ["GITHUB_STEP_SUMMARY": summary])
      #expect(result.status == 1)
      #expect(result.output.split(separator: "\n").count { $0.hasPrefix("::error ") } == 10)
      let table = try text(summary)
      #expect(table.hasPrefix("before\n### Hjemmetid: "), "others write there too")
      let without = try Program.run(arguments, environment: ["GITHUB_STEP_SUMMARY": ""])
      #expect(without.output.contains("::notice title=Hjemmetid::"))
    }
  }

  @Test func thresholdAndNotYet() throws {
    try Program.withFolder { folder in
      try broken(folder, "seed: 7\n", "seed: 7\n    not-yet: Still being written.\n")
      let all = try Program.run(["check", "--no-analysis", folder])
      #expect(all.status == 1)
      #expect(all.output.contains("warning T002"))
      let errors = try Program.run(["check", "--no-analysis", folder, "--threshold", "error"])
      #expect(errors.status == 0)
      #expect(errors.output.contains("warning T002"), "it is told all the same")
    }
  }

  @Test(
    arguments: [
      (["--format", "toml"], 64, "text, json, sarif, junit, github"),
      (["--format", "text", "--format", "json"], 64, "--format sarif=report.sarif"),
      (["--format", "sarif", "--output", "{}/a", "--output", "{}/b"], 64, "sarif=report.sarif"),
      (["--threshold", "none"], 64, "error, warning"),
      (["--format", "sarif={}/nowhere/r.sarif"], 74, "cannot be written"),
      (["--format", "sarif={}"], 74, "is a folder"),
      (["--format", "json=/dev/full"], 74, "cannot be written"),
    ] as [([String], Int32, String)])
  func badTargets(_ arguments: [String], _ status: Int32, _ says: String) throws {
    try Program.withFolder { folder in
      let arguments = arguments.map { $0.replacing("{}", with: folder) }
      let result = try Program.run(["check", "--no-analysis", "Scenarios"] + arguments)
      #expect(result.status == status, "\(result.errors)")
      #expect(result.errors.contains(says), "\(result.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
      let isDevice = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type]
      #expect(isDevice as? FileAttributeType == .typeCharacterSpecial, "it is not replaced")
    }
  }

  @Test func whatCannotBeReadIsInEveryReport() throws {
    for format in ["json", "sarif", "junit", "github"] {
      let result = try Program.run([
        "check", "--no-analysis", "Scenarios", "nowhere", "--format", format,
      ])
      #expect(result.status == 66)
      #expect(result.output.contains("there is no case at nowhere"), "\(format)")
    }
  }

  /// The README shows how somebody else's repository checks its cases.
  @Test func theWorkflowInTheReadmeWorks() throws {
    let readme = try text("\(Program.project)/README.md")
    let line = try #require(
      readme.split(separator: "\n").first { $0.contains("/hjemmetid check cases ") })
    try Program.withFolder { folder in
      let arguments = line.split(separator: " ").drop { !$0.hasSuffix("/hjemmetid") }.dropFirst()
        .map { $0.replacing("report.xml", with: "\(folder)/report.xml") }
      #expect(arguments.first == "check")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/cases", withDestinationPath: "\(Program.project)/Scenarios")
      let paths = arguments.map { $0 == "cases" ? "\(folder)/cases" : String($0) }
      let result = try Program.run(paths + ["--no-analysis"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(try text("\(folder)/report.xml").contains("</testsuites>"))
    }
  }

  // MARK: Rehearsals

  @Test func rehearses() throws {
    let all = try Program.run(["rehearse", Self.shipped])
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output.contains("It comes out."))
    let one = try Program.run(["rehearse", Self.shipped, "--name", "planen holder"])
    #expect(one.output.split(separator: "\n").count { $0 == "It comes out." } == 1)
    let none = try Program.run(["rehearse", Self.shipped, "--name", "nowhere"])
    #expect(none.status == 64)
    #expect(none.errors.contains("planen holder"))
  }

  @Test func opensTheTableAtTheDifference() throws {
    try Program.withFolder { folder in
      try broken(folder, "choose: drive-out, lead: night-nurse", "choose: drive-out, lead: gp")
      let script = "expect undo\nrefuse redo\nexpect role-2\nrefuse role-5\nkey ctrl+z 2\n"
      try Data(script.utf8).write(to: URL(fileURLWithPath: "\(folder)/script"))
      let check = try Program.run(["check", "--no-analysis", folder])
      #expect(check.status == 1)
      #expect(check.output.contains("First difference: round 4"), "\(check.output)")
      #expect(check.output.contains("--rehearsal 'planen holder'` opens the table there."))
      let play = [
        "play", "\(folder)/luften-om-natten", "--rehearsal", "planen holder", "--script",
        "\(folder)/script", "--trace",
      ]
      let played = try Program.run(play, environment: ["XDG_DATA_HOME": "\(folder)/data"])
      #expect(played.status == 0, "\(played.errors)")
      let steps = played.output.split(separator: "\n")
      #expect(steps.suffix(3) == ["choose drive-out", "undo", "undo"], "\(steps)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/data"), "nothing is kept")
    }
  }

  @Test(
    arguments: [
      (["--round", "3"], 64, "--round can only be used with --rehearsal"),
      (["--rehearsal", "nowhere"], 64, "planen holder"),
      (["--rehearsal", "planen holder", "--round", "99"], 64, "It plays 10."),
      (["--rehearsal", "planen holder", "--round", "0"], 64, "It plays 10."),
    ] as [([String], Int32, String)])
  func badRehearsals(_ arguments: [String], _ status: Int32, _ says: String) throws {
    let result = try Program.run(["play", Self.shipped, "--no-save"] + arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(says), "\(result.errors)")
  }
}
