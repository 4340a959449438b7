import Analysis
import Foundation
import Rules

extension Bench {
  /// Solves the case as the table does, keeps and opens it, and asks it about every card of random games.
  func measureDecisions(of scenario: Scenario, _ setup: Setup) throws {
    let budget = SolverBudget(states: states, threads: threads)
    guard let solved = Solver(scenario, setup: setup, budget: budget).solveValues() else {
      throw notSolved
    }
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let file = try folder.place(for: "values")
    try solved.data(named: file.lastPathComponent).write(to: file)
    let bytes = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
    var opening: [Double] = []
    var values = solved
    for _ in 0..<max(1, times) {
      let (read, time) = timed { SolvedValues.read(from: file, of: scenario, setup: setup) }
      guard let read else { throw BenchFailure.keptUnreadable }
      values = read
      opening.append(time)
    }
    var (deciding, debriefing): ([Double], [Double]) = ([], [])
    for number in 1...games {
      var setup = setup
      setup.seed = UInt64(number)
      let game = try Game.playedAtRandom(scenario, setup)
      for turn in game.turns where turn.before.step == .choosing {
        let (prospects, time) = timed { values.prospects(at: turn.before) }
        guard prospects != nil else { throw notSolved }
        deciding.append(time)
      }
      let (points, time) = timed { values.turningPoints(of: game) }
      guard points != nil else { throw notSolved }
      debriefing.append(time)
    }
    guard !deciding.isEmpty else { throw BenchFailure.noCardMet }
    try StandardStream.output.show(
      """
      {"measured": "decisions", "states": \(values.states), "games": \(games), \
      "decisions": \(deciding.count), \(Self.spread(of: deciding)), \
      \(Self.spread(of: debriefing, called: "debrief_")), \
      "kept_megabytes": \(Double(bytes) / 1e6), \
      "open_milliseconds": \(opening.max() ?? 0), "peak_megabytes": \(Self.peakMegabytes)}
      """)
  }
}
