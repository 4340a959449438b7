public import Rules

/// What the table asks of whoever owns the game and the disk.
public enum Request: Hashable, Sendable {
  case language(String)
  case openCase(String)
  /// The seed of the setup is not meant: the owner of the game chooses one.
  case start(Setup)
  case resume(Int64)
  /// Put an unfinished session away; it stays in the database.
  case putAway(Int64)
  /// A session that was put away is offered again.
  case bringBack(Int64)
  /// Keep the game in some other folder than the one that fails.
  case saveElsewhere
  /// Put the damaged session database aside, and begin a new one of what can be read in it.
  case setAside
  case apply(Action)
  case undo
  case redo
  /// Take back until the round is at this step again.
  case rewind(TableView.Step)
  /// Back to where a decision (from 0) was open, to try another way.
  case goBack(decision: Int)
  /// Give one seat its own view, or take it away.
  case look(SeatID?)
  case facilitator(Shown)
  /// In a preview: go to this card in a state that play can reach.
  case jump(SituationID)
  /// The session is over and talked through.
  case finish
  /// Back to the shelf; the session can be resumed.
  case leave
  case toggleFullScreen
  case quit

  public enum Shown: Hashable, Sendable {
    case shown, hidden
  }
}
