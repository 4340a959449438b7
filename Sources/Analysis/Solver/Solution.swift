public import Rules

/// A case solved exactly, as one table plays it.
public struct Solution: Sendable {
  public let scenario: Scenario
  public let setup: Setup
  /// From the start of the game.
  public let values: [Objective: TeamValues]
  let compiled: CompiledCase
  let liveness: Liveness
  /// Its states, which may have to be found again.
  let kept: GameStates
  /// By ending: a state it comes in.
  let ends: [FoundState?]
  let audit: AuditFindings
  /// How often a team that does its best errs in a step, in percent.
  public let errs: Int

  /// Distinct states in all layers.
  public var states: Int { kept.count }

  var exploration: Exploration { kept.exploration }
  var solved: SolvedValues { kept.values }

  /// Rounds in this length of game.
  public var rounds: Int { compiled.rounds.count }

  /// The largest error of any figure between 0 and 1: sums of products of chances in double precision,
  /// two steps a round and the cards between them, each term adding at most two roundings. Percentages
  /// are a hundred times as large, strain and measures as many times as they count.
  public var errorBound: Double {
    let cards = (0..<rounds).map { compiled.rounds[$0].cards.count }.max() ?? 0
    return Double(rounds) * Double(2 * audit.terms + cards) * 2 * 0x1p-53
  }

  /// The same where terms were not counted: sums of up to 4,096 of them.
  static func errorBound(rounds: Int) -> Double { Double(rounds) * 2 * 4096 * 2 * 0x1p-53 }

  // MARK: What can come

  /// Whether any round of this length of game can draw the card at all.
  public func isPlayed(_ id: SituationID) -> Bool { !cards(of: id).isEmpty }

  /// Whether some play of this length comes to it.
  public func isReachable(_ target: Target) -> Bool {
    switch target {
    case .knowledge(let id): return openers(of: id).contains(where: isReachable)
    // An item nothing depends on is not followed; that it never pays off is a finding of its own.
    case .planItem(let id): return audit.items[id.index].canBeDone || !isFollowed(id)
    default: return found(target) != nil
    }
  }

  /// Where the target is met first.
  func found(_ target: Target) -> FoundState? {
    switch target {
    case .situation(let id):
      return first(cards(of: id).map { audit.cards[$0] })
    case .stuck(let id):
      return first(cards(of: id).map { audit.stuck[$0] })
    case .option(let id, let option):
      return first(options(of: id, option).map { audit.options[$0].found })
    case .outcome(let id, let option, let outcome):
      return first(outcomes(of: id, option, outcome).map { audit.outcomes[$0] })
    case .planItem(let id): return audit.items[id.index].found
    case .ending(let id): return ends[id.index]
    case .quiet(let number):
      let played = scenario.index.rounds(of: setup.length).firstIndex { $0.number == number }
      return played.flatMap { audit.quiet[$0] }
    case .doomed: return audit.doomed
    case .knowledge: return nil
    }
  }

  private func first(_ states: [FoundState?]) -> FoundState? {
    states.reduce(nil) { FoundState.first($0, $1) }
  }

  /// Places of the situation's cards, one for each round that can draw it.
  func cards(of id: SituationID) -> [Int] {
    (0..<compiled.cards.count).filter { compiled.cards[$0].situation == id.index }
  }

  func options(of id: SituationID, _ option: OptionID) -> [Int] {
    cards(of: id).map { Int(compiled.cards[$0].options.first) + option.index }
  }

  func outcomes(of id: SituationID, _ option: OptionID, _ outcome: OutcomeID) -> [Int] {
    options(of: id, option).map { Int(compiled.options[$0].outcomes.first) + outcome.index }
  }

  /// Options, outcomes and plan items that open the card.
  func openers(of id: KnowledgeID) -> [Target] {
    var targets: [Target] = []
    func opens(_ cards: IDSet<KnowledgeCard>, _ effects: [Effect]) -> Bool {
      cards.contains(id) || effects.contains(.open(id))
    }
    for (number, situation) in scenario.situations.enumerated() {
      for (place, option) in situation.options.enumerated() {
        let target = Target.option(SituationID(number), OptionID(place))
        if opens(option.knowledge, option.effects) { targets.append(target) }
        for (end, outcome) in option.outcomes.enumerated() {
          let target = Target.outcome(SituationID(number), OptionID(place), OutcomeID(end))
          if opens(outcome.knowledge, outcome.effects) { targets.append(target) }
        }
      }
    }
    for (number, item) in scenario.plan.enumerated() {
      let target = Target.planItem(PlanItemID(number))
      if opens([], item.allEffects) { targets.append(target) }
    }
    return targets
  }

  /// Whether anything after the round's preparation depends on the item.
  func isFollowed(_ id: PlanItemID, in round: Int) -> Bool {
    liveness.items[round] & (1 << UInt64(id.index)) != 0
  }

  /// Whether anything in the case depends on the item.
  func isFollowed(_ id: PlanItemID) -> Bool {
    (0..<compiled.rounds.count).contains { isFollowed(id, in: $0) }
  }
}

extension Exploration {
  /// By ending: the first state it comes in.
  func ends(in compiled: CompiledCase) -> [FoundState?] {
    let last = compiled.rounds.count
    var found = [FoundState?](repeating: nil, count: compiled.endings.count)
    for core in drawing[last] {
      let ending = compiled.ending(core)
      found[ending] = FoundState.first(found[ending], FoundState(round: last, core: core))
    }
    return found
  }
}
