import Testing
@testable import Rules
@Test func gen() throws {
  for seed in UInt64(1)...20 {
    let g = try FingerprintTests.play(seed)
    print("    (\(seed), \(g.actions), \(g.ending ?? -1), 0x\(String(g.folded, radix: 16, uppercase: true))),")
  }
  for s in NodeCountTests.starts {
    var game = try Game(SampleScenario.setup(seed: 1), of: SampleScenario.scenario)
    try game.take(all: s.given)
    var line: [Int] = []
    for d in 1...9 {
      let n = try nodes(game.state, depth: d)
      line.append(n)
      if n > 60_000 { break }
    }
    print(s.testDescription, line)
  }
  let t = NodeCountTests()
  var layer: Set<GameState> = []
  var events: [Event] = []
  layer.insert(try GameState(SampleScenario.setup(seed: 1), in: SampleScenario.scenario, events: &events))
  for round in 1...2 {
    layer = try t.after(round: round, layer)
    print(round, layer.count)
  }
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
