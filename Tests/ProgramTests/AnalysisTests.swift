import Foundation
import Testing

/// What `hjemmetid check` says of every possible play, from outside.
@Suite(.serialized) struct AnalysisTests {
  private func withCase<Value>(_ claims: String, _ look: (String) throws -> Value) throws -> Value {
    try Program.withFolder { folder in
      let path = "\(folder)/small-case"
      let made = try Program.run(["new", path, "--language", "en"])
      #expect(made.status == 0, "\(made.errors)")
      let file = "\(path)/scenario.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try Data((text + "\nclaims:\n\(claims)\n").utf8).write(to: URL(fileURLWithPath: file))
      return try look(path)
    }
  }

  @Test func aClaimThatDoesNotHoldIsToldWithItsFigure() throws {
    try withCase("  - {ending: as-she-wished, worst: at least 60%, length: taster}") { path in
      let found = try Program.run(["check", path, "--threshold", "error"])
      #expect(found.status == 1)
      #expect(
        found.output.contains("error A202: This claim does not hold for `taster"), "\(found.output)"
      )
      let without = try Program.run(["check", path, "--no-analysis"])
      #expect(without.status == 0, "\(without.output)")
    }
  }

  @Test func aCaseTooLargeIsNotDecidedAndNoPass() throws {
    try withCase("  - {ending: as-she-wished, best: at least 0%}") { path in
      let found = try Program.run(["check", path, "--states", "50", "--language", "da"])
      #expect(found.status == 1)
      #expect(found.output.contains("fejl A200: Ikke afgjort for `full"), "\(found.output)")
      #expect(found.output.contains("as-she-wished "))
      #expect(!found.output.contains("A210"), "what needs every play is not said")
      #expect(try Program.run(["check", path, "--states", "0"]).status == 64)
    }
  }
}
