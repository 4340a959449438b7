import Foundation
import Sessions
import Testing

/// `hjemmetid doctor`, asked on machines that lack one thing or another.
@Suite struct DoctorTests {
  /// A driver that somebody asked for counts as a screen.
  static let screen = ["SDL_VIDEODRIVER": "dummy", "LANG": "da_DK.UTF-8", "LC_ALL": ""]

  private static func ask(
    _ environment: [String: String], in folder: String
  ) throws -> (status: Int32, output: String) {
    let home = ["HOME": folder, "XDG_DATA_HOME": "\(folder)/data"]
    let result = try Program.run(
      ["doctor"], environment: home.merging(screen) { $1 }.merging(environment) { $1 })
    #expect(!result.errors.contains("hjemmetid"), "\(result.errors)")
    return (result.status, result.output)
  }

  /// The mark before a subject, such as `klar`.
  private static func mark(_ subject: String, in output: String) -> String? {
    output.split(separator: "\n").lazy.map {
      $0.split(separator: " ", omittingEmptySubsequences: true)
    }
    .first { $0.contains(Substring(subject)) && $0.first != "Maskinen" }
    .map { words in
      words.prefix { $0 != Substring(subject) }.joined(separator: " ")
    }
  }

  @Test func readyMachine() throws {
    try Program.withFolder { folder in
      let (status, output) = try Self.ask([:], in: folder)
      #expect(status == 0)
      #expect(output.contains("Maskinen er klar."))
      for subject in ["Skærm", "Skrift", "Forløb", "Disk", "Lyd", "Sprog", "Ur"] {
        #expect(Self.mark(subject, in: output) == "klar", "\(subject): \(output)")
      }
      // Nothing was left where games are kept; fontconfig keeps what it has read of fonts.
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(left).isSubset(of: [".cache"]), "\(left)")
    }
  }

  struct Lack: CustomTestStringConvertible, Sendable {
    let subject: String
    let mark: String
    let status: Int32
    let environment: [String: String]
    let says: String

    var testDescription: String { subject }
  }

  @Test(arguments: [
    Lack(
      subject: "Skærm", mark: "mangler", status: 1,
      environment: ["SDL_VIDEODRIVER": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""],
      says: "1 ting står i vejen"),
    Lack(
      subject: "Disk", mark: "se efter", status: 0, environment: ["XDG_DATA_HOME": "/proc/none"],
      says: "/proc"),
    Lack(
      subject: "Sprog", mark: "look at", status: 0, environment: ["LANG": "C.UTF-8"], says: "Dansk"),
  ])
  func lacks(_ lack: Lack) throws {
    try Program.withFolder { folder in
      let (status, output) = try Self.ask(lack.environment, in: folder)
      #expect(status == lack.status, "\(output)")
      #expect(output.contains(lack.says), "\(output)")
      let subject = lack.mark == "look at" ? "Language" : lack.subject
      #expect(Self.mark(subject, in: output) == lack.mark, "\(output)")
    }
  }

  /// Fonts beside the program do on a machine that has none.
  @Test func fontsBesideTheProgram() throws {
    let inter = try #require(try Self.interOfThisMachine())
    try Program.withFolder { folder in
      let files = FileManager.default
      let configuration = "\(folder)/fonts.conf"
      try Data("<fontconfig><dir>\(folder)/none</dir></fontconfig>".utf8)
        .write(to: URL(fileURLWithPath: configuration))
      let assets = "\(folder)/Assets"
      try files.createDirectory(atPath: assets, withIntermediateDirectories: true)
      for part in ["art", "words"] {
        try files.createSymbolicLink(
          atPath: "\(assets)/\(part)", withDestinationPath: "\(Program.project)/Assets/\(part)")
      }
      let environment = ["FONTCONFIG_FILE": configuration, "HJEMMETID_ASSETS": assets]
      let without = try Self.ask(environment, in: folder)
      #expect(without.status == 1)
      #expect(Self.mark("Skrift", in: without.output) == "mangler", "\(without.output)")
      try files.createSymbolicLink(atPath: "\(assets)/fonts", withDestinationPath: inter)
      let with = try Self.ask(environment, in: folder)
      #expect(with.status == 0, "\(with.output)")
      #expect(Self.mark("Skrift", in: with.output) == "klar", "\(with.output)")
    }
  }

  private static func interOfThisMachine() throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/fc-match")
    process.arguments = ["-f", "%{file}", "Inter"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return said.contains("Inter")
      ? URL(fileURLWithPath: said).deletingLastPathComponent().path : nil
  }

  /// A file of sessions is known by what is in it, whatever it is called.
  @Test func fileOfSessions() throws {
    try Program.withFolder { folder in
      let path = "\(folder)/fra naboen.hjemmetid"
      _ = try SessionStore(path: path)
      #expect(SessionStore.isSessionsFile(path))
      let script = "\(folder)/s"
      try Data("expect case-2\n".utf8).write(to: URL(fileURLWithPath: script))
      let result = try Program.run(["play", path, "--script", script, "--size", "640x360"])
      #expect(result.status == 0, "\(result.errors)")
      let other = "\(folder)/other"
      try Data("SQLite format 3\0 and nothing of ours".utf8).write(to: URL(fileURLWithPath: other))
      #expect(!SessionStore.isSessionsFile(other) && !SessionStore.isSessionsFile(folder))
    }
  }
}
