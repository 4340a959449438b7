import Rules
import Testing

@testable import Analysis

/// What may come of each way to decide a card.
@Suite struct DecidingTests {
  private struct Branch: Equatable {
    let core: UInt64
    let chance: Double
    let outcome: Int32
    let strain: Double
  }

  private static func branches(
    _ results: DecisionResults<NoMeasures>, _ decision: Int
  ) -> [Branch] {
    results.range(of: decision).map { place in
      let branch = results.branches[place]
      return Branch(
        core: branch.state.core, chance: branch.chance, outcome: branch.outcome,
        strain: branch.strain)
    }
  }

  /// Whoever is told, what comes is followed once where nothing asks who was; that is what following it
  /// for these roles alone comes to, bit for bit, also where an outcome does ask.
  @Test func isListedTogetherAsAlone() throws {
    var (alike, asking) = (0, 0)
    for seed in 0..<60 {
      let (made, setup) = CaseMaker.hiding(seed, from: 9500)
      let scenario = seed % 2 == 0 ? made : made.askingWhoWasTold()
      let compiled = try CompiledCase(scenario, setup: setup)
      let liveness = Liveness(of: compiled, atEnd: compiled.layout.measureBits)
      let exploration = try Exploration(
        of: compiled, liveness: liveness, budget: SolverBudget(states: 100_000))
      let deciding = Deciding<NoMeasures>(of: compiled, liveness: liveness)
      var (listed, alone) = (DecisionResults<NoMeasures>(), DecisionResults<NoMeasures>())
      for round in 0..<compiled.rounds.count {
        for card in compiled.rounds[round].cards.range {
          for core in exploration.drawing[round].prefix(200)
          where compiled.canHappen(compiled.cards[card], core, round: round) {
            let drawn = core | compiled.cards[card].drawn
            deciding.list(from: PackedState(drawn), card: card, round: round, into: &listed)
            var untold: [Branch] = []
            for (place, decision) in listed.decisions.enumerated() where decision.option >= 0 {
              let circumstances = Circumstances(
                lead: Int(decision.lead), level: Int(decision.level), round: round)
              deciding.list(
                one: Int(decision.option), from: drawn, card: card, told: decision.told,
                circumstances, into: &alone)
              let own = Self.branches(listed, place)
              #expect(own == Self.branches(alone, 0), "\(seed): \(decision)")
              if decision.told == 0 {
                untold = own
              } else if own.map(\.outcome) == untold.map(\.outcome) {
                alike += 1
              } else {
                asking += 1
              }
            }
          }
        }
      }
    }
    #expect(alike > 500 && asking > 500, "\(alike) alike, \(asking) asked for")
  }
}
