import Foundation
import Testing

/// `hjemmetid map` and `hjemmetid schema`, from outside. Graphviz is in the list of packages.
@Suite(.serialized) struct MapTests {
  @Test(arguments: ["html", "svg"]) func drawsTheShippedCase(_ kind: String) throws {
    try Program.withFolder { folder in
      let file = "\(folder)/map.\(kind)"
      let result = try Program.run(
        ["map", "Scenarios/luften-om-natten", "--output", file, "--language", "da"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == "\(file)\n")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.hasPrefix(kind == "svg" ? "<?xml" : "<!DOCTYPE html>"))
      for words in ["Luften om natten", "En god uge", "Slutninger", "Langt mellem ordene"] {
        #expect(text.contains(words), "\(words)")
      }
      #expect(!text.contains("<script") && !text.contains("<image"))
    }
  }

  @Test func drawsATitleThatLooksLikeCode() throws {
    try Program.withFolder { folder in
      let title = "</svg><script>\"a\" & 'b'"
      _ = try Program.run(["new", "\(folder)/a", "--language", "en", "--title", title])
      let file = "\(folder)/map.html"
      let result = try Program.run(["map", "\(folder)/a", "--output", file])
      #expect(result.status == 0, "\(result.errors)")
      #expect(!(try String(contentsOfFile: file, encoding: .utf8)).contains("<script>"))
    }
  }

  @Test func saysWhatToInstall() throws {
    try Program.withFolder { folder in
      let result = try Program.run(
        ["map", "Scenarios/luften-om-natten", "--output", "\(folder)/m.svg"],
        environment: ["PATH": folder])
      #expect(result.status == 74)
      #expect(result.errors.contains("apt-get install graphviz"), "\(result.errors)")
    }
  }

  @Test(arguments: [
    (["map", "{}/nowhere"], Int32(66), "no case at"),
    (["map", "Scenarios/luften-om-natten", "--output", "{}/m.png"], 64, ".svg"),
    (["map", "Scenarios/luften-om-natten", "--output", "{}/no/m.svg"], 74, "name another file"),
    (["map", "Scenarios/luften-om-natten", "--language", "xx"], 66, "no language xx"),
    (["schema", "--output", "{}/no/s.json"], 74, "cannot be written"),
    (["schema", "--language", "xx"], 64, "da, nb, en"),
  ]) func saysWhatIsWrong(_ arguments: [String], _ status: Int32, _ says: String) throws {
    try Program.withFolder { folder in
      let result = try Program.run(arguments.map { $0.replacing("{}", with: folder) })
      #expect(result.status == status, "\(result.errors)")
      #expect(result.errors.contains(says), "\(result.errors)")
    }
  }

  @Test func newCasesHaveTheirSchema() throws {
    try Program.withFolder { folder in
      _ = try Program.run(["new", "\(folder)/a", "--language", "da"])
      let beside = try String(contentsOfFile: "\(folder)/a/schema.json", encoding: .utf8)
      #expect(try Program.run(["schema", "--language", "da"]).output == beside)
      #expect(beside.contains("Lindring"))
      let yaml = try String(contentsOfFile: "\(folder)/a/scenario.yaml", encoding: .utf8)
      #expect(yaml.hasPrefix("# yaml-language-server: $schema=schema.json\n"))
    }
  }
}
