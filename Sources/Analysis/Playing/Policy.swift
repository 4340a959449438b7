/// How a simulated table makes up its mind: a policy (Puterman 1994), which Baier and Katoen 2008 call a
/// scheduler.
///
/// Nobody takes a stance or is marked as heard: no rule reads it, and a stance can be changed without
/// end.
public enum Policy: String, CaseIterable, Hashable, Sendable {
  /// Whom to ask, what, who leads and whom to tell are drawn from what is possible, all equally
  /// likely. Where a round may begin by reviewing something without a slot, nothing is drawn or any item
  /// that somebody there might review so. For each preparation slot somebody who is free is drawn, then one of that role's
  /// tasks: resting, any item of the plan it may do, or relieving any other seated role; an item of
  /// two slots takes a second free role along when two slots are left. What turns out to be
  /// impossible leaves the slot unused.
  ///
  /// Preparing is not drawn from the legal actions, because then an item that nobody reads any
  /// more would still change what is likely, and a case could not be solved.
  case random
  /// Always the choice after which the most of the wishes can still be honoured. Needs the case
  /// solved.
  case best
  /// Always the choice after which the least can still be lost. Needs the case solved.
  case worst
  /// What to do is drawn; the least strained leads; the least advice that is enough is asked; those
  /// who have to know are told first; stale items are reviewed, then items put in place in the order
  /// of the file, then whoever is most strained is relieved.
  case cautious
  /// As random, but no slot is ever used.
  case neverPrepare = "never-prepare"
  /// As random, but the highest level of advice that can be reached is always asked.
  case highestAdvice = "always-highest-advice"

  /// Whether the case has to be solved first.
  public var needsSolution: Bool { self == .best || self == .worst }
}
