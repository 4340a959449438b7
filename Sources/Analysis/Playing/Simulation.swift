import Dispatch
public import Rules

/// Plays whole games without a table, to see what a case does when nobody thinks, or thinks in one
/// way only.
///
/// The same scenario, setup, seed and policy give the same result on every machine and any number
/// of threads.
public struct Simulation: Sendable {
  private let compiled: CompiledCase
  private let policy: Policy
  /// For the policies that need the case solved.
  private let values: SolvedValues?

  /// - Throws: why the case cannot be compiled.
  public init(
    scenario: Scenario, setup: Setup, policy: Policy = .random
  ) throws(CompilationFailure) {
    compiled = try CompiledCase(scenario, setup: setup)
    self.policy = policy
    values = nil
  }

  /// A team that knows the solved case.
  public init(of solution: Solution, policy: Policy) {
    compiled = solution.compiled
    self.policy = policy
    values = policy.needsSolution ? solution.solved : nil
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
    let result = Shared(SimulationResult(for: compiled.scenario))
    withoutActuallyEscaping(isCancelled) { isCancelled in
      DispatchQueue.concurrentPerform(iterations: max(1, min(threads, pieces))) { _ in
        while !isCancelled() {
          var piece = 0
          next.update {
            piece = $0
            $0 += 1
          }
          guard piece < pieces else { return }
          let from = piece * Self.piece
          let part = play(from..<min(games, from + Self.piece), seed: seed)
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

  private func play(_ numbers: Range<Int>, seed: UInt64) -> SimulationResult {
    var result = SimulationResult(for: compiled.scenario)
    if let values {
      var table = KnowingTable(values: values, policy: policy)
      for game in numbers {
        result.add(table.play(seed: seed &+ UInt64(game)), actions: 0, in: compiled)
      }
    } else {
      var table = SimulatedTable(compiled: compiled, policy: policy)
      for game in numbers {
        let end = table.play(seed: seed &+ UInt64(game))
        result.add(end, actions: table.actionsTaken, in: compiled)
      }
    }
    return result
  }
}

extension SimulationResult {
  fileprivate mutating func add(
    _ end: PackedState<PackedMeasures>, actions: Int, in compiled: CompiledCase
  ) {
    games += 1
    self.actions += actions
    endings[compiled.ending(end.core)] += 1
    for measure in 0..<4 {
      if let shift = compiled.layout.measures[measure] {
        measures[measure] += Int(end.core >> UInt64(shift) & 15)
      } else {
        measures[measure] += end.aside[measure]
      }
    }
    wishes += compiled.wishesHonoured(end.core, Circumstances(round: compiled.rounds.count - 1))
  }

  fileprivate mutating func add(_ other: SimulationResult) {
    games += other.games
    actions += other.actions
    for place in endings.indices { endings[place] += other.endings[place] }
    for place in measures.indices { measures[place] += other.measures[place] }
    wishes += other.wishes
  }
}
