import Foundation
import Hosting
import ScenarioFormat
import TestSupport
import Testing
import Wording

/// The language files in `Assets/words` against the sentences in the sources.
@Suite struct LanguageFileTests {
  static let codes = ["da", "nb"]
  private static let root = URL(fileURLWithPath: Project.folder)
  private static let assets = root.appendingPathComponent("Assets").path

  private static let scan = Result {
    try SentenceScan(folder: root.appendingPathComponent("Sources"))
  }

  private static func file(_ code: String) throws -> POFile {
    let path = root.appendingPathComponent("Assets/words/\(code).po")
    return POFile(Array(try Data(contentsOf: path)))
  }

  /// The numbers in braces.
  private static func placeholders(_ text: String) -> Set<Int> {
    Set(text.matches(of: /\{([0-9]+)\}/).compactMap { Int($0.output.1) })
  }

  // MARK: The sources

  @Test func everySentenceIsWrittenWhereItIsUsed() throws {
    let scan = try Self.scan.get()
    #expect(scan.unreadable == [])
    #expect(scan.sentences.count > 200)
  }

  @Test func everySentenceGetsTheValuesItNames() throws {
    for sentence in try Self.scan.get().sentences {
      let named = Self.placeholders(sentence.one + (sentence.other ?? ""))
      #expect(named == Set(0..<sentence.values), "\(sentence.place): \(sentence.one)")
    }
  }

  @Test func everySentenceHasOneWayToCount() throws {
    let byText = Dictionary(grouping: try Self.scan.get().sentences, by: \.one)
    for (text, sentences) in byText {
      #expect(Set(sentences.map(\.other)).count == 1, "\(text)")
    }
  }

  // MARK: The files

  @Test(arguments: codes) func isWellFormed(_ code: String) throws {
    let file = try Self.file(code)
    #expect(file.problems == [])
    #expect(file.header["Language"] == code)
    #expect(file.header["Content-Type"] == "text/plain; charset=UTF-8")
    #expect(file.header["Plural-Forms"] == "nplurals=2; plural=(n != 1);")
    #expect(Set(file.entries.map(\.text)).count == file.entries.count)
  }

  @Test(arguments: codes) func hasEverySentenceAndNoOther(_ code: String) throws {
    let entries = try Self.file(code).entries.map { [$0.text, $0.plural] }
    let sentences = try Self.scan.get().sentences.map { [$0.one, $0.other] }
    let missing = Set(sentences).subtracting(entries)
    let orphaned = Set(entries).subtracting(sentences)
    #expect(missing == [], "not in \(code).po")
    #expect(orphaned == [], "in \(code).po, but nowhere in the sources")
  }

  @Test(arguments: codes) func isTranslatedToTheEnd(_ code: String) throws {
    let file = try Self.file(code)
    for entry in file.entries {
      #expect(!entry.isFuzzy, "\(entry.text)")
      #expect(entry.context == nil, "\(entry.text)")
      #expect(entry.translations.count == (entry.plural == nil ? 1 : 2), "\(entry.text)")
    }
    #expect(Languages.messages(file).count == file.entries.count)
  }

  @Test(arguments: codes) func keepsPlaceholders(_ code: String) throws {
    for entry in try Self.file(code).entries {
      let forms = [entry.text] + (entry.plural.map { [$0] } ?? [])
      #expect(
        entry.translations.map(Self.placeholders) == forms.map(Self.placeholders),
        "\(entry.translations)")
    }
  }

  /// Sentences are set after one another, so each has to end as the English one does.
  @Test(arguments: codes) func endsAsTheEnglishDoes(_ code: String) throws {
    func end(_ text: String) -> Character? { text.last.flatMap { ".?!:…".contains($0) ? $0 : nil } }
    for entry in try Self.file(code).entries {
      for translation in entry.translations {
        #expect(end(translation) == end(entry.text), "\(translation)")
        #expect(translation.first?.isWhitespace == false && translation.last?.isWhitespace == false)
      }
    }
  }

  @Test func theTableSpeaksThemAll() throws {
    let languages = Languages(assets: Self.assets)
    #expect(languages.codes == Self.codes + ["en"])
    #expect(languages.known.map(\.ownName) == ["Dansk", "Norsk", "English"])
    #expect(languages.words("da_DK.UTF-8")?("Dignity") == "Værdighed")
    #expect(languages.words("nn_NO")?("Dignity") == "Verdighet")
    #expect(languages.words("en")?("Dignity") == "Dignity")
    #expect(languages.words("sv") == nil)
  }
}
