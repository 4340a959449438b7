import Foundation
import Testing

/// Ctrl-C during long work: the program stops soon, says how far it came and leaves nothing.
@Suite struct InterruptTests {
  private static let shipped = "Scenarios/luften-om-natten"

  /// On a terminal long work says how far it is, so the test knows that it has begun.
  @Test(
    arguments: [
      (["analyse", shipped, "--commitment", "all"], "nothing is decided"),
      (
        ["analyse", "--made-up", "1e7", "--export", "drn", "--output", "{}/a"],
        "stopped, so nothing is written. It had found"
      ),
      (
        ["analyse", shipped, "--export", "pomdp", "--output", "{}/a"],
        "stopped, so nothing is written. It had found"
      ),
      (["simulate", shipped, "--games", "1000000000"], "of 1000000000 games."),
      (
        ["simulate", shipped, "--policy", "best", "--threads", "1"],
        "stopped, so nothing is decided."
      ),
      (["check", shipped], "stopped, so nothing is reported. 0 of 1 cases were checked."),
      (["check", "Scenarios", "--language", "nb"], "stoppet, så ingenting er meldt."),
    ] as [([String], String)])
  func stops(_ arguments: [String], _ says: String) throws {
    try Program.withFolder { folder in
      let process = try Program.process(arguments.map { $0.replacing("{}", with: folder) })
      let terminal = try Terminal()
      process.standardError = terminal.end
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      try terminal.end.close()
      Program.guardAgainstWaiting(for: process)
      #expect(terminal.read() != nil, "says that it works")
      process.interrupt()
      var said = ""
      while let more = terminal.read() { said += more }
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 1)
      #expect(said.contains(says), "\(said)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }
}
