import Foundation
import Rules
import TestSupport
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

  @Test(arguments: ["ordinary", "best", "worst"]) func aWideCaseHasNoBestTeam(policy: String) throws
  {
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

  @Test(arguments: policies + ["ordinary", "best", "worst"])
  func theSameOnAnyNumberOfThreads(policy: String) throws {
    let arguments = ["--length", "taster", "--games", "8500", "--policy", policy, "--threads"]
    let pages = try (1...3).map { try lines([Self.shipped] + arguments + ["\($0)"]) }
    // Endings, the means, the wishes; of teams that know what they can expect, what hung on each card.
    let knows = !Self.policies.contains(policy)
    #expect(knows ? pages[0].count > 8 : pages[0].count == 6, "\(pages[0])")
    #expect(pages[1] == pages[0] && pages[2] == pages[0])
  }

  // MARK: Teams

  /// Who plays, and what `analyse --teams` calls the figure.
  private struct Team: CustomTestStringConvertible {
    let arguments: [String]
    let figure: String
    /// A team among those that go without something; `nil` for the one that may do everything.
    var name: String?
    var of: [String]?
    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let teams = [
    Team(arguments: ["--policy", "best"], figure: "highest"),
    Team(arguments: ["--policy", "ordinary"], figure: "ordinary"),
    Team(arguments: ["--team", "never-prepares"], figure: "ordinary", name: "never-prepares"),
    Team(
      arguments: ["--policy", "best", "--without", "home-nurse"], figure: "best", name: "without",
      of: ["home-nurse"]),
    Team(
      arguments: ["--policy", "ordinary", "--team", "silent"], figure: "ordinary", name: "silent"),
    Team(
      arguments: ["--policy", "best", "--begins", "terminal"], figure: "best", name: "begins",
      of: ["terminal"]),
    Team(
      arguments: ["--policy", "ordinary", "--talks-from", "terminal"], figure: "ordinary",
      name: "talks-from", of: ["terminal"]),
    Team(
      arguments: ["--policy", "ordinary", "--without-item", "vigil"], figure: "ordinary",
      name: "without-item", of: ["vigil"]),
  ]

  /// Games come to what the case is solved for, within four standard errors.
  @Test func teamsPlayAsTheirFiguresSay() throws {
    let json = try Program.run(
      ["analyse", Self.shipped, "--length", "taster", "--teams", "--json", "-"]
    ).output
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let analysis = try #require((root?["analyses"] as? [[String: Any]])?.first)
    for team in Self.teams {
      var from: [String: Any]? = analysis
      if let name = team.name {
        from = (analysis["teams"] as? [[String: Any]])?.first {
          $0["team"] as? String == name && $0["of"] as? [String] == team.of
        }
      }
      let figures = from?["wishes-honoured"] as? [String: Any]
      let figure = try #require(figures?[team.figure] as? Double, "\(team.testDescription)")
      let games = 40_000
      let page = try lines(
        [Self.shipped, "--length", "taster", "--games", "\(games)"] + team.arguments)
      let last = page.first { $0.hasPrefix("wishes honoured") }
      let said = try #require(last.flatMap { $0.split(separator: " ").dropLast().last })
      let mean = try #require(Double(said), "\(last ?? "")")
      // Told with one decimal.
      let give = 4 * 50 / Double(games).squareRoot() + 0.05
      #expect(abs(mean - figure) < give, "\(team.testDescription): \(mean), solved \(figure)")
    }
  }

  @Test(
    arguments: [
      (["--team", "sleepy"], "silent, alone, never-talks"),
      (["--team", "silent", "--without", "gp"], "cannot be used together"),
      (["--team", "silent", "--policy", "cautious"], "--policy cautious cannot be used with"),
      (["--without", "butler"], "wife, assistant"),
      (["--prepares-from", "yesterday"], "is not one of"),
      (["--talks-from", "yesterday"], "is not one of"),
      (["--begins", "yesterday"], "is not one of"), (["--without-item", "tea"], "night-plan"),
      (["--without-line", "aunt"], "palliative-line"), (["--unheard", "gp"], "gp:red-number"),
      (["--begins", "terminal", "--talks-from", "terminal"], "cannot be used together"),
      (["--errs", "10"], "--policy ordinary"),
      (["--policy", "ordinary", "--errs", "101"], "from 0 to 100"),
    ] as [([String], String)])
  func saysWhichTeamsThereAre(_ arguments: [String], _ says: String) throws {
    let result = try Program.run(["simulate", Self.shipped, "--games", "10"] + arguments)
    #expect(result.status == 64 && result.output == "", "\(result.output)")
    #expect(result.errors.contains(says), "\(result.errors)")
  }

  // MARK: Stories

  private static let storytellers = [
    ["--policy", "random"], ["--policy", "best"], ["--policy", "ordinary"],
    ["--team", "never-prepares"], ["--policy", "best", "--without", "gp"],
  ]

  /// The story of game k ends as game k does when it is played alone.
  @Test(arguments: storytellers) func storiesAreThoseOfTheGames(arguments: [String]) throws {
    let common = [Self.shipped, "--length", "taster", "--language", "en"] + arguments
    let told = try Program.run(
      ["simulate"] + common + ["--games", "40", "--seed", "11", "--stories", "4"])
    #expect(told.status == 0, "\(told.errors)")
    let stories = told.output.components(separatedBy: "\nGame ").dropFirst()
    try #require(stories.count == 4, "\(told.output)")
    for (number, story) in stories.enumerated() {
      let seed = 11 + number
      #expect(story.hasPrefix("\(number + 1) (--seed \(seed) --games 1)\n"), "\(story)")
      let alone = try Program.run(
        ["simulate"] + common + ["--games", "1", "--seed", "\(seed)", "--stories", "1"])
      let other = alone.output.components(separatedBy: "\nGame ").last
      #expect(
        other?.split(separator: "\n").dropFirst() == story.split(separator: "\n").dropFirst())
      let ended = try #require(
        story.split(separator: "\n").first { $0.hasPrefix("The story ends: ") })
      let came = try #require(
        alone.output.split(separator: "\n").first { $0.contains(" 100.0 %") }, "\(alone.output)")
      let id = try #require(came.split(separator: " ").first)
      let ending = try ShippedCase.scenario(in: "en").endings.first { $0.name == id }
      #expect(ended == "The story ends: \(ending?.title ?? "")", "\(seed)")
      let share = try #require(
        alone.output.split(separator: "\n").first { $0.hasPrefix("wishes honoured: ") })
      let figure = try #require(
        share.split(separator: " ").dropFirst(2).first?.split(separator: "."))
      #expect(story.contains("  wishes honoured: \(figure[0]) %; Relief "), "\(story)")
      // Two screens at most.
      #expect(story.split(separator: "\n").count <= 100)
    }
  }

  @Test(arguments: [("da", "Spil 1", "Historien slutter"), ("nb", "Spill 1", "Historien slutter")])
  func storiesAreToldInTheReadersLanguage(_ language: String, _ game: String, _ end: String) throws
  {
    let result = try Program.run([
      "simulate", Self.shipped, "--length", "taster", "--games", "3", "--stories", "1",
      "--language", language,
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\n\(game) (--seed 1 --games 1)\n"), "\(result.output)")
    #expect(result.output.contains("\n\(end): "), "\(result.output)")
    for english in ["Decided", "Asked", "Followed", "Behind", "Heard", "honoured", "Round"] {
      #expect(!result.output.contains(english), "\(result.output)")
    }
  }

  @Test(arguments: ["0", "4", "101"]) func saysHowManyStoriesThereCanBe(stories: String)
    throws
  {
    let result = try Program.run([
      "simulate", Self.small, "--games", "3", "--stories", stories, "--language", "en",
    ])
    #expect(result.status == 64 && result.output == "", "\(result.output)")
    #expect(result.errors.contains("--stories takes a number from 1 to 3"), "\(result.errors)")
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
