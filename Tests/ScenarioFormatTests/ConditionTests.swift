import Rules
import ScenarioFormat
import Testing

/// What the author writes and what the game asks. In the small case roles are 0 wife, 1 home nurse
/// and 2 GP; wishes 0 own bed, 1 calm; plan items 0 talk, 1 breath plan; phases 0 early, 1 late.
@Suite struct ConditionTests {
  @Test(arguments: conditions) func readsConditions(_ yaml: String, _ expected: Condition) {
    let reading = SmallCase.read(SmallCase.broken("{facts: talked-early}", yaml))
    #expect(reading.findings.map(\.brief) == [])
    #expect(reading.scenario?.situations[1].condition == expected)
  }

  static let conditions: [(String, Condition)] = [
    ("{relief: at least 6}", .measure(.relief, in: 6...10)),
    ("{safety: at most 3}", .measure(.safety, in: 0...3)),
    ("{dignity: 3 to 5}", .measure(.dignity, in: 3...5)),
    ("{safety: low}", .measure(.safety, in: 0...2)),
    ("{family: good}", .measure(.family, in: 7...10)),
    ("{family: 4}", .measure(.family, in: 4...4)),
    ("{strain: {home-nurse: at least 2}}", .strain(RoleID(1), in: 2...3)),
    ("{plan: talk}", .plan(PlanItemID(0), .inPlace)),
    (
      "{stale: [talk, breath-plan]}",
      .all([.plan(PlanItemID(0), .stale), .plan(PlanItemID(1), .stale)])
    ),
    ("{absent: [talk]}", .plan(PlanItemID(0), .absent)),
    ("{phase: late}", .phase(PhaseID(1))),
    ("{moment: [night, evening]}", .any([.moment(.night), .moment(.evening)])),
    ("{place: care-home}", .place(.careHome)),
    ("{round: at least 2}", .round(in: 2...2)),
    ("{facts: talked-early}", .fact(FactID(0))),
    (
      "{wishes: {known: own-bed, current: [calm], honoured: at least 60}}",
      .all([
        .wish(WishID(0), .known), .wish(WishID(1), .current), .wishesHonoured(in: 60...100),
      ])
    ),
    ("{told: {gp: visit}}", .told(RoleID(2), SituationID(0))),
    (
      "{told: {gp: [visit, night-breath]}}",
      .all([.told(RoleID(2), SituationID(0)), .told(RoleID(2), SituationID(1))])
    ),
    ("{drawn: visit}", .drawn(SituationID(0))),
    ("{drawn: [visit, night-breath]}", .all([.drawn(SituationID(0)), .drawn(SituationID(1))])),
    ("{commitment: at least 2}", .commitment(in: 2...3)),
    (
      "{place: home, relief: 0}",
      .all([.place(.home), .measure(.relief, in: 0...0)])
    ),
    (
      "{any: [{place: home}, {not: {moment: day}}]}",
      .any([.place(.home), .not(.moment(.day))])
    ),
    ("{all: [{place: home}]}", .all([.place(.home)])),
  ]

  /// They name levels of a measure; strain, shares and promises have numbers alone.
  @Test(arguments: ["strain: {home-nurse: low}", "commitment: good", "wishes: {honoured: good}"])
  func onlyMeasuresAreLowOrGood(condition: String) {
    let yaml = SmallCase.broken("{facts: talked-early}", "{\(condition)}")
    let review = Review(yaml: Array(yaml.utf8), file: "scenario.yaml", folder: nil)
    #expect(review.findings.contains { $0.code == "R008" }, "\(review.findings.map(\.brief))")
  }

  /// Groups of the small case: 0 the night, 1 the doctors.
  private static func grouped(_ condition: String) -> String {
    SmallCase.broken("{facts: talked-early}", condition)
      .replacing(
        "\nfacts:\n",
        with: """

          groups:
            night: {title: The night, roles: [home-nurse]}
            doctors: {title: The doctors, roles: [gp, wife]}

          facts:

          """)
  }

  @Test func readsGroups() throws {
    let reading = SmallCase.read(
      Self.grouped("{informed: [night, doctors]}")
        .replacing("must-know: [gp]", with: "must-know: [gp]\n    hand-overs: 1"))
    #expect(reading.findings.map(\.brief) == [])
    let scenario = try #require(reading.scenario)
    #expect(
      scenario.groups == [
        RoleGroup(name: "night", title: "The night", roles: [RoleID(1)]),
        RoleGroup(name: "doctors", title: "The doctors", roles: [RoleID(0), RoleID(2)]),
      ])
    #expect(
      scenario.situations[1].condition
        == .all([.informed(GroupID(0)), .informed(GroupID(1))]))
    #expect(scenario.situations.map(\.handOvers) == [nil, 1])
    #expect(
      ConditionText(scenario).map(of: scenario.situations[1].condition)
        == "{all: [{informed: night}, {informed: doctors}]}")
  }

  @Test(arguments: [
    ("{informed: nights}", "R010"), ("{informed: gp}", "R011"), ("{informed: []}", "R013"),
  ])
  func groupsHaveToBeThere(condition: String, code: String) {
    let found = SmallCase.read(Self.grouped(condition)).findings.map(\.code)
    #expect(found.contains { $0.hasPrefix(code) }, "\(found)")
  }

  @Test func readsWhatOnlyOutcomesCanAsk() {
    let reading = SmallCase.read(
      SmallCase.broken(
        "{when: {advice: specialised},", "{when: {advice: specialised, lead: [gp, wife]},"))
    #expect(
      reading.scenario?.situations[1].options[0].outcomes[1].condition
        == .all([.advice(atLeast: .specialised), .any([.ledBy(RoleID(2)), .ledBy(RoleID(0))])]))
  }

  @Test(arguments: effects) func readsEffects(_ yaml: String, _ expected: [Effect]) {
    let reading = SmallCase.read(SmallCase.broken("{place: hospital}", yaml))
    #expect(reading.findings.map(\.brief) == [])
    #expect(reading.scenario?.situations[1].options[2].effects == expected)
  }

  static let effects: [(String, [Effect])] = [
    (
      "{family: +1, relief: -2, dignity: 3}",
      [.measure(.family, by: 1), .measure(.relief, by: -2), .measure(.dignity, by: 3)]
    ),
    ("{strain: {lead: +1, gp: -1}}", [.leadStrain(by: 1), .strain(RoleID(2), by: -1)]),
    (
      "{plan: {breath-plan: in place, talk: stale}}",
      [.plan(PlanItemID(1), .inPlace), .plan(PlanItemID(0), .stale)]
    ),
    ("{review: talk}", [.review(PlanItemID(0))]),
    ("{review: [talk, breath-plan]}", [.review(PlanItemID(0)), .review(PlanItemID(1))]),
    ("{facts: {talked-early: true}}", [.note(FactID(0))]),
    ("{facts: {talked-early: false}}", [.clear(FactID(0))]),
    ("{reveal: [own-bed, calm]}", [.reveal(WishID(0)), .reveal(WishID(1))]),
    ("{change: {own-bed: calm}}", [.change(WishID(0), into: WishID(1))]),
    ("{place: hospice}", [.move(.hospice)]),
    ("{}", []),
  ]
}
