import Foundation
import ScenarioFormat
import TestSupport
import Testing

/// The language files of findings against the rules themselves.
@Suite struct FindingWordsTests {
  static let codes = ["da", "nb"]

  private static func file(_ code: String) throws -> POFile {
    let url = URL(fileURLWithPath: "\(Project.assets)/words/findings/\(code).po")
    return POFile(Array(try Data(contentsOf: url)))
  }

  @Test(arguments: codes) func hasEverySentenceOnceAndNoOther(_ code: String) throws {
    let file = try Self.file(code)
    #expect(file.problems == [])
    #expect(file.header["Language"] == code)
    let texts = file.entries.map(\.text)
    #expect(Set(texts).count == texts.count)
    #expect(Set(RuleWords.all).subtracting(texts) == [], "not in \(code).po")
    #expect(Set(texts).subtracting(RuleWords.all) == [], "in \(code).po, but of no rule")
  }

  @Test(arguments: codes) func keepsPlaceholdersKeysAndEnds(_ code: String) throws {
    func pieces(_ text: String) -> Set<String> {
      let places = text.matches(of: #/\{[a-z]+\}/#).map { String($0.output) }
      return Set(places + text.matches(of: #/`[^`]+`/#).map { String($0.output) })
    }
    func end(_ text: String) -> Character? { text.last.flatMap { ".?:".contains($0) ? $0 : nil } }
    for entry in try Self.file(code).entries {
      let words = entry.translations.first ?? ""
      #expect(!entry.isFuzzy && !words.isEmpty, "\(entry.text)")
      #expect(pieces(words) == pieces(entry.text), "\(words)")
      #expect(end(words) == end(entry.text), "\(words)")
    }
  }

  /// Every word a finding can hold is one of those the files are held to.
  @Test func speaksOneLanguageAtATime() throws {
    let danish = RuleWords(language: "da", po: try Self.file("da"))
    let known = Set(RuleWords.all)
    for rule in Rule.all {
      for finding in rule.examples?.fires.review().findings ?? [] {
        for case .term(let term) in finding.arguments.values {
          #expect(known.contains(term.english), "\(term.english)")
        }
        #expect(danish.message(of: finding) != finding.message)
        for place in rule.message.matches(of: #/\{[a-z]+\}/#) {
          #expect(!danish.message(of: finding).contains(place.output))
        }
      }
    }
  }

  @Test func saysAFindingInEach() throws {
    let finding = try #require(
      Rule.coded("C011")?.examples?.fires.review().findings.first { $0.code == "C011" })
    #expect(finding.message == "`2.5 mg` reads as a dose.")
    let danish = RuleWords(language: "da", po: try Self.file("da"))
    let norwegian = RuleWords(language: "nb", po: try Self.file("nb"))
    #expect(danish.message(of: finding) == "`2.5 mg` læses som en dosis.")
    #expect(norwegian.message(of: finding) == "`2.5 mg` leses som en dose.")
    let page = RulePage(finding.rule, in: danish) { _ in [] }
    #expect(page.text.contains("advarsel C011: `2.5 mg` læses"))
    #expect(RulePage.list(in: norwegian).contains("C011  En dose i en tekst"))
  }

  /// Verdicts and games are values, so no English is quoted in another language.
  @Test(arguments: [
    ("da", "Påstanden holder ikke for hele spillet med aftale 1: ikke nået."),
    ("nb", "Påstanden holder ikke for hele spillet med avtale 1: ikke nådd."),
  ]) func saysAClaimWithoutEnglish(_ code: String, _ said: String) throws {
    let any = try #require(Rule.coded("C011")?.examples?.fires.review().findings.first)
    let game: Argument = .phrase(
      .gameUnderCommitment, ["game": .term(.fullGame), "commitment": .number(1)])
    let finding = Finding(
      .claimFails, ["game": game, "figure": .term(.notMet)], file: any.file, place: any.place,
      address: "claims.1")
    #expect(
      finding.message
        == "This claim does not hold for the full game with commitment 1: not met.")
    let words = RuleWords(language: code, po: try Self.file(code))
    #expect(words.message(of: finding) == said)
  }
}
