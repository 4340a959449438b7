import Testing

@testable import ScenarioFormat

/// Texts that a table may never see are for the translator all the same.
@Suite struct HiddenTextTests {
  private static let yaml = SmallCase.yaml.replacing(
    """
        clues:
          wife: He said last night that he is afraid.
          gp: You have not seen him since spring.
    """,
    with: """
          truth:
            afraid: {chance: 1, told: He was afraid.}
            tired: {chance: 1, told: He was tired.}
            shy: 1
          clues:
            wife: {reach: true, says: She heard him.}
            gp: [{truth: afraid, text: He rang.}, {text: He did not ring.}]
          advice:
            palliative-line: [{truth: shy, text: Let him be.}, {text: Sit with him.}]
      """
  ).replacing(
    "    ages: true\n", with: "    ages: true\n    until: early\n    closed: It is too late.\n",
    maxReplacements: 1
  ).replacing(
    "\nplan:\n",
    with: """
        beside:
          domain: social
          weight: 1
          one-of:
            together: {chance: 1, text: Together., honoured: {place: home}}
            alone: {chance: 1, text: Alone., honoured: {safety: at least 6}}
          heard:
            wife: {tells: alone, text: Alone he said., otherwise: He never said.}

      plan:

      """)

  @Test(arguments: [
    ("situations.visit.truth.afraid.told", "He was afraid."),
    ("situations.visit.truth.tired.told", "He was tired."),
    ("situations.visit.clues.wife.says", "She heard him."),
    ("situations.visit.clues.gp.1.text", "He rang."),
    ("situations.visit.clues.gp.2.text", "He did not ring."),
    ("situations.visit.advice.palliative-line.1.text", "Let him be."),
    ("situations.visit.advice.palliative-line.2.text", "Sit with him."),
    ("wishes.beside.one-of.together.text", "Together."),
    ("wishes.beside.heard.wife.text", "Alone he said."),
    ("wishes.beside.heard.wife.otherwise", "He never said."),
    ("plan.talk.closed", "It is too late."),
  ]) func areExtracted(_ address: String, _ text: String) {
    let reading = SmallCase.read(Self.yaml)
    #expect(reading.findings.map(\.brief) == [])
    let found = reading.texts.filter { $0.text == text }.map(\.address)
    #expect(found == [address])
  }

  /// Whoever translates a line has to know who says it.
  @Test(arguments: [
    ("situations.visit.truth.afraid.told", "Situation “A visit”: what was behind the card: afraid"),
    ("situations.visit.clues.gp.2.text", "Situation “A visit”: clue for “Doctor”"),
    (
      "situations.visit.advice.palliative-line.1.text",
      "Situation “A visit”: what “The palliative team” answers, line 1"
    ),
    ("wishes.beside.heard.wife.text", "Wish beside: what “Wife” remembers, when it is so"),
    (
      "wishes.beside.heard.wife.otherwise",
      "Wish beside: what “Wife” remembers, when it is otherwise"
    ),
    ("wishes.own-bed.text", "Wish own-bed"),
    ("plan.talk.closed", "Plan item “The talk”: why it is closed"),
  ]) func areExplained(_ address: String, _ note: String) throws {
    let texts = SmallCase.read(Self.yaml).texts
    let text = try #require(texts.first { $0.address == address })
    #expect(TextContext(texts).notes(on: text) == [note])
  }
}
