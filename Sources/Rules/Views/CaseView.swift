/// What may be told of a case before it is played.
public struct CaseView: Hashable, Sendable {
  public let about: Scenario.About
  public let roles: [RoleCard]
  public let lengths: [LengthCard]
  public let commitment: CommitmentCard?

  public struct RoleCard: Hashable, Sendable {
    public let id: RoleID
    public let title: String
    public let sector: Sector
    public let abilities: [String]
    public let reach: [Moment]
  }

  public struct LengthCard: Hashable, Sendable {
    public let length: GameLength
    public let rounds: Int
  }

  public struct CommitmentCard: Hashable, Sendable {
    public let role: RoleID
    public let terms: CommitmentTerms
  }

  /// How few and how many seats can hold all roles.
  public var seatRange: ClosedRange<Int> {
    let most = min(Setup.seatRange.upperBound, roles.count)
    let least = max(Setup.seatRange.lowerBound, (roles.count + 1) / 2)
    return min(least, most)...most
  }

  public init(_ scenario: Scenario) {
    about = scenario.about
    roles = scenario.roles.indices.map { number in
      let role = scenario.roles[number]
      return RoleCard(
        id: RoleID(number), title: role.title, sector: role.sector, abilities: role.abilities,
        reach: role.reach.moments)
    }
    lengths = GameLength.allCases.compactMap { length in
      let rounds = scenario.index.rounds(of: length).count
      return rounds == 0 ? nil : LengthCard(length: length, rounds: rounds)
    }
    commitment = scenario.index.committed.flatMap { role in
      scenario.roles[role.index].commitment.map { CommitmentCard(role: role, terms: $0) }
    }
  }
}
