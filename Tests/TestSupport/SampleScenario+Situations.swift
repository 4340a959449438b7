public import Rules

extension SampleScenario {
  public static var situations: [Situation] {
    lateSituations + terminalSituations + dyingSituations
  }

  private static var lateSituations: [Situation] {
    [
      .draft(
        "first-fall", clues: [clue(daughter, "first-fall"), clue(nurse, "first-fall")],
        helpedBy: [talk], mustKnow: [gp],
        options: [
          .draft(
            "talk-now", lead: [helper, nurse, gp],
            effects: [.note(talkedEarly), .measure(.dignity, by: 1)],
            told: Marker.told("talk-now"),
            outcomes: [
              .draft(
                .certain, when: .ledBy(nurse), text: Marker.outcome("talk-nurse"),
                effects: [.reveal(faith)], knowledge: [listening]),
              .draft(.chance(2), text: Marker.outcome("talk-well"), effects: [.reveal(ownBed)]),
              .draft(
                .chance(1), when: .strain(gp, in: 0...1), text: Marker.outcome("talk-short"),
                effects: [.measure(.family, by: -1)]),
            ]),
          .draft(
            "admit", lead: [gp], strain: 0, effects: [.move(.hospital), .measure(.safety, by: -1)],
            told: Marker.told("admit")),
          .draft(
            "mend-clock", effects: [.note(clockMended), .strain(helper, by: 1)],
            told: Marker.told("mend-clock")),
        ]),
      .draft(
        "cough", when: .measure(.relief, in: 0...7), weight: 2, clues: [clue(helper, "cough")],
        needs: .basic,
        options: [
          .draft(
            "sit", lead: [helper, nurse], .alone, strain: 2, effects: [.measure(.relief, by: 1)],
            outcomes: [.draft(.unadvised, effects: [.measure(.safety, by: -2)])],
            knowledge: [fan]),
          .draft(
            "call", lead: [nurse, specialist], effects: [.measure(.relief, by: 1)],
            outcomes: [
              .draft(
                .certain, when: .advice(atLeast: .specialised),
                effects: [.measure(.relief, by: 2), .open(fan)]),
              .draft(.unadvised, when: .not(.fact(talkedEarly)), effects: [.leadStrain(by: 1)]),
              .draft(.certain, when: .advice(atLeast: .basic), effects: [.measure(.safety, by: 1)]),
            ]),
        ]),
      .draft(
        "quarrel", when: .any([.measure(.family, in: 0...6), .fact(talkedEarly)]),
        mustKnow: [daughter, helper],
        options: [
          .draft(
            "call-brother", lead: [daughter, helper],
            effects: [.measure(.family, by: 2), .note(brotherCame)]),
          .draft("leave-it", effects: [.measure(.family, by: -2), .clear(brotherCame)]),
          .draft(
            "move-in", when: .commitment(in: 2...3), lead: [gp],
            effects: [.plan(vigil, .inPlace), .strain(daughter, by: 2)]),
        ]),
    ]
  }

  private static var terminalSituations: [Situation] {
    [
      .draft(
        "night-breath", when: .moment(.night), weight: 3, clues: [clue(nurse, "night-breath")],
        helpedBy: [nightPlan, box], mustKnow: [gp, specialist], needs: .specialised,
        options: [
          .draft(
            "stay", when: .any([.plan(nightPlan, .inPlace), .plan(box, .inPlace)]), lead: [nurse],
            effects: [.measure(.relief, by: 2), .measure(.safety, by: 1)]),
          .draft(
            "improvise", when: .plan(nightPlan, .absent), lead: [nurse, daughter],
            outcomes: [
              .draft(.chance(3), effects: [.measure(.relief, by: -1)]),
              .draft(.chance(1), effects: [.move(.hospital), .plan(talk, .stale)]),
            ]),
          .draft("call-112", effects: [.move(.hospital), .measure(.safety, by: -2)]),
        ]),
      .draft(
        "night-fall", when: .not(.place(.hospital)), weight: 2,
        options: [
          .draft("lift", lead: [nurse, gp], strain: 3, effects: [.plan(vigil, .absent)]),
          .draft(
            "wait", when: .round(in: 1...4),
            effects: [.measure(.safety, by: -3), .clear(talkedEarly)]),
        ]),
      .draft(
        "visit", when: .all([.phase(PhaseID(1)), .place(.home), .told(gp, firstFall)]),
        options: [
          .draft("open", lead: [daughter], effects: [.measure(.family, by: 1), .reveal(brother)]),
          .draft("close", lead: [daughter, gp], effects: [.measure(.family, by: -1)]),
        ]),
    ]
  }

  private static var dyingSituations: [Situation] {
    [
      .draft(
        "last-night", when: .any([.wish(ownBed, .current), .plan(nightPlan, .stale)]),
        clues: [clue(gp, "last-night")], helpedBy: [box, vigil], mustKnow: [gp], needs: .practical,
        options: [
          .draft("come", lead: [gp, nurse], effects: [.measure(.safety, by: 2)]),
          .draft(
            "hospice", lead: [nurse],
            effects: [.move(.hospice), .change(ownBed, into: hospiceCalm)]
          ),
        ]),
      .draft(
        "alone", when: .strain(daughter, in: 0...2),
        options: [
          .draft("phone", lead: [daughter], effects: [.strain(daughter, by: 1)]),
          .draft("nobody", effects: [.measure(.dignity, by: -2), .move(.careHome)]),
        ]),
      .draft(
        "farewell", mustKnow: [gp],
        options: [
          .draft(
            "together", lead: [daughter, nurse],
            outcomes: [
              .draft(
                .certain, when: .told(gp, lastNight), effects: [.measure(.family, by: 2)]),
              .draft(.certain, effects: [.measure(.family, by: 1), .strain(nurse, by: -1)]),
            ]),
          .draft("quietly", lead: [helper], strain: 0, effects: [.measure(.dignity, by: 1)]),
        ]),
    ]
  }

  private static func clue(_ role: RoleID, _ card: String) -> Clue {
    Clue(role: role, text: Marker.clue(card, String(role.index)))
  }
}
