import ArgumentParser
import Foundation
import Testing

@testable import hjemmetid

/// Ways to start the program that come to an end by themselves: some for each subcommand there is, so
/// that one that is added is asked for here.
enum ProgramForms {
  /// The words that lead to a subcommand that does something.
  static let subcommands: [[String]] = below(Hjemmetid.self, [])

  private static func below(_ command: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
    let inner = command.configuration.subcommands
    guard !inner.isEmpty else { return [path] }
    return inner.flatMap { below($0, path + [$0._commandName]) }
  }

  /// Of a subcommand: its own forms, its help and its mistakes.
  static func forms(of subcommand: [String]) -> [[String]] {
    let own = own[subcommand.joined(separator: " "), default: []]
    return own.map { subcommand + $0 } + [
      subcommand + ["--help"], subcommand + ["--no-such-option"],
    ]
  }

  static let general: [[String]] = [
    [], ["--help"], ["--version"], ["help"], ["--help-hidden"], ["--no-such-option"],
    ["no-such-subcommand"], ["--generate-completion-script", "bash"],
    ["--generate-completion-script", "zsh"], ["--generate-completion-script", "fish"],
    ["--experimental-dump-help"],
  ]

  /// Options that only change what another form writes, or need a screen.
  static let left: Set<String> = ["--watch", "--window", "--full-screen", "--size", "--text"]

  /// `{}` is a folder of its own, with the case `a`, which is clean, and `b`, which has mistakes.
  static let own: [String: [[String]]] = [
    "check": [
      ["{}/a", "--no-analysis"], ["{}/a", "--states", "1"], ["{}/b"], ["nowhere"],
      ["{}/b", "--format", "json", "--threshold", "error"], ["{}/b", "--format", "sarif"],
      ["{}/b", "--format", "junit"], ["{}/b", "--format", "github"],
      ["{}/a", "--no-cache", "--shard", "1/1", "--format", "json"], ["--merge", "{}/none.json"],
      ["{}/b", "--format", "text", "--format", "json={}/j", "--language", "nb"],
      ["{}/b", "--format", "json", "--output", "{}/j"],
      ["Scenarios", "--no-analysis", "--locality", "eksempelkommune", "--format", "junit"],
    ],
    "doctor": [[], ["--language", "da"]],
    "explain": [[], ["C011"], ["C011", "--language", "da"], ["Q"]],
    "new": [
      [
        "{}/c", "--title", "T", "--language", "en", "--country", "DK", "--illness", "COPD",
        "--place", "a flat", "--roles", "relative,home-nurse,gp", "--template", "home",
        "--citizen", "Ellen", "--near", "Peter",
      ], ["{}/a"],
    ],
    "map": [
      ["{}/a", "--output", "{}/m.svg", "--language", "en"], ["{}/a", "--output", "{}/m.x"],
    ],
    "schema": [[], ["--language", "nb", "--output", "{}/s.json"]],
    "rehearse": [
      ["{}/a"], ["{}/a", "--name", "none", "--language", "da"], ["{}/a", "--locality", "none"],
      ["{}/a", "--witness", "doomed", "--length", "full", "--states", "9", "--commitment", "1"],
      ["{}/a", "--witness", "endings.x"],
    ],
    "simulate": [
      ["{}/a", "--games", "20", "--seed", "3", "--threads", "1", "--length", "full"],
      ["{}/a", "--games", "20", "--policy", "best", "--states", "2"],
      ["{}/a", "--games", "20", "--policy", "ordinary", "--errs", "10", "--team", "silent"],
      ["{}/a", "--games", "20", "--without", "none"],
      ["{}/a", "--games", "20", "--stories", "2", "--language", "en"],
      ["{}/a", "--games", "20", "--prepares-from", "none"],
      ["{}/a", "--games", "20", "--talks-from", "none"], ["{}/a", "--begins", "none"],
      ["{}/a", "--without-item", "none"], ["{}/a", "--without-line", "none"],
      ["{}/a", "--unheard", "none:none"],
    ],
    "analyse": [
      ["{}/a", "--threads", "1"], ["{}/a", "--json", "-"], ["{}/a", "--pack", "-"],
      ["{}/a", "--against", "{}/a", "--commitment", "all"], ["{}/a", "--states", "2"],
      ["{}/a", "--html", "{}/p.html", "--seed", "1", "--length", "full", "--language", "en"],
      ["{}/a", "--locality", "none"], ["{}/a", "--errs", "10", "--teams"],
      ["{}/a", "--clues"], ["{}/a", "--clues", "--plays"],
      [
        "{}/a", "--export", "drn", "--output", "{}/e", "--team", "any", "--follow", "trust",
        "--figures", "{}/f",
      ],
      ["{}/a", "--export", "pomdp", "--output", "{}/e", "--figures", "{}/f"],
    ],
    "bench": [
      [
        "--made-up", "small", "--games", "2", "--times", "1", "--threads", "1", "--states",
        "900000",
      ],
      ["--plain", "2", "--games", "0", "--times", "1", "--only-figures", "--seed", "1"],
      ["--made-up", "small", "--edits", "--change", "items=2"],
      ["--made-up", "small", "--decisions", "--games", "1", "--times", "1"],
      ["{}/a", "--stops", "--length", "full"], ["{}/b", "--saves"],
    ],
    "translate status": [["{}/a"], ["{}/a", "--strict"]],
    "translate extract": [["{}/a", "nb"], ["{}/b", "nb"]],
    "translate merge": [["{}/a", "da", "{}/a/da.po"], ["{}/a", "nn"]],
    "migrate": [["{}/a"], ["{}/a", "--dry-run"], ["{}/b"]],
    "sessions list": [["--sessions", "{}/s"], ["--sessions", "{}/none"]],
    "sessions restore": [["1", "--sessions", "{}/s"]],
    "play": [
      [
        "{}/a", "--no-save", "--script", "{}/script", "--trace", "--timings", "--pictures", "{}/p",
        "--still", "--language", "en", "--seed", "1",
      ],
      ["{}/a", "--script", "{}/script", "--sessions", "{}/s", "--set-aside", "--locality", "none"],
      ["{}/a", "--no-save", "--rehearsal", "none", "--round", "2", "--script", "{}/script"],
      ["{}/a", "--witness", "doomed", "--length", "full", "--states", "9", "--commitment", "1"],
      ["nowhere"],
    ],
  ]

  /// Makes what `{}` stands for.
  static func lay(out folder: String) throws {
    let files = FileManager.default
    let small = try String(
      contentsOfFile: "\(Program.project)/Tests/ProgramTests/Cases/small.yaml", encoding: .utf8)
    let cases = [
      "a": small.replacing("id: small", with: "id: a"),
      "b": small.replacing("strain: 1", with: "strian: 1"),
    ]
    for (name, text) in cases {
      try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      try text.write(
        toFile: "\(folder)/\(name)/scenario.yaml", atomically: false, encoding: .utf8)
    }
    try "key f1\nkey escape\n".write(
      toFile: "\(folder)/script", atomically: false, encoding: .utf8)
  }

  @Suite struct Coverage {
    @Test func everySubcommandHasForms() {
      #expect(ProgramForms.subcommands.count > 10)
      let names = Set(ProgramForms.subcommands.map { $0.joined(separator: " ") })
      #expect(names == Set(ProgramForms.own.keys))
    }

    @Test(arguments: ProgramForms.subcommands)
    func everyOptionIsUsed(_ subcommand: [String]) throws {
      let help = try Program.run(subcommand + ["--help"]).output
      let options = Set(help.matches(of: /\n  (--[a-z-]+)/).map { String($0.output.1) })
      let used = Set(ProgramForms.own[subcommand.joined(separator: " "), default: []].joined())
      let unused = options.subtracting(used).subtracting(ProgramForms.left)
        .subtracting(["--version", "--help"])
      #expect(unused == [])
    }
  }
}
