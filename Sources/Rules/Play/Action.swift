/// What a table can do. Each is one pure step of the game.
public enum Action: Hashable, Sendable {
  /// Turn the round's card.
  case draw
  /// What a seat would do; it may say something else as long as nothing has been turned over.
  case takeStance(SeatID, Stance)
  /// Turn the stances over, also when some seats have not answered.
  case revealStances
  /// Whom to ask; `nil` asks nobody.
  case ask(AdviceLineID?)
  /// What: one open option of the card.
  case choose(OptionID)
  /// Nobody can lead any open option: the team has to let it happen.
  case letHappen
  /// Who leads.
  case appoint(RoleID)
  /// Whom to tell, up to the scenario's limit; the lead knows already.
  case tell(IDSet<Role>)
  /// Mark a stance that differs from the decision as heard.
  case hear(SeatID, HeardReason)
  /// Carry the decision out.
  case conclude
  /// Go on from the consequence to preparation.
  case proceed
  case prepare(Preparation)
  /// End preparation and the round; slots may be left unused.
  case finishPreparing
}

/// What a seat would do, before the talk.
public enum Stance: Hashable, Sendable {
  case option(OptionID)
  case unsure
}

/// Why a stance that was not followed still counted.
public enum HeardReason: String, CaseIterable, Hashable, Sendable {
  /// It changed how the decision is carried out.
  case shapedIt = "shaped-it"
  /// It comes next.
  case later
  /// The citizen's wish weighed more.
  case wish
  /// Safety now weighed more.
  case safety
  /// It could not be done with the people there.
  case capacity
}
