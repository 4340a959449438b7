import Foundation
import Hosting
import Rules
import Sessions
import Testing

/// What somebody does whose games are not where they should be.
@Suite struct SessionCommandTests {
  private func store(_ folder: String, games: Int = 3) throws -> SessionStore {
    let store = try SessionStore(path: "\(folder)/s.sqlite")
    for number in 1...games {
      let id = try store.begin(
        NewSession(
          caseID: "a", caseTitle: "Game \(number)", language: "en", caseText: [1],
          translations: [:],
          setup: SetupRecord(seats: [["gp"]], commitment: 0, length: .full, seed: 1)))
      try store.append(
        Recording.Entry(text: "draw", chance: nil, fingerprint: 1), after: 0, to: id)
    }
    return store
  }

  @Test func gameThatWasPutAwayComesBack() throws {
    try Program.withFolder { folder in
      let store = try store(folder)
      try store.abandon(SessionID(rawValue: 2))
      let options = ["--sessions", "\(folder)/s.sqlite"]
      let list = try Program.run(["sessions", "list"] + options)
      #expect(list.status == 0, "\(list.errors)")
      let lines = list.output.split(separator: "\n")
      #expect(lines.map { $0.hasSuffix("Game 2") } == [true, false, false])
      #expect(lines[0].contains("put away") && lines[0].contains("1 step"))
      let back = try Program.run(["sessions", "restore", "2"] + options)
      #expect(back.status == 0 && back.errors.contains("offered again"), "\(back.errors)")
      #expect(try store.unfinished().map(\.id.rawValue) == [2, 3, 1])
      let none = try Program.run(["sessions", "restore", "9"] + options)
      #expect(none.status == 74 && none.errors.contains("no longer"), "\(none.errors)")
    }
  }

  @Test func whatIsNotThereIsNotMade() throws {
    try Program.withFolder { folder in
      let options = ["--sessions", "\(folder)/none.sqlite"]
      for words in [["list"], ["restore", "1"]] {
        let result = try Program.run(["sessions"] + words + options)
        #expect(result.status == 74 && result.errors.contains("none.sqlite"), "\(result.errors)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  /// The damaged file is kept, and what can be read of it is in the new one, also of one whose header
  /// says that it belongs to somebody else.
  @Test(arguments: [20, 40, 60, 68, 4_100]) func setAsideKeepsEveryGame(
    byte: Int
  ) throws {
    try Program.withFolder { folder in
      try store(folder).finish(SessionID(rawValue: 1))
      let path = "\(folder)/s.sqlite"
      var bytes = try Data(contentsOf: URL(filePath: path))
      for place in byte..<byte + 8 { bytes[place] ^= 0xFF }
      try bytes.write(to: URL(filePath: path))
      try Data("expect case-1\n".utf8).write(to: URL(filePath: "\(folder)/script"))
      let arguments = ["play", "--sessions", path, "--script", "\(folder)/script"]
      let refused = try Program.run(arguments)
      #expect(refused.status == 74 && refused.errors.contains("--set-aside"), "\(refused.errors)")
      #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
      let result = try Program.run(arguments + ["--set-aside"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.contains("3 games were found"), "\(result.errors)")
      let aside = "\(folder)/s-set-aside.sqlite"
      #expect(try Data(contentsOf: URL(filePath: aside)) == bytes)
      #expect(try SessionStore(path: path).unfinished().count == 2)
    }
  }

  /// A healthy one is not put aside, whatever was asked for.
  @Test func healthyFileStaysWhereItIs() throws {
    try Program.withFolder { folder in
      let store = try store(folder)
      try Data("expect resume-1\n".utf8).write(to: URL(filePath: "\(folder)/script"))
      let result = try Program.run([
        "play", "--sessions", store.path, "--script", "\(folder)/script", "--set-aside",
      ])
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
          == ["s.sqlite", "script"])
    }
  }

  /// `ulimit -f`: a file that may not grow is a full disk, and the game goes on.
  @Test func fileThatMayNotGrowIsSaid() throws {
    try Program.withFolder { folder in
      let script = try WholeGameTests.script(3, "mouse", in: folder)
      let program = try Program.path
      let command =
        "ulimit -f 64; exec '\(program)' play --script '\(script)' --sessions '\(folder)/s.sqlite' "
        + "--size 640x360"
      let result = try Program.run(["-c", command], program: "/bin/bash")
      #expect(result.status == 0, "\(result.status) \(result.errors)")
    }
  }
}
