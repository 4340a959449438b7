import Foundation
import Testing

/// `hjemmetid simulate`, from outside.
@Suite(.serialized) struct SimulateTests {
  private static let small = "Tests/ProgramTests/Cases/small.yaml"
  private static let shipped = "Scenarios/luften-om-natten"

  /// The small case made to remember too much to be solved: an ending that never comes asks about
  /// sixty facts nobody notes.
  private func withWideCase<Value>(_ work: (String) throws -> Value) throws -> Value {
    try Program.withFolder { folder in
      let names = (1...60).map { "more-\($0)" }
      let facts = names.map { "  \($0): Nobody notes this.\n" }.joined()
      let asked = names.map { "{facts: \($0)}" }.joined(separator: ", ")
      let ending =
        "  - {id: never, title: Never, wishes: not, when: {all: [\(asked)]}, text: It is not.}\n"
      let yaml = try String(contentsOfFile: "\(Program.project)/\(Self.small)", encoding: .utf8)
        .replacing("\nfacts:\n", with: "\nfacts:\n\(facts)")
        .replacing("\nendings:\n", with: "\nendings:\n\(ending)")
      let path = "\(folder)/wide.yaml"
      try Data(yaml.utf8).write(to: URL(fileURLWithPath: path))
      return try work(path)
    }
  }

  private func lines(_ arguments: [String]) throws -> [Substring] {
    let result = try Program.run(["simulate"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n")
  }

  static let policies = ["random", "cautious", "never-prepare", "always-highest-advice"]

  @Test(arguments: policies) func aWideCaseIsPlayedLikeAnyOther(policy: String) throws {
    let arguments = ["--games", "300", "--seed", "5", "--policy", policy]
    let narrow = try lines([Self.small] + arguments)
    try withWideCase { path in
      var wide = try lines([path] + arguments)
      try #require(!wide.isEmpty)
      #expect(wide.removeFirst().split(separator: " ") == ["never", "0.0", "%", "0"])
      #expect(wide == narrow)
    }
  }

  @Test(arguments: ["best", "worst"]) func aWideCaseHasNoBestTeam(policy: String) throws {
    try withWideCase { path in
      let result = try Program.run(["simulate", path, "--policy", policy])
      #expect(result.status == 1)
      #expect(result.output == "")
      #expect(result.errors.contains("bits, and 63 is the most"), "\(result.errors)")
      #expect(result.errors.contains("so the team \(policy) is not known"), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }
  }

  @Test func aWideCaseIsSampledWhereItIsNotDecided() throws {
    try withWideCase { path in
      let result = try Program.run(["analyse", path])
      #expect(result.status == 1)
      for words in ["Not decided.", "keeps track of more than can be solved", "20,000", "At home"] {
        #expect(result.output.contains(words), "\(words): \(result.output)")
      }
      let json = try Program.run(["analyse", path, "--json", "-"]).output
      #expect(json.contains("\"verdict\": \"not-decided\""))
      #expect(json.contains("\"at-home\""), "\(json)")
    }
  }

  @Test(arguments: policies + ["best", "worst"])
  func theSameOnAnyNumberOfThreads(policy: String) throws {
    let arguments = ["--length", "taster", "--games", "8500", "--policy", policy, "--threads"]
    let pages = try (1...3).map { try lines([Self.shipped] + arguments + ["\($0)"]) }
    #expect(pages[0].count == 6)
    #expect(pages[1] == pages[0] && pages[2] == pages[0])
  }

  // MARK: Progress

  @Test func progressIsShownOnATerminal() throws {
    let terminal = try Terminal()
    let process = try Program.process([
      "simulate", Self.shipped, "--length", "taster", "--games", "45000", "--threads", "1",
    ])
    process.standardError = terminal.end
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    try terminal.end.close()
    var said = ""
    while let more = terminal.read() { said += more }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    // Each takes the line of the one before.
    let parts = said.split(separator: "\r").map {
      $0.replacing("\u{1B}[K", with: "").trimmingCharacters(in: .newlines)
    }
    #expect(parts.prefix(2) == ["20000 of 45000 games", "40000 of 45000 games"], "\(said)")
    #expect(parts.dropFirst(2).first?.hasPrefix("hjemmetid: 45000 games in ") == true, "\(said)")
  }

  @Test func noProgressIsShownElsewhere() throws {
    let result = try Program.run([
      "simulate", Self.shipped, "--length", "taster", "--games", "45000",
    ])
    #expect(result.errors.hasPrefix("hjemmetid: 45000 games in "), "\(result.errors)")
    #expect(!result.errors.contains("\r"))
  }
}
