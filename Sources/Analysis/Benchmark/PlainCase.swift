public import Rules

/// A case with simple rules, which Tests/Benchmarks/plain.cpp has too, written by hand: the same
/// states and the same figures, to compare speeds.
public enum PlainCase {
  /// - Parameter rounds: 1 to 20; 86,341 states with 4, 1,967,348 with 8, 6,067,783 with 12.
  public static func made(rounds: Int) -> (Scenario, Setup) {
    let scenario = Scenario(
      about: Scenario.About(
        id: "plain", title: "Plain", language: "en", country: "DK", summary: "",
        contentNotice: "", minutes: 60, goals: [], reviewedBy: "", citizen: "", home: ""),
      start: Scenario.Start(
        measures: [5, 5, 5, 5], place: .home, knownWishes: [], planInPlace: [],
        preparationSlots: 1, handOvers: 0),
      roles: (0..<3).map {
        Role(
          name: "role-\($0)", title: "Role \($0)", sector: .municipality, reach: .all,
          abilities: [], brief: "", commitment: nil)
      },
      groups: [], facts: [],
      wishes: (0..<3).map {
        Wish(
          name: "wish-\($0)", domain: .social, weight: $0 + 1, text: "",
          honoured: .plan(PlanItemID($0), .inPlace), isCurrentAtStart: true, change: nil)
      },
      drawnWishes: [],
      plan: (0..<6).map { number in
        PlanItem(
          name: "item-\(number)", title: "Item \(number)", text: "",
          by: [RoleID(0), RoleID(1), RoleID(2)], level: .basic, effort: 1,
          needs: number == 5 ? [PlanItemID(4)] : [], ages: false,
          effects: [.measure(Measure.allCases[number % 4], by: 1)])
      },
      advice: [],
      phases: [
        Phase(
          name: "phase", title: "", text: "", start: .quiet, isLastDays: true,
          rounds: (0..<rounds).map { round in
            Round(
              moment: .day, deck: (0..<3).map { SituationID(3 * round + $0) }, quiet: "",
              lengths: [.full], slots: nil)
          })
      ],
      situations: (0..<3 * rounds).map { situation($0 % 3, number: $0) }, knowledge: [],
      endings: [
        Ending(
          name: "full", title: "", honoured: .full,
          condition: .all([
            .wishesHonoured(in: 60...100), .measure(.safety, in: 5...10),
            .measure(.relief, in: 5...10),
          ]), text: ""),
        Ending(
          name: "partly", title: "", honoured: .partly,
          condition: .all([.measure(.family, in: 3...10), .measure(.dignity, in: 3...10)]),
          text: ""),
        Ending(name: "not", title: "", honoured: .not, condition: .always, text: ""),
      ],
      debrief: [:], rehearsals: [])
    return (scenario, Setup.dealt(scenario, seed: 1))
  }

  private static func situation(_ kind: Int, number: Int) -> Situation {
    let measures = Measure.allCases
    return Situation(
      name: "card-\(number)", title: "Card \(number)", text: "", condition: .always,
      weight: kind + 1, clues: [], teachingNote: "", helpedBy: [], mustKnow: [],
      needsAdvice: nil,
      options: (0..<4).map { option in
        DecisionOption(
          name: "option-\(option)", text: "",
          condition: option == 3 ? .plan(PlanItemID(2 * kind), .inPlace) : .always,
          closedBecause: "", leads: [], style: .alone, strain: 0,
          effects: [
            .measure(measures[option], by: 1 + kind % 2),
            .measure(measures[(option + kind + 1) % 4], by: -1 - option % 2),
          ], told: "",
          outcomes: option == 1
            ? [(1, -1), (2, 1)].map { weight, by in
              Outcome(
                kind: .chance(weight), condition: .always, text: "",
                effects: [.measure(measures[kind], by: by)], knowledge: [])
            } : [],
          knowledge: [])
      })
  }
}
