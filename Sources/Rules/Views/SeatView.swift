/// What one seat may see besides the table: its own briefs and clues.
public struct SeatView: Hashable, Sendable {
  public let seat: SeatID
  public let roles: [Own]

  public struct Own: Hashable, Sendable {
    public let title: String
    public let sector: Sector
    public let abilities: [String]
    public let brief: String
    /// About the card on the table.
    public let clue: String?
  }
}

extension Game {
  /// `nil` for a seat the table does not have.
  public func seatView(_ seat: SeatID) -> SeatView? {
    guard (0..<state.seatCount).contains(seat.index) else { return nil }
    return SeatView(
      seat: seat,
      roles: state.roles(at: seat).map { id in
        let role = scenario.roles[id.index]
        return SeatView.Own(
          title: role.title, sector: role.sector, abilities: role.abilities, brief: role.brief,
          clue: state.situation.flatMap { scenario.situations[$0.index].clue(for: id) })
      })
  }
}
