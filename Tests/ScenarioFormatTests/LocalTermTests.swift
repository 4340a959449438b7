import Foundation
import Rules
import Testing

@testable import ScenarioFormat

@Suite struct LocalTermTests {
  @Test(arguments: [
    ("Use {{box}}.", "Use comfort box."), ("\"{{Box}} now\"", "Comfort box now"),
    (
      "\"{{Box.a}}, {{box.the}} and {{Box.the}}\"",
      "A comfort box, the comfort box and The comfort box"
    ),
    ("See {{box.text}}", "See What to use at night."),
    ("It answers {{box.hours}}", "It answers from four to eight"),
    ("It holds {{box.holds}}", "It holds one, two and three"),
    ("By {{box.paragraph}} ({{box.as-of}})", "By section 24 (2026-11)"),
    ("Call {{call}}{{call}}", "Call 112112"), ("A { brace } {", "A { brace } {"),
  ]) func putsLocalWordsInPlace(_ brief: String, _ words: String) {
    let reading = SmallLocality.read(SmallLocality.caseText(brief))
    #expect(reading.findings.map(\.brief) == [])
    #expect(reading.scenario?.roles.first?.brief == words)
  }

  @Test(arguments: [
    "\"{{box.the}} is new\"", "He is calm. {{box}} is there", "Who knows? {{box.a}} helps",
    "\"He says: Yes! «{{box.the}} helps»\"", "|\n      He sleeps\n      {{box.the}} is there",
  ]) func findsASentenceThatBeginsSmall(_ brief: String) {
    let findings = SmallLocality.read(SmallLocality.caseText(brief)).findings
    #expect(findings.map(\.code) == ["R214"], "\(findings.map(\.brief))")
  }

  @Test(arguments: [
    "\"{{Box.the}} is new\"", "He takes {{box}}", "At 4. {{box.the}} is there", "Ca. {{box.a}}",
    "He waits, e.g. {{box.a}}", "He (or {{box.the}})", "\"{{call}} is the number\"",
    "He is calm. {{box.hours}} is when", "\"See nr. {{call}}\"",
  ]) func letsOthersBeSmall(_ brief: String) {
    let findings = SmallLocality.read(SmallLocality.caseText(brief)).findings
    #expect(findings.map(\.brief) == [])
  }

  /// A locality that cannot be read is told about itself, and not as if there were none.
  @Test func saysNothingOfALocalityThatIsBroken() {
    let expected: [(hasBroken: Bool, codes: [String])] = [(true, []), (false, ["R200"])]
    for (hasBroken, codes) in expected {
      let place = LocalChoice(among: [], named: nil, hasBroken: hasBroken)
      let reading = ScenarioReader.read(
        yaml: Array(SmallLocality.caseText("Take {{box.the}}.").utf8), file: SmallCase.file,
        folder: SmallCase.folder, place: place)
      #expect(reading.findings.map(\.code) == codes)
    }
  }

  @Test func speaksTheLanguageOfTheText() {
    let yaml = SmallLocality.caseText("Take {{box.the}}, {{box.holds}}, and ring {{call}}.")
    let po = """
      msgctxt "roles.wife.brief"
      msgid "Take {{box.the}}, {{box.holds}}, and ring {{call}}."
      msgstr "Ta {{box.the}}, {{box.holds}}, og ring {{call}}."
      """
    let reading = SmallLocality.read(yaml, po: po)
    #expect(reading.findings.map(\.brief) == [])
    #expect(reading.scenario?.roles.first?.brief == "Ta skrinet, en og to, og ring 113.")
    // What is not translated stays in its own language, local words too.
    let other = SmallLocality.read(yaml, po: "msgid \"a\"\nmsgstr \"b\"\n")
    #expect(
      other.scenario?.roles.first?.brief
        == "Take the comfort box, one, two and three, and ring 112.")
    // The translator is given the text as it is written.
    #expect(reading.texts.contains { $0.text.hasPrefix("Take {{box.the}}") })
  }

  @Test func saysTheNameOfAWordWhereNobodySaidWhereTheCaseIsPlayed() {
    let reading = SmallCase.read(SmallLocality.caseText("\"{{Night-box.the}} and {{box}}\""))
    #expect(reading.findings.map(\.brief) == [])
    #expect(reading.scenario?.roles.first?.brief == "Night box and box")
    #expect(reading.needsLocality)
    #expect(!SmallCase.read(SmallCase.yaml).needsLocality)
  }

  @Test(arguments: [
    ("Use {{bok}}.", ["R201 32:16+7 box"]), ("Use {{rope}}.", ["R201 32:16+8"]),
    ("|\n      Use\n      {{call}} {{bok}}.", ["R201 34:16+7 box"]),
    ("\"{{bok}} {{box}} {{bok}}\"", ["R201 32:13+7 box", "R201 32:29+7 box"]),
    ("Use {{ box }}.", ["R206 32:12+14"]), ("Use {{box.thee}}.", ["R206 32:12+17"]),
    ("Use {{box.the.a}}.", ["R206 32:12+18"]), ("Use {{BOX}}.", ["R206 32:12+12"]),
    ("Use {{box", ["R206 32:12+9"]), ("Use {{}}.", ["R206 32:12+9"]),
    ("{{box}}", ["R208 32:12+7"]), ("{{box}} is here", ["S005 32:20+1"]),
  ]) func findsWhatIsWrongWithAReference(_ brief: String, _ expected: [String]) {
    let reading = SmallLocality.read(SmallLocality.caseText(brief))
    #expect(reading.findings.map(\.brief) == expected)
    #expect(reading.scenario == nil)
  }

  @Test func findsAMistakeInATranslation() {
    let po = """
      msgctxt "title"
      msgid "The quiet house"
      msgstr "En liten {{bok}}"
      """
    let reading = SmallLocality.read(SmallCase.yaml, po: po)
    #expect(reading.findings.map(\.brief) == ["R201 3:1+25 box"])
    #expect(reading.findings.first?.file == "nb.po")
  }

  @Test func findsATitleThatBecomesTooLong() {
    let yaml = SmallCase.broken("title: The talk", "title: \"{{box.text}} {{box.text}}\"")
    let long = SmallLocality.yaml.replacing(
      "What to use at night.", with: "What to use at night, and then when to ring.")
    #expect(SmallLocality.read(yaml).findings == [])
    let reading = SmallLocality.read(yaml, in: ["here": long])
    #expect(reading.findings.map(\.brief) == ["R205 65:12+27"])
    #expect(reading.scenario == nil)
  }

  @Test func isNotFilledBeyondTheLimit() {
    let bomb = String(repeating: "{{box.text}}", count: 600)
    let words = String(repeating: "x", count: Limits.text)
    let shelf = SmallLocality.yaml.replacing("What to use at night.", with: words)
    let reading = SmallLocality.read(SmallLocality.caseText("\"So \(bomb)\""), in: ["here": shelf])
    #expect(reading.findings.map(\.code) == ["R205"])
    #expect(reading.scenario == nil)
  }

  /// The limit only ends what would never come back.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["{{bok}}", "\\x7b{bok}}", "{{box.the}}", "{{ box }}", "{{"])
  func comesBackFromHostileTexts(_ piece: String) {
    let count = 200_000 / piece.utf8.count
    let yaml = SmallLocality.caseText("\"\(String(repeating: piece, count: count))\"")
    let reading = SmallLocality.read(yaml)
    #expect(reading.scenario == nil)
    #expect(reading.findings.count <= Limits.findings + 1)
  }

  /// What Scenarios/README.md shows can be read.
  @Test func followsTheManual() throws {
    let manual = try String(contentsOfFile: "\(ShippedCaseTests.shelf)/README.md", encoding: .utf8)
    let snippet = try #require(
      manual.split(separator: "```").first { $0.contains("title: Eksempelkommune") })
    let yaml = snippet.drop { !$0.isNewline }
    let reading = try #require(SmallLocality.shelf(["here": String(yaml)]).first)
    #expect(reading.findings.map(\.code) == ["R211"])
  }
}
