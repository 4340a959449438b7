import Rules
import ScenarioFormat
import TestSupport
import Testing

@testable import Checking

/// What is said to block something that no play comes to, and that nothing is said of what a play
/// does come to. The tiny case, changed.
@Suite struct BlockerTests {
  struct Example: CustomTestStringConvertible {
    let name: String
    /// Pieces of the tiny case with what stands instead, by pairs.
    let changes: [String]
    /// The findings of A203 to A208, each with what blocks it.
    let findings: [String]

    var testDescription: String { name }
  }

  private static let stay =
    "stay: {text: Stay with him, lead: [nurse, wife], told: He calms down.}"

  /// The option with outcomes of its own.
  private static func outcomes(_ outcomes: String, when: String = "") -> [String] {
    [stay, "stay: {text: Stay, \(when)lead: [nurse, wife], outcomes: [\(outcomes)]}"]
  }

  private static let needsAdvice = [
    "text: He sits up.\n", "text: He sits up.\n    needs-advice: basic\n",
  ]

  private static func box(_ rest: String, slots: Int = 1) -> [String] {
    [
      "effort: 1}\n",
      "effort: 1}\n  box: {title: A box, text: Pills., level: basic, \(rest)}\n",
      "preparation-slots: 1,", "preparation-slots: \(slots), ", "lead: [nurse, wife],",
      "when: {plan: box}, lead: [nurse, wife],",
    ]
  }

  /// The box needs a map, which needs a key, which needs the talk: each by another role.
  private static func chain(slots: Int) -> [String] {
    box("by: [gp], effort: 1, needs: [map]", slots: slots)
      + key(by: "gp", rest: ", needs: [talk]")
      + [
        "  key: ",
        "  map: {title: A map, text: Roads., by: [wife], level: basic, effort: 1, needs: [key]}\n  key: ",
      ]
  }

  private static func key(by role: String, rest: String = "") -> [String] {
    [
      "  box: ",
      "  key: {title: A key, text: Iron., by: [\(role)], level: basic, effort: 1\(rest)}\n  box: ",
    ]
  }

  /// Whatever is decided by day is too much for her.
  private static let worn = [
    "effects: {dignity: +1}", "effects: {dignity: +1, strain: {gp: +3}}",
    "leave: {text: Let him be,", "leave: {text: Let him be, effects: {strain: {gp: +3}},",
  ]

  /// The talk is.
  private static let wearing = [
    "by: [nurse], level: basic, effort: 1}",
    "by: [nurse], level: basic, effort: 1, effects: {strain: {gp: +3}}}",
  ]

  private static let blockedByBox =
    "A205 situations.breath.options.stay: `{plan: box}`, since nobody can have prepared `box` by then"
  private static let gone = "since `talk` ages and has gone stale by then, until it is reviewed"

  /// The item ages, and the last card comes right after a turning point.
  private static func ageing(slots: String = "") -> [String] {
    [
      "effort: 1}\n", "effort: 1, ages: true}\n", "      - {moment: night, draw: [breath]}\n",
      "  - id: end\n    title: End\n    text: It ends.\n    turning-point: true\n"
        + "    rounds:\n      - {moment: night, draw: [breath]\(slots)}\n",
    ]
  }

  private static let card =
    "endings:\n"
  private static let withCard =
    "knowledge:\n  fan: {title: Fan, level: practical, text: Air., source: \"https://x.org\"}\nendings:\n"

  static let examples = [
    Example(name: "as it is", changes: [], findings: []),
    // Outcomes.
    Example(
      name: "an outcome whose condition never holds",
      changes: outcomes("{when: {safety: at least 9}, text: A.}, {text: B.}"),
      findings: ["A206 situations.breath.options.stay.outcomes.1: `{safety: at least 9}`"]),
    Example(
      name: "an outcome of which only one part never holds",
      changes: outcomes(
        "{when: {lead: wife, family: at least 9}, text: A.}, {text: B.}"),
      findings: ["A206 situations.breath.options.stay.outcomes.1: `{family: at least 9}`"]),
    Example(
      name: "an outcome whose parts never hold together",
      changes: outcomes("{when: {all: [{lead: wife}, {lead: nurse}]}, text: A.}, {text: B.}"),
      findings: [
        "A206 situations.breath.options.stay.outcomes.1: `{all: [{lead: wife}, {lead: nurse}]}`"
      ]),
    Example(
      name: "an outcome by who leads",
      changes: outcomes("{when: {lead: wife}, text: A.}, {text: B.}"),
      findings: []),
    Example(
      name: "an outcome that another takes the place of",
      changes: outcomes("{when: {place: home}, text: A.}, {text: B.}"),
      findings: [
        "A206 situations.breath.options.stay.outcomes.2: `situations.breath.options.stay.outcomes.1`"
      ]),
    Example(
      name: "an outcome of advice that nobody gives",
      changes: needsAdvice
        + outcomes("{when: {advice: basic}, text: A.}, {unadvised: true, text: B.}, {text: C.}"),
      findings: [
        "A206 situations.breath.options.stay.outcomes.1: `{advice: basic}`",
        "A206 situations.breath.options.stay.outcomes.3: `situations.breath.options.stay.outcomes.2`",
      ]),
    Example(
      name: "outcomes of an option that is never open",
      changes: outcomes("{text: A.}", when: "when: {family: at least 9}, "),
      findings: [
        "A203 endings.at-home: `{place: home}`",
        "A205 situations.breath.options.stay: `{family: at least 9}`",
      ]),
    // Plan items.
    Example(
      name: "an item in time", changes: box("by: [gp], effort: 1"), findings: []),
    Example(
      name: "an item that takes too many slots", changes: box("by: [gp], effort: 2"),
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox, "A207 plan.box: `effort: 2`",
      ]),
    Example(
      name: "an item whose need comes too late",
      changes: box("by: [gp], effort: 1, needs: [talk]"),
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox,
        "A207 plan.box: `{plan: talk}`, since nobody can have prepared `talk` by then",
      ]),
    Example(
      name: "an item after its need in the same round",
      changes: box("by: [gp], effort: 1, needs: [talk]", slots: 2), findings: []),
    Example(
      name: "an item and its need by the same hands",
      changes: box("by: [nurse], effort: 1, needs: [talk]", slots: 2),
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox, "A207 plan.box: `by: [nurse]`",
      ]),
    // Several slots, item after item.
    Example(
      name: "an item whose chain of needs takes a slot more than there are",
      changes: chain(slots: 3),
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox,
        "A207 plan.box: `{plan: map}`, since nobody can have prepared `map` by then",
      ]),
    Example(
      name: "a chain of needs with slots enough, and one role too few",
      changes: chain(slots: 4),
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox, "A207 plan.box: `by: [gp]`",
      ]),
    Example(
      name: "a chain of needs with slots and roles enough",
      changes: chain(slots: 4) + [
        "wishes:\n",
        "  son: {title: Son, sector: network, reach: [day], brief: You drive.}\nwishes:\n",
        "text: Iron., by: [gp]", "text: Iron., by: [son]",
      ],
      findings: []),
    Example(
      name: "an item that takes one slot more than what it needs leaves",
      changes: box("by: [gp], effort: 2, needs: [talk, key]", slots: 3) + key(by: "wife"),
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox,
        "A207 plan.box: `{all: [{plan: talk}, {plan: key}]}`",
      ]),
    Example(
      name: "an item of whose needs one can be there, either of them",
      changes: box("by: [gp], effort: 1, needs: [talk, key]", slots: 2) + key(by: "wife"),
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox,
        "A207 plan.box: `{all: [{plan: talk}, {plan: key}]}`",
      ]),
    Example(
      name: "an item of two needs with three slots",
      changes: box("by: [gp], effort: 1, needs: [talk, key]", slots: 3) + key(by: "wife"),
      findings: []),
    Example(
      name: "an item that only a worn role prepares, and a colleague who supports her first",
      changes: box("by: [gp], effort: 1", slots: 3) + worn, findings: []),
    Example(
      name: "an item that only a worn role prepares, and no slot for support",
      changes: box("by: [gp], effort: 1") + worn,
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox, "A207 plan.box: `by: [gp]`",
      ]),
    Example(
      name: "an item whose need wears who prepares it, and no slot to rest",
      changes: box("by: [gp], effort: 1, needs: [talk]", slots: 2) + wearing,
      findings: [
        "A203 endings.at-home: `{place: home}`",
        blockedByBox, "A207 plan.box: `by: [gp]`",
      ]),
    Example(
      name: "an item whose need wears who prepares it, and a slot to rest",
      changes: box("by: [gp], effort: 1, needs: [talk]", slots: 3) + wearing,
      findings: []),
    Example(
      name: "an item that has gone stale by then, with no time to review it",
      changes: ageing(slots: ", slots: 0") + [
        "lead: [nurse, wife],", "when: {plan: talk}, lead: [nurse, wife],",
      ],
      findings: [
        "A203 endings.at-home: `{place: home}`",
        "A205 situations.breath.options.stay: `{plan: talk}`, \(gone)",
      ]),
    Example(
      name: "an ending that asks for an item that has gone stale",
      changes: ageing(slots: ", slots: 0") + [
        "when: {place: home}, text", "when: {plan: talk}, text",
      ],
      findings: ["A203 endings.at-home: `{plan: talk}`, \(gone)"]),
    Example(
      name: "an item that has gone stale, beside what holds",
      changes: ageing() + [
        "lead: [nurse, wife],", "when: {plan: talk, family: at most 5}, lead: [nurse, wife],",
      ],
      findings: [
        "A203 endings.at-home: `{place: home}`",
        "A205 situations.breath.options.stay: `{plan: talk}`, \(gone)",
      ]),
    Example(
      name: "an item that nobody can have prepared yet",
      changes: ["lead: [nurse],", "when: {plan: talk}, lead: [nurse],"],
      findings: [
        "A205 situations.visit.options.ask: `{plan: talk}`, since nobody can have prepared `talk` by then"
      ]),
    Example(
      name: "an item that is taken away",
      changes: [
        "told: He sleeps.", "effects: {plan: {talk: absent}}, told: He sleeps.",
        "effects: {dignity: +1}, told", "effects: {plan: {talk: absent}}, told",
        "preparation-slots: 1,", "plan: [talk], preparation-slots: 0,", "lead: [nurse, wife],",
        "when: {plan: talk}, lead: [nurse, wife],",
      ],
      findings: [
        "A203 endings.at-home: `{place: home}`",
        "A205 situations.breath.options.stay: `{plan: talk}`, since `talk` has been taken away by then",
      ]),
    // Knowledge.
    Example(
      name: "a card of an option that comes",
      changes: [card, withCard, "lead: [nurse, wife],", "lead: [nurse, wife], knowledge: [fan],"],
      findings: []),
    Example(
      name: "a card of an option that is never open",
      changes: [
        card, withCard, "lead: [nurse, wife],",
        "when: {family: at least 9}, lead: [nurse, wife], knowledge: [fan],",
      ],
      findings: [
        "A203 endings.at-home: `{place: home}`",
        "A205 situations.breath.options.stay: `{family: at least 9}`",
        "A208 knowledge.fan: `situations.breath.options.stay`",
      ]),
    Example(
      name: "a card of an outcome that never follows",
      changes: [card, withCard]
        + outcomes("{when: {safety: at least 9}, text: A., knowledge: [fan]}, {text: B.}"),
      findings: [
        "A206 situations.breath.options.stay.outcomes.1: `{safety: at least 9}`",
        "A208 knowledge.fan: `situations.breath.options.stay.outcomes.1`",
      ]),
    Example(
      name: "a card that nothing opens", changes: [card, withCard],
      findings: ["A208 knowledge.fan: `knowledge`"]),
  ]

  @Test(arguments: examples) func saysWhatBlocksIt(_ example: Example) throws {
    var yaml = TinyCase.yaml
    if let end = yaml.firstRange(of: "rehearsals:") { yaml.removeSubrange(end.lowerBound...) }
    for pair in stride(from: 0, to: example.changes.count, by: 2) {
      let before = yaml
      yaml = yaml.replacing(example.changes[pair], with: example.changes[pair + 1])
      try #require(yaml != before, "\(example.changes[pair])")
    }
    let reading = ScenarioReader.read(yaml: Array(yaml.utf8), file: "scenario.yaml")
    let scenario = try #require(reading.scenario, "\(reading.findings.map(\.message))")
    let found = CaseAnalysis().result(of: reading, scenario).findings
      .filter { ("A203"..."A208").contains($0.code) }
    #expect(found.map(Self.brief).sorted() == example.findings)
  }

  /// Code, address and what stands after the colon, up to the end of the sentence.
  private static func brief(_ finding: Finding) -> String {
    let said = finding.help.split(separator: ": ", maxSplits: 1).last ?? ""
    let blockers =
      said.replacing("`. ", with: "`\n").replacing("by then. ", with: "by then\n")
      .split(separator: "\n").first ?? ""
    return
      "\(finding.code) \(finding.address): \(blockers.hasSuffix(".") ? String(blockers.dropLast()) : String(blockers))"
  }
}
