import Foundation
import Rules
import ScenarioFormat
import Sessions
import Testing

/// Localities, from outside.
@Suite(.serialized) struct LocalityTests {
  @Test func aWholeGameIsKeptWithItsLocality() throws {
    try Program.withFolder { folder in
      let script = try WholeGameTests.script(4, "mouse", in: folder)
      let path = "\(folder)/s.sqlite"
      let result = try Program.run([
        "play", "--script", script, "--sessions", path, "--size", "640x360", "--locality",
        "eksempeldal",
      ])
      #expect(result.status == 0, "\(result.errors)")
      try WholeGameTests.expectWholeGame(path)
      let store = try SessionStore(path: path, access: .readOnly)
      let stored = try store.load(try #require(try store.all().first).id)
      #expect(stored.translations.keys.sorted() == ["en", "locality:0:eksempeldal"])
      let contents = CaseFolder.Contents(yaml: stored.caseText, translations: stored.translations)
      let scenario = contents.read(language: "da", file: "").scenario
      #expect(scenario?.plan.contains { $0.title == "Medikamentskrin" } == true)
    }
  }

  @Test func checksLocalitiesByThemselves() throws {
    let whole = try Program.run(["check", "Scenarios/localities"])
    #expect(whole.status == 0, "\(whole.output)")
    #expect(whole.errors == "hjemmetid: 2 localities, 0 findings.\n")
    let one = try Program.run([
      "check", "--no-analysis", "Scenarios/localities/eksempeldal.yaml", "Scenarios",
    ])
    #expect(one.status == 0, "\(one.output)")
    let shelf = "\(Program.project)/Scenarios"
    let cases = try FileManager.default.contentsOfDirectory(atPath: shelf).filter {
      FileManager.default.fileExists(atPath: "\(shelf)/\($0)/scenario.yaml")
    }
    #expect(cases.count > 2)
    #expect(one.errors == "hjemmetid: \(cases.count) cases and 1 locality, 0 findings.\n")
    try Program.withFolder { folder in
      let places = "\(folder)/localities"
      try FileManager.default.copyItem(
        atPath: "\(Program.project)/Scenarios/localities", toPath: places)
      let place = "\(places)/eksempeldal.yaml"
      let text = try String(contentsOfFile: place, encoding: .utf8)
      try text.replacing("reach: [day]", with: "reach: [dai]")
        .write(toFile: place, atomically: true, encoding: .utf8)
      for path in [places, place, "\(places)/", "\(places)/../localities"] {
        let broken = try Program.run(["check", path, "--language", "nb"])
        #expect(broken.status == 1, "\(broken.errors)")
        #expect(broken.output.contains("eksempeldal.yaml:101:13: feil R007"), "\(broken.output)")
        #expect(broken.errors.contains("1 feil."))
      }
      let other = try Program.run(["check", "\(places)/eksempelkommune.yaml"])
      #expect(other.status == 0)
      try FileManager.default.removeItem(atPath: place)
      try FileManager.default.removeItem(atPath: "\(places)/eksempelkommune.yaml")
      let empty = try Program.run(["check", places])
      #expect(empty.status == 66)
    }
  }

  @Test func checksEveryLocalityOrTheOneNamed() throws {
    try Program.withFolder { folder in
      for name in ["luften-om-natten", "localities"] {
        try FileManager.default.copyItem(
          atPath: "\(Program.project)/Scenarios/\(name)", toPath: "\(folder)/\(name)")
      }
      let place = "\(folder)/localities/eksempeldal.yaml"
      let broken = try String(contentsOfFile: place, encoding: .utf8)
        .replacing("  surgery:\n", with: "  sergery:\n")
      try broken.write(toFile: place, atomically: true, encoding: .utf8)
      let all = try Program.run(["check", "--no-analysis", folder])
      #expect(all.status == 1)
      #expect(all.output.contains("eksempeldal.yaml:8:1: error R202"), "\(all.output)")
      #expect(all.output.contains("`surgery` is missing here"))
      #expect(all.errors.contains("1 error."))
      let one = try Program.run(["check", "--no-analysis", folder, "--locality", "eksempelkommune"])
      #expect(one.status == 0, "\(one.output)")
      let none = try Program.run(["check", folder, "--locality", "nowhere"])
      #expect(none.status == 66)
      #expect(none.errors.contains("There are: eksempeldal, eksempelkommune"))
      let play = try Program.run([
        "play", folder, "--no-save", "--locality", "eksempeldal", "--script",
        try WholeGameTests.script(1, "mouse", in: folder),
      ])
      #expect(play.status == 1)
      #expect(play.errors.contains("hjemmetid check"), "\(play.errors)")
    }
  }
}
