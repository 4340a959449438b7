import Dispatch
public import Rules

/// Plays whole games without a table, to see what a case does when nobody thinks, or thinks in one
/// way only.
///
/// The same scenario, setup, seed and policy give the same result on every machine and any number
/// of threads.
public struct Simulation: Sendable {
  let scenario: Scenario
  let engine: Engine

  enum Engine {
    case compiled(SimulatedTable)
    /// For the policies that need the case solved.
    case solved(SolvedValues, Policy)
    /// One that errs, or is held to something.
    case team(SolvedTeam)
    /// What remembers too much to be compiled is played by the rules, far slower.
    case rules(RulesTable, Setup)
  }

  /// - Throws: why the table cannot sit down like this. A case that is too wide is only refused to
  ///   the policies that need it solved.
  public init(
    scenario: Scenario, setup: Setup, policy: Policy = .random
  ) throws(CompilationFailure) {
    do throws(CompilationFailure) {
      let compiled = try CompiledCase(scenario, setup: setup, heard: .everything)
      self.init(scenario, .compiled(SimulatedTable(compiled, policy: policy)))
    } catch {
      guard case .tooWide = error, !policy.needsSolution else { throw error }
      try self.init(byTheRules: scenario, setup: setup, policy: policy)
    }
  }

  /// Plays any case by the rules themselves: the same games as the compiled case, slower.
  init(byTheRules scenario: Scenario, setup: Setup, policy: Policy) throws(CompilationFailure) {
    do throws(Rejection) {
      let table = try RulesTable(scenario, setup: setup, policy: policy)
      self.init(scenario, .rules(table, setup))
    } catch {
      throw .setup(error)
    }
  }

  /// A team that knows the solved case.
  public init(of solution: Solution, policy: Policy) {
    self.init(
      solution.compiled.scenario,
      policy.needsSolution
        ? .solved(solution.solved, policy)
        : .compiled(SimulatedTable(solution.compiled.dealt, policy: policy)))
  }

  public init(of team: SolvedTeam) {
    self.init(team.values.compiled.scenario, .team(team))
  }

  private init(_ scenario: Scenario, _ engine: Engine) {
    self.scenario = scenario
    self.engine = engine
  }

  /// - Parameters:
  ///   - seed: of the first game; each further one has the next number, so that each can be played
  ///     again by itself. Runs meant to differ need seeds further apart than they have games. The
  ///     setup's own seed is not used.
  ///   - isCancelled: asked now and then; the games so far are the result.
  ///   - progress: is told now and then how many games are done, and at the end.
  public func run(
    games: Int, seed: UInt64, threads: Int = 1, isCancelled: @Sendable () -> Bool = { false },
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> SimulationResult {
    let games = max(0, games)
    let pieces = (games + Self.piece - 1) / Self.piece
    let next = Shared(0)
    let result = Shared(SimulationResult(for: scenario))
    withoutActuallyEscaping(isCancelled) { isCancelled in
      DispatchQueue.concurrentPerform(iterations: max(1, min(threads, pieces))) { _ in
        let knowing = remembered()
        while !isCancelled() {
          var piece = 0
          next.update {
            piece = $0
            $0 += 1
          }
          guard piece < pieces else { return }
          let from = piece * Self.piece
          let part = play(from..<min(games, from + Self.piece), seed: seed, with: knowing)
          var done = 0
          result.update {
            $0.add(part)
            done = $0.games
          }
          if done < games { progress(done) }
        }
      }
    }
    progress(result.value.games)
    return result.value
  }

  private static let piece = 2000

  /// What one thread remembers of the choices of a team that knows the solved case; nothing of others.
  private func remembered() -> FixedList<KnowingTable> {
    switch engine {
    case .solved(let values, let policy):
      FixedList([values]) { KnowingTable(values: $0, policy: policy) }
    case .team(let team): FixedList([team]) { KnowingTable(of: $0) }
    case .compiled, .rules: FixedList([SolvedTeam]()) { KnowingTable(of: $0) }
    }
  }

  private func play(
    _ numbers: Range<Int>, seed: UInt64, with knowing: borrowing FixedList<KnowingTable>
  ) -> SimulationResult {
    var result = SimulationResult(for: scenario)
    switch engine {
    case .compiled(let table):
      let tally = EndCount(of: table.compiled)
      table.play(numbers.count, from: seed &+ UInt64(numbers.lowerBound), into: tally)
      return tally.result
    case .solved, .team:
      for game in numbers { knowing[0].pointee.play(seed: seed &+ UInt64(game), into: &result) }
    case .rules(var table, _):
      for game in numbers {
        let end = table.play(seed: seed &+ UInt64(game))
        result.add(end, actions: table.actionsTaken, in: scenario)
      }
    }
    return result
  }
}

extension SimulationResult {
  fileprivate mutating func add(_ end: GameState, actions: Int, in scenario: Scenario) {
    games += 1
    self.actions += actions
    if let ending = end.ending { endings[ending.index] += 1 }
    for measure in Measure.allCases { measures[measure.rawValue] += end.measure(measure) }
    wishes += end.wishesHonoured(in: scenario)
  }

  fileprivate mutating func add(_ other: SimulationResult) {
    games += other.games
    actions += other.actions
    for place in endings.indices { endings[place] += other.endings[place] }
    for place in measures.indices { measures[place] += other.measures[place] }
    wishes += other.wishes
    for place in cardStakes.indices { cardStakes[place] += other.cardStakes[place] }
    for place in roundStakes.indices { roundStakes[place] += other.roundStakes[place] }
    for place in cardClues.indices { cardClues[place] += other.cardClues[place] }
    wishesByChange += other.wishesByChange
  }
}
