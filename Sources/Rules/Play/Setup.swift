/// How a table sits down to a case.
public struct Setup: Hashable, Sendable {
  /// 3 to 8 seats, each with one role or two; no role twice.
  public var seats: [[RoleID]]
  /// The level general practice promises; ignored when no role has a commitment.
  public var commitment: Int
  /// Refused with `lengthNotOffered` when no round of the case belongs to it.
  public var length: GameLength
  /// Any number. With the actions it settles everything that chance decides.
  public var seed: UInt64
  /// What drawn wishes are to be, as a rehearsal says it: at most one of each. The seed settles the
  /// others; in a game that is played at a table, all of them.
  public var fates: IDSet<Fate> = []
  /// Another than the usual one only for a game that was begun when it was usual.
  public var order = DecisionOrder.askingFirst

  /// Checks nothing: see ``refusal(in:)``.
  public init(seats: [[RoleID]], commitment: Int, length: GameLength, seed: UInt64) {
    self.seats = seats
    self.commitment = commitment
    self.length = length
    self.seed = seed
  }

  /// Seats at a table; otherwise it is refused with `seatCountOutOfRange`.
  public static let seatRange = 3...8
  /// Two when the table is small; otherwise it is refused with `seatRoleCountOutOfRange`.
  public static let rolesPerSeat = 1...2

  /// All roles dealt over `count` seats, in the order of the scenario, the first seats doubled when
  /// the table is small.
  public static func dealt(
    _ scenario: Scenario, seats count: Int? = nil, length: GameLength = .full, seed: UInt64
  ) -> Setup {
    let roles = scenario.roles.count
    let most = min(seatRange.upperBound, roles)
    let least = max(seatRange.lowerBound, (roles + 1) / 2)
    let count = max(least, min(count ?? most, most))
    var seats: [[RoleID]] = Array(repeating: [], count: count)
    for role in 0..<min(roles, count * 2) { seats[role % count].append(RoleID(role)) }
    let terms = scenario.index.committed.flatMap { scenario.roles[$0.index].commitment }
    return Setup(seats: seats, commitment: terms?.standard ?? 0, length: length, seed: seed)
  }

  /// What keeps this from being played with the scenario; `nil` when nothing does.
  public func refusal(in scenario: Scenario) -> Rejection? {
    guard Self.seatRange.contains(seats.count) else { return .seatCountOutOfRange(seats.count) }
    var seen = IDSet<Role>()
    for (number, roles) in seats.enumerated() {
      guard Self.rolesPerSeat.contains(roles.count) else {
        return .seatRoleCountOutOfRange(SeatID(number))
      }
      for role in roles {
        guard scenario.roles.indices.contains(role.index) else { return .unknownRole }
        guard !seen.contains(role) else { return .roleSeatedTwice(role) }
        seen.insert(role)
      }
    }
    if let committed = scenario.index.committed,
      let terms = scenario.roles[committed.index].commitment,
      !terms.allowed.contains(commitment)
    {
      return .commitmentNotAllowed(commitment)
    }
    guard !scenario.index.rounds(of: length).isEmpty else { return .lengthNotOffered(length) }
    return nil
  }
}

/// A place at the table. Exists to give seats a type of their own; see ``SeatID``.
public enum Seat {}

/// From place 0; people are told, and recordings hold, one more.
public typealias SeatID = ID<Seat>
