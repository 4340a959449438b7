import Foundation
import Testing

/// Ctrl-C during long work: the program stops soon, says how far it came and leaves nothing.
@Suite struct InterruptTests {
  private static let shipped = "Scenarios/luften-om-natten"

  /// There is no other way than a clock to see that a program stops when it is told to; a second is what
  /// it should take, and ten are for a machine that does other things.
  @Test(
    arguments: [
      (["analyse", shipped], "intet er afgjort"),
      (
        ["analyse", "--made-up", "1e7", "--export", "drn", "--output", "{}/a"],
        "stopped, so nothing is written. It had found"
      ),
      (["simulate", shipped, "--games", "1000000000"], "of 1000000000 games."),
      (["simulate", shipped, "--policy", "best"], "stopped, so nothing is decided."),
      (["check", "Scenarios"], "stopped, so nothing is reported. 0 of 1 cases were checked."),
      (["check", "Scenarios", "--language", "nb"], "stoppet, så ingenting er meldt."),
    ] as [([String], String)])
  func stops(_ arguments: [String], _ says: String) throws {
    try Program.withFolder { folder in
      let process = try Program.process(arguments.map { $0.replacing("{}", with: folder) })
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: 1.5)
      #expect(process.isRunning)
      let asked = Date()
      process.interrupt()
      while process.isRunning, Date().timeIntervalSince(asked) < 10 {
        Thread.sleep(forTimeInterval: 0.05)
      }
      #expect(!process.isRunning)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 1)
      let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(said.contains(says), "\(said)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }
}
