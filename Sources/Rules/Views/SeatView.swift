/// What one seat may see besides the table: its own briefs and clues.
public struct SeatView: Hashable, Sendable {
  public let seat: SeatID
  /// One or two, in speaking order.
  public let roles: [Own]

  /// A role with what only its own seat may read.
  public struct Own: Hashable, Sendable {
    public let title: String
    public let sector: Sector
    /// In the case's own words; may be empty.
    public let abilities: [String]
    /// What the role knows from the start.
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
          clue: state.clue(for: id, in: scenario))
      })
  }
}
