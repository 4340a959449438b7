public import Rules

/// Makes valid cases of very different shapes: the same one for the same seed.
public struct ScenarioMaker {
  var chance: Generator
  /// Apart, so that what else a seed makes stays as it was before draws could lean.
  private var leaning: Generator
  /// Of its own, so that cases stay what they were in all else.
  private var grouping: Generator
  private var reviewing: Generator

  let roleCount: Int
  let factCount: Int
  let wishCount: Int
  let planCount: Int
  let adviceCount: Int
  let phaseCount: Int
  let situationCount: Int
  let knowledgeCount: Int
  /// 0 in two cases of three: there roles are told one by one.
  let groupCount: Int
  /// Phases that begin with a turning point.
  let turning: [PhaseID]
  /// Pairs that conditions may ask about: no more than the state can remember.
  private let tellings: [(RoleID, SituationID)]

  public static func scenario(seed: UInt64) -> Scenario {
    var maker = ScenarioMaker(seed: seed)
    let scenario = maker.scenario()
    // One in three hides something, one in five draws what is wished.
    let hiding =
      seed % 3 == 0
      ? scenario.hiding(
        seed: seed, conditions: [.place(scenario.start.place), .moment(.night), .always])
      : scenario
    return seed % 5 == 0 ? hiding.drawing(seed: seed) : hiding
  }

  /// One in which something is always drawn of what is wished.
  public static func drawing(seed: UInt64) -> Scenario {
    var maker = ScenarioMaker(seed: seed)
    return maker.scenario().drawing(seed: seed)
  }

  init(seed: UInt64) {
    var chance = Generator(seed: seed &* 0x9E37_79B9)
    roleCount = chance.among(3...16)
    factCount = chance.among(0...5)
    wishCount = chance.among(0...6)
    planCount = chance.among(0...8)
    adviceCount = chance.among(0...4)
    phaseCount = chance.among(1...5)
    situationCount = chance.among(1...10)
    knowledgeCount = chance.among(0...4)
    var grouping = Generator(seed: seed ^ 0x6709)
    groupCount = grouping.happens(1, in: 3) ? grouping.among(RoleGroup.range) : 0
    self.grouping = grouping
    reviewing = Generator(seed: seed ^ 0x4E71)
    var turning: [PhaseID] = []
    for phase in 0..<phaseCount where chance.happens(1, in: 2) { turning.append(PhaseID(phase)) }
    self.turning = turning
    var tellings: [(RoleID, SituationID)] = []
    for _ in 0..<chance.among(0...12) {
      tellings.append((RoleID(chance.below(roleCount)), SituationID(chance.below(situationCount))))
    }
    self.tellings = tellings
    self.chance = chance
    leaning = Generator(seed: seed &* 0x51ED_2701)
  }

  /// A table for the scenario: sometimes with roles that nobody plays, or two for a seat.
  public static func setup(
    for scenario: Scenario, length: GameLength = .full, seed: UInt64
  ) -> Setup {
    var chance = Generator(seed: seed ^ 0x5EA7)
    var roles = scenario.roles.indices.map { RoleID($0) }
    roles.shuffle(using: &chance)
    let count = chance.among(3...min(8, roles.count))
    var seats = roles.prefix(count).map { [$0] }
    for (seat, role) in zip(seats.indices, roles.dropFirst(count)) where chance.happens(2, in: 3) {
      seats[seat].append(role)
    }
    let levels = scenario.roles.compactMap(\.commitment).first?.allowed ?? [0]
    return Setup(
      seats: seats, commitment: chance.one(of: levels) ?? 0, length: length, seed: seed)
  }

  private mutating func scenario() -> Scenario {
    let committed = chance.below(roleCount + 1)
    var draft = ScenarioDraft()
    draft.measures = Measure.allCases.map { _ in chance.among(0...10) }
    draft.place = chance.one(of: Place.allCases) ?? .home
    draft.knownWishes = set(of: wishCount, 1, in: 4)
    draft.planInPlace = set(of: planCount, 1, in: 6)
    draft.preparationSlots = chance.among(0...4)
    draft.handOvers = chance.among(0...4)
    draft.preparers = chance.happens(1, in: 2) ? .reachable : .anybody
    draft.roles = (0..<roleCount).map { role($0, isCommitted: $0 == committed) }
    draft.freeReviews = reviewing.below(2)
    draft.groups = (0..<groupCount).map { number in
      var roles = IDSet<Role>()
      for role in 0..<roleCount where grouping.happens(1, in: 3) { roles.insert(RoleID(role)) }
      if roles.isEmpty { roles.insert(RoleID(grouping.below(roleCount))) }
      return .draft("group-\(number)", roles)
    }
    draft.facts = (0..<factCount).map { .draft("fact-\($0)") }
    draft.wishes = (0..<wishCount).map { wish($0) }
    draft.plan = (0..<planCount).map { planItem($0) }
    draft.advice = (0..<adviceCount).map { number in
      .draft(
        "line-\(number)", level(), reach: moments(),
        when: chance.happens(1, in: 3) ? condition(.anywhere, depth: 2) : .always)
    }
    draft.phases = (0..<phaseCount).map { phase($0) }
    draft.situations = (0..<situationCount).map { situation($0) }
    draft.knowledge = (0..<knowledgeCount).map { .draft("card-\($0)", level()) }
    draft.endings =
      (0..<chance.among(0...4)).map { number in
        .draft(
          "ending-\(number)", chance.one(of: Ending.Honoured.allCases) ?? .not,
          when: condition(.anywhere, depth: 3))
      } + [.draft("otherwise")]
    return draft.scenario
  }

  private mutating func role(_ number: Int, isCommitted: Bool) -> Role {
    let levels = [[0], [1], [0, 1], [1, 2, 3], [0, 1, 2, 3], [3]]
    let allowed = chance.one(of: levels) ?? [0]
    return .draft(
      "role-\(number)", chance.one(of: Sector.allCases) ?? .network, reach: moments(),
      commitment: isCommitted
        ? CommitmentTerms(standard: chance.one(of: allowed) ?? 0, allowed: allowed) : nil,
      rests: (number + roleCount) % 4 > 0)
  }

  private mutating func wish(_ number: Int) -> Wish {
    var change: WishChange?
    if chance.happens(1, in: 2), wishCount > 1, let phase = chance.one(of: turning) {
      change = WishChange(
        phase: phase, into: WishID((number + chance.among(1...wishCount - 1)) % wishCount),
        condition: chance.happens(1, in: 2) ? .always : condition(.anywhere, depth: 2))
    }
    return .draft(
      "wish-\(number)", chance.one(of: WishDomain.allCases) ?? .place, weight: chance.among(1...5),
      honoured: condition(.inWish, depth: 2), from: chance.happens(1, in: 4) ? .later : .now,
      becomes: change)
  }

  private mutating func planItem(_ number: Int) -> PlanItem {
    // What is made twice is drawn beside, so that the rest of a case stays what it was.
    let kept = chance
    let isTwice = chance.happens(1, in: 3)
    let (first, then) = (effects(0...2), isTwice ? effects(1...2) : [])
    chance = kept
    return .draft(
      "item-\(number)", by: someRoles(), level: level(), effort: chance.among(1...2),
      needs: set(of: number, 1, in: 4), takes: chance.happens(1, in: 3) ? chance.among(1...2) : 0,
      when: chance.happens(1, in: 4) ? condition(.anywhere, depth: 2) : .always,
      until: chance.happens(1, in: 4) ? PhaseID(chance.below(phaseCount)) : nil,
      hours: chance.happens(1, in: 3) ? .anyTime : .reach,
      chance.happens(1, in: 2) ? .ages : .lasts,
      effects: effects(0...2), first: isTwice ? first : [], then: then)
  }

  private mutating func phase(_ number: Int) -> Phase {
    .draft(
      "phase-\(number)", turning.contains(PhaseID(number)) ? .turningPoint : .quiet,
      days: chance.happens(1, in: 3) ? .last : .usual,
      // Without a draw, so that the rest of a case stays what it was.
      speaks: ([.yes, .yes, .seldom, .no] as [Phase.Speech])[(number + situationCount) % 4],
      rounds: (0..<chance.among(1...3)).map { round in
        .draft(
          chance.one(of: Moment.allCases) ?? .day,
          draw: (0..<chance.among(1...3)).map { _ in SituationID(chance.below(situationCount)) }
            .reduce(into: []) { deck, card in if !deck.contains(card) { deck.append(card) } },
          lengths: [.full] + [GameLength.lunch, .taster].filter { _ in chance.happens(1, in: 2) },
          quiet: Marker.quiet(String(number), String(round)),
          slots: chance.happens(1, in: 4) ? chance.among(0...4) : nil)
      })
  }

  private mutating func situation(_ number: Int) -> Situation {
    .draft(
      "card-\(number)",
      when: chance.happens(1, in: 2) ? .always : condition(.anywhere, depth: 2),
      weight: chance.one(of: [1, 2, 5, 100]) ?? 1,
      clues: Array(set(of: roleCount, 1, in: 3) as IDSet<Role>).map { role in
        Clue(role: role, text: Marker.clue(String(number), String(role.index)))
      },
      helpedBy: set(of: planCount, 1, in: 3), mustKnow: set(of: roleCount, 1, in: 5),
      handOvers: grouping.happens(1, in: 5) ? grouping.among(0...4) : nil,
      needs: chance.happens(1, in: 2) ? level() : nil,
      options: (0..<chance.among(2...6)).map { option($0, of: number) })
  }

  private mutating func option(_ number: Int, of situation: Int) -> DecisionOption {
    let isAlone = chance.happens(1, in: 5)
    let outcomes = (0..<chance.among(0...4)).map { branch in
      let kind: Outcome.Kind =
        switch chance.below(5) {
        case 0: .unadvised
        case 1: .certain
        case 2: .overAdvised
        case _: .chance(chance.one(of: [1, 2, 7, 100]) ?? 1)
        }
      return Outcome.draft(
        kind, leans: leans(of: kind),
        when: chance.happens(1, in: 2) ? .always : condition(.inOutcome, depth: 2),
        text: Marker.outcome(String(situation), String(number), String(branch)),
        effects: effects(0...3), knowledge: set(of: knowledgeCount, 1, in: 4))
    }
    return .draft(
      "option-\(number)",
      when: chance.happens(2, in: 3) ? .always : condition(.anywhere, depth: 2),
      lead: chance.happens(1, in: 4) ? [] : someRoles(), isAlone ? .alone : .shared,
      strain: chance.among(0...3), effects: effects(0...3),
      told: Marker.told(String(situation), String(number)), outcomes: outcomes,
      knowledge: set(of: knowledgeCount, 1, in: 4))
  }
}

// MARK: - Small choices

extension ScenarioMaker {
  /// One draw in three leans, by what can be asked of an outcome.
  private mutating func leans(of kind: Outcome.Kind) -> [Outcome.Lean] {
    guard case .chance = kind else { return [] }
    swap(&chance, &leaning)
    defer { swap(&chance, &leaning) }
    guard chance.happens(1, in: 3) else { return [] }
    return (0..<chance.among(1...2)).map { _ in
      Outcome.Lean(
        condition: condition(.inOutcome, depth: 2), by: chance.one(of: [1, 3, 100]) ?? 1)
    }
  }
}

extension ScenarioMaker {
  mutating func level() -> KnowledgeLevel { chance.one(of: KnowledgeLevel.allCases) ?? .basic }

  /// Never empty.
  private mutating func moments() -> [Moment] {
    let some = Moment.allCases.filter { _ in chance.happens(2, in: 3) }
    return some.isEmpty ? [.day] : some
  }

  /// Never empty.
  private mutating func someRoles() -> IDSet<Role> {
    var roles: IDSet<Role> = set(of: roleCount, 1, in: 3)
    if roles.isEmpty { roles.insert(RoleID(chance.below(roleCount))) }
    return roles
  }

  private mutating func set<Thing>(of count: Int, _ part: Int, in whole: Int) -> IDSet<Thing> {
    var members = IDSet<Thing>()
    for number in 0..<count where chance.happens(part, in: whole) { members.insert(ID(number)) }
    return members
  }

  /// A pair that a condition may ask about, or a group.
  mutating func telling() -> Condition? {
    let told = chance.one(of: tellings).map { Condition.told($0.0, $0.1) }
    guard groupCount > 0, grouping.happens(1, in: 2) else { return told }
    return .informed(GroupID(grouping.below(groupCount)))
  }
}

extension Generator {
  public mutating func among(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  public mutating func happens(_ part: Int, in whole: Int) -> Bool { below(whole) < part }

  public mutating func one<Thing>(of things: [Thing]) -> Thing? {
    things.isEmpty ? nil : things[below(things.count)]
  }
}
