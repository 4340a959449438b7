import Rules
import Testing

@testable import Analysis

/// Levels of a measure share a template only where a step does the same to all of them.
@Suite struct CountedMeasuresTests {
  private func field(_ level: Int, at shift: Int) -> UInt64 { UInt64(level) << UInt64(shift) }

  @Test func levelsAwayFromTheEndsAreAlike() {
    var changes = MeasureChanges()
    changes.add(-2, at: 4)
    changes.add(1, at: 4)
    let counted = CountedMeasures(changes, reads: 0, live: ~0)
    let alike = (0...10).map { Int(counted.alike(field($0, at: 4) | 3) >> 4) }
    #expect(alike == [0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 10])
    for level in 0...10 {
      let shared = counted.shared(in: field(level, at: 4) | 3)
      #expect(shared == (level == 2 ? 0xF0 : 0))
    }
  }

  @Test func whatIsReadOrCountedTooFarIsNot() {
    var changes = MeasureChanges()
    changes.add(-1, at: 4)
    #expect(CountedMeasures(changes, reads: 1 << 5, live: ~0).isEmpty)
    #expect(CountedMeasures(changes, reads: 0, live: ~0xF0).isEmpty)
    #expect(!CountedMeasures(changes, reads: 0xF, live: ~0).isEmpty)
    changes.add(9, at: 4)
    #expect(CountedMeasures(changes, reads: 0, live: ~0).isEmpty)
  }

  @Test func stepsAfterEachOtherAddUpAndOneOfManyIsTheFarthest() throws {
    var up = MeasureChanges()
    up.add(2, at: 0)
    var down = MeasureChanges()
    down.add(-1, at: 0)
    down.add(1, at: 8)
    let either = try #require(MeasureChanges(anyOf: [up, down]).sorted.first)
    #expect(either.shift == 0 && either.most == (1, 2))
    let both = (up + up + down).sorted
    #expect(both.map(\.shift) == [0, 8])
    #expect(both[0].most == (1, 4) && both[1].most == (0, 1))
  }

  /// What a template says of a state.
  private struct Result: Equatable {
    let weight: Double
    let branches: [Branch]

    struct Branch: Equatable {
      let after: UInt64
      let chance: Double
      let strain: Double
    }
  }

  private func results(_ template: TransitionTemplate, _ core: UInt64) -> [Result] {
    (0..<template.resultCount).map { place in
      let result = template.results[place]
      return Result(
        weight: result.weight,
        branches: result.branches.range.map {
          let branch = template.branches[$0]
          return Result.Branch(
            after: template.successors[Int(branch.successor)].after(core), chance: branch.chance,
            strain: branch.strain)
        })
    }
  }

  /// - Returns: for how many states their template was made for another.
  private func compare<Maker: TemplateMaker & ~Copyable>(
    _ table: TemplateTable<Maker>, _ states: [UInt64], alone: consuming Maker
  ) -> Int {
    var finder = TemplateFinder(table)
    var shared = 0
    for core in states {
      let (template, _) = finder.find(core)
      alone.removeAll()
      alone.make(core & table.dependencies.read)
      #expect(results(template, core) == results(alone.store.template(0), core))
      if table.dependencies.key(of: core) != core & table.dependencies.read { shared += 1 }
    }
    return shared
  }

  @Test(arguments: [nil, 1, 2, 3, 4] as [UInt64?])
  func aSharedTemplateSaysWhatAnOwnWouldSay(seed: UInt64?) throws {
    let (scenario, setup) =
      seed.map { MadeUpSize.tenThousand.made(seed: $0) } ?? PlainCase.made(rounds: 3)
    let compiled = try CompiledCase(scenario, setup: setup)
    let liveness = Liveness(of: compiled, atEnd: compiled.layout.measureBits, countingStrain: true)
    let exploration = try Exploration(of: compiled, liveness: liveness, budget: SolverBudget())
    let steps = LayerTransitions(
      compiled: compiled, liveness: liveness, threads: 1, lanes: [],
      meter: .unlimited)
    var shared = 0
    for round in 0..<compiled.rounds.count {
      let drawing = exploration.drawing[round]
      let cards = compiled.rounds[round].cards.range
      for (card, table) in zip(cards, steps.deciding(round: round, from: drawing)) {
        shared += compare(
          table, drawing.filter { compiled.canHappen(compiled.cards[card], $0, round: round) },
          alone: DecisionTemplates(
            compiled, Deciding(of: compiled, liveness: liveness),
            table.dependencies.countingNothing,
            card: card, round: round, lanes: []))
      }
      let preparing = exploration.preparing[round]
      let table = steps.preparing(round: round, from: preparing, items: 0)
      shared += compare(
        table, preparing,
        alone: PreparationTemplates(
          compiled, liveness, table.dependencies.countingNothing, round: round, lanes: [], items: 0)
      )
    }
    #expect(shared > 100)
  }
}
