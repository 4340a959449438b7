import Foundation
import Testing

/// Bad input gets one clear sentence with a way out and a proper exit status; never a trap.
@Suite(.serialized) struct BadInputTests {
  struct Example: CustomStringConvertible, Sendable {
    let name: String
    /// `{}` stands for a folder made for the test.
    let arguments: [String]
    let status: Int32
    /// A part of what is said, on standard error or as a finding on standard output.
    let says: String
    var files: [String: String] = [:]

    var description: String { name }
  }

  static let script = "press case-1\n"

  static let examples: [Example] = [
    Example(
      name: "no such case", arguments: ["check", "{}/nowhere"], status: 66, says: "no case at"),
    Example(
      name: "a folder without a case", arguments: ["check", "{}"], status: 66, says: "no case at"),
    Example(
      name: "not YAML", arguments: ["check", "{}/a"], status: 1, says: "scenario.yaml:",
      files: ["a/scenario.yaml": "format: [1\n"]),
    Example(
      name: "empty file", arguments: ["check", "{}/a"], status: 1, says: "scenario.yaml:1:1",
      files: ["a/scenario.yaml": ""]),
    Example(
      name: "wrong version", arguments: ["check", "{}/a"], status: 1, says: "newer",
      files: ["a/scenario.yaml": "format: 99\nid: a\n"]),
    Example(
      name: "unknown key", arguments: ["check", "{}/a"], status: 1, says: "titel",
      files: ["a/scenario.yaml": "format: 1\nid: a\ntitel: A\n"]),
    Example(
      name: "playing a broken case", arguments: ["play", "{}/a", "--no-save"], status: 1,
      says: "hjemmetid check", files: ["a/scenario.yaml": "format: 1\n"]),
    Example(
      name: "playing nothing", arguments: ["play", "{}/nowhere", "--no-save"], status: 66,
      says: "no case"),
    Example(
      name: "simulating nothing", arguments: ["simulate", "{}/nowhere"], status: 66,
      says: "no case"),
    Example(
      name: "too few games",
      arguments: ["simulate", "Scenarios/luften-om-natten", "--games", "0"], status: 64,
      says: "--games takes a number from 1 to 1,000,000,000"),
    Example(
      name: "unknown policy",
      arguments: ["simulate", "Scenarios/luften-om-natten", "--policy", "clever"], status: 64,
      says: "random"),
    Example(
      name: "unknown language", arguments: ["play", "--language", "xx", "--no-save"], status: 64,
      says: "There are: da"),
    Example(
      name: "text too large", arguments: ["play", "--text", "900", "--no-save"], status: 64,
      says: "100 to 200"),
    Example(
      name: "not a size", arguments: ["play", "--size", "large", "--no-save"], status: 64,
      says: "1280x720"),
    Example(
      name: "a size nobody has", arguments: ["play", "--size", "999999x2", "--no-save"],
      status: 64, says: "1280x720"),
    Example(
      name: "pictures without a script", arguments: ["play", "--pictures", "{}", "--no-save"],
      status: 64, says: "--script"),
    Example(
      name: "unknown option", arguments: ["play", "--loud"], status: 64, says: "--loud"),
    Example(
      name: "no such script",
      arguments: ["play", "--script", "{}/s", "--no-save"], status: 66, says: "no script at"),
    Example(
      name: "a line that is no step",
      arguments: ["play", "--script", "{}/s", "--no-save"], status: 1, says: "line 2",
      files: ["s": "press case-1\njump high\n"]),
    Example(
      name: "pressing what is not there",
      arguments: ["play", "--script", "{}/s", "--no-save"], status: 1, says: "There is: ",
      files: ["s": "press case-77\n"]),
    Example(
      name: "no display", arguments: ["play", "--no-save"], status: 74,
      says: "no window can be opened"),
    Example(
      name: "a session database that is damaged",
      arguments: ["play", "--sessions", "{}/s.sqlite", "--script", "{}/s"], status: 74,
      says: "--set-aside",
      files: ["s.sqlite": String(repeating: "not a database ", count: 100), "s": script]),
    Example(
      name: "a session database where a file is in the way",
      arguments: ["play", "--sessions", "{}/file/s.sqlite", "--script", "{}/s"], status: 74,
      says: "--no-save", files: ["file": "in the way", "s": script]),
    Example(
      name: "pictures where a file is in the way",
      arguments: ["play", "--script", "{}/s", "--pictures", "{}/file/p", "--no-save"],
      status: 74, says: "cannot be made", files: ["file": "in the way", "s": script]),
    Example(
      name: "one id twice", arguments: ["check", "--no-analysis", "{}"], status: 1,
      says: "luften-om-natten",
      files: [:]),
  ]

  @Test(arguments: examples) func isToldInASentence(_ example: Example) throws {
    try Program.withFolder { folder in
      for (name, text) in example.files {
        let url = URL(fileURLWithPath: "\(folder)/\(name)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      if example.name == "one id twice" {
        for name in ["luften-om-natten", "other"] {
          try FileManager.default.copyItem(
            atPath: "\(Program.project)/Scenarios/luften-om-natten", toPath: "\(folder)/\(name)")
        }
      }
      let arguments = example.arguments.map { $0.replacing("{}", with: folder) }
      let result = try Program.run(arguments)
      #expect(result.status == example.status, "\(result.errors)\(result.output)")
      let said = result.errors + result.output
      #expect(said.contains(example.says), "\(said)")
      #expect(!said.contains("Fatal error"))
      for (name, text) in example.files where name.hasSuffix(".sqlite") {
        let now = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        #expect(now == text, "a damaged database is left as it was")
      }
    }
  }

  @Test func withoutAssets() throws {
    try Program.withFolder { folder in
      // Above the program in a checkout lie the assets; a copy of it elsewhere has none.
      let program = "\(folder)/hjemmetid"
      try FileManager.default.copyItem(atPath: try Program.path, toPath: program)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["play", "--no-save"]
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      let pipe = Pipe()
      process.standardError = pipe
      try process.run()
      process.waitUntilExit()
      let said = String(
        decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(process.terminationStatus == 66)
      #expect(said.contains("HJEMMETID_ASSETS"), "\(said)")
    }
  }

  @Test func withoutAnyFont() throws {
    try Program.withFolder { folder in
      let fonts = "\(folder)/fonts.conf"
      try Data(
        "<?xml version=\"1.0\"?><fontconfig><dir>\(folder)/none</dir></fontconfig>".utf8
      ).write(to: URL(fileURLWithPath: fonts))
      try Data(Self.script.utf8).write(to: URL(fileURLWithPath: "\(folder)/s"))
      let result = try Program.run(
        ["play", "--no-save", "--script", "\(folder)/s"], environment: ["FONTCONFIG_FILE": fonts])
      #expect(result.status == 74)
      #expect(result.errors.contains("fonts-inter"), "\(result.errors)")
    }
  }
}
