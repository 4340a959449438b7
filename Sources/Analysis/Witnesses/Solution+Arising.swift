public import Rules

/// Where a figure is the most: a play that comes there, and what is on the table then.
public struct Arising: Hashable, Sendable {
  /// The round, from 0 over those that are played.
  public let round: Int
  /// The card; `nil` for what is prepared.
  public let situation: SituationID?
  /// Rounds as an author would write them, up to the card, which the last one only names, or to the
  /// preparation itself, of which nothing has been done yet.
  public let steps: [Rehearsal.Step]
}

/// Where the figures of a solved game arise, each in the order of the case; `nil` where one never does.
public struct Arisings: Hashable, Sendable {
  /// Where the role's leading decides the most, for the best team.
  public let roles: [Arising?]
  /// Where preparing the item adds the most.
  public let plan: [Arising?]
  /// Where asking adds the most, in the order of `KnowledgeLevel.allCases`.
  public let advice: [Arising?]
}

extension Solution {
  private enum Place {
    case card(FoundCard)
    /// Before anything is prepared.
    case preparation(FoundState)
  }

  /// All of them, found in one walk back through the states.
  public func arisings() -> Arisings {
    let worth = audit.bestGoesOn
    let roles = scenario.roles.indices.map { heaviestCard(of: RoleID($0)).map(Place.card) }
    let plan = scenario.plan.indices.map { worth.itemsAt[$0].map(Place.preparation) }
    let advice = KnowledgeLevel.allCases.map { worth.levelsAt[$0.rawValue].map(Place.card) }
    let found = arising(roles + plan + advice)
    let (first, second) = (roles.count, roles.count + plan.count)
    return Arisings(
      roles: Array(found[..<first]), plan: Array(found[first..<second]),
      advice: Array(found[second...]))
  }

  /// Where the role's leading decides the most, for the best team.
  ///
  /// - Returns: `nil` where it never decides anything.
  public func heaviestLead(of id: RoleID) -> Arising? {
    heaviestCard(of: id).flatMap { arising([.card($0)])[0] }
  }

  private func heaviestCard(of id: RoleID) -> FoundCard? {
    let worth = audit.bestGoesOn
    let rounds = worth.carried.indices.filter { worth.carriedAt[$0][id.index] != nil }
    let round = rounds.max { worth.carried[$0][id.index] < worth.carried[$1][id.index] }
    return round.flatMap { worth.carriedAt[$0][id.index] }
  }

  private func arising(_ places: [Place?]) -> [Arising?] {
    let finder = WitnessPaths(compiled: compiled, liveness: liveness, exploration: exploration)
    var wanted: [Int: Set<UInt64>] = [:]
    for case .preparation(let state)? in places {
      wanted[state.round, default: []].insert(state.core)
    }
    let drawn = wanted.reduce(into: [FoundState: UInt64]()) { drawn, entry in
      for (after, before) in finder.cameFromDrawing(entry.value, round: entry.key) {
        drawn[FoundState(round: entry.key, core: after)] = before
      }
    }
    let states = places.map { place -> FoundState? in
      switch place {
      case nil: nil
      case .card(let found): found.state
      case .preparation(let state):
        drawn[state].map { FoundState(round: state.round, core: $0) }
      }
    }
    let paths = finder.paths(to: Array(Set(states.compactMap { $0 })))
    return zip(places, states).map { place, state in
      guard let place, let state, let path = paths[state], let play = finder.play(path) else {
        return nil
      }
      switch place {
      case .card(let found):
        let id = SituationID(compiled.cards[found.card].situation)
        let last = Rehearsal.Step(
          situation: id, option: nil, lead: nil, ask: nil, tell: [], outcome: nil,
          wishes: finder.wishes(heardBefore: play.state), preparations: [])
        return Arising(round: state.round, situation: id, steps: play.steps + [last])
      case .preparation(let after):
        return finder.decision(
          from: play.state, core: state.core, to: after.core, round: state.round
        ).map { Arising(round: state.round, situation: nil, steps: play.steps + [$0]) }
      }
    }
  }
}

extension WitnessPaths {
  /// A decision that leads from a round's start to this state before its preparation, which is left
  /// undone.
  fileprivate func decision(
    from state: GameState, core: UInt64, to prepared: UInt64, round: Int
  ) -> Rehearsal.Step? {
    let successors = Successors<NoMeasures>(of: compiled, liveness)
    for choice in successors.choices(from: PackedState(core), round: round) {
      for branch in choice.branches where branch.state.core == prepared {
        if let made = makeLast(choice, branch, from: state) { return made.step(with: []) }
      }
    }
    return nil
  }
}
