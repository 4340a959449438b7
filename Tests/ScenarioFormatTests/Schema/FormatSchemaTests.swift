import Foundation
import Markup
import TestSupport
import Testing

@testable import ScenarioFormat

@Suite struct FormatSchemaTests {
  @Test func everyShapeIsDescribedOnce() {
    for shape in Shape.ordered {
      for key in shape.keys { #expect(shape.key(key) != nil, "\(shape.term.english): \(key)") }
    }
    #expect(Set(Shape.ordered.map(\.term.key)).count == Shape.ordered.count)
  }

  @Test func speaksInWholeSentences() {
    let keys = Shape.ordered.flatMap { shape in shape.keys.compactMap(shape.key) }
    for key in keys {
      #expect(key.description.hasSuffix("."), "\(key.description)")
      #expect(!key.title.hasSuffix(".") && !key.title.isEmpty)
    }
  }

  @Test(arguments: [("da", "Titel"), ("nb", "Tittel")])
  func saysItIn(_ language: String, _ title: String) throws {
    let file = URL(fileURLWithPath: "\(Project.assets)/words/format/\(language).po")
    let po = POFile(Array(try Data(contentsOf: file)))
    #expect(po.problems == [])
    #expect(po.header["Language"] == language)
    #expect(Set(po.entries.map(\.text)).count == po.entries.count)
    let words = Dictionary(
      po.entries.map { ($0.text, $0.translations.first ?? "") }, uniquingKeysWith: { $1 })
    #expect(
      Set(FormatSchema.sentences).subtracting(words.keys) == [], "not in format/\(language).po")
    #expect(Set(words.keys).subtracting(FormatSchema.sentences) == [], "nowhere in the sources")
    for (english, said) in words {
      #expect(!said.isEmpty && said.hasSuffix(".") == english.hasSuffix("."), "\(english)")
      // Keys, values and codes are the same in every language.
      let keys = english.matches(of: #/`[^`]+`|\{[^}]+\}/#).map { String($0.output) }
      #expect(keys.allSatisfy(said.contains), "\(said)")
    }
    let text = FormatSchema(translations: words).text
    #expect(text.contains("\"\(title)\""))
    #expect(!text.contains("\"Title\""))
    _ = try SchemaValidator(text)
  }

  @Test func isTheSameTextEachTime() { #expect(FormatSchema().text == FormatSchema().text) }

  @Test(arguments: [0...0, 0...3, 0...10, 1...5, 1...64, 0...100, 5...240, 17...23])
  func knowsTheNumbersOfARange(_ bounds: ClosedRange<Int>) throws {
    let numbers = try Regex("^(?:\(Pattern.numbers(bounds)))$")
    for number in 0...1000 {
      #expect(
        (String(number).wholeMatch(of: numbers) != nil) == bounds.contains(number), "\(number)")
    }
    #expect("007".wholeMatch(of: numbers) == nil)
  }

  @Test func writesJSONThatOthersRead() throws {
    let hard = "\"\\\n\t\u{1}æ/é"
    let json = JSONValue.object(["b": .text(hard), "a": [1, true, .list([.object([:])])]])
    let value = try SchemaValidator(json.document(.onOneLine)).root
    #expect(value["b"] == .text(hard))
    #expect(value["a"] == .list([.number(1), .flag(true), .list([.map([:])])]))
  }
}
