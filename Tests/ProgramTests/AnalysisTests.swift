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
      // Instead of its own claims, which stand last in it.
      let others = try #require(text.firstRange(of: "\nclaims:\n"))
      let kept = String(text[..<others.lowerBound])
      try Data((kept + "\nclaims:\n\(claims)\n").utf8).write(to: URL(fileURLWithPath: file))
      return try look(path)
    }
  }

  @Test func aClaimThatDoesNotHoldIsToldWithItsFigure() throws {
    try withCase("  - {ending: as-she-wished, worst: at least 60%, length: lunch}") { path in
      let found = try Program.run(["check", path, "--threshold", "error"])
      #expect(found.status == 1)
      #expect(
        found.output.contains("error A202: This claim does not hold for the lunch game"),
        "\(found.output)"
      )
      let without = try Program.run(["check", path, "--no-analysis"])
      #expect(without.status == 0, "\(without.output)")
    }
  }

  @Test func aCaseTooLargeIsNotDecidedAndNoPass() throws {
    try withCase("  - {ending: as-she-wished, best: at least 0%}") { path in
      let found = try Program.run(["check", path, "--states", "50", "--language", "da"])
      #expect(found.status == 1)
      #expect(found.output.contains("fejl A200: Ikke afgjort for hele spillet"), "\(found.output)")
      #expect(found.output.contains("as-she-wished "))
      #expect(!found.output.contains("A210"), "what needs every play is not said")
      #expect(try Program.run(["check", path, "--states", "0"]).status == 64)
    }
  }

  @Test func aCaseTooLargeIsHeldToWhatIsProvedOfIt() throws {
    let claims = """
        - {ending: as-she-wished, best: at least 0%}
        - {wishes: honoured, best: at most 0%}
        - {measure: safety, random: at least 6}
      """
    try withCase(claims) { path in
      let found = try Program.run(["check", path, "--states", "50"])
      #expect(found.status == 1)
      #expect(found.output.contains("Settled: `claims.1`, `claims.2`"), "\(found.output)")
      #expect(found.output.contains("%`, proved from bounds."), "\(found.output)")
      #expect(!found.output.contains("claims.1: "))
      let again = try Program.run(["check", path, "--states", "50"])
      #expect(again.output == found.output, "the same every time")
      let danish = try Program.run(["check", path, "--states", "50", "--language", "da"])
      #expect(danish.output.contains("%`, bevist med øvre og nedre grænser."), "\(danish.output)")
      let decided = try Program.run(["check", path])
      #expect(!decided.output.contains("bounds") && !decided.output.contains("A217"))
    }
  }

  @Test func aCaseTooWideIsSampled() throws {
    try withCase("  - {ending: as-she-wished, random: at least 1%}") { path in
      let names = (1...60).map { "more-\($0)" }
      let asked = names.map { "{facts: \($0)}" }.joined(separator: ", ")
      let ending =
        "  - {id: never, title: Never, wishes: not, when: {all: [\(asked)]}, text: It is not.}\n"
      let file = "\(path)/scenario.yaml"
      var text = try String(contentsOfFile: file, encoding: .utf8)
      let facts = names.map { "  \($0): Nobody notes this.\n" }.joined()
      text =
        text.contains("\nfacts:\n")
        ? text.replacing("\nfacts:\n", with: "\nfacts:\n\(facts)")
        : text.replacing("\nphases:\n", with: "\nfacts:\n\(facts)\nphases:\n")
      text = text.replacing("\nendings:\n", with: "\nendings:\n\(ending)")
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      let found = try Program.run(["check", path])
      #expect(found.status == 1)
      #expect(found.output.contains("error A201: Not decided for the full game"), "\(found.output)")
      #expect(found.output.contains("Sampled, 2000 random games"), "\(found.output)")
      #expect(found.output.contains("`never 0.0–0.2 %`"))
      #expect(found.output.contains("Proved: nothing yet. Sampled, 2000 random games"))
    }
  }
}
