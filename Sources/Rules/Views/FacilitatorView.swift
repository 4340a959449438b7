/// What the facilitator may see: everything that helps to run the table.
public struct FacilitatorView: Hashable, Sendable {
  public let table: TableView
  /// Everybody's, in the order of seats: clues and briefs too.
  public let seats: [SeatView]
  /// About the card on the table; `nil` without one.
  public let teachingNote: String?
  /// `nil` without a card, and when the team's own knowledge is enough for it.
  public let needsAdvice: KnowledgeLevel?
  /// Whoever leads counts as knowing. Empty without a card.
  public let mustKnow: [RoleID]
  /// What would have made the card easier, in place or not. Empty without a card.
  public let helpedBy: [PlanItemID]
  /// What the story has noted so far, in the author's words and the order of the file.
  public let facts: [String]
  /// Cards that can come in this round, before the draw.
  public let nextCards: [String]
  /// Seats that gave no stance in the last two decisions, or none but "I don't know".
  public let quietSeats: [SeatID]

}

extension Game {
  /// Holds every secret of the game: for the facilitator's own window, never for the projector.
  public var facilitatorView: FacilitatorView {
    let situation = state.situation.map { scenario.situations[$0.index] }
    let recent = decisions.suffix(2)
    return FacilitatorView(
      table: tableView, seats: state.seats.compactMap(seatView),
      teachingNote: situation?.teachingNote, needsAdvice: situation?.needsAdvice,
      mustKnow: situation.map { Array($0.mustKnow) } ?? [],
      helpedBy: situation.map { Array($0.helpedBy) } ?? [],
      facts: state.facts.map { scenario.facts[$0.index].text },
      nextCards: state.step == .drawing
        ? state.eligibleSituations(in: scenario).map { scenario.situations[$0.index].title } : [],
      quietSeats: recent.isEmpty
        ? []
        : state.seats.filter { seat in
          recent.allSatisfy { decision in
            switch decision.stances[seat.index] {
            case nil, .unsure: true
            case .option: false
            }
          }
        })
  }
}
