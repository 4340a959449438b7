import Rules
import Testing

@testable import Analysis

/// Solving in blocks is a short cut: it has to come to what going from state to state comes to.
@Suite struct LayerBlocksTests {
  private struct Layers {
    let compiled: CompiledCase
    let liveness: Liveness
    let exploration: Exploration
    let steps: LayerTransitions

    init(seed: UInt64, threads: Int) throws {
      let (scenario, setup) = MadeUpSize.tenThousand.made(seed: seed)
      compiled = try CompiledCase(scenario, setup: setup)
      liveness = Liveness(of: compiled, atEnd: 0, countingStrain: true)
      exploration = try Exploration(
        of: compiled, liveness: liveness, budget: SolverBudget(threads: threads))
      steps = LayerTransitions(
        compiled: compiled, liveness: liveness, threads: threads, lanes: [], meter: .unlimited)
    }
  }

  /// Each state's successors, by its templates.
  private func following<Maker: TemplateMaker & ~Copyable>(
    _ states: [UInt64], _ tables: [TemplateTable<Maker>], quiet: UInt64,
    where canHappen: (Int, UInt64) -> Bool
  ) -> Set<UInt64> {
    let finders = FixedList(tables) { TemplateFinder($0) }
    var found: Set<UInt64> = []
    for core in states {
      let cards = tables.indices.filter { canHappen($0, core) }
      if cards.isEmpty { found.insert(core & quiet) }
      for card in cards {
        let (template, _) = finders[card].pointee.find(core)
        for number in 0..<template.successorCount {
          found.insert(template.successors[number].after(core))
        }
      }
    }
    return found
  }

  /// - Returns: how many layers were cut into blocks.
  private func compare<Maker: TemplateMaker & ~Copyable>(
    _ step: LayerTransition<Maker>, from states: [UInt64], to next: [UInt64], live: UInt64,
    threads: Int,
    where canHappen: @escaping (Int, UInt64) -> Bool
  ) -> Int {
    #expect(Set(next) == following(states, step.tables, quiet: live, where: canHappen))
    #expect(Set(next).count == next.count)
    guard let blocks = step.blocks else { return 0 }
    #expect(blocks.next(threads: threads) == next)
    #expect(step.blocks(to: OrderedStates(keys: next, order: blocks.copied)) === blocks)
    #expect(step.blocks(to: OrderedStates(keys: next, order: ~blocks.copied)) == nil)
    #expect(step.blocks(to: OrderedStates(keys: next + [0], order: blocks.copied)) == nil)
    #expect(Set((0..<states.count).map { Int(blocks.entries[$0].place) }).count == states.count)

    let values = ValueRows(count: next.count, width: 1)
    for place in next.indices { values[place][0] = Double(place) }
    let layer = SolvedLayer(next, values)
    var walk = BlockWalk(blocks, step.tables, layer)
    var search = SearchWalk(step.tables, layer, live: live, meter: .unlimited, where: canHappen)
    var found = FoundRows()
    var sought = FoundRows()
    // Not in their order, so that blocks are left and entered again.
    for number in (0..<states.count).map({ $0 * 7919 % states.count }) {
      let place = walk.move(to: number)
      let core = states[place]
      let cards = step.tables.indices.filter { search.canHappen($0, core) }
      #expect(cards == step.tables.indices.filter { walk.canHappen($0, core) })
      if cards.isEmpty { #expect(walk.quiet(core) == search.quiet(core)) }
      for card in cards {
        let (template, _) = walk.look(up: card, core, into: &found)
        let (other, _) = search.look(up: card, core, into: &sought)
        #expect(template.successors == other.successors)
        let numbers = 0..<Int32(template.successorCount)
        #expect(numbers.allSatisfy { found[$0] == sought[$0] })
      }
    }
    return 1
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], [1, 2, 3])
  func blocksComeToWhatSearchingComesTo(seed: UInt64, threads: Int) throws {
    let layers = try Layers(seed: seed, threads: threads)
    var count = 0
    for round in 0..<layers.compiled.rounds.count {
      let compiled = layers.compiled
      let cards = compiled.rounds[round].cards.range
      let drawing = layers.exploration.drawing[round]
      count += compare(
        layers.steps.decision(round: round, from: drawing), from: drawing,
        to: layers.exploration.preparing[round], live: layers.liveness.preparing[round],
        threads: threads
      ) { compiled.canHappen(compiled.cards[cards.lowerBound + $0], $1, round: round) }
      let preparing = layers.exploration.preparing[round]
      count += compare(
        layers.steps.preparation(round: round, from: preparing, items: 0), from: preparing,
        to: layers.exploration.drawing[round + 1], live: layers.liveness.drawing[round + 1],
        threads: threads
      ) { _, _ in true }
    }
    if seed == 1 { #expect(count > 4) }
  }

  @Test func statesAreTheSameOnAnyNumberOfThreads() throws {
    let alone = try Layers(seed: 1, threads: 1).exploration
    for threads in 2...4 {
      let together = try Layers(seed: 1, threads: threads).exploration
      #expect(together.drawing == alone.drawing)
      #expect(together.preparing == alone.preparing)
    }
  }
}
