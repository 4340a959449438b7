import Foundation
import Rules
import Testing

@testable import ScenarioFormat

@Suite struct LocalityFolderTests {
  @Test func areFoundBesideTheCase() throws {
    try withShelf { shelf in
      let paths = [
        "\(shelf)/quiet-house", "\(shelf)/quiet-house/", "\(shelf)/quiet-house/scenario.yaml",
      ]
      for path in paths {
        let folder = try CaseFolder(opening: path)
        #expect(folder.localities.names == ["here"])
        #expect(folder.localities.readings[0].file == "\(shelf)/localities/here.yaml")
        let reading = try folder.read()
        #expect(reading.findings == [])
        #expect(reading.scenario?.roles.first?.brief == "Use comfort box.")
      }
      let cases = try CaseShelf(opening: shelf).cases
      #expect(cases.map(\.name) == ["quiet-house"])
      #expect(try cases[0].read().findings == [])
      var check = LocalityCheck()
      check.check(try cases[0].read(), in: cases[0].localities)
      #expect(check.findings == [] && check.failures == [] && check.sources.count == 1)
    }
  }

  @Test func areKeptWithARecording() throws {
    try withShelf { shelf in
      let contents = try CaseFolder(opening: "\(shelf)/quiet-house").contents()
      #expect(contents.kept.keys.sorted() == ["locality:0:here"])
      try FileManager.default.removeItem(atPath: "\(shelf)/localities")
      let again = CaseFolder.Contents(yaml: contents.yaml, translations: contents.kept)
      #expect(again == contents)
      #expect(again.translations == [:])
      let reading = again.read(language: "en", file: "small")
      #expect(reading.scenario?.roles.first?.brief == "Use comfort box.")
    }
  }

  @Test func wereNotKeptBeforeThereWereAny() {
    let old = CaseFolder.Contents(yaml: Array(SmallCase.yaml.utf8), translations: [:])
    #expect(old.localities == nil)
    #expect(old.read(language: "en", file: "small").findings == [])
  }

  @Test func isMissedWhenACaseIsCopiedWithoutIt() throws {
    try withShelf { shelf in
      try FileManager.default.removeItem(atPath: "\(shelf)/localities")
      let folder = try CaseFolder(opening: "\(shelf)/quiet-house")
      #expect(try folder.read().findings.map(\.code) == ["R200"])
      let contents = try folder.contents()
      #expect(contents.localities == [])
      #expect(contents.read(language: "en", file: "small").scenario == nil)
    }
  }

  @Test func followNoLinkOutOfTheFolder() throws {
    try withShelf { shelf in
      try "format: 1".write(toFile: "\(shelf)/../secret", atomically: true, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        atPath: "\(shelf)/localities/there.yaml", withDestinationPath: "../../secret")
      let folder = try CaseFolder(opening: "\(shelf)/quiet-house")
      var check = LocalityCheck()
      check.check(try folder.read(), in: folder.localities)
      #expect(check.failures == [.leavesFolder("\(shelf)/localities/there.yaml")])
      #expect(try folder.read().scenario != nil)
    }
  }

  /// A shelf with the small case, which uses a local word, and a locality that has it.
  private func withShelf(_ test: (String) throws -> Void) throws {
    let files = FileManager.default
    let top = files.temporaryDirectory.appendingPathComponent("hjemmetid-\(UUID().uuidString)")
    let shelf = top.appendingPathComponent("cases")
    defer { try? files.removeItem(at: top) }
    for folder in ["quiet-house", "localities"] {
      try files.createDirectory(
        at: shelf.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try SmallLocality.caseText("Use {{box}}.").write(
      to: shelf.appendingPathComponent("quiet-house/scenario.yaml"), atomically: true,
      encoding: .utf8)
    try SmallLocality.yaml.write(
      to: shelf.appendingPathComponent("localities/here.yaml"), atomically: true, encoding: .utf8)
    try test(shelf.path)
  }
}
