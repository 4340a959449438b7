public import Rules

/// Where a figure is the most: a play that comes there, and what is on the table then.
public struct Arising: Sendable {
  /// The round, from 0 over those that are played.
  public let round: Int
  /// The card; `nil` for what is prepared.
  public let situation: SituationID?
  /// Rounds as an author would write them, the last one up to the card or the preparation itself.
  public let steps: [Rehearsal.Step]
}

extension Solution {
  /// Where the role's leading decides the most, for the best team.
  ///
  /// - Returns: `nil` where it never decides anything.
  public func heaviestLead(of id: RoleID) -> Arising? {
    let worth = audit.bestGoesOn
    let rounds = worth.carried.indices.filter { worth.carriedAt[$0][id.index] != nil }
    let round = rounds.max { worth.carried[$0][id.index] < worth.carried[$1][id.index] }
    return round.flatMap { worth.carriedAt[$0][id.index] }.flatMap(arising)
  }

  /// Where asking at this level adds the most.
  public func heaviestAdvice(at level: KnowledgeLevel) -> Arising? {
    audit.bestGoesOn.levelsAt[level.rawValue].flatMap(arising)
  }

  /// Where preparing the item adds the most.
  public func heaviestPreparation(of id: PlanItemID) -> Arising? {
    guard let state = audit.bestGoesOn.itemsAt[id.index] else { return nil }
    let finder = WitnessPaths(compiled: compiled, liveness: liveness, exploration: exploration)
    let before = finder.cameFromDrawing([state.core], round: state.round)
    guard let core = before[state.core],
      let steps = finder.steps(to: FoundState(round: state.round, core: core))
    else { return nil }
    return Arising(round: state.round, situation: nil, steps: steps)
  }

  private func arising(_ found: FoundCard) -> Arising? {
    let finder = WitnessPaths(compiled: compiled, liveness: liveness, exploration: exploration)
    guard let steps = finder.steps(to: found.state) else { return nil }
    let id = SituationID(compiled.cards[found.card].situation)
    let last = Rehearsal.Step(
      situation: id, option: nil, lead: nil, ask: nil, tell: [], outcome: nil, preparations: [])
    return Arising(round: found.state.round, situation: id, steps: steps + [last])
  }
}

extension WitnessPaths {
  /// Whole rounds to the state before a card.
  fileprivate func steps(to state: FoundState) -> [Rehearsal.Step]? {
    paths(to: [state])[state].flatMap { play($0)?.steps }
  }
}
