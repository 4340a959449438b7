public import Analysis
import Markup
public import Rules
public import Wording

/// One simulated game told from beginning to end, with what nobody at the table knew: for authors.
public struct GameStory: Sendable {
  /// With a heading, ending in a line break.
  public let text: String

  /// - Parameters:
  ///   - number: of the game among those that were played, from 1.
  ///   - seed: the game's own.
  ///   - simulation: that it is one of.
  public init(
    _ game: Game, number: Int, seed: UInt64, of simulation: Simulation, words: Words = .english
  ) {
    var lines = [words("Game {0} (--seed {1} --games 1)", number, seed)]
    let wishes = words.unheardWishes(of: game)
    if !wishes.isEmpty {
      lines.append(words("What was wished, and nobody at the table had heard:"))
      lines += wishes.map { "  " + $0 }
    }
    lines += [""] + words.account(of: game) + [""] + words.close(of: game)
    if let points = simulation.turningPoints(of: game) {
      lines += Self.turns(points, of: game, by: simulation, words)
    }
    text = lines.map { TerminalText.line($0) + "\n" }.joined()
  }

  /// Percentage points from which something is told.
  private static let least = 1.0

  private static func turns(
    _ points: [TurningPoint], of game: Game, by simulation: Simulation, _ words: Words
  ) -> [String] {
    func figures(_ before: Double, _ after: Double) -> String {
      words("{0} before, {1} after", words.percents(before), words.percents(after))
    }
    let decisions = game.decisions
    func title(_ point: TurningPoint) -> String {
      let decision = decisions[point.decision]
      return words(
        "Round {0}: {1}", round(of: decision, in: game),
        game.scenario.situations[decision.situation.index].title)
    }
    func most(_ size: (TurningPoint) -> Double, from least: Double) -> TurningPoint? {
      points.max { size($0) < size($1) }.flatMap { size($0) >= least ? $0 : nil }
    }
    var lines: [String] = []
    if let point = most({ $0.before - $0.decided }, from: least) {
      let what =
        switch point.kind {
        case .decision:
          words("What was decided cost most: {0}.", figures(point.before, point.decided))
        case .preparation:
          words(
            "What was prepared, or left, cost most: {0}.", figures(point.before, point.decided))
        }
      lines.append("  \(title(point)) – \(what)")
    }
    let saved = saved(points, of: game, by: simulation)
    if let (point, other) = saved, point.decided - other >= least {
      let what = words(
        "What was decided saved most: {0}, and {1} with the worst that was open.",
        words.percents(point.decided), words.percents(other))
      lines.append("  \(title(point)) – \(what)")
    }
    if let point = most({ abs($0.after - $0.decided) }, from: 5 * least) {
      let what = words(
        "Chance turned it most: {0}.", figures(point.decided, point.after))
      lines.append("  \(title(point)) – \(what)")
    }
    guard !lines.isEmpty else { return [] }
    return [words("Where it turned, in wishes that could be expected to be honoured:")] + lines
  }

  /// The decision that was furthest above the worst option that was open, and what that one came to.
  private static func saved(
    _ points: [TurningPoint], of game: Game, by simulation: Simulation
  ) -> (TurningPoint, worst: Double)? {
    let decided = points.filter { $0.kind == .decision }
    let made = game.turns.filter { $0.action == .conclude || $0.action == .letHappen }
    return zip(decided, made).compactMap { point, turn in
      simulation.worstOption(before: turn).map { (point, worst: $0) }
    }.max { $0.0.decided - $0.worst < $1.0.decided - $1.worst }
  }

  private static func round(of decision: Decision, in game: Game) -> Int {
    let numbers = game.scenario.index.rounds(of: game.state.length).map(\.number)
    return (numbers.firstIndex(of: decision.round) ?? 0) + 1
  }
}
