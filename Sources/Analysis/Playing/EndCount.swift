import Rules

/// Counts what came of games on a compiled case, in plain memory.
final class EndCount {
  private let compiled: CompiledCase
  private let last: Circumstances
  private let endings: Buffer<Int>
  private var games = 0
  private var actions = 0
  private var wishes = 0
  /// The measures beside the core.
  private var aside = SIMD4<Int>()
  /// Those in it, by their place among all.
  private var inCore = SIMD4<Int>()
  private let shifts: [(measure: Int, shift: UInt64)]

  init(of compiled: CompiledCase) {
    self.compiled = compiled
    last = Circumstances(round: compiled.rounds.count - 1)
    endings = Buffer(repeating: 0, count: compiled.endings.count)
    shifts = compiled.layout.measures.enumerated().compactMap { number, shift in
      shift.map { (number, UInt64($0)) }
    }
  }

  func add(_ game: SimulatedGame) {
    let end = game.state
    games += 1
    actions += game.actions
    aside &+= SIMD4(truncatingIfNeeded: end.aside.lanes)
    for (measure, shift) in shifts { inCore[measure] += Int(end.core >> shift & 15) }
    let honoured = compiled.wishesHonoured(end.core, last)
    wishes += honoured
    endings[compiled.ending(end.core, honoured: honoured)] += 1
  }

  var result: SimulationResult {
    var result = SimulationResult(for: compiled.scenario)
    result.games = games
    result.actions = actions
    result.wishes = wishes
    for place in result.endings.indices { result.endings[place] = endings[place] }
    for measure in result.measures.indices {
      result.measures[measure] = aside[measure] + inCore[measure]
    }
    return result
  }
}
