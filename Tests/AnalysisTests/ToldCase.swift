import Rules

/// A case of one round: somebody leads, up to two of four roles are told, one thing is prepared, and
/// each way to do so has an ending of its own.
enum ToldCase {
  static let lead = RoleID(0)
  static let others = [RoleID(1), RoleID(2), RoleID(3)]
  private static let card = SituationID(0)

  /// Endings are numbered by who was told: 1 for the first of the others, 2 for the second, 4 for
  /// the third, and their sums.
  static func scenario(
    preparationSlots: Int = 0, plan: [PlanItem] = [], effects: [Effect] = [],
    handOvers: Int = 2, wishes: [Wish] = [], endings: [Ending] = tellings
  ) -> Scenario {
    let options = ["go", "closed"].map { name in
      DecisionOption(
        name: name, text: "", condition: name == "go" ? .always : .place(.hospital),
        closedBecause: "", leads: [lead], style: .shared, strain: 1, effects: effects, told: "",
        outcomes: [], knowledge: [])
    }
    return Scenario(
      about: Scenario.About(
        id: "told", title: "", language: "en", country: "DK", summary: "", contentNotice: "",
        minutes: 10, goals: [], reviewedBy: "", citizen: "", home: ""),
      start: Scenario.Start(
        measures: [5, 6, 7, 8], place: .home, knownWishes: [], planInPlace: [],
        preparationSlots: preparationSlots, handOvers: handOvers),
      roles: ["a", "b", "c", "d"].map { name in
        Role(
          name: name, title: name, sector: .municipality, reach: .all, abilities: [], brief: "",
          commitment: nil)
      },
      facts: [], wishes: wishes, plan: plan, advice: [],
      phases: [
        Phase(
          name: "late", title: "", text: "", start: .quiet, isLastDays: false,
          rounds: [Round(moment: .day, deck: [card], quiet: "", lengths: [.full])])
      ],
      situations: [
        Situation(
          name: "card", title: "", text: "", condition: .always, weight: 1, clues: [],
          teachingNote: "", helpedBy: [], mustKnow: [], needsAdvice: nil, options: options)
      ],
      knowledge: [], endings: endings, debrief: [:], rehearsals: [])
  }

  static let setup = Setup(
    seats: [[RoleID(0)], [RoleID(1)], [RoleID(2)], [RoleID(3)]], commitment: 0, length: .full,
    seed: 1)

  private static var tellings: [Ending] {
    (0..<8).map { number in
      ending(
        "told-\(number)",
        .all(
          others.enumerated().map { place, role in
            number >> place & 1 == 1 ? .told(role, card) : .not(.told(role, card))
          }))
    }
  }

  static func ending(_ name: String, _ condition: Condition) -> Ending {
    Ending(name: name, title: "", honoured: .not, condition: condition, text: "")
  }
}
