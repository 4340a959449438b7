import Analysis
import Rules
import ScenarioFormat
import TableUI

/// Where the story turned: worked out beside the game, shown in the debrief.
extension TableHost {
  /// At most so many are shown, and none that changed less than this of what a team can expect, in
  /// percentage points: less is not felt at the table.
  private static let mostTurns = 3
  private static let leastChange = 3.0

  func beginSolving() {
    guard let play, let solver else { return }
    solver.begin(play.game.scenario, play.game.setup, caseText: play.contents.yaml)
  }

  /// Puts what is known into what is shown.
  func showTurns() {
    guard let play, play.game.state.step == .ended, let solver else {
      presentation.turns = .unknown
      return
    }
    switch solver.progress {
    case .idle, .notDecided: presentation.turns = .unknown
    case .working: presentation.turns = .working
    case .solved(let values):
      presentation.turns = turns(values, of: play.game).map { .known($0) } ?? .unknown
    }
  }

  /// Whether the case has been solved since the debrief was last shown.
  func lookForTurns() -> Bool {
    guard solver?.takeNews() == true, play?.game.state.step == .ended else { return false }
    showTurns()
    return true
  }

  /// Solves the case at hand if nobody has yet, and waits; for scripts, which must show the same every
  /// time and so never solve beside the game.
  public func waitUntilSolved() {
    if solver == nil {
      solver = CaseSolver(folder: nil)
      beginSolving()
    }
    solver?.wait()
    _ = lookForTurns()
  }

  /// By what a team can expect that errs as most do: what only a team can lose that never errs is no
  /// turn of a game that people play.
  private func turns(_ values: SolvedValues, of game: Game) -> [Presentation.Turn]? {
    guard let most = values.turningPoints(of: game),
      let expected = values.ordinary?.turningPoints(of: game),
      let timeline = game.debriefView?.timeline
    else { return nil }
    let decisions = game.decisions
    return zip(expected, most).filter { abs($0.0.change) >= Self.leastChange }
      .sorted { abs($0.0.change) > abs($1.0.change) }.prefix(Self.mostTurns)
      .sorted { $0.0.decision < $1.0.decision }
      .map { expected, most in
        let decision = decisions[expected.decision]
        return Presentation.Turn(
          decision: expected.decision, round: game.playedNumber(of: decision),
          kind: expected.kind == .decision ? .decision : .preparation,
          entry: timeline[expected.decision], expected: Presentation.Course(expected),
          most: Presentation.Course(most))
      }
  }

  /// Back to where a decision was open, to try another way. The first way stays in the record.
  func goBack(to decision: Int) {
    while let game = play?.game, game.canUndo,
      game.decisions.count > decision || game.state.step != game.state.order.steps[0]
    {
      let before = game.turns.count
      undoOnce()
      guard let now = play?.game.turns.count, now < before else { return }
    }
  }
}

extension Game {
  /// Which round of this length of game it was, from 1: a decision keeps the number that its round
  /// has in the case.
  func playedNumber(of decision: Decision) -> Int {
    let numbers = scenario.index.rounds(of: state.length).map(\.number)
    return (numbers.firstIndex(of: decision.round) ?? 0) + 1
  }
}

extension Presentation.Course {
  fileprivate init(_ point: TurningPoint) {
    self.init(before: point.before, decided: point.decided, after: point.after)
  }
}
