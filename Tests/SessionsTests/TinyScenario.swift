import Rules

extension Sample {
  /// Three roles, one round, one card.
  static let scenario = Scenario(
    about: Scenario.About(
      id: "kaffe", title: "Kaffe på verandaen", language: "da", country: "DK", summary: "",
      contentNotice: "", minutes: 5, goals: [], reviewedBy: "", citizen: "", home: ""),
    start: Scenario.Start(
      measures: [5, 5, 5, 5], place: .home, knownWishes: IDSet(), planInPlace: IDSet(),
      preparationSlots: 0, handOvers: 1),
    roles: ["home-nurse", "gp", "helper"].map { name in
      Role(
        name: name, title: name, sector: .municipality, reach: .all, abilities: [], brief: "",
        commitment: nil)
    },
    facts: [], wishes: [], plan: [], advice: [],
    phases: [
      Phase(
        name: "late", title: "", text: "", start: .quiet, isLastDays: false,
        rounds: [
          Round(
            moment: .day, deck: [SituationID(0)], quiet: "", lengths: GameLength.allCases)
        ])
    ],
    situations: [
      Situation(
        name: "coffee", title: "", text: "", condition: .always, weight: 1, clues: [],
        teachingNote: "", helpedBy: IDSet(), mustKnow: IDSet(), needsAdvice: nil,
        options: ["sit-down", "go-on"].map { name in
          DecisionOption(
            name: name, text: "", condition: .always, closedBecause: "",
            leads: IDSet([RoleID(0), RoleID(2)]), style: .shared, strain: 1, effects: [],
            told: "", outcomes: [], knowledge: IDSet())
        })
    ],
    knowledge: [],
    endings: [
      Ending(name: "end", title: "", honoured: .full, condition: .always, text: "")
    ],
    debrief: [:], rehearsals: [])
}
