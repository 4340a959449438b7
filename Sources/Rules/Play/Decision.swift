/// A decision as it was carried out, read from the turns of a game. Scores, timeline and debrief
/// are made from these alone.
public struct Decision: Hashable, Sendable {
  /// From 1, over the rounds of the full game.
  public let round: Int
  /// Of the round in which it was made.
  public let phase: PhaseID
  public let moment: Moment
  public let situation: SituationID
  /// `nil` when nobody could lead anything.
  public let option: OptionID?
  /// `nil` when nobody had to lead, or nobody could.
  public let lead: RoleID?
  /// `nil` when nobody was asked. None counts as a level for competence.
  public let asked: AdviceLineID?
  /// What it told about the card; `nil` when it knew nothing of this.
  public let answer: String?
  /// What roles at the table had read about the card that hung on what is behind it, in the order of
  /// the card.
  public let knew: [RoleKnowledge]
  /// Without the lead, who knew already.
  public let told: IDSet<Role>
  /// `nil` when the option had none that fitted.
  public let outcome: OutcomeID?
  /// By seat; `nil` where none was given.
  public let stances: [Stance?]
  /// Differing stances marked as heard, in the order of seats.
  public let heard: [SeatID]
  /// The plan as it was when the card came.
  public let planInPlace: IDSet<PlanItem>
  /// What happened when it was carried out.
  public let events: [Event]

  /// Seats whose stance was another than what was decided; none when nothing could be decided.
  public var differing: [SeatID] {
    guard let option else { return [] }
    return stances.indices.filter { seat in
      guard case .option(let stance) = stances[seat] else { return false }
      return stance != option
    }.map { SeatID($0) }
  }
}

/// What one role knew of a card before the table decided.
public struct RoleKnowledge: Hashable, Sendable {
  public let role: RoleID
  /// In the words of the case.
  public let text: String
}

extension Game {
  /// Every decision that still stands, oldest first.
  public var decisions: [Decision] {
    turns.compactMap { turn in
      guard turn.action == .conclude || turn.action == .letHappen,
        let situation = turn.before.situation
      else { return nil }
      let before = turn.before
      let round = before.round(in: scenario)
      return Decision(
        round: round.number, phase: round.phase, moment: round.moment, situation: situation,
        option: before.option, lead: before.lead, asked: before.asked,
        answer: before.answer(in: scenario), knew: before.knew(in: scenario), told: before.told,
        outcome: turn.after.outcome, stances: before.seats.map { before.stance(of: $0) },
        heard: before.seats.filter { before.isHeard($0) }, planInPlace: before.planInPlace,
        events: turn.events)
    }
  }
}
