import Foundation
import Testing

@testable import ScenarioFormat

@Suite struct ShippedTranslationTests {
  static let files = ShippedCaseTests.cases.flatMap { folder in
    folder.translations.sorted { $0.key < $1.key }.map { (folder, $0.key) }
  }

  @Test(arguments: files)
  func survivesBeingBroughtUpToDate(_ folder: CaseFolder, _ language: String) throws {
    let catalogue = try #require(TextCatalogue(try folder.read()))
    var translation = try CaseTranslation(of: folder, catalogue, language: language)
    let before = translation.document
    let changes = translation.update(catalogue, date: "2026-11-21 20:39+0000")
    #expect(changes == PODocument.Changes())
    func meaning(_ document: PODocument) -> [String: [String]] {
      Dictionary(
        uniqueKeysWithValues: document.entries.map {
          ($0.source.context ?? "", [$0.source.text] + $0.translations)
        })
    }
    #expect(meaning(translation.document) == meaning(before))
    #expect(translation.document.header == before.header)
    #expect(TranslationStatus(of: translation.document, catalogue).isWhole)
    #expect(try PODocument(translation.document.bytes) == translation.document)
  }

  /// Places and notes for translators too, so that the files cannot drift from their case.
  @Test(arguments: files)
  func isWhatExtractWrites(_ folder: CaseFolder, _ language: String) throws {
    let catalogue = try #require(TextCatalogue(try folder.read()))
    var translation = try CaseTranslation(of: folder, catalogue, language: language)
    let kept = try Data(contentsOf: URL(fileURLWithPath: translation.path))
    translation.update(catalogue, date: "2001-01-01 00:00+0000")
    #expect(
      Data(translation.document.bytes) == kept,
      "bring it up to date: hjemmetid translate extract \(folder.file) \(language)")
  }

  @Test(.enabled(if: Msgfmt.isThere, "gettext's msgfmt is not installed"), arguments: files)
  func isAcceptedByGettext(_ folder: CaseFolder, _ language: String) throws {
    let catalogue = try #require(TextCatalogue(try folder.read()))
    var translation = try CaseTranslation(of: folder, catalogue, language: language)
    #expect(try Msgfmt.complaints(about: translation.document.bytes) == "")
    translation.update(catalogue, date: "2026-11-21 20:39+0000")
    // With something behind `#~` and something fuzzy in it too.
    translation.document.entries[3].source.text += " Changed."
    translation.document.entries[5].source.context = "gone"
    translation.update(catalogue, date: "2026-11-21 20:39+0000")
    #expect(translation.document.obsolete.isEmpty)
    translation.document.entries[7].source = PODocument.Source(context: "gone", text: "Gone")
    translation.update(catalogue, date: "2026-11-21 20:39+0000")
    #expect(translation.document.obsolete.count == 1)
    #expect(try Msgfmt.complaints(about: translation.document.bytes) == "")
  }

  @Test(.enabled(if: Msgfmt.isThere, "gettext's msgfmt is not installed"))
  func beginsANewOneThatGettextAccepts() throws {
    for folder in ShippedCaseTests.cases {
      let catalogue = try #require(TextCatalogue(try folder.read()))
      var translation = try CaseTranslation(of: folder, catalogue, language: "pt-BR")
      #expect(!translation.existed)
      translation.update(catalogue, date: "2026-11-21 20:39+0000")
      #expect(try Msgfmt.complaints(about: translation.document.bytes) == "")
      #expect(translation.document.text.contains("\"Language: pt\\n\"\n"))
    }
  }

  /// A check that finds nothing wrong with anything would be none.
  @Test(.enabled(if: Msgfmt.isThere, "gettext's msgfmt is not installed"))
  func knowsABrokenFileWhenItSeesOne() throws {
    let broken = "msgid \"a\\n\"\nmsgstr \"b\"\n"
    #expect(try Msgfmt.complaints(about: Array(broken.utf8)) != "")
  }
}
