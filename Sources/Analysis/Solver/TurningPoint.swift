public import Rules

/// A moment of a game that changed what could still become of the wishes, for the team whose expectation is
/// asked: the best, or one that errs from here on as it always does.
public struct TurningPoint: Hashable, Sendable {
  /// The place of the decision among those of the game, from 0.
  public let decision: Int
  /// What was done in between.
  public let kind: Kind
  /// What of the wishes could be expected to be honoured, in percent: with the best that was open,
  public let before: Double
  /// with what was decided, as chance would have it,
  public let decided: Double
  /// and after what then happened.
  public let after: Double

  /// What changed the prospects.
  public enum Kind: Hashable, Sendable {
    /// What was decided about the card, and what came of it.
    case decision
    /// What was prepared after it, or left.
    case preparation
  }

  /// How much it changed in all, in percentage points.
  public var change: Double { after - before }
}

extension SolvedValues {
  /// What each decision and each preparation changed, in the order of the game.
  ///
  /// - Returns: `nil` when the game is not one this was solved for.
  public func turningPoints(of game: Game) -> [TurningPoint]? {
    guard game.setup.seats == compiled.setup.seats, game.setup.length == compiled.setup.length,
      game.setup.commitment == compiled.setup.commitment
    else { return nil }
    var points: [TurningPoint] = []
    let decisions = game.decisions
    var number = -1
    var prepared: Double?
    for turn in game.turns {
      switch turn.action {
      case .conclude, .letHappen:
        number += 1
        guard let before = best(at: turn.before), let after = best(at: turn.after),
          let decided = value(of: decisions[number], from: turn.before)
        else { return nil }
        points.append(
          TurningPoint(
            decision: number, kind: .decision, before: before, decided: decided, after: after))
      case .proceed, .draw:
        // A round without slots ends here; a quiet round goes straight to preparation.
        if turn.after.step == .preparing { prepared = best(preparing: turn.after) }
      case .finishPreparing:
        guard let before = prepared, number >= 0 else { continue }
        guard let after = best(at: turn.after), let decided = best(prepared: turn.before) else {
          return nil
        }
        points.append(
          TurningPoint(
            decision: number, kind: .preparation, before: before, decided: decided, after: after))
        prepared = nil
      case .takeStance, .revealStances, .choose, .appoint, .ask, .tell, .hear, .prepare: continue
      }
    }
    return points
  }
}
