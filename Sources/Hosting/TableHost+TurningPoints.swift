import Analysis
import Rules
import ScenarioFormat
import TableUI

/// Where the story turned: worked out beside the game, shown in the debrief.
extension TableHost {
  /// At most so many are shown, and none that changed less than this, in percentage points.
  private static let mostTurns = 3
  private static let leastChange = 1.0

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
      presentation.turns =
        values.turningPoints(of: play.game).map { .known(turns($0, of: play.game)) } ?? .unknown
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

  private func turns(_ points: [TurningPoint], of game: Game) -> [Presentation.Turn] {
    let decisions = game.decisions
    return
      points.filter { abs($0.change) >= Self.leastChange }
      .sorted { abs($0.change) > abs($1.change) }.prefix(Self.mostTurns)
      .sorted { $0.decision < $1.decision }
      .map { point in
        let decision = decisions[point.decision]
        let situation = game.scenario.situations[decision.situation.index]
        let option = decision.option.map { situation.options[$0.index].text } ?? ""
        return Presentation.Turn(
          decision: point.decision, round: game.playedNumber(of: decision),
          situation: situation.title,
          option: point.kind == .decision ? option : nil, before: point.before,
          decided: point.decided, after: point.after)
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
