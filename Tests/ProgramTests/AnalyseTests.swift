import Foundation
import Testing

/// `hjemmetid analyse`, and the witnesses of `play` and `rehearse`, from outside.
@Suite(.serialized) struct AnalyseTests {
  private static let small = "Tests/ProgramTests/Cases/small.yaml"
  private static let shipped = "Scenarios/luften-om-natten"

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  // MARK: The page

  @Test func tellsOfTheShippedCaseInDanish() throws {
    try Program.withFolder { folder in
      let result = try Program.run([
        "analyse", Self.shipped, "--length", "taster", "--html", "\(folder)/a.html", "--json",
        "\(folder)/a.json",
      ])
      #expect(result.status == 0, "\(result.errors)")
      for words in ["Luften om natten", "Sådan ender historien", "Hvad planen er værd", " %"] {
        #expect(result.output.contains(words), "\(words)")
        #expect(try text("\(folder)/a.html").contains(words), "\(words)")
      }
      #expect(try text("\(folder)/a.json").contains("\"verdict\": \"decided\""))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(files) == ["a.html", "a.json"])
    }
  }

  @Test func speaksTheLanguageAskedFor() throws {
    let english = try Program.run(
      ["analyse", Self.shipped, "--length", "taster", "--language", "en"])
    #expect(english.output.contains("How the story ends"), "\(english.errors)")
    let none = try Program.run(["analyse", Self.shipped, "--language", "xx"])
    #expect(none.status == 66)
    #expect(none.errors.contains("no language xx"))
  }

  @Test func theSameOnAnyNumberOfThreads() throws {
    let all = try [1, 2, 3].map {
      try Program.run(["analyse", Self.small, "--json", "-", "--threads", "\($0)"]).output
    }
    #expect(Set(all).count == 1)
    #expect(all[0].hasPrefix("{\n  \"format\": 1"))
  }

  @Test func everyLevelOfCommitment() throws {
    let result = try Program.run(["analyse", Self.small, "--commitment", "all", "--json", "-"])
    #expect(result.status == 0, "\(result.errors)")
    for level in 0...2 { #expect(result.output.contains("\"commitment\": \(level),")) }
    #expect(!result.output.contains("\"commitment\": 3"))
    let page = try Program.run(["analyse", Self.small, "--commitment", "all"])
    #expect(page.output.contains("What general practice promises"))
  }

  /// In each language the page has its own sentences, and the JSON has what the page has.
  @Test func tellsWhatEachThingIsWorth() throws {
    try Program.withFolder { folder in
      let said = [
        "da": ["Hvad hver ting er værd", "Intet bliver forberedt", "Uden: "],
        "nb": ["Hva hver ting er verd", "Ingenting blir forberedt", "Uten: "],
        "en": ["What each thing is worth", "Nothing is prepared", "Without: "],
      ]
      for (language, words) in said {
        let result = try Program.run([
          "analyse", "Scenarios/fru-holm", "--teams", "--language", language, "--html",
          "\(folder)/\(language).html", "--json", "\(folder)/a.json",
        ])
        #expect(result.status == 0, "\(result.errors)")
        for words in words {
          #expect(result.output.contains(words), "\(words)")
          #expect(try text("\(folder)/\(language).html").contains(words), "\(words)")
        }
      }
      #expect(try text("\(folder)/a.json").contains("\"team\": \"never-prepares\""))
      let without = try Program.run(["analyse", Self.small, "--json", "-"]).output
      #expect(!without.contains("\"teams\""))
    }
  }

  /// In each language: the card, what either team does there, and a play that comes out when it is pasted.
  @Test func showsWhereEachThingCounts() throws {
    try Program.withFolder { folder in
      let said = [
        "da": ["Hvor hver ting gør en forskel", "Dette team: ", "Besluttet: ", "Runde 1: "],
        "nb": ["Hvor hver ting gjør en forskjell", "Dette teamet: ", "Besluttet: ", "Runde 1: "],
        "en": ["Where each thing counts", "This team: ", "Decided: ", "Round 1: "],
      ]
      for (language, words) in said {
        let result = try Program.run([
          "analyse", "Scenarios/fru-holm", "--teams", "--clues", "--plays", "--language", language,
          "--json", "\(folder)/a.json",
        ])
        #expect(result.status == 0, "\(result.errors)")
        for words in words { #expect(result.output.contains(words), "\(words)") }
      }
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/a.json"))
      let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let analysis = (root?["analyses"] as? [[String: Any]])?.first
      let teams = try #require(analysis?["teams"] as? [[String: Any]])
      let plays = teams.compactMap { ($0["parting"] as? [String: Any])?["play"] as? [String] }
      #expect(plays.count > 10 && plays.count < teams.count)
      let place = "\(folder)/fru-holm"
      for copied in ["fru-holm", "localities"] {
        try FileManager.default.copyItem(
          atPath: "Scenarios/\(copied)", toPath: "\(folder)/\(copied)")
      }
      let yaml = try text("\(place)/scenario.yaml")
      let first = "rehearsals:\n"
      #expect(yaml.components(separatedBy: first).count == 2)
      let pasted = first + plays.joined().joined(separator: "\n") + "\n"
      try yaml.replacing(first, with: pasted).write(
        toFile: "\(place)/scenario.yaml", atomically: true, encoding: .utf8)
      let names = plays.compactMap { $0.first?.split(separator: "\"").dropFirst().first }
      for name in names {
        let rehearsed = try Program.run(["rehearse", place, "--name", String(name)])
        #expect(rehearsed.status == 0, "\(name): \(rehearsed.errors) \(rehearsed.output)")
      }
      #expect(names.count == plays.count)
    }
  }

  @Test func saysWhatItCouldNotDecide() throws {
    try Program.withFolder { folder in
      let result = try Program.run([
        "analyse", Self.small, "--states", "2", "--html", "\(folder)/a.html",
      ])
      #expect(result.status == 1)
      #expect(result.output.contains("Not decided."))
      #expect(result.errors.contains("Allow more with --states, or play a shorter --length."))
      #expect(result.output.contains("At home"), "what random play shows stands beside it")
      #expect(try text("\(folder)/a.html").contains("Not decided."))
      let json = try Program.run(["analyse", Self.small, "--states", "2", "--json", "-"])
      #expect(json.status == 1)
      #expect(json.output.contains("\"verdict\": \"not-decided\""))
      #expect(!json.output.contains("\"verdict\": \"decided\""))
    }
  }

  @Test(
    arguments: [
      (["analyse", "{}/nowhere"], 66, "no case at"),
      (["analyse", small, "--length", "long"], 64, "full, lunch, taster"),
      (["analyse", small, "--length", "taster"], 64, "no game of that length"),
      (["analyse", small, "--commitment", "3"], 64, "It offers: 0, 1, 2."),
      (["analyse", small, "--commitment", "some"], 64, "or all"),
      (["analyse", small, "--states", "0"], 64, "at least 1"),
      (["analyse", small, "--json", "-", "--pack", "-"], 64, "Name a file for one"),
      (["analyse", small, "--teams", "--export", "drn", "--output", "{}/x"], 64, "--teams"),
      (
        ["analyse", small, "--plays"], 64,
        "--plays can only be used with one of these: --teams, --clues"
      ),
      (["analyse", small, "--html", "{}/no/a.html"], 74, "cannot be written"),
      (["analyse", small, "--html", "{}"], 74, "is a folder"),
      (["analyse", small, "--json", "/dev/full"], 74, "cannot be written"),
      (["analyse", small, "--pack", "/dev/full"], 74, "cannot be written"),
    ] as [([String], Int32, String)])
  func saysWhatIsWrong(_ arguments: [String], _ status: Int32, _ says: String) throws {
    try Program.withFolder { folder in
      let result = try Program.run(arguments.map { $0.replacing("{}", with: folder) })
      #expect(result.status == status, "\(result.errors)")
      #expect(result.errors.contains(says), "\(result.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  // MARK: Versions

  private func git(_ folder: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(arguments)")
  }

  /// A repository with the small case, where the ambulance takes him nowhere in the newest version.
  private func withTwoVersions(_ work: (String) throws -> Void) throws {
    try Program.withFolder { folder in
      let file = "\(folder)/cases/small/scenario.yaml"
      try FileManager.default.createDirectory(
        atPath: "\(folder)/cases/small", withIntermediateDirectories: true)
      let yaml = try text("\(Program.project)/\(Self.small)")
      try Data(yaml.utf8).write(to: URL(fileURLWithPath: file))
      try git(folder, ["init", "-q"])
      try git(folder, ["add", "."])
      try git(folder, ["commit", "-q", "-m", "One"])
      let changed = yaml.replacing("effects: {place: hospital}", with: "effects: {safety: -1}")
      try #require(changed != yaml)
      try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
      try work(folder)
    }
  }

  @Test func saysWhatAnEditMeans() throws {
    try withTwoVersions { folder in
      let path = "\(folder)/cases/small"
      let result = try Program.run(["analyse", path, "--against", "HEAD"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.hasPrefix("## A small case: what the change means\n"))
      #expect(result.output.contains("No longer within reach: `endings.otherwise`"))
      #expect(result.output.contains("→"))
      let same = try Program.run(["analyse", path, "--against", path])
      #expect(same.output.contains("Nothing changes for play"), "\(same.errors)")
      let none = try Program.run(["analyse", path, "--against", "nowhere"])
      #expect(none.status == 66)
      #expect(none.errors.contains("no case and no revision nowhere"), "\(none.errors)")
      let noGit = try Program.run(
        ["analyse", path, "--against", "HEAD"], environment: ["PATH": folder])
      #expect(noGit.status == 74)
      #expect(noGit.errors.contains("apt-get install git"), "\(noGit.errors)")
      try git(folder, ["commit", "-q", "-a", "-m", "--output=x"])
      let options = try Program.run(["analyse", path, "--against", "--output=\(folder)/x"])
      #expect(options.status != 0)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/x"))
    }
  }

  /// One claim breaks, one is mended, one comes and one goes: the same in all three languages, and in the
  /// page and the JSON beside what is shown.
  @Test func saysWhatAnEditDidToEachClaim() throws {
    try Program.withFolder { folder in
      func put(_ name: String, _ yaml: String) throws -> String {
        let place = "\(folder)/\(name)/small"
        try FileManager.default.createDirectory(
          atPath: place, withIntermediateDirectories: true)
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: "\(place)/scenario.yaml"))
        return place
      }
      let yaml = try text("\(Program.project)/\(Self.small)")
      let said = [
        (
          "en", ["no longer met", "met now", "no longer claimed: met", "new: met"],
          "; before it was"
        ),
        (
          "da", ["holder ikke længere", "holder nu", "påstås ikke længere: holder", "ny: holder"],
          "; før lød den"
        ),
        (
          "nb", ["holder ikke lenger", "holder nå", "påstås ikke lenger: holder", "ny: holder"],
          "; før lød den"
        ),
      ]
      for (language, became, changed) in said {
        let own = yaml.replacing("language: en", with: "language: \(language)")
        let old = try put("old", own + Self.claimsBefore)
        let new = try put(
          "new",
          own.replacing("effects: {place: hospital}", with: "effects: {safety: -1}")
            + Self.claimsAfter)
        let result = try Program.run([
          "analyse", new, "--against", old, "--html", "\(folder)/a.html", "--json",
          "\(folder)/a.json",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let html = try text("\(folder)/a.html")
        for words in became {
          #expect(result.output.contains(words), "\(words): \(result.output)")
          #expect(html.contains(words), "\(words)")
        }
        #expect(result.output.contains("`{ending: otherwise, best: at least 100%}`"))
        #expect(result.output.contains(changed))
        let json = try text("\(folder)/a.json")
        #expect(json.contains("\"verdict\": \"missed\"") && json.contains("\"claimed\": false"))
        let alone = try Program.run(["analyse", new, "--json", "-"]).output
        #expect(!alone.contains("\"claims\""))
      }
    }
  }

  private static let claimsBefore = """
    claims:
      - {ending: otherwise, worst: at most 0%, best: at least 100%}
      - {ending: otherwise, never: possible}
      - {situation: visit, always: possible}
      - {wishes: honoured, best: at least 1%}

    """

  private static let claimsAfter = """
    claims:
      - {ending: otherwise, best: at least 100%}
      - {ending: otherwise, never: possible}
      - {wishes: honoured, best: at least 2%}
      - {wishes: honoured, begins: late, best: at most 100%}

    """

  @Test func outsideARepository() throws {
    try Program.withFolder { folder in
      let path = "\(folder)/small.yaml"
      try FileManager.default.copyItem(atPath: "\(Program.project)/\(Self.small)", toPath: path)
      let result = try Program.run(
        ["analyse", path, "--against", "HEAD"],
        environment: ["GIT_CEILING_DIRECTORIES": "/"])
      #expect(result.status == 66)
      #expect(result.errors.contains("no git repository"), "\(result.errors)")
    }
  }

  // MARK: Plays

  @Test func packsPlaysForClinicians() throws {
    let pack = ["analyse", Self.shipped, "--length", "taster", "--pack", "-", "--seed", "4"]
    let result = try Program.run(pack)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("# Luften om natten\n"))
    #expect(result.output.contains("## Spil 1 af "))
    #expect(!result.output.contains("Der blev ikke fundet et spil"))
    #expect(try Program.run(pack).output == result.output)
  }

  @Test func aWitnessCanBePasted() throws {
    try Program.withFolder { folder in
      let file = "\(folder)/small/scenario.yaml"
      try FileManager.default.createDirectory(
        atPath: "\(folder)/small", withIntermediateDirectories: true)
      var yaml = try text("\(Program.project)/\(Self.small)")
      for address in [
        "endings.otherwise", "situations.night-breath.options.stay.outcomes.2", "plan.breath-plan",
      ] {
        let result = try Program.run(["rehearse", Self.small, "--witness", address])
        #expect(result.status == 0, "\(result.errors)")
        yaml += result.output
      }
      try Data(yaml.utf8).write(to: URL(fileURLWithPath: file))
      let played = try Program.run(["rehearse", "\(folder)/small"])
      #expect(played.status == 0, "\(played.output)\(played.errors)")
      #expect(played.output.split(separator: "\n").count { $0 == "It comes out." } == 4)
    }
  }

  @Test func theTableOpensAtAWitness() throws {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/small", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(Program.project)/\(Self.small)", toPath: "\(folder)/small/scenario.yaml")
      try Data("expect undo\nrefuse redo\nkey ctrl+z 1\n".utf8)
        .write(to: URL(fileURLWithPath: "\(folder)/script"))
      let result = try Program.run(
        [
          "play", "\(folder)/small", "--language", "en", "--witness",
          "situations.night-breath.options.call", "--script", "\(folder)/script", "--trace",
        ], environment: ["XDG_DATA_HOME": "\(folder)/data"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("choose call"), "\(result.output)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/data"), "nothing is kept")
    }
  }

  @Test(
    arguments: [
      (["rehearse", small, "--witness", "endings.nowhere"], 64, "endings.at-home"),
      (["rehearse", small, "--witness", "situations.visit.options.x"], 64, "options.leave"),
      (["rehearse", small, "--witness", "x"], 64, "endings."),
      (["rehearse", small, "--witness", "endings.at-home", "--states", "2"], 1, "not decided"),
      (["rehearse", small, "--length", "full"], 64, "can only be used with --witness"),
      (["rehearse", small, "--name", "a", "--witness", "doomed"], 64, "cannot be used together"),
    ] as [([String], Int32, String)])
  func witnessesThatAreNone(_ arguments: [String], _ status: Int32, _ says: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(says), "\(result.errors)")
    #expect(result.output == "")
  }
}
