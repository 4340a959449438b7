public import Rules

/// A small case that uses every rule: three phases, a turning point, last days, short lengths.
///
/// Perft numbers and fingerprints in the tests were taken from it: do not change it lightly.
public enum SampleScenario {
  public static let daughter = RoleID(0)
  public static let helper = RoleID(1)
  public static let nurse = RoleID(2)
  public static let gp = RoleID(3)
  public static let specialist = RoleID(4)

  public static let clockMended = FactID(0)
  public static let talkedEarly = FactID(1)
  public static let brotherCame = FactID(2)

  public static let ownBed = WishID(0)
  public static let hospiceCalm = WishID(1)
  public static let clock = WishID(2)
  public static let brother = WishID(3)
  public static let faith = WishID(4)

  public static let talk = PlanItemID(0)
  public static let ceiling = PlanItemID(1)
  public static let box = PlanItemID(2)
  public static let nightPlan = PlanItemID(3)
  public static let vigil = PlanItemID(4)
  public static let agreement = PlanItemID(5)

  public static let colleague = AdviceLineID(0)
  public static let onCall = AdviceLineID(1)
  public static let palliativeLine = AdviceLineID(2)

  public static let firstFall = SituationID(0)
  public static let cough = SituationID(1)
  public static let quarrel = SituationID(2)
  public static let nightBreath = SituationID(3)
  public static let nightFall = SituationID(4)
  public static let visit = SituationID(5)
  public static let lastNight = SituationID(6)
  public static let alone = SituationID(7)
  public static let farewell = SituationID(8)

  public static let fan = KnowledgeID(0)
  public static let listening = KnowledgeID(1)

  public static let dying = PhaseID(2)

  public static let scenario = draft.scenario

  public static var draft: ScenarioDraft {
    ScenarioDraft().with {
      $0.measures = [5, 4, 6, 5]
      $0.knownWishes = [clock]
      $0.roles = roles
      $0.facts = [.draft("clock-mended"), .draft("talked-early"), .draft("brother-came")]
      $0.wishes = wishes
      $0.plan = plan
      $0.advice = advice
      $0.phases = phases
      $0.situations = situations
      $0.knowledge = [.draft("fan"), .draft("listening", .practical)]
      $0.endings = endings
      $0.debrief = [.safety: ["When did it feel safe?"], .reactions: ["How are you?"]]
    }
  }

  /// Everybody has a seat of their own.
  public static func setup(
    seed: UInt64, commitment: Int = 1, length: GameLength = .full
  ) -> Setup {
    Setup(
      seats: [[daughter], [helper], [nurse], [gp], [specialist]], commitment: commitment,
      length: length, seed: seed)
  }

  private static var roles: [Role] {
    [
      .draft("daughter", .network, reach: [.day, .evening, .weekend]),
      .draft("helper", reach: [.day, .evening]),
      .draft("nurse"),
      .draft(
        "gp", .generalPractice, reach: [.day],
        commitment: CommitmentTerms(standard: 1, allowed: [0, 1, 2, 3])),
      .draft("specialist", .hospital, reach: [.day, .evening]),
    ]
  }

  private static var wishes: [Wish] {
    [
      .draft(
        "own-bed", .place, weight: 3, honoured: .place(.home),
        becomes: WishChange(
          phase: dying, into: hospiceCalm, condition: .measure(.family, in: 0...4))),
      .draft("hospice-calm", .place, weight: 3, honoured: .place(.hospice), from: .later),
      .draft("clock", .practical, weight: 2, honoured: .fact(clockMended)),
      .draft("brother", .social, honoured: .any([.fact(brotherCame), .told(daughter, quarrel)])),
      .draft(
        "faith", .spiritual, weight: 2,
        honoured: .all([.wish(faith, .known), .measure(.dignity, in: 5...10)])),
    ]
  }

  private static var plan: [PlanItem] {
    [
      .draft("talk", by: [helper, nurse, gp], .ages, effects: [.reveal(ownBed)]),
      .draft("ceiling", by: [gp], needs: [talk], .ages, effects: [.measure(.dignity, by: 1)]),
      .draft("box", by: [gp], needs: [ceiling]),
      .draft(
        "night-plan", by: [nurse, helper], effort: 2, .ages, effects: [.measure(.safety, by: 2)]),
      .draft("vigil", by: [daughter, helper], level: .practical),
      .draft("agreement", by: [gp, specialist], level: .specialised, effort: 2),
    ]
  }

  private static var advice: [AdviceLine] {
    [
      .draft("colleague", .practical),
      .draft("on-call", .basic, reach: [.evening, .night, .weekend]),
      .draft(
        "palliative-line", .specialised, reach: [.day, .evening], when: .plan(agreement, .inPlace)),
    ]
  }

  private static var phases: [Phase] {
    [
      .draft(
        "late",
        rounds: [
          .draft(.day, draw: [firstFall], lengths: [.full, .lunch, .taster]),
          .draft(.evening, draw: [cough, quarrel], lengths: [.full, .lunch]),
        ]),
      .draft(
        "terminal", .turningPoint,
        rounds: [
          .draft(.night, draw: [nightBreath, nightFall], lengths: [.full, .lunch, .taster]),
          .draft(.weekend, draw: [visit, quarrel], quiet: Marker.quiet("weekend")),
        ]),
      .draft(
        "dying", .turningPoint, days: .last,
        rounds: [
          .draft(.night, draw: [lastNight, alone]),
          .draft(.day, draw: [farewell], lengths: [.full, .taster]),
        ]),
    ]
  }

  private static var endings: [Ending] {
    [
      .draft(
        "at-home", .full,
        when: .all([.place(.home), .wishesHonoured(in: 70...100), .measure(.safety, in: 5...10)])),
      .draft("in-calm", .full, when: .all([.place(.hospice), .wish(hospiceCalm, .current)])),
      .draft("halfway", .partly, when: .wishesHonoured(in: 30...100)),
      .draft("otherwise"),
    ]
  }
}
