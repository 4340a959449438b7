import Foundation
import Testing

/// Whatever ends the program, nothing is left behind, and what is kept is not for others' eyes.
@Suite struct LeftoverTests {
  /// Ends it while pictures are written, one after another.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
  func picturesAreWholeOrNotThere(_ signal: Int32) throws {
    try Program.withFolder { folder in
      try ProgramForms.lay(out: folder)
      try "auto 3 mouse\n".write(toFile: "\(folder)/auto", atomically: false, encoding: .utf8)
      let pictures = "\(folder)/p"
      try FileManager.default.createDirectory(
        atPath: pictures, withIntermediateDirectories: true)
      let process = try Program.process([
        "play", "\(folder)/a", "--no-save", "--script", "\(folder)/auto", "--pictures", pictures,
      ])
      process.standardError = FileHandle.nullDevice
      try Program.start(process, untilFileIn: pictures, endingIn: ".png")
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      // After a kill without a word, the next that writes there clears up.
      if signal == SIGKILL {
        let part = "\(pictures)/.hjemmetid-part-\(process.processIdentifier)-1"
        _ = FileManager.default.createFile(atPath: part, contents: nil)
        let next = try Program.run(["schema", "--output", "\(pictures)/schema.json"])
        #expect(next.status == 0)
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: pictures)
      #expect(names.filter { !$0.hasSuffix(".png") && $0 != "schema.json" } == [])
      for name in names where name.hasSuffix(".png") {
        let bytes = FileManager.default.contents(atPath: "\(pictures)/\(name)") ?? Data()
        #expect(bytes.suffix(8).prefix(4) == Data("IEND".utf8), "\(name) is whole")
      }
    }
  }

  /// Others' programs are waited for in a folder that goes too.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func foldersForAWhileAreGone(_ signal: Int32) throws {
    try Program.withFolder { folder in
      try ProgramForms.lay(out: folder)
      let (programs, temporary) = ("\(folder)/bin", "\(folder)/tmp")
      for place in [programs, temporary] {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      }
      // Says that it has begun, and waits until its standard input ends.
      try "#!/bin/sh\ntouch \(folder)/tmp/begun\nexec cat \(folder)/pipe\n".write(
        toFile: "\(programs)/dot", atomically: false, encoding: .utf8)
      chmod("\(programs)/dot", 0o755)
      mkfifo("\(folder)/pipe", 0o600)
      let process = try Program.process(
        ["map", "\(folder)/a", "--output", "\(folder)/m.svg"],
        environment: ["PATH": "\(programs):/usr/bin:/bin", "TMPDIR": temporary])
      process.standardError = FileHandle.nullDevice
      try Program.start(process, untilFileIn: temporary, endingIn: "begun")
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      // Lets the other program end.
      let pipe = open("\(folder)/pipe", O_RDWR)
      close(pipe)
      #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == ["begun"])
    }
  }

  @Test(arguments: [":memory:", "", "file:x?mode=memory", "file::memory:", ":x"])
  func sessionsThatAreNoFile(_ name: String) throws {
    try Program.withFolder { folder in
      try ProgramForms.lay(out: folder)
      let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let result = try Program.run(
        ["play", "\(folder)/a", "--sessions", name, "--script", "\(folder)/script"], in: folder)
      #expect(result.status == 64, "\(result.errors)")
      #expect(result.errors.contains("--no-save") || result.errors.contains("Assets"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
    }
  }
}
