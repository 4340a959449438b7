import Rules
import Testing

@testable import Analysis

/// What follows the states of a layer, one by one, is the next layer, and chances add up to 1.
@Suite struct SuccessorsTests {
  @Test(arguments: 0..<12) func theyMakeUpTheNextLayer(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(seed))
    let scenario = maker.scenario()
    let compiled = try CompiledCase(scenario, setup: maker.setup(for: scenario))
    let liveness = Liveness(of: compiled, atEnd: 0)
    let exploration = try Exploration(
      of: compiled, liveness: liveness, budget: SolverBudget(threads: 1))
    var successors = Successors<NoMeasures>(of: compiled, liveness)
    for round in 0..<compiled.rounds.count {
      var decided: Set<UInt64> = []
      for core in exploration.drawing[round] {
        let isQuiet = compiled.cards(from: core, round: round).isEmpty
        for choice in successors.choices(from: PackedState(core), round: round) {
          #expect(abs(choice.branches.reduce(0) { $0 + $1.chance } - 1) < 1e-12)
          #expect((choice.card == nil) == isQuiet)
          decided.formUnion(choice.branches.map(\.state.core))
        }
      }
      #expect(decided == Set(exploration.preparing[round]))
      var prepared: Set<UInt64> = []
      for core in exploration.preparing[round] {
        var weights = 0.0
        successors.forEachPrepared(from: PackedState(core), round: round) {
          state, _, weight, chance in
          prepared.insert(state.core)
          weights += weight * chance
        }
        #expect(abs(weights - 1) < 1e-9)
      }
      #expect(prepared == Set(exploration.drawing[round + 1]))
    }
  }
}
