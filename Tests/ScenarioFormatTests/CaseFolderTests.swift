import Foundation
import Rules
import ScenarioFormat
import Testing

@Suite struct CaseFolderTests {
  @Test func opensAFolderOrItsFile() throws {
    try withShelf { shelf in
      for path in [
        "\(shelf)/quiet-house", "\(shelf)/quiet-house/", "\(shelf)/quiet-house/scenario.yaml",
      ] {
        let folder = try CaseFolder(opening: path)
        #expect(folder.name == "quiet-house")
        #expect(try folder.languages() == ["en", "nb"])
        let reading = try folder.read()
        #expect(reading.findings.map(\.brief) == [])
        #expect(reading.scenario?.about.title == "The quiet house")
        #expect(try folder.read(language: "en").scenario?.about.title == "The quiet house")
        #expect(try folder.read(language: "nb").scenario?.about.title == "En liten sak")
        #expect(throws: CaseFailure.noSuchLanguage("sv", available: ["en", "nb"])) {
          try folder.read(language: "sv")
        }
      }
    }
  }

  @Test func tellsWhatIsNotThereFromWhatCannotBeRead() throws {
    try withShelf { shelf in
      for path in ["\(shelf)/other", "\(shelf)/other/scenario.yaml"] {
        #expect(throws: CaseFailure.noSuchInput(path)) { try CaseFolder(opening: path) }
      }
      #expect(throws: CaseFailure.noSuchInput("\(shelf)/empty/scenario.yaml")) {
        try CaseFolder(opening: "\(shelf)/empty")
      }
      #expect(throws: CaseFailure.cannotRead("/dev/zero")) {
        try CaseFolder(opening: "/dev/zero").read()
      }
      try FileManager.default.createDirectory(
        atPath: "\(shelf)/empty/scenario.yaml", withIntermediateDirectories: false)
      #expect(throws: CaseFailure.cannotRead("\(shelf)/empty/scenario.yaml")) {
        try CaseFolder(opening: "\(shelf)/empty").read()
      }
    }
    #expect(CaseFailure.noSuchInput("").exitStatus == 66)
    #expect(CaseFailure.cannotRead("").exitStatus == 74)
  }

  @Test func followsNoLinkOutOfTheFolder() throws {
    try withShelf { shelf in
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: "\(shelf)/quiet-house/sv.po", withDestinationPath: "../../secret")
      try "msgid".write(toFile: "\(shelf)/../secret", atomically: true, encoding: .utf8)
      let folder = try CaseFolder(opening: "\(shelf)/quiet-house")
      #expect(throws: CaseFailure.leavesFolder("\(shelf)/quiet-house/sv.po")) {
        try folder.read(language: "sv")
      }
      try files.createSymbolicLink(
        atPath: "\(shelf)/empty/scenario.yaml", withDestinationPath: "../quiet-house/scenario.yaml")
      #expect(throws: CaseFailure.leavesFolder("\(shelf)/empty/scenario.yaml")) {
        try CaseFolder(opening: "\(shelf)/empty").read()
      }
      // A link to a whole folder is as good as the folder.
      try files.createSymbolicLink(atPath: "\(shelf)/link", withDestinationPath: "quiet-house")
      #expect(try CaseFolder(opening: "\(shelf)/link").read().id == "quiet-house")
    }
  }

  @Test func readsNoMoreThanTheLimit() throws {
    try withShelf { shelf in
      let path = "\(shelf)/empty/scenario.yaml"
      try Data(repeating: 0x61, count: 3 << 20).write(to: URL(fileURLWithPath: path))
      let reading = try CaseFolder(opening: path).read()
      #expect(reading.findings.map(\.code) == ["S003"])
    }
  }

  @Test func findsTheCasesOnAShelf() throws {
    try withShelf { shelf in
      #expect(try CaseShelf(opening: shelf).cases.map(\.name) == ["quiet-house"])
      #expect(try CaseShelf(opening: "\(shelf)/quiet-house").cases.map(\.name) == ["quiet-house"])
      try FileManager.default.copyItem(atPath: "\(shelf)/quiet-house", toPath: "\(shelf)/copy")
      let entries = try CaseShelf(opening: shelf).read()
      #expect(entries.map(\.folder.name) == ["copy", "quiet-house"])
      let readings = entries.compactMap { try? $0.result.get() }
      #expect(readings.map { $0.findings.map(\.code) } == [["R022"], []])
      let findings = CaseShelf.findings(among: readings)
      #expect(findings.map(\.brief) == ["R025 2:5+11"])
      #expect(findings.first?.file == "\(shelf)/quiet-house/scenario.yaml")
      #expect(findings.first?.message.contains("\(shelf)/copy/scenario.yaml") == true)
    }
  }

  /// A shelf with the small case, a translation of it, a stray file and an empty folder.
  private func withShelf(_ test: (String) throws -> Void) throws {
    let files = FileManager.default
    let top = files.temporaryDirectory.appendingPathComponent("hjemmetid-\(UUID().uuidString)")
    let shelf = top.appendingPathComponent("cases")
    defer { try? files.removeItem(at: top) }
    for folder in ["quiet-house", "empty"] {
      try files.createDirectory(
        at: shelf.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try SmallCase.yaml.write(
      to: shelf.appendingPathComponent("quiet-house/scenario.yaml"), atomically: true,
      encoding: .utf8)
    try "msgctxt \"title\"\nmsgid \"The quiet house\"\nmsgstr \"En liten sak\"\n".write(
      to: shelf.appendingPathComponent("quiet-house/nb.po"), atomically: true, encoding: .utf8)
    try "Read me.".write(
      to: shelf.appendingPathComponent("README.md"), atomically: true, encoding: .utf8)
    try test(shelf.path)
  }
}
