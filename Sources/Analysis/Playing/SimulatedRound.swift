/// A round of a game on the solved case, as far as the team's choices and chance settle it.
struct SimulatedRound {
  /// `nil` in a quiet round.
  let decided: Decided?
  /// The state before it is prepared.
  let prepared: UInt64
  /// The state before the next card, or at the end.
  let next: UInt64
  /// Those that nothing reads, after it.
  let measures: VectorMeasures

  /// What was decided, and what came of it.
  struct Decided {
    /// The card's place among all cards; where asking told something, that of the answer.
    let card: Int
    let decision: ListedDecision
    /// Its place among the case's outcomes; −1 when none came.
    let outcome: Int
  }
}
