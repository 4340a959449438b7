import Foundation
import Testing

/// `hjemmetid analyse --export` and `hjemmetid bench`, from outside. That the figures agree with other programs
/// is for Tests/Exchange/agree.py.
@Suite(.serialized) struct ExportTests {
  private static let taster = ["analyse", "Scenarios/luften-om-natten", "--length", "taster"]

  @Test func writesStormsFormatTheSameEachTime() throws {
    try Program.withFolder { folder in
      var texts: [String] = []
      for name in ["a", "b"] {
        let result = try Program.run(
          Self.taster + ["--export", "drn", "--output", "\(folder)/\(name)"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "\(folder)/\(name)\n")
        texts.append(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
      }
      #expect(texts[0] == texts[1])
      #expect(texts[0].hasPrefix("@type: MDP\n@parameters\n\n@reward_models\nwishes strain"))
      #expect(texts[0].contains("\nstate 0 init\n"))
      #expect(texts[0].contains(" honoured_in_full honoured_at_least_partly\n"))
      #expect(texts[0].hasSuffix(" over\n\taction 0\n\t\t\(try Self.states(texts[0]) - 1) : 1\n"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a", "b"])
    }
  }

  private static func states(_ drn: String) throws -> Int {
    let lines = drn.split(separator: "\n", maxSplits: 8, omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex(of: "@nr_states"))
    return try #require(Int(lines[place + 1]))
  }

  @Test func theRandomTeamLeavesNothingOpen() throws {
    try Program.withFolder { folder in
      let result = try Program.run(
        [
          "analyse", "--made-up", "small", "--export", "drn", "--team", "random", "--output",
          "\(folder)/chain",
        ])
      #expect(result.status == 0, "\(result.errors)")
      let text = try String(contentsOfFile: "\(folder)/chain", encoding: .utf8)
      #expect(text.hasPrefix("@type: DTMC\n"))
      #expect(!text.contains("action 1"))
    }
  }

  /// Two wishes that are drawn, three truths: what the file tells of them is for Tests/Exchange/agree.py.
  @Test func writesWhatIsHiddenForStorm() throws {
    try Program.withFolder { folder in
      var texts: [String] = []
      for name in ["a", "b"] {
        let result = try Program.run(
          [
            "analyse", "Scenarios/fru-holm", "--export", "pomdp", "--output",
            "\(folder)/\(name)", "--figures", "\(folder)/f",
          ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "\(folder)/\(name)\n" && result.errors.isEmpty)
        texts.append(try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
      }
      let text = texts[0]
      #expect(text == texts[1])
      #expect(text.hasPrefix("@type: POMDP\n@parameters\n\n@reward_models\nwishes relief"))
      #expect(text.contains("\nstate 0 {0} init\n"))
      #expect(text.contains(" ending_a_good_night honoured_in_full honoured_at_least_partly\n"))
      #expect(text.hasSuffix(" over\n\taction 0\n\t\t\(try Self.states(text) - 1) : 1\n"))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files.sorted() == ["a", "b", "f"])
    }
  }

  @Test func writesPrismsFiles() throws {
    try Program.withFolder { folder in
      let result = try Program.run(
        Self.taster + ["--export", "prism", "--output", "\(folder)/taster"])
      #expect(result.status == 0, "\(result.errors)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(
        files == [
          "taster.lab", "taster.sta", "taster.strain.trew", "taster.tra", "taster.wishes.srew",
        ])
      let labels = try String(contentsOfFile: "\(folder)/taster.lab", encoding: .utf8)
      #expect(labels.hasPrefix("0=\"init\" 1=\"deadlock\" 2=\"ending_"))
    }
  }

  @Test func saysWhatIsLeftOutAndBringsItIn() throws {
    try Program.withFolder { folder in
      let arguments = Self.taster + ["--export", "drn", "--output", "\(folder)/a"]
      let without = try Program.run(arguments)
      #expect(without.errors.contains("nothing in the case reads"), "\(without.errors)")
      #expect(without.errors.contains("dignity"))
      let with = try Program.run(arguments + ["--follow", "dignity"])
      #expect(with.status == 0 && !with.errors.contains("dignity"), "\(with.errors)")
      let text = try String(contentsOfFile: "\(folder)/a", encoding: .utf8)
      #expect(text.contains("@reward_models\nwishes strain dignity\n"))
    }
  }

  @Test(arguments: [
    (["--export", "drn", "--output", "/dev/full"], Int32(74), "the disk is full"),
    (["--export", "drn", "--output", "{}/no/a"], 74, "the folder is not there"),
    (["--export", "prism", "--output", "{}/no/a"], 74, "the folder is not there"),
    (["--export", "drn", "--output", "{}"], 74, "is a folder"),
    (
      ["--export", "drn", "--output", "{}/a", "--figures", "{}/no/b"], 74, "the folder is not there"
    ),
    (["--export", "prism", "--output", "{}/a", "--states", "100"], 1, "more states than"),
    (["--export", "drn", "--output", "{}/a", "--follow", "hope"], 64, "hope is not one of"),
    (["--export", "jani", "--output", "{}/a"], 64, "drn, prism, pomdp"),
    (["--export", "pomdp", "--output", "{}/a", "--states", "100"], 1, "more states than"),
    (["--export", "pomdp", "--output", "{}/a", "--follow", "dignity"], 64, "--export pomdp"),
    (["--export", "pomdp", "--output", "{}/a", "--team", "random"], 64, "--export pomdp"),
    (["--export", "drn"], 64, "--output"),
    (["--export", "drn", "--output", "{}/a", "--made-up", "1e4"], 64, "name either a case"),
    (
      ["--export", "drn", "--output", "{}/a", "--json", "-"], 64,
      "--export cannot be used with any of these"
    ),
    (
      ["--export", "drn", "--output", "{}/a", "--commitment", "all"], 64,
      "--export cannot be used with any of these"
    ),
    (["--team", "random"], 64, "can only be used with --export"),
    (["--made-up", "small"], 64, "can only be used with --export"),
  ]) func saysWhatIsWrongAndLeavesNothing(
    _ options: [String], _ status: Int32, _ says: String
  ) throws {
    try Program.withFolder { folder in
      let result = try Program.run(
        Self.taster + options.map { $0.replacing("{}", with: folder) })
      #expect(result.status == status, "\(result.errors)")
      #expect(result.errors.contains(says), "\(result.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  /// A file as large as a process may write, and no larger: the disk that is full.
  @Test(arguments: ["drn", "prism"])
  func aDiskThatFillsUpLeavesWhatWasThere(_ format: String) throws {
    try Program.withFolder { folder in
      let kept = "\(folder)/a" + (format == "prism" ? ".tra" : "")
      try "before".write(toFile: kept, atomically: true, encoding: .utf8)
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/bash")
      shell.currentDirectoryURL = URL(fileURLWithPath: Program.project)
      let command =
        "trap '' XFSZ; ulimit -f 20; exec '\(try Program.path)' \(Self.taster.joined(separator: " ")) --export \(format) --output '\(folder)/a'"
      shell.arguments = ["-c", command]
      let errors = Pipe()
      shell.standardError = errors
      shell.standardOutput = FileHandle.nullDevice
      try shell.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 74, "\(said)")
      #expect(said.contains("cannot be written (the file is too large)"), "\(said)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
          == [kept])
      #expect(try String(contentsOfFile: kept, encoding: .utf8) == "before")
    }
  }

  @Test(arguments: ["drn", "prism"], [SIGINT, SIGTERM, SIGHUP])
  func stoppedInTheMiddleLeavesNothing(_ format: String, _ signal: Int32) throws {
    try Program.withFolder { folder in
      let process = try Program.process([
        "analyse", "--made-up", "1e4", "--export", format, "--output", "\(folder)/a",
      ])
      let errors = Pipe()
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
      }
      try Program.start(process, untilFileIn: folder)
      #expect(process.isRunning, "caught while it writes")
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(try files() == [])
      guard signal == SIGINT else {
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
        return
      }
      // Ctrl-C also has an answer.
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 1)
      let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(said.contains("stopped, so nothing is"), "\(said)")
    }
  }

  @Test func measures() throws {
    let result = try Program.run(
      ["bench", "--made-up", "small", "--times", "1", "--games", "10"])
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(read?["cpu_seconds"] is Double)
      #expect(read?["peak_megabytes"] is Int)
    }
  }

  @Test func measuresDecisions() throws {
    let result = try Program.run(["bench", "--made-up", "small", "--decisions", "--games", "50"])
    #expect(result.status == 0, "\(result.errors)")
    let read =
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any] ?? [:]
    #expect(read["measured"] as? String == "decisions")
    #expect(read["games"] as? Int == 50)
    #expect(read["decisions"] as? Int ?? 0 >= 50)
    for time in ["median", "nine_of_ten", "debrief_median", "open"] {
      let milliseconds = try #require(read["\(time)_milliseconds"] as? Double)
      #expect(milliseconds > 0, "\(time)")
    }
  }

  @Test(
    arguments: [
      ("saves", ["first", "median", "busy_most"]), ("stops", ["whole", "median", "most"]),
    ]) func measuresWhileACaseIsWritten(_ what: String, _ times: [String]) throws
  {
    try Program.withFolder { folder in
      let made = try Program.run(["new", "\(folder)/a-case", "--language", "en"])
      #expect(made.status == 0, "\(made.errors)")
      let result = try Program.run(["bench", "--\(what)", "\(folder)/a-case"])
      #expect(result.status == 0, "\(result.errors)")
      let read =
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any] ?? [:]
      #expect(read["measured"] as? String == what)
      #expect(read[what] as? Int ?? 0 >= 2)
      for time in times {
        #expect(read["\(time)_milliseconds"] as? Double ?? 0 > 0, "\(time)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a-case"])
    }
  }

  @Test(arguments: ["--saves", "--stops"]) func isMeasuredOfACase(_ flag: String) throws {
    let result = try Program.run(["bench", flag, "--made-up", "small"])
    #expect(result.status == 64)
    #expect(result.errors.contains("name a case"), "\(result.errors)")
  }

  @Test(arguments: [["--edits"], ["--saves"], ["--games", "0"]])
  func decisionsAreNotMeasuredWith(_ other: [String]) throws {
    let result = try Program.run(["bench", "--made-up", "small", "--decisions"] + other)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }

  @Test func decisionsOfWhatCannotBeSolvedAreNotMeasured() throws {
    let result = try Program.run(
      ["bench", "--made-up", "small", "--decisions", "--states", "10"])
    #expect(result.status == 1)
    #expect(result.errors.contains("--states"), "\(result.errors)")
  }
}
