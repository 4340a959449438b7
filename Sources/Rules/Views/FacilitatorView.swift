/// What the facilitator may see: everything that helps to run the table.
public struct FacilitatorView: Hashable, Sendable {
  public let table: TableView
  public let seats: [SeatView]
  public let teachingNote: String?
  public let needsAdvice: KnowledgeLevel?
  public let mustKnow: [RoleID]
  public let helpedBy: [PlanItemID]
  /// Every wish, with whether it is known and whether it is current.
  public let wishes: [SecretWish]
  public let facts: [String]
  /// Cards that can come in this round, before the draw.
  public let nextCards: [String]
  /// Seats that gave no stance in the last two decisions, or none but "I don't know".
  public let quietSeats: [SeatID]

  public struct SecretWish: Hashable, Sendable {
    public let text: String
    public let isKnown: Bool
    public let isCurrent: Bool
  }
}

extension Game {
  public var facilitatorView: FacilitatorView {
    let situation = state.situation.map { scenario.situations[$0.index] }
    let recent = decisions.suffix(2)
    return FacilitatorView(
      table: tableView, seats: state.seats.compactMap(seatView),
      teachingNote: situation?.teachingNote, needsAdvice: situation?.needsAdvice,
      mustKnow: situation.map { Array($0.mustKnow) } ?? [],
      helpedBy: situation.map { Array($0.helpedBy) } ?? [],
      wishes: scenario.wishes.indices.map { number in
        FacilitatorView.SecretWish(
          text: scenario.wishes[number].text,
          isKnown: state.wishesKnown.contains(WishID(number)),
          isCurrent: state.wishesCurrent.contains(WishID(number)))
      },
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
