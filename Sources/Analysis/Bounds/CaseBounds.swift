public import Rules

/// What is proved of a case that has too many states to be solved: figures lie between bounds.
///
/// States that differ only in what is forgotten are taken as one, which may do whatever one of them
/// may do. So the most any team could get is never underestimated, nor the least overestimated. That
/// is an abstraction in the sense of Cousot and Cousot (1977); the bounds are those of a bounded-
/// parameter Markov decision process (Givan, Leach and Dean 2000).
public struct CaseBounds: Sendable {
  public let scenario: Scenario
  public let setup: Setup
  /// What figures lie between, rounding included.
  public let figures: [Objective: TeamBounds]
  /// What was forgotten at some step, to make the states fewer. When it is empty, bounds are as
  /// close as rounding allows.
  public let forgotten: [Forgettable]
  /// Distinct states that were looked at, each for all that differ only in what is forgotten.
  public let states: Int
  /// Endings that are proved to come in some play, and those proved to come in none.
  public let possible: Set<EndingID>
  /// Both are proved, rounding included.
  public let impossible: Set<EndingID>
}
