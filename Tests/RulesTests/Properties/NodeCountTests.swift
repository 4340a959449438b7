import TestSupport
import Testing

@testable import Rules

/// How many lines of play there are to each depth: numbers that break when any rule changes.
@Suite struct NodeCountTests {
  struct Start: CustomTestStringConvertible {
    let testDescription: String
    /// What was done before counting begins.
    let given: String
    /// Lines of one action, of two, and so on.
    let counts: [Int]
  }

  static let starts = [
    Start(
      testDescription: "from the first card", given: "",
      counts: [1, 21, 422, 8446, 168_960]),
    Start(
      testDescription: "from the first decision", given: "draw, reveal",
      counts: [2, 6, 40, 120, 120, 920, 4_548, 9_148, 39_772]),
    Start(
      testDescription: "with stances that differ",
      given: "draw, stance 1 admit, stance 2 talk-now, stance 5 unsure, reveal",
      counts: [2, 6, 40, 440, 2_480, 3_280, 14_908]),
    Start(
      testDescription: "from preparation",
      given: "draw, reveal, ask nobody, choose talk-now, lead nurse, tell gp, conclude, proceed",
      counts: [26, 70, 90, 992, 19_973]),
  ]

  @Test(arguments: starts)
  func nodes(start: Start) throws {
    var game = try Game(SampleScenario.setup(seed: 1), of: SampleScenario.scenario)
    try game.take(all: start.given)
    let counts = try start.counts.indices.map { try nodes(game.state, depth: $0 + 1) }
    #expect(counts == start.counts)
  }

  private func nodes(_ state: GameState, depth: Int) throws -> Int {
    let legal = state.legalActions(in: SampleScenario.scenario)
    if depth == 1 { return legal.count }
    var count = 0
    var events: [Event] = []
    for action in legal {
      var next = state
      events.removeAll(keepingCapacity: true)
      try next.apply(action, in: SampleScenario.scenario, events: &events)
      count += try nodes(next, depth: depth - 1)
    }
    return count
  }

  /// Distinct states after the first round when seats take no stance, over all choices and every
  /// card and branch that chance could give.
  @Test func statesAfterTheFirstRound() throws {
    var layer: Set<GameState> = []
    var events: [Event] = []
    layer.insert(
      try GameState(SampleScenario.setup(seed: 1), in: SampleScenario.scenario, events: &events))
    let next = try after(round: 1, layer)
    #expect(next.count == 157)
  }

  private func after(round: Int, _ layer: Set<GameState>) throws -> Set<GameState> {
    var seen = layer
    var open = Array(layer)
    var done: Set<GameState> = []
    var events: [Event] = []
    while let state = open.popLast() {
      for next in try successors(of: state, events: &events) where seen.insert(next).inserted {
        if next.roundsDone == round { done.insert(next) } else { open.append(next) }
      }
    }
    return done
  }

  private func successors(of state: GameState, events: inout [Event]) throws -> [GameState] {
    let scenario = SampleScenario.scenario
    var next: [GameState] = []
    for action in state.legalActions(in: scenario) {
      switch action {
      case .takeStance, .hear: continue
      case .draw, .revealStances, .choose, .letHappen, .appoint, .ask, .tell, .conclude, .proceed,
        .prepare, .finishPreparing:
        break
      }
      for place in 0..<(action == .draw || action == .conclude ? 9 : 1) {
        var after = state
        events.removeAll(keepingCapacity: true)
        try after.apply(action, in: scenario, chance: .fixed(place), events: &events)
        // Only what was chosen, not what the generator would have given.
        after.generator = state.generator
        next.append(after)
      }
    }
    return next
  }
}
