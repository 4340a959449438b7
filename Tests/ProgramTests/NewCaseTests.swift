import Foundation
import Testing

/// `hjemmetid new`, from outside.
@Suite(.serialized) struct NewCaseTests {
  @Test(arguments: ["da", "nb", "en"]) func writesACaseThatPlays(_ language: String) throws {
    try Program.withFolder { folder in
      let path = "\(folder)/min-foerste"
      let made = try Program.run(["new", path, "--language", language])
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.contains("\(path)/scenario.yaml\n"))
      let checked = try Program.run(["check", path])
      #expect(checked.status == 0, "\(checked.output)")
      #expect(checked.output.isEmpty)
      let schema = try String(contentsOfFile: "\(path)/schema.json", encoding: .utf8)
      let title = ["da": "\"Titel\"", "nb": "\"Tittel\"", "en": "\"Title\""][language]
      #expect(schema.contains(title ?? ""), "the editor speaks the language too")
      #expect(try Program.run(["schema", "--language", language]).output == schema)
      let played = try Program.run(["simulate", path, "--games", "200"])
      #expect(played.status == 0, "\(played.errors)")
      for ending in ["as-she-wished", "some-of-it"] { #expect(played.output.contains(ending)) }
    }
  }

  @Test(arguments: ["care-home", "dementia"], ["da", "nb", "en"])
  func writesAnotherStory(_ story: String, _ language: String) throws {
    try Program.withFolder { folder in
      let path = "\(folder)/min-foerste"
      let made = try Program.run(["new", path, "--language", language, "--template", story])
      #expect(made.status == 0, "\(made.errors)")
      let checked = try Program.run(["check", path])
      #expect(checked.status == 0 && checked.output.isEmpty, "\(checked.output)")
      let text = try String(contentsOfFile: "\(path)/scenario.yaml", encoding: .utf8)
      #expect(text.contains("care-home") && !text.contains("allow:"))
    }
  }

  @Test func takesEveryAnswerAsAFlag() throws {
    try Program.withFolder { folder in
      let path = "\(folder)/aases-sommer"
      let made = try Program.run([
        "new", path, "--language", "nb", "--title", "Åses \"sommer\"", "--country", "no",
        "--citizen", "Åse", "--near", "Odd Børre",
        "--illness",
        "kreft", "--place", "en leilighet i tredje etasje", "--roles", "home-nurse,gp,volunteer",
      ])
      #expect(made.status == 0, "\(made.errors)")
      #expect(try Program.run(["check", "--no-analysis", path]).status == 0)
      let text = try String(contentsOfFile: "\(path)/scenario.yaml", encoding: .utf8)
      for piece in [
        "id: aases-sommer\n", "title: \"Åses \\\"sommer\\\"\"\n", "country: NO\n",
        "Åse har kreft og",
        "gift med Odd Børre",
        "Hjemmet er en leilighet i tredje etasje.",
      ] { #expect(text.contains(piece), "\(piece)") }
      #expect(!text.contains("assistant:"))
    }
  }

  @Test func neverOverwrites() throws {
    try Program.withFolder { folder in
      let path = "\(folder)/mine"
      #expect(try Program.run(["new", path, "--language", "en"]).status == 0)
      let file = "\(path)/scenario.yaml"
      try Data("my own work".utf8).write(to: URL(fileURLWithPath: file))
      let again = try Program.run(["new", path, "--language", "en"])
      #expect(again.status == 64)
      #expect(again.errors.contains("already"), "\(again.errors)")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "my own work")
    }
  }

  @Test(arguments: [
    (["{}/Mit Forløb", "--language", "da"], Int32(64), "mit-forloeb"),
    (["{}/a", "--language", "sv"], 64, "da, nb, en"),
    (["{}/a", "--language", "en", "--template", "hospice"], 64, "home care-home dementia"),
    (["{}/a", "--language", "en", "--country", "Denmark"], 64, "two letters"),
    (["{}/a", "--language", "en", "--roles", "gp,porter"], 64, "no role porter"),
    (["{}/a", "--language", "en", "--roles", "gp,relative,volunteer"], 64, "needs home-nurse"),
    (["{}/a", "--language", "en", "--title", " "], 64, "nothing there"),
    (["{}/a", "--language", "en", "--near", "Bo: 3"], 64, "letters, blanks"),
    (["/proc/nowhere/a", "--language", "en"], 74, "cannot be made"),
  ]) func saysWhatIsWrong(_ arguments: [String], _ status: Int32, _ says: String) throws {
    try Program.withFolder { folder in
      let result = try Program.run(["new"] + arguments.map { $0.replacing("{}", with: folder) })
      #expect(result.status == status, "\(result.errors)")
      #expect(result.errors.contains(says), "\(result.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count <= 2)
    }
  }
}
