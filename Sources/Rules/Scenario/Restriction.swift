/// What a team does not do that otherwise plays as well as it can, or errs as any team does: a figure with
/// it beside one without it tells what a thing is worth.
public enum Restriction: Hashable, Sendable {
  /// No clue is told at the table: it decides on the card alone.
  case silent
  /// Puts nothing in place and reviews nothing; slots are still used to support each other.
  case neverPrepares
  /// The same until a phase begins.
  case prepares(from: PhaseID)
  case neverTells
  case neverAsks
  /// Asks the highest level of advice that can be reached, always.
  case highestAdvice
  /// Takes an option of `style: alone` wherever one is open.
  case alone
  /// Chooses and prepares nothing that shows what he wishes.
  case neverTalks
  /// The same until a phase begins.
  case talks(from: PhaseID)
  /// Plays no round before a phase begins: nothing has happened and nothing is in place then. See
  /// ``Scenario/beginning(at:)``.
  case begins(at: PhaseID)
  /// These roles lead nothing and prepare nothing, and their clues are not heard.
  case without(IDSet<Role>)
  /// Never prepares or reviews this, though an outcome may still bring it.
  case withoutItem(PlanItemID)
  /// Never asks this line. A level that another line gives may still be asked.
  case withoutLine(AdviceLineID)
  /// What the role reads about this card is not told at the table.
  case unheard(RoleID, at: SituationID)
}
