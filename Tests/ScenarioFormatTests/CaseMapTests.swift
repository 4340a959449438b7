import Rules
import Testing

@testable import ScenarioFormat

@Suite struct CaseMapTests {
  static let labels = CaseMap.Labels(
    plan: "Plan", facts: "Facts", wishes: "Wishes", told: "Told", places: "Place",
    closes: "closes", endings: "Endings", round: "Round", moments: [.day: "Day", .night: "Night"],
    placeNames: [.home: "At <home>"], measures: [.safety: "Safety"],
    honoured: [.full: "in full", .not: "not"])

  static func scenario(_ yaml: String = SmallCase.yaml) throws -> Scenario {
    try #require(SmallCase.read(yaml).scenario)
  }

  @Test func linksWhatOpensWhat() throws {
    let links = CaseLinks(try Self.scenario()).all
    let expected: [CaseLink] = [
      CaseLink(from: .plan(0), to: .plan(1), kind: .plan, closes: false),
      CaseLink(from: .plan(1), to: .wish(0), kind: .wish, closes: false),
      // Not absent, so it opens.
      CaseLink(from: .plan(0), to: .advice(0), kind: .plan, closes: false),
      CaseLink(from: .option(0, 0), to: .fact(0), kind: .fact, closes: false),
      CaseLink(from: .fact(0), to: .situation(1), kind: .fact, closes: false),
      CaseLink(from: .plan(1), to: .option(1, 0), kind: .plan, closes: false),
      CaseLink(from: .option(1, 2), to: .place(.hospital), kind: .place, closes: false),
      CaseLink(from: .place(.home), to: .wish(0), kind: .place, closes: false),
      CaseLink(from: .wish(0), to: .wish(1), kind: .wish, closes: false),
      CaseLink(from: .place(.home), to: .ending(0), kind: .place, closes: false),
    ]
    #expect(links == expected)
  }

  @Test func linksWhatWasToldAndWhatCloses() throws {
    let yaml = SmallCase.broken(
      "when: {facts: talked-early}",
      "when: {told: {gp: visit}, not: {plan: talk}, stale: talk, any: [{wishes: {known: own-bed}}]}"
    )
    let links = CaseLinks(try Self.scenario(yaml)).all.filter { $0.to == .situation(1) }
    #expect(
      links == [
        CaseLink(from: .situation(0), to: .situation(1), kind: .told, closes: false),
        CaseLink(from: .plan(0), to: .situation(1), kind: .plan, closes: true),
        CaseLink(from: .wish(0), to: .situation(1), kind: .wish, closes: false),
      ])
  }

  @Test func hasEverythingOnce() throws {
    let scenario = try Self.scenario()
    let dot = CaseMap(scenario, labels: Self.labels).dot
    for text in [
      "A visit", "He cannot get air", "Talk about the last", "At home", "Otherwise", "Early",
      "Late",
      "Round 1 · Day", "Round 2 · Night", "The talk", "To die in his own",
    ] { #expect(dot.contains(text), "\(text)") }
    for node in ["s0", "s1", "e0", "e1", "f0", "w0", "w1", "p0", "p1", "a0"] {
      #expect(dot.matches(of: try Regex("(?m)^\(node) \\[label")).count == 1, "\(node)")
    }
    #expect(dot == CaseMap(scenario, labels: Self.labels).dot)
  }

  @Test func escapesTheAuthorsWords() throws {
    let yaml = SmallCase.broken("title: A visit", "title: 'A <b>&\"visit\"</b>'")
    let dot = CaseMap(try Self.scenario(yaml), labels: Self.labels).dot
    #expect(dot.contains("A &lt;b&gt;&amp;&quot;visit&quot;&lt;/b&gt;"))
    #expect(dot.contains("At &lt;home&gt;"))
    #expect(!dot.contains("<b>&\"visit"))
  }

  @Test func breaksAndShortensTexts() throws {
    let map = CaseMap(try Self.scenario(), labels: Self.labels)
    #expect(map.lines("one two three", most: 2, width: 7) == ["one two", "three"])
    #expect(map.lines("one two three four", most: 2, width: 7) == ["one two", "three…"])
    #expect(map.lines("Donaudampfschiff", most: 2, width: 7) == ["Donaud…"])
    #expect(map.lines("", most: 2, width: 7) == [""])
  }

  @Test func isAPageOfItsOwn() {
    let svg = "<?xml version=\"1.0\"?><!DOCTYPE svg><svg><g/></svg>\n"
    let page = CaseMapPage(title: "<A & B>", language: "da", fullSize: "Fuld", svg: svg).html
    #expect(page.contains("<title>&lt;A &amp; B&gt;</title>"))
    #expect(page.contains("<svg><g/></svg>"))
    #expect(!page.contains("<?xml") && !page.contains("<script") && !page.contains("http://"))
    #expect(CaseMapPage.picture(in: "nothing") == nil)
  }
}
