import Rules
import ScenarioFormat
import Testing

@Suite struct SmallCaseTests {
  let scenario: Scenario

  init() throws {
    let reading = SmallCase.read(SmallCase.yaml)
    #expect(reading.findings.map(\.brief) == [])
    scenario = try #require(reading.scenario)
  }

  @Test func readsTheHead() {
    #expect(
      scenario.about
        == Scenario.About(
          id: "quiet-house", title: "The quiet house", language: "en", country: "DK",
          summary: "A man with weak lungs is home again.", contentNotice: "breathlessness",
          minutes: 30,
          goals: ["early-conversation"], reviewedBy: "", citizen: "A man of 73 and his wife.",
          home: "A house with a garden."))
    #expect(
      scenario.start
        == Scenario.Start(
          measures: [5, 4, 6, 5], place: .home, knownWishes: [WishID(0)],
          planInPlace: [PlanItemID(0)], preparationSlots: 2, handOvers: 2))
  }

  @Test func readsRolesAndFacts() {
    #expect(scenario.roles.map(\.name) == ["wife", "home-nurse", "gp"])
    #expect(
      scenario.roles[2]
        == Role(
          name: "gp", title: "Doctor", sector: .generalPractice, reach: MomentSet([.day]),
          abilities: [], brief: "You have many patients.",
          commitment: CommitmentTerms(standard: 1, allowed: [0, 1, 2, 3])))
    #expect(scenario.roles[1].abilities == ["assess"])
    #expect(scenario.facts == [Fact(name: "talked-early", text: "The team has talked with him.")])
  }

  @Test func readsWishesAndThePlan() {
    #expect(
      scenario.wishes[0]
        == Wish(
          name: "own-bed", domain: .place, weight: 3, text: "To die in his own bed.",
          honoured: .place(.home), isCurrentAtStart: true,
          change: WishChange(
            phase: PhaseID(1), into: WishID(1), condition: .measure(.family, in: 0...2))))
    #expect(!scenario.wishes[1].isCurrentAtStart)
    #expect(
      scenario.plan[1]
        == PlanItem(
          name: "breath-plan", title: "A plan for breath", text: "What to do when breath fails.",
          by: [RoleID(1), RoleID(2)], level: .basic, effort: 2, needs: [PlanItemID(0)],
          ages: false, effects: [.reveal(WishID(0))]))
    #expect(scenario.plan[0].ages)
    #expect(
      scenario.advice[0]
        == AdviceLine(
          name: "palliative-line", title: "The palliative team", level: .specialised,
          answers: "A nurse answers.", reach: MomentSet([.day, .night]),
          condition: .not(.plan(PlanItemID(0), .absent))))
  }

  @Test func readsPhases() {
    #expect(
      scenario.phases[1]
        == Phase(
          name: "late", title: "Late", text: "It goes on.", start: .turningPoint, isLastDays: true,
          rounds: [
            Round(
              moment: .night, deck: [SituationID(1)], quiet: "The night is quiet.",
              lengths: [.full, .lunch])
          ]))
    #expect(scenario.phases[0].rounds[0].slots == nil)
    #expect(scenario.phases[0].start == .quiet)
    #expect(scenario.phases[0].rounds[0].quiet == "")
  }

  @Test(arguments: 0...4) func readsTheSlotsOfARound(slots: Int) {
    let yaml = SmallCase.broken("short: [lunch]", "short: [lunch]\n        slots: \(slots)")
    let reading = SmallCase.read(yaml)
    #expect(reading.findings.map(\.brief) == [])
    #expect(reading.scenario?.phases[1].rounds[0].slots == slots)
  }

  @Test func readsSituations() {
    let situation = scenario.situations[1]
    #expect(situation.weight == 2)
    #expect(
      situation.clues
        == [
          Clue(role: RoleID(0), text: "It passed last time."),
          Clue(role: RoleID(1), text: "He breathes slower when someone is there."),
        ])
    #expect(situation.teachingNote == "Notice the wife.")
    #expect(situation.helpedBy == [PlanItemID(1)])
    #expect(situation.mustKnow == [RoleID(2)])
    #expect(situation.needsAdvice == .basic)
    let stay = situation.options[0]
    #expect(stay.closedBecause == "There is no plan.")
    #expect(stay.leads == [RoleID(1)])
    #expect(stay.knowledge == [KnowledgeID(0)])
    #expect(stay.outcomes.map(\.kind) == [.unadvised, .certain, .chance(2), .chance(1)])
    #expect(scenario.situations[0].weight == 1)
    #expect(scenario.situations[0].options[0].strain == 1)
    #expect(scenario.situations[0].options[1].leads == [])
  }

  @Test func readsWhatIsDoneAlone() {
    let alone = SmallCase.read(SmallCase.broken("told: They talk.", "alone: true\n        told: A"))
    #expect(alone.scenario?.situations[0].options[0].style == .alone)
    #expect(alone.scenario?.situations[0].options[0].strain == 2)
  }

  @Test func readsKnowledgeEndingsAndDebrief() {
    #expect(
      scenario.knowledge
        == [
          KnowledgeCard(
            name: "fan", title: "Fan", level: .practical, text: "Moving air helps.",
            source: "https://example.org")
        ])
    #expect(scenario.endings.map(\.name) == ["at-home", "otherwise"])
    #expect(scenario.endings.map(\.honoured) == [.full, .not])
    #expect(scenario.endings.map(\.condition) == [.place(.home), .always])
    #expect(scenario.debrief.count == DebriefTopic.allCases.count)
    #expect(scenario.debrief[.safety] == ["What made it safe?"])
  }

  @Test func readsRehearsals() {
    #expect(
      scenario.rehearsals
        == [
          Rehearsal(
            name: "the plan pays off", seed: 7, commitment: 2, length: .full,
            steps: [
              Rehearsal.Step(
                situation: SituationID(0), option: OptionID(0), lead: RoleID(1), ask: nil,
                tell: [], outcome: nil,
                preparations: [.putInPlace(PlanItemID(1), by: RoleID(1), with: RoleID(2))]),
              Rehearsal.Step(
                situation: SituationID(1), option: OptionID(0), lead: RoleID(1),
                ask: AdviceLineID(0), tell: [RoleID(2)], outcome: OutcomeID(1),
                preparations: [
                  .support(RoleID(1), by: RoleID(2)), .review(PlanItemID(0), by: RoleID(1)),
                ]),
            ],
            expected: [
              .ending(EndingID(0)), .holds(.measure(.safety, in: 4...10)), .holds(.place(.home)),
            ])
        ])
    let quiet = SmallCase.read(
      SmallCase.broken("- {support: home-nurse, by: gp}", "- {round: quiet}"))
    #expect(quiet.scenario?.rehearsals[0].steps.map { $0.option == nil } == [false, false, true])
  }
}
