import Analysis
import Checking
import Foundation
import Hosting
import Reports
import Rules
import ScenarioFormat
import Sessions
import TableSDL
import Testing
import Wording

@testable import hjemmetid

/// Every failure of the program in every language that lies in Assets: a proper exit status, and
/// words of one language only.
@Suite struct FailureWordsTests {
  private static let languages = Languages(assets: "\(Program.project)/Assets")

  /// Of each kind of failure one of each case; values are made of `§`, so that they are no words.
  static let failures: [any ProgramFailure] =
    asked + merging + files + cases + solving + interruptions + bench + rooms

  static let asked: [AskedFailure] = [
    .noLanguage("§", there: ["§"]), .notOneOf("§", there: ["§"]),
    .number(option: "--§", 1...9), .number(option: "--§", 1...Int.max),
    .shard("§"), .goesWith(options: ["--§", "--§"], others: ["--§"]),
    .goesWith(options: ["--§"], others: ["--§", "--§"]), .onlyOne(of: ["--§", "--§"]),
    .notWith(option: "--§", others: ["--§"]), .noCase, .oneCaseOrMadeUp,
    .oneCase(option: "--§", named: 2), .witnessAlone, .noOutput, .standardOutputTwice,
    .commitmentNoNumber, .commitment(3, offered: [0, 1]), .noChange("§"), .windowSize("§"),
    .noPicture(file: "§"), .noSessionsFile("§"), .noRule("§", near: ["§"]),
    .noCaseName("§", such: "§"),
    .notEmpty(folder: "§"), .refused(.gameOver, names), .refusedIn(version: "§", .gameOver, names),
  ]
  private static let names = Wording.Names(roles: [], plan: [], advice: [])

  static let merging: [MergeFailure] =
    [.noPart("§"), .otherLanguage("§")]
    + [
      ShardReport.Mismatch.versions(["§", "§"]), .checks, .counts([1, 2]), .missing(shards),
      .twice(shards[0]),
      .unknown(shards[0]),
    ].map { .mismatch($0) }
  private static let shards = ["1/3", "2/3"].compactMap { Shard($0) }

  static let files: [FileFailure] =
    [
      .noAssets, .noScenarios, .noCase(["§"]), .noLocality("§", there: []),
      .noLocality("§", there: ["§"]), .noFile("§"), .noScript("§"), .scriptUnreadable("§"),
      .template("§"), .isFolder("§"), .folderNotMade("§"), .outputLost(.closed), .noGit,
      .noRepository("§"),
      .noRevision("§", of: "§"), .notInRevision("§", "§"), .noRoomForRevision("§"), .noGraphviz,
      .graphvizFailed(program: "§"),
    ]
    + [ENOENT, EACCES, ENOSPC, EROFS, EFBIG, ENOTDIR, 0, EIO].map {
      .notWritten("§", SystemReason($0))
    }

  static let cases: [CaseTrouble] = [
    .findings(1, path: "§"), .findings(2, path: "§"), .findingsIn(version: "§", 2),
    .nonePlayable(paths: ["§"], []),
    .nonePlayable(
      paths: ["§"],
      [
        .findings(file: "§", count: 2), .failure(.cannotRead("§")), .idTaken(file: "§", id: "§"),
      ]),
    .textsUncertain(path: "§"), .newerFormat(9, file: "§"), .leftAsItIs(file: "§"),
    .brokenTranslation(file: "§"), .noTranslation(file: "§", path: "§", language: "§"),
    .notALanguage("§"), .ownLanguage("§"),
  ]

  static let solving: [SolvingFailure] = [
    .notDecided(.tooManyStates(round: 2, states: 2)),
    .notDecided(.tooMuchWork(round: 2, states: 2)),
    .notDecided(.tooWide(bits: 70)), .notExported(.stopped(.overBudget(round: 1, states: 2))),
    .notExported(.stopped(.overWork(round: 1, states: 2))),
    .notExported(.stopped(.cancelled(round: 1, states: 2))),
    .notExported(.notCompiled(.tooWide(bits: 70))),
    .notExported(.notCompiled(.setup(.gameOver))), .teamUnknown(team: "§", states: 2),
    .teamTooMuchWork(team: "§", states: 2),
    .teamTooWide(team: "§", bits: 70, path: "§"), .nothing(at: "§", there: ["§"]),
    .witnessNotDecided("§", .tooWide(bits: 70)), .withoutConsequence("§"), .neverWhileNeeded("§"),
    .never("§"),
    .witnessUnplayable("§"), .noStory(3),
  ]

  static let interruptions: [Interruption] = [
    .atBeginning(.solving), .atBeginning(.exporting), .exploring(.solving, states: 1, round: 2),
    .exploring(.exporting, states: 1, round: 2), .solving(states: 1, round: 2),
    .writing(bytes: 9_000_000), .checking(done: 1, of: 2), .playing(done: 1, of: 2), .packing,
  ]

  static let bench: [BenchFailure] = [
    .notSolved(states: 1), .tooMuchWork(states: 1), .notPlayable, .keptUnreadable, .noCardMet,
    .noStrain,
    .notCopied(reason: "§"),
  ]

  static let rooms: [any ProgramFailure] =
    [
      ScriptFailure(file: "§", line: 1, reason: .noStep("§")),
      ScriptFailure(file: "§", line: 1, reason: .played(.nothingCalled("§", there: ["§"]))),
      ScriptFailure(file: "§", line: 1, reason: .played(.stillThere("§"))),
      ScriptFailure(file: "§", line: 1, reason: .played(.stuck(there: ["§"]))),
      ScriptFailure(file: "§", line: 1, reason: .played(.left)),
      TableHost.RehearsalFailure.noRehearsal("§", there: []),
      TableHost.RehearsalFailure.noRehearsal("§", there: ["§"]),
      TableHost.RehearsalFailure.cannotBegin(.gameOver, names),
      TableHost.RehearsalFailure.noRound(9, played: 2),
    ] as [any ProgramFailure]
    + [
      WindowFailure.noDisplay(reason: "§"), .nothingSeen(driver: "§"), .noFontAtAll,
      .noFont(reason: "§"), .sdl(call: "§", reason: "§"),
    ]
    + [
      CaseFailure.noSuchInput("§"), .cannotRead("§"), .leavesFolder("§"),
      .misnamed("§", right: "§"), .tooDeep("§"), .noCaseFile("§"),
    ]
    + [
      FirstCase.Problem.empty, .tooLong(limit: 80), .hiddenCharacter("§"), .notAName("§"),
      .notACountry("§"),
      .unknownRole("§"), .unknownTemplate("§"), .neededRole(.gp), .tooFewRoles(least: 3),
    ]
    + [
      ReportTarget.Mistake.unknownFormat("§"), .noFile(.sarif), .unpaired(formats: 2, files: 1),
      .twoOnStandardOutput, .oneFileTwice("§"),
    ]
    + [
      StoreFailure.folderNotWritable(path: "§"), .readOnly(path: "§"),
      .cannotOpen(path: "§", detail: .folder), .corrupt(path: "§", detail: .header),
      .cannotOpen(path: "§", detail: .noFileName), .corrupt(path: "§", detail: .log),
      .corrupt(path: "§", detail: .contents), .corrupt(path: "§", detail: .row),
      .corrupt(path: "§", detail: .sqlite(11)), .notOurs(path: "§"),
      .busy(path: "§"), .diskFull(path: "§"), .diskFailed(path: "§", detail: .sqlite(10)),
      .moved(path: "§"), .nothingToSetAside(path: "§"),
      .newerVersion(path: "§", found: 9, known: 1),
      .other(path: "§", detail: .unknown), .damaged(SessionID(rawValue: 1), detail: .row),
      .noSuchSession(SessionID(rawValue: 1)), .takenOver(SessionID(rawValue: 1)),
      .entriesMissing(SessionID(rawValue: 1), stored: 1, expected: 2),
    ]

  /// Words that are the same in English and in another language, or are typed or named as they are.
  static let shared: Set<String> = [
    "hjemmetid", "check", "explain", "play", "translate", "extract", "git", "log", "oneline", "apt",
    "get", "install", "fonts", "inter", "graphviz", "assets", "scenarios", "scenario", "localities",
    "yaml", "html", "svg", "sarif", "report", "txt", "json", "pack", "all", "items", "strain",
    "output", "format", "version", "script", "standard", "rehearsals", "length", "states", "policy",
    "commitment", "made", "up", "plain", "witness", "rehearsal", "watch", "sessions", "no", "save",
    "set", "aside", "language", "against", "games", "bit", "mib", "mb", "x", "v", "i", "a", "z",
    "nb",
    "en", "dk", "gb", "or", "gp", "taster", "home", "nurse", "relative", "volunteer", "assistant",
    "hospital", "doctor", "inter", "for", "er", "den", "det", "til", "database", "plads", "file",
    "temporary", "lang", "has", "follow", "under", "start", "full", "id", "link", "junit", "github",
    "text", "to", "program", "at", "send", "sqlite", "bytes", "sdl", "care", "dementia", "shard",
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  }

  @Test(arguments: failures.indices) func isSaidInEveryLanguage(_ index: Int) {
    let failure = Self.failures[index]
    let statuses = [
      Status.findings, Status.usage, Status.noInput, Status.internalError, Status.inputOutput,
    ]
    #expect(statuses.contains(failure.status))
    let english = failure.sentence(.english)
    for words in Self.languages.codes.compactMap(Self.languages.words) where words.language != "en"
    {
      let said = failure.sentence(words)
      #expect(said != english, "\(words.language): \(english)")
      let both = Self.words(said).intersection(Self.words(english)).subtracting(Self.shared)
      #expect(both == [], "\(words.language): \(said)")
    }
  }

  /// A failure that is added has to be added here.
  @Test(arguments: [
    "AskedFailure", "FileFailure", "CaseTrouble", "SolvingFailure", "Interruption", "BenchFailure",
    "MergeFailure",
  ])
  func nothingIsLeftOut(_ type: String) throws {
    let source = try String(
      contentsOfFile: "\(Program.project)/Sources/hjemmetid/\(type).swift", encoding: .utf8)
    let declared = source.matches(of: /\n  case ([a-zA-Z]+)/).map { String($0.output.1) }
    let told = Self.failures.filter { "\(Swift.type(of: $0))" == type }.map {
      Mirror(reflecting: $0).children.first?.label ?? "\($0)"
    }
    #expect(declared.count > 2)
    #expect(Set(declared).subtracting(told) == [])
  }

  /// What a text says decides nothing: the same failure ends with the same status in every language.
  @Test(arguments: ["da", "nb", "en"]) func aBrokenCaseEndsAlike(_ language: String) throws {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder)/a", withIntermediateDirectories: true)
      try "format: 1\n".write(
        toFile: "\(folder)/a/scenario.yaml", atomically: true, encoding: .utf8)
      let broken = ["play", "\(folder)/a", "--no-save", "--language", language]
      #expect(try Program.run(broken).status == 1)
      #expect(try Program.run(["play", "\(folder)/b", "--language", language]).status == 66)
    }
  }

  struct Talk: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let arguments: [String]
    var environment: [String: String] = [:]
    let says: String
  }

  static let talks = [
    Talk(
      testDescription: "the surroundings", arguments: ["simulate", "nowhere"],
      environment: ["LC_ALL": "da_DK.UTF-8"], says: "hjemmetid: der er intet forløb i nowhere"),
    Talk(
      testDescription: "an option is stronger", arguments: ["check", "nowhere", "--language=nb"],
      environment: ["LC_ALL": "da_DK.UTF-8"],
      says: "hjemmetid: det finnes ikke noe forløp i nowhere"),
    Talk(
      testDescription: "what the parser passes on",
      arguments: ["simulate", "nowhere", "--threads", "999"], environment: ["LANG": "da"],
      says: "hjemmetid: --threads skal være et tal fra 1 til 256."),
    Talk(
      testDescription: "English where nothing is said", arguments: ["simulate", "nowhere"],
      says: "hjemmetid: there is no case at nowhere"),
  ]

  @Test(arguments: talks) func talksIn(_ talk: Talk) throws {
    let result = try Program.run(talk.arguments, environment: talk.environment)
    #expect(result.errors.hasPrefix(talk.says), "\(result.errors)")
  }
}
