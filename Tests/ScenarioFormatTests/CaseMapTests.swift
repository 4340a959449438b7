import Rules
import Testing

@testable import ScenarioFormat

@Suite struct CaseMapTests {
  static let labels = CaseMap.Labels(
    plan: "Plan", facts: "Facts", wishes: "Wishes", told: "Told", places: "Place",
    closes: "closes", endings: "Endings", round: "Round", moments: [.day: "Day", .night: "Night"],
    placeNames: [.home: "At <home>"], measures: [.safety: "Safety"],
    honoured: [.full: "in full", .not: "not"],
    hidden: CaseMap.Labels.Hidden(
      behind: "Behind", nobodyTells: "Untold", drawn: "Drawn", remembered: "Remembered",
      askedUntil: "Until", neverAsked: "Never", until: "By", comes: [1: "Next", 2: "Later"],
      speaks: [.seldom: "seldom speaks", .no: "is silent"], twice: "Twice"))

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

  @Test func linksWhoWasInformed() throws {
    let yaml = SmallCase.broken("when: {facts: talked-early}", "when: {informed: doctors}")
      .replacing(
        "\nfacts:\n",
        with: "\ngroups:\n  doctors: {title: The doctors, roles: [gp, wife]}\n\nfacts:\n")
    let scenario = try Self.scenario(yaml)
    #expect(
      CaseLinks(scenario).all.contains(
        CaseLink(from: .group(0), to: .situation(1), kind: .told, closes: false)))
    let dot = CaseMap(scenario, labels: Self.labels).dot
    #expect(dot.contains("The doctors"))
    #expect(dot.contains("g0 -> s1:card"))
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

  /// What is behind a card, who tells what of it apart, and what nobody does.
  @Test(arguments: [
    (
      "{a: 1, b: 1, c: 1}", "{gp: [{truth: a, text: A.}, {text: B.}]}", "",
      ["Behind: a, b, c", "Doctor: a | b, c", "Untold: b, c"]
    ),
    (
      "{a: 1, b: 1, c: 1}",
      "{home-nurse: [{truth: b, text: A.}, {text: B.}], gp: [{truth: a, text: A.}, {text: B.}]}",
      "", ["Behind: a, b, c", "Home nurse: a, c | b", "Doctor: a | b, c"]
    ),
    (
      "{a: 1, b: 1, c: 1, d: 1}", "{gp: [{truth: [a, d], text: A.}, {text: B.}], wife: The same.}",
      "", ["Behind: a, b, c, d", "Doctor: a, d | b, c", "Untold: a, d", "Untold: b, c"]
    ),
    (
      "{a: 1, b: 1, c: 1}", "{gp: [{truth: a, text: A.}, {text: B.}]}",
      "{palliative-line: [{truth: c, text: C.}, {text: D.}]}",
      ["Behind: a, b, c", "Doctor: a | b, c", "The palliative team: a, b | c"]
    ),
    ("{a: 1, b: 1}", "{wife: The same., gp: New.}", "", ["Behind: a, b", "Untold: a, b"]),
  ])
  func tellsWhoTellsWhat(
    _ truth: String, _ clues: String, _ advice: String, _ says: [String]
  ) throws {
    let yaml = SmallCase.broken(
      """
          clues:
            wife: He said last night that he is afraid.
            gp: You have not seen him since spring.
      """,
      "    truth: \(truth)\n    clues: \(clues)" + (advice.isEmpty ? "" : "\n    advice: \(advice)")
    )
    let map = CaseMap(try Self.scenario(yaml), labels: Self.labels)
    #expect(map.hidden(map.scenario.situations[0]) == says)
    #expect(map.hidden(map.scenario.situations[1]).isEmpty, "nothing is behind this one")
    for line in says { #expect(map.dot.contains(line), "\(line)") }
  }

  /// What is there later than it is ordered, and what closes; by the first plan item.
  @Test(arguments: [
    ("", []), ("    takes: 1\n", ["Next"]),
    ("    takes: 2\n    until: late\n", ["Later", "By: Late"]),
    ("    until: early\n", ["By: Early"]), ("    then: {safety: +1}\n", ["Twice"]),
  ]) func tellsWhenPlansComeAndClose(_ keys: String, _ says: [String]) throws {
    let yaml = SmallCase.broken("    ages: true\n", "\(keys)    ages: true\n")
    let map = CaseMap(try Self.scenario(yaml), labels: Self.labels)
    #expect(map.times(map.scenario.plan[0]) == says)
    for line in says { #expect(map.dot.contains(line), "\(line)") }
  }

  /// What is known of a wish, until when it can be asked, and who remembers it.
  @Test(arguments: [
    (0, "", "", "", []),
    (0, "  known-wishes: [own-bed]\n", "", "", ["Until: Late"]),
    (
      0, "  known-wishes: [own-bed]\n", "    needs: [talk]\n", "    until: early\n",
      ["Until: Early"]
    ),
    // What a known wish becomes, and what one becomes that can be asked about.
    (1, "", "", "", []),
    (1, "  known-wishes: [own-bed]\n", "", "", ["Until: Late"]),
    (0, "  known-wishes: [own-bed]\n", "    effects: {reveal: own-bed}\n", "", ["Never"]),
    (
      2, "  calm:\n", "{facts: {talked-early: true}}",
      "{facts: {talked-early: true}, reveal: beside}",
      ["Drawn: beside, 2/3", "Until: Early"]
    ),
    (
      3, "  calm:\n", "{facts: {talked-early: true}}", "{facts: {talked-early: true}, hear: wife}",
      ["Drawn: beside, 1/3", "Remembered: Wife", "Until: Early"]
    ),
  ])
  func tellsHowAWishIsLearned(
    _ number: Int, _ piece: String, _ other: String, _ changed: String, _ says: [String]
  ) throws {
    let heard =
      changed.contains("hear") ? "    heard: {wife: {tells: alone, text: A., otherwise: B.}}\n" : ""
    let drawn = """
        beside:
          domain: social
          weight: 1
          one-of:
            together: {chance: 2, text: Together., honoured: {place: home}}
            alone: {chance: 1, text: Alone., honoured: {safety: at least 6}}

      """
    var yaml = SmallCase.yaml
    if piece.hasPrefix("  known") { yaml = yaml.replacing(piece, with: "") }
    if piece.hasPrefix("  calm") {
      // Drawn wishes come where they stand in the file: after the others.
      yaml = yaml.replacing("\nplan:\n", with: drawn + heard + "\nplan:\n")
    }
    if !other.isEmpty {
      yaml = yaml.replacing(
        other, with: other.hasSuffix("}\n") || other.hasPrefix("{") ? changed : other + changed)
    }
    let map = CaseMap(try Self.scenario(yaml), labels: Self.labels)
    #expect(map.secrets(number) == says)
    for line in says { #expect(map.dot.contains(line), "\(line)") }
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
