public import Rules

/// Few whole games that together come to every option, outcome and ending that can be reached.
///
/// Found greedily: each play is the one of some candidates that comes to most of what is left. The
/// candidates are free plays and witnesses that are played on to the ending. Not the fewest there
/// could be, but the same in every run with the same seed.
public struct WitnessCover: Sendable {
  /// In the order in which they were found, those that others made needless left out.
  public let plays: [Play]
  /// Everything that is reachable: options, outcomes and endings in the order of the file.
  public let targets: [Target]
  /// What no play was found for; a mistake in the solver if there is any.
  public let missing: [Target]

  /// One game of the cover.
  public struct Play: Sendable {
    public let game: Game
    /// All that it comes to, in the order of the file.
    public let covers: [Target]
    /// Those of them that no play before it comes to.
    public let isFirstFor: [Target]
  }
}

extension Solution {
  /// - Returns: `nil` when it is cancelled.
  public func cover(
    seed: UInt64 = 1, isCancelled: () -> Bool = { false }
  ) -> WitnessCover? {
    let targets = Target.all(in: scenario).filter { $0.isScripted && found($0) != nil }
    let finder = CoverFinder(scenario: scenario, setup: setup, witnesses: witnesses(of: targets))
    var generator = Generator(seed: seed)
    var games: [Game] = []
    var left = targets
    while !left.isEmpty {
      if isCancelled() { return nil }
      guard let next = finder.best(for: left, &generator) else { break }
      games.append(next)
      let met = Set(next.met)
      let rest = left.filter { !met.contains($0) }
      // A witness always comes to its own target.
      if rest.count == left.count { break }
      left = rest
    }
    return WitnessCover(games, targets: targets, missing: left)
  }
}

extension WitnessCover {
  fileprivate init(_ games: [Game], targets: [Target], missing: [Target]) {
    var kept = games.map { ($0, Set($0.met)) }
    // A later play may have made an earlier one needless.
    for place in kept.indices.reversed() {
      var others: Set<Target> = []
      for other in kept.indices where other != place { others.formUnion(kept[other].1) }
      if kept[place].1.isSubset(of: others) { kept.remove(at: place) }
    }
    var seen: Set<Target> = []
    plays = kept.map { game, met in
      let covers = targets.filter { met.contains($0) }
      let new = covers.filter { seen.insert($0).inserted }
      return Play(game: game, covers: covers, isFirstFor: new)
    }
    self.targets = targets
    self.missing = missing
  }
}

/// Plays on to the ending, with an eye for what is still wanted.
private struct CoverFinder {
  let scenario: Scenario
  let setup: Setup
  let witnesses: [Target: [Rehearsal.Step]]

  private static let freePlays = 6
  private static let witnessesTried = 6

  func best(for left: [Target], _ generator: inout Generator) -> Game? {
    let wanted = Set(left)
    var best: (game: Game, new: Int)?
    func consider(_ game: Game) {
      let new = Set(game.met).intersection(wanted).count
      if new > best?.new ?? 0 { best = (game, new) }
    }
    for _ in 0..<Self.freePlays {
      if let start = try? Game(setup, of: scenario) {
        consider(finished(start, wanted, &generator))
      }
    }
    // Those with the longest way first: what lies on it is met too.
    let longest = left.enumerated().sorted {
      let (a, b) = (witnesses[$0.element]?.count ?? 0, witnesses[$1.element]?.count ?? 0)
      return a == b ? $0.offset < $1.offset : a > b
    }
    for (_, target) in longest.prefix(Self.witnessesTried) {
      guard let game = game(to: target) else { continue }
      consider(finished(game, wanted, &generator))
    }
    return best?.game
  }

  private func game(to target: Target) -> Game? {
    guard let steps = witnesses[target],
      var game = try? Game(setup.playing(steps, of: scenario), of: scenario)
    else { return nil }
    for (number, step) in steps.enumerated() {
      guard game.play(step, number: number + 1) == nil else { return nil }
    }
    return game
  }

  private func finished(
    _ game: Game, _ wanted: Set<Target>, _ generator: inout Generator
  ) -> Game {
    var game = game
    var wanted = wanted.subtracting(game.met)
    while game.state.step == .drawing {
      let before = game.turns.count
      guard playRound(&game, wanted, &generator) else { break }
      for turn in game.turns[before...] { wanted.subtract(Game.met(by: turn)) }
    }
    return game
  }

  private func playRound(
    _ game: inout Game, _ wanted: Set<Target>, _ generator: inout Generator
  ) -> Bool {
    if let (actions, _) = choices(from: game.state, wanted, &generator) {
      for (action, chance) in actions where !game.take(action, chance) { return false }
    } else {
      guard game.take(.draw) else { return false }
      if game.state.situation != nil {
        let actions: [Action] = [.revealStances, .ask(nil), .letHappen, .proceed]
        for action in actions where !game.take(action) { return false }
      }
    }
    // What is prepared opens cards and options later.
    while game.state.step == .preparing {
      let possible = game.legalActions.filter { $0 != .finishPreparing }
      guard !possible.isEmpty else { return game.take(.finishPreparing) }
      guard game.take(possible[generator.below(possible.count)]) else { return false }
    }
    return true
  }

  private typealias Line = [(Action, Chance)]

  /// The way through a card that comes to most of what is wanted; among equals, one drawn.
  private func choices(
    from state: GameState, _ wanted: Set<Target>, _ generator: inout Generator
  ) -> (actions: Line, new: Int)? {
    var best: (actions: Line, new: Int)?
    var equals = 0
    func consider(_ actions: Line, _ new: Int) {
      equals = new == best?.new ? equals + 1 : new > best?.new ?? -1 ? 1 : 0
      guard equals > 0 else { return }
      if equals == 1 || generator.below(equals) == 0 { best = (actions, new) }
    }
    for (card, draw) in draws(from: state) {
      let start: Line = [(.draw, draw), (.revealStances, .generator)]
      guard let drawn = after(start, state) else { continue }
      for (line, option, decided) in decisions(from: drawn, card) {
        let isNew = wanted.contains(.option(card, option)) ? 1 : 0
        for (place, outcome) in outcomes(from: decided, card, option) {
          let isNewToo = outcome.map { wanted.contains(.outcome(card, option, $0)) } ?? false
          consider(
            start + line + [(.conclude, place), (.proceed, .generator)],
            isNew + (isNewToo ? 1 : 0))
        }
      }
    }
    return best
  }

  /// Every card that can come, with all that can be behind it.
  private func draws(from state: GameState) -> [(SituationID, Chance)] {
    state.eligibleSituations(in: scenario).flatMap { card -> [(SituationID, Chance)] in
      let truths = state.possibilities(behind: card, in: scenario)
      guard !truths.isEmpty else { return [(card, .fixed(card.index))] }
      return truths.map { (card, .card(card.index, truth: $0.index)) }
    }
  }

  /// Everybody that can be asked, with every option and lead, and those told who have to know.
  private func decisions(
    from drawn: GameState, _ card: SituationID
  ) -> [(line: Line, option: OptionID, state: GameState)] {
    var decided: [(Line, OptionID, GameState)] = []
    for (ask, asked) in next(from: ([], drawn)) {
      for (choice, chosen) in next(from: (ask, asked)) {
        guard let option = chosen.option else { continue }
        let led = chosen.step == .appointing ? next(from: (choice, chosen)) : [(choice, chosen)]
        for (line, state) in led {
          guard state.step == .telling else {
            decided.append((line, option, state))
            continue
          }
          let tell = Action.tell(scenario.tellingThoseWhoMustKnow(on: card, lead: state.lead))
          if let told = after([(tell, .generator)], state) {
            decided.append((line + [(tell, .generator)], option, told))
          }
        }
      }
    }
    return decided
  }

  private func next(from now: (line: Line, state: GameState)) -> [(line: Line, state: GameState)] {
    now.state.legalActions(in: scenario).compactMap { action in
      after([(action, .generator)], now.state).map { (now.line + [(action, .generator)], $0) }
    }
  }

  private func outcomes(
    from asked: GameState, _ card: SituationID, _ option: OptionID
  ) -> [(Chance, OutcomeID?)] {
    let outcomes = scenario.situations[card.index].options[option.index].outcomes
    var found: [(Chance, OutcomeID?)] = []
    for place in outcomes.indices {
      guard let state = after([(.conclude, .fixed(place))], asked),
        state.outcome == OutcomeID(place)
      else { continue }
      found.append((.fixed(place), state.outcome))
    }
    return found.isEmpty ? [(.generator, nil)] : found
  }

  private func after(_ actions: Line, _ state: GameState) -> GameState? {
    state.after(actions, in: scenario)
  }
}

extension Game {
  /// The options, outcomes and endings it came to.
  fileprivate var met: [Target] { turns.flatMap { Self.met(by: $0) } }

  fileprivate static func met(by turn: Turn) -> [Target] {
    let before = turn.before
    switch turn.action {
    case .choose(let option): return before.situation.map { [.option($0, option)] } ?? []
    case .conclude:
      guard let card = before.situation, let option = before.option,
        let outcome = turn.after.outcome
      else { return [] }
      return [.outcome(card, option, outcome)]
    case .draw, .takeStance, .revealStances, .letHappen, .appoint, .ask, .tell, .hear, .proceed,
      .prepare, .finishPreparing:
      // The last action of a game; which one depends on whether the last round has slots.
      return before.ending == nil ? turn.after.ending.map { [.ending($0)] } ?? [] : []
    }
  }
}

extension Target {
  /// Whether a clinician reads its text in a script.
  fileprivate var isScripted: Bool {
    switch self {
    case .option, .outcome, .ending: true
    case .situation, .planItem, .knowledge, .quiet, .stuck, .doomed: false
    }
  }
}
