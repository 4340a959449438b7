import Rules
import Testing

@testable import ScenarioFormat

@Suite struct LocalityTests {
  @Test func readsEveryPart() throws {
    let reading = try #require(SmallLocality.shelf().first)
    #expect(reading.findings.map(\.brief) == [])
    let locality = try #require(reading.locality)
    #expect(locality.name == "here" && locality.title == "Here")
    #expect(locality.country == "DK" && locality.language == "en")
    #expect(locality.termNames == ["box", "call"])
  }

  @Test(arguments: [
    ("format: 1", "format: 2", "R021 1:9+1"), ("format: 1\n", "", "R020 1:1+1"),
    ("country: DK", "country: Denmark", "R024 3:10+7 DK"), ("country: DK\n", "", "R002 1:1+1"),
    ("title: Here", "titel: Here", "R001 4:1+5 title"), ("terms:", "terms: []\nold:", ""),
    ("name: comfort box", "nome: comfort box", "R001 7:5+4 name"),
    ("as-of: 2026-11", "as-of: 2026-13", "R212 14:12+7"),
    ("as-of: 2026-11", "as-of: now", "R212 14:12+3"), ("    as-of: 2026-11\n", "", "R002 6:3+3"),
    ("a: a comfort box", "a: a {{call}}", "R209 8:8+10"),
    ("nb: {name", "norsk: {name", "R023 16:7+5 nb"),
    ("nb: {name: \"113\"}", "en: {name: \"113\"}", "R012 17:28+2"),
    ("level: basic", "level: basics", "R007 21:12+6 basic"),
    ("call: {name: \"112\", in: {nb: {name: \"113\"}}}", "call: 112", "R016 17:9+3"),
    ("in: {nb: {name: \"113\"}}", "in: nb", "R003 17:27+2"),
    ("nb: {name: \"113\"}", "nb: 113", "R016 17:32+3"),
    ("night-line:\n", "late-line: A line.\n  night-line:\n", "R016 19:14+7"),
    ("nb: {title: Nattelinjen, answers: Noen svarer.}", "nb: Nattelinjen", "R016 25:11+11"),
    ("box:", "Box:", "R009 6:3+3"), ("title: Here", "title: Here\nextends: there", "R211 5:10+5"),
    ("title: Here", "title: Here\nextends: here", "R210 5:10+4"),
    ("the: the comfort box", "the: *x", "S006 9:10+2"),
  ]) func findsWhatIsBroken(_ piece: String, _ other: String, _ expected: String) {
    let yaml = SmallLocality.yaml
    guard let range = yaml.firstRange(of: piece) else {
      Issue.record("not in the locality: \(piece)")
      return
    }
    let broken = yaml[..<range.lowerBound] + other + yaml[range.upperBound...]
    let readings = SmallLocality.shelf(["here": String(broken)])
    if expected.isEmpty {
      #expect(readings[0].findings.map(\.code) == ["R003", "R001"])
    } else {
      #expect(readings[0].findings.map(\.brief) == [expected])
    }
    #expect(readings[0].locality == nil)
    for finding in readings[0].findings {
      #expect(finding.file == "localities/here.yaml")
      #expect(finding.message.hasSuffix(".") && finding.help.hasSuffix("."))
      for case .term(let term) in finding.arguments.values {
        #expect(RuleWords.all.contains(term.english), "for the language files")
      }
    }
  }

  @Test func takesWhatItDoesNotSayFromTheOneItExtends() throws {
    let child = """
      format: 1
      language: nb
      country: "NO"
      title: There
      extends: here
      terms:
        call: {name: "113", in: {en: {name: one one three}}}
      """
    let files = ["here": SmallLocality.yaml, "there": child]
    let yaml = SmallLocality.caseText("Ring {{call}}, use {{box.the}}.", country: "\"NO\"")
    let reading = SmallLocality.read(yaml, in: files)
    #expect(reading.findings == [])
    #expect(reading.scenario?.roles.first?.brief == "Ring one one three, use the comfort box.")
    let there = SmallLocality.shelf(files)[1]
    #expect(there.texts.map(\.name) == ["there", "here"])
  }

  @Test func reportsACircleAtEachThatIsInIt() {
    func locality(_ other: String) -> String {
      "format: 1\nlanguage: da\ncountry: DK\ntitle: T\nextends: \(other)\n"
    }
    let readings = SmallLocality.shelf([
      "a": locality("b"), "b": locality("c"), "c": locality("b"), "d": locality("e"),
    ])
    #expect(readings.map { $0.findings.map(\.code) } == [[], ["R210"], ["R210"], ["R211"]])
    #expect(readings.allSatisfy { $0.locality == nil })
  }

  @Test func choosesTheFirstThatFitsInTheOrderOfTheCountries() {
    let norway = SmallLocality.yaml.replacing("country: DK", with: "country: \"NO\"")
      .replacing("comfort box", with: "medicine box")
    let files = ["a": norway, "b": SmallLocality.yaml]
    func brief(_ country: String, _ name: String? = nil) -> String? {
      SmallLocality.read(
        SmallLocality.caseText("Use {{box}}.", country: country), in: files, named: name
      ).scenario?.roles.first?.brief
    }
    #expect(brief("[DK, NO]") == "Use comfort box.")
    #expect(brief("[NO, DK]") == "Use medicine box.")
    #expect(brief("[DK, NO]", "a") == "Use medicine box.")
    #expect(brief("DK", "a") == nil)
    #expect(brief("SE") == nil)
    #expect(brief("DK", "elsewhere") == nil)
  }

  @Test func tellsWhereACaseCannotBePlayed() throws {
    let yaml = SmallLocality.caseText("Use {{box}}.", country: "SE")
    #expect(SmallLocality.read(yaml).findings.map(\.brief) == ["R200 32:16+7"])
    #expect(SmallLocality.read(yaml, in: [:]).findings.map(\.brief) == ["R200 32:16+7"])
    #expect(SmallLocality.read(yaml, named: "here").findings.map(\.brief) == ["R207 4:10+2"])
    #expect(SmallLocality.read(SmallCase.yaml, in: [:]).findings == [])
  }

  @Test func tellsWhichLocalityLacksWhat() throws {
    let poor = """
      format: 1
      language: en
      country: DK
      title: Poor
      terms:
        box: {name: crate}
      """
    let files = ["poor": poor, "rich": SmallLocality.yaml]
    let yaml = SmallLocality.caseText(
      "Use {{box.the}}, ring {{call}}.", lines: "\nlines: [night-line]")
    let reading = SmallLocality.read(yaml, in: files, named: "rich")
    #expect(reading.findings == [])
    let shelf = LocalityShelf(SmallLocality.shelf(files))
    let findings = shelf.findings(for: reading, at: try #require(shelf.localities.first))
    #expect(findings.map(\.brief) == ["R203 6:3+3", "R202 5:1+5", "R213 1:1+1"])
    #expect(findings.allSatisfy { $0.file == "localities/poor.yaml" })
    let first = SmallLocality.read(yaml, in: files)
    #expect(Set(first.findings) == Set(findings))
    #expect(first.scenario == nil)
  }

  @Test func warnsOfAWordThatIsNotTranslated() {
    let po = """
      msgctxt "title"
      msgid "The quiet house"
      msgstr "Loven: {{box.paragraph}} {{box.as-of}}"
      """
    let reading = SmallLocality.read(SmallCase.yaml, po: po)
    #expect(reading.findings.map(\.brief) == ["R204 6:3+3"])
    #expect(reading.findings.first?.severity == .warning)
    #expect(reading.scenario?.about.title == "Loven: section 24 2026-11")
  }

  @Test func takesAdviceLinesFromTheLocality() throws {
    let yaml = SmallLocality.caseText("You are tired.", lines: "\nlines: [night-line]")
      .replacing("ask: palliative-line", with: "ask: night-line")
    let scenario = try #require(SmallLocality.read(yaml).scenario)
    #expect(scenario.advice.map(\.name) == ["palliative-line", "night-line"])
    #expect(scenario.advice[1].title == "The night line")
    #expect(scenario.advice[1].level == .basic)
    #expect(scenario.advice[1].reach == MomentSet([.night]))
    let nb = SmallLocality.read(yaml, po: "msgid \"a\"\nmsgstr \"b\"\n")
    #expect(nb.scenario?.advice[1].title == "Nattelinjen")
    #expect(SmallCase.read(yaml).findings.map(\.code) == ["R200"])
    #expect(
      SmallLocality.read(yaml.replacing("[night-line]", with: "[nite-line]"))
        .findings.map(\.code) == ["R010", "R010"])
    #expect(
      SmallLocality.read(yaml.replacing("[night-line]", with: "[night-line, night-line]"))
        .findings.map(\.code) == ["R012"])
  }

  @Test func comesBackWhateverItIsGiven() {
    var generator = SplitMix(state: 3)
    let base = Array(SmallLocality.yaml.utf8)
    for _ in 0..<300 {
      var bytes = base
      for _ in 0..<4 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 9...126, using: &generator)
        bytes.removeSubrange(place..<min(bytes.count, place + place % 9))
      }
      let readings = LocalityReader.read([
        LocalityFile(name: "here", path: "here.yaml", bytes: .success(bytes))
      ])
      #expect(
        (readings[0].locality == nil) == readings[0].findings.contains { $0.severity == .error })
    }
  }
}
