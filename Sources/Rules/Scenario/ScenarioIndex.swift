/// What play looks up at every step, worked out once for each scenario.
package struct ScenarioIndex: Sendable {
  /// A round in the order it is played.
  package struct PlayedRound: Sendable {
    package let phase: PhaseID
    package let round: Int
    /// From 1, over the rounds of the full game.
    package let number: Int
    package let opensPhase: Bool
    package let moment: Moment
    package let slots: Int
  }

  /// By length of game, in the order of `GameLength.allCases`.
  package let rounds: [[PlayedRound]]
  /// What any condition of the case asks about, claims and rehearsals left out. What nothing
  /// reads need not be state.
  package let reads: Set<Variable>
  /// Which bit of the state remembers that a role was told of a situation; `nil` when nothing in
  /// the scenario reads it, so that it is not state.
  private let tellings: [Int8]
  package let tellingCount: Int
  private let roleCount: Int
  /// Groups of which some condition asks whether they were informed. What nothing reads is not state.
  package let informing: IDSet<RoleGroup>
  /// The role whose commitment is chosen.
  package let committed: RoleID?
  package let ageing: IDSet<PlanItem>
  /// Without drawn ones.
  package let wishesAtStart: IDSet<Wish>
  /// Of all drawn wishes, those of each next to each other.
  package let fates: [Fate]
  /// By drawn wish: its own.
  package let fatesOfWish: [IDSet<Fate>]
  /// What is remembered of all drawn wishes, that of each next to each other.
  package let recollections: [Recollection]
  /// By drawn wish: all it may be.
  package let variants: [IDSet<Wish>]
  /// By wish.
  package let drawnWish: [DrawnWishID?]
  /// For each wish, all that it can become, at turning points and by effects; of a drawn one, all
  /// that it may be.
  package let becomes: [IDSet<Wish>]

  init(
    start: Scenario.Start, roles: [Role], wishes: [Wish], drawnWishes: [DrawnWish],
    plan: [PlanItem], advice: [AdviceLine], phases: [Phase], situations: [Situation],
    endings: [Ending]
  ) {
    rounds = GameLength.allCases.map {
      Self.rounds(of: phases, length: $0, slots: start.preparationSlots)
    }
    roleCount = roles.count
    committed = roles.firstIndex { $0.commitment != nil }.map { RoleID($0) }
    ageing = IDSet(plan.indices.filter { plan[$0].ages }.map { PlanItemID($0) })
    recollections = drawnWishes.flatMap(\.recollections)
    let drawn = drawnWishes.map { IDSet<Wish>($0.variants.map(\.wish)) }
    variants = drawn
    let drawnWish = wishes.indices.map { wish in
      drawn.firstIndex { $0.contains(WishID(wish)) }.map { DrawnWishID($0) }
    }
    self.drawnWish = drawnWish
    wishesAtStart = IDSet(
      wishes.indices.filter { wishes[$0].isCurrentAtStart && drawnWish[$0] == nil }
        .map { WishID($0) })
    let fates = drawnWishes.indices.flatMap {
      drawnWishes[$0].fates(DrawnWishID($0), phases: phases.count)
    }
    self.fates = fates
    fatesOfWish = drawnWishes.indices.map { wish in
      IDSet(fates.indices.filter { fates[$0].wish.index == wish }.map { FateID($0) })
    }
    var becomes = Self.becomes(wishes: wishes, plan: plan, situations: situations)
    for variants in drawn {
      for wish in variants {
        becomes[wish.index] = variants
        becomes[wish.index].remove(wish)
      }
    }
    self.becomes = becomes

    let questions = Self.conditions(
      wishes: wishes, plan: plan, advice: advice, situations: situations, endings: endings
    ).flatMap(\.questions)
    reads = Set(questions.map(\.variable))
    informing = IDSet(
      questions.compactMap { if case .informed(let group) = $0 { group } else { nil } })
    var bits = [Int8](repeating: -1, count: roles.count * situations.count)
    var next: Int8 = 0
    for case .told(let role, let situation) in questions {
      let place = situation.index * roles.count + role.index
      guard bits[place] < 0, next < 64 else { continue }
      bits[place] = next
      next += 1
    }
    tellings = bits
    tellingCount = Int(next)
  }

  /// The bit for the pair, or `nil` when nothing reads it.
  package func telling(_ role: RoleID, _ situation: SituationID) -> UInt64? {
    let bit = tellings[situation.index * roleCount + role.index]
    return bit < 0 ? nil : 1 << UInt64(bit)
  }

  package func rounds(of length: GameLength) -> [PlayedRound] {
    switch length {
    case .full: rounds[0]
    case .lunch: rounds[1]
    case .taster: rounds[2]
    }
  }

  /// Fates of the drawn wish of which it is this one in the phase.
  package func fates(where wish: WishID, in phase: PhaseID) -> IDSet<Fate> {
    guard let drawn = drawnWish[wish.index] else { return [] }
    return IDSet(fatesOfWish[drawn.index].filter { fates[$0.index].variants[phase.index] == wish })
  }

  /// In the order of the file, which is the order of the bits of tellings.
  private static func conditions(
    wishes: [Wish], plan: [PlanItem], advice: [AdviceLine], situations: [Situation],
    endings: [Ending]
  ) -> [Condition] {
    var all: [Condition] = []
    for wish in wishes {
      all.append(wish.honoured)
      if let change = wish.change { all.append(change.condition) }
    }
    all += advice.map(\.condition)
    for situation in situations {
      all.append(situation.condition)
      all += situation.truth.map(\.condition)
      for option in situation.options {
        all.append(option.condition)
        all += option.outcomes.map(\.condition)
      }
    }
    // Last, because the order of these bits is in the fingerprints of old recordings.
    all += endings.map(\.condition) + plan.map(\.condition)
    let options = situations.flatMap(\.options)
    return all + options.flatMap(\.outcomes).flatMap(\.leans).map(\.condition)
  }

  private static func becomes(
    wishes: [Wish], plan: [PlanItem], situations: [Situation]
  ) -> [IDSet<Wish>] {
    var becomes = wishes.map { IDSet($0.change.map { [$0.into] } ?? []) }
    let options = situations.flatMap(\.options)
    let effects =
      plan.flatMap(\.allEffects) + options.flatMap(\.effects)
      + options.flatMap(\.outcomes).flatMap(\.effects)
    for case .change(let wish, let other) in effects { becomes[wish.index].insert(other) }
    for between in wishes.indices {
      for wish in wishes.indices where becomes[wish].contains(WishID(between)) {
        becomes[wish] = becomes[wish].union(becomes[between])
      }
    }
    return becomes
  }

  private static func rounds(
    of phases: [Phase], length: GameLength, slots: Int
  ) -> [PlayedRound] {
    var number = 0
    var played: [PlayedRound] = []
    for (p, phase) in phases.enumerated() {
      var opensPhase = true
      for (r, round) in phase.rounds.enumerated() {
        number += 1
        guard round.lengths.contains(length) else { continue }
        played.append(
          PlayedRound(
            phase: PhaseID(p), round: r, number: number, opensPhase: opensPhase,
            moment: round.moment, slots: round.slots ?? slots))
        opensPhase = false
      }
    }
    return played
  }
}
