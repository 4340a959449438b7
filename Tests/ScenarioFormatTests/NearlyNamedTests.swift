import Foundation
import Rules
import ScenarioFormat
import Testing

/// Names that are almost right are read where they can mean only one thing, and else told of.
@Suite struct NearlyNamedTests {
  @Test(arguments: [
    ("nb", "nb"), ("NB", "nb"), ("nb-NO", "nb"), ("nb_NO", "nb"), ("no", "nb"), ("NO", "nb"),
    ("nor", "nb"), ("nn-NO", "nn"), ("da_DK", "da"), ("dan", "da"), ("en-GB", "en"), ("fo", "fo"),
    ("pt-BR", "pt"), ("dk", nil), ("Dansk", nil), ("", nil), ("e", nil), ("n.b", nil),
    ("en_US.UTF-8", nil), ("nb-", nil), ("../nb", nil),
  ]) func readsALanguage(_ word: String, _ code: String?) { #expect(LanguageCode.of(word) == code) }

  @Test(arguments: [
    ("NO", "NO"), ("no", "NO"), ("Dk", "DK"), ("Norge", nil), ("N", nil), ("4A", nil),
  ]) func readsACountry(_ word: String, _ code: String?) { #expect(CountryCode.of(word) == code) }

  @Test(arguments: [
    ("language: en", "language: no", "nb", "DK"), ("language: en", "language: EN", "en", "DK"),
    ("language: en", "language: nb-NO", "nb", "DK"),
    ("language: en", "language: da_DK", "da", "DK"),
    ("country: DK", "country: no", "en", "NO"), ("country: DK", "country: [no, dk]", "en", "NO"),
  ]) func acceptsWhatIsCertain(
    _ piece: String, _ other: String, _ language: String, _ country: String
  )
    throws
  {
    let reading = SmallCase.read(SmallCase.broken(piece, other))
    #expect(reading.findings.map(\.brief) == [])
    #expect(reading.language == language)
    #expect(reading.scenario?.about.language == language)
    #expect(reading.scenario?.about.country == country)
    #expect(reading.countries.first == country)
  }

  @Test(arguments: [
    ("language: en", "language: Dansk", "da"), ("language: en", "language: dk", "da"),
    ("language: en", "language: norsk", "nb"), ("country: DK", "country: Norge", "NO"),
    ("country: DK", "country: sverige", "SE"), ("country: DK", "country: [DK, Noreg]", "NO"),
  ]) func saysWhatWasMeant(_ piece: String, _ other: String, _ near: String) throws {
    let reading = SmallCase.read(SmallCase.broken(piece, other))
    #expect(reading.findings.map(\.near) == [near])
  }

  // MARK: Files of a case

  @Test(arguments: [
    ("nb_NO.po", "nb"), ("nb-NO.po", "nb"), ("NB.po", "nb"), ("no.po", "nb"), ("nob.po", "nb"),
    ("da.PO", "da"),
  ]) func readsATranslation(_ name: String, _ language: String) throws {
    try withCase { folder in
      try Data(Self.po(language).utf8).write(to: folder.appendingPathComponent(name))
      let found = try CaseFolder(opening: folder.path)
      #expect(try found.languages() == ["en", language])
      #expect(try found.read(language: language).scenario?.about.title == "Tittel")
      #expect(try found.read(language: "\(language)-XX").scenario?.about.title == "Tittel")
      #expect(try Self.codes(folder) == ["C002"])
    }
  }

  @Test(arguments: [
    (["en (1).po"], "en.po"), (["nb.po.txt"], "nb.po"), (["norsk.po"], "nb.po"),
    (["da - kopi.po"], "da.po"), (["translation.po"], "nb.po"), (["po/da.po"], "da.po"),
    (["da.po", "da_DK.po"], "da.po"), (["da copy.po"], "da.po"),
  ]) func tellsOfATranslationThatIsNotRead(_ names: [String], _ right: String) throws {
    try withCase { folder in
      for name in names {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(Self.po("da").utf8).write(to: file)
      }
      let review = try CaseFolder(opening: folder.path).review()
      let found = review.findings.filter { $0.code == "C050" }
      #expect(found.map { $0.help.contains(right) } == [true], "\(review.findings.map(\.brief))")
      #expect(found.first?.message.contains(names.last ?? "") == true)
    }
  }

  @Test(arguments: ["pictures/bed.png", "Art/bed.svg", "bed.png", "billeder/seng.jpg"])
  func tellsOfAPictureThatIsNotRead(_ name: String) throws {
    try withCase { folder in
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data([1]).write(to: file)
      #expect(try Self.codes(folder) == ["C051"])
    }
  }

  @Test(arguments: [
    "notes.txt", "da.po~", ".da.po.swp", "schema.json", "da.mo", "da.pot", "map.html",
  ])
  func leavesOtherFilesAlone(_ name: String) throws {
    try withCase { folder in
      try Data([1]).write(to: folder.appendingPathComponent(name))
      #expect(try Self.codes(folder) == [])
    }
  }

  @Test(arguments: [
    ("da", "nb", true), ("da", "da_DK", false), ("nb", "no", false), ("nb", "nn", true),
  ])
  func tellsOfAHeaderThatSaysAnotherLanguage(_ name: String, _ said: String, _ isTold: Bool) throws
  {
    try withCase { folder in
      try Data(Self.po(said).utf8).write(to: folder.appendingPathComponent("\(name).po"))
      #expect(try Self.codes(folder).contains("C052") == isTold)
      // It is shown as what it is called after.
      #expect(
        try CaseFolder(opening: folder.path).read(language: name).scenario?.about.language == name)
    }
  }

  // MARK: Folders of cases

  @Test(arguments: [
    "scenario.yml", "scenario.yaml.txt", "Scenario.yaml", "SCENARIO.YAML", "scenario (1).yaml",
    "scenario.txt", "scenarie.yaml", "scenario - kopi.yaml", "scenario.yaml.yml",
  ]) func tellsOfACaseThatIsMisnamed(_ name: String) throws {
    try withShelf { shelf in
      let folder = shelf.appendingPathComponent("other")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(SmallCase.yaml.utf8).write(to: folder.appendingPathComponent(name))
      let failure = CaseFailure.misnamed("\(folder.path)/\(name)", right: "scenario.yaml")
      #expect(try CaseShelf(opening: shelf.path).strays == [failure])
      #expect(try CaseShelf(opening: shelf.path).cases.count == 1)
      #expect(throws: failure) { try CaseFolder(opening: folder.path) }
    }
  }

  @Test func tellsOfACaseInAFolderInAFolder() throws {
    try withShelf { shelf in
      let inner = shelf.appendingPathComponent("other/other")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      for name in ["scenario.yaml", "scenario.yml"] {
        let file = inner.appendingPathComponent(name)
        try Data(SmallCase.yaml.utf8).write(to: file)
        #expect(try CaseShelf(opening: shelf.path).strays == [.tooDeep(inner.path)])
        try FileManager.default.removeItem(at: file)
      }
      #expect(try CaseShelf(opening: shelf.path).strays == [])
    }
  }

  @Test(arguments: ["Localities", "locality", "lokaliteter"])
  func tellsOfAFolderOfLocalitiesThatIsMisnamed(_ name: String) throws {
    try withShelf { shelf in
      let folder = shelf.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      #expect(
        try CaseShelf(opening: shelf.path).strays == [.misnamed(folder.path, right: "localities")])
    }
  }

  @Test func tellsOfWhatIsLeftOfACase() throws {
    try withShelf { shelf in
      let folder = shelf.appendingPathComponent("other")
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("art"), withIntermediateDirectories: true)
      #expect(try CaseShelf(opening: shelf.path).strays == [.noCaseFile(folder.path)])
    }
  }

  @Test(arguments: [
    ("here.yml", "here.yaml"), ("here.yaml.txt", "here.yaml"), ("Here.YAML", "here.yaml"),
    ("here (2).yaml", "here.yaml"),
  ]) func tellsOfALocalityThatIsMisnamed(_ name: String, _ right: String) throws {
    try withShelf { shelf in
      let folder = shelf.appendingPathComponent("localities")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("format: 1\n".utf8).write(to: folder.appendingPathComponent(name))
      let failure = CaseFailure.misnamed("\(folder.path)/\(name)", right: right)
      #expect(try CaseShelf(opening: shelf.path).strays == [failure])
      for other in ["README.md", "old.txt"] {
        try Data([1]).write(to: folder.appendingPathComponent(other))
      }
      #expect(LocalityShelf(opening: folder.path).strays == [failure])
    }
  }

  // MARK: Parts

  private static func po(_ language: String) -> String {
    """
    msgid ""
    msgstr "Language: \(language)\\n"

    msgctxt "title"
    msgid "The quiet house"
    msgstr "Tittel"

    """
  }

  private static func codes(_ folder: URL) throws -> [String] {
    try CaseFolder(opening: folder.path).review().findings.map(\.code)
  }

  private func withCase(_ test: (URL) throws -> Void) throws {
    try withShelf { try test($0.appendingPathComponent("quiet-house")) }
  }

  /// A shelf with the small case.
  private func withShelf(_ test: (URL) throws -> Void) throws {
    let shelf = FileManager.default.temporaryDirectory
      .appendingPathComponent("hjemmetid-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: shelf) }
    let folder = shelf.appendingPathComponent("quiet-house")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(SmallCase.yaml.utf8).write(to: folder.appendingPathComponent("scenario.yaml"))
    try test(shelf)
  }
}
