/// What may be told of a case before it is played.
public struct CaseView: Hashable, Sendable {
  public let about: Scenario.About
  /// All of the case, in speaking order: least senior first.
  public let roles: [RoleCard]
  /// Those the case can be played in, longest first; others have no round and are left out.
  public let lengths: [LengthCard]
  /// `nil` when no role of the case has a promise to make.
  public let commitment: CommitmentCard?

  /// A role without its brief, which only its own seat may read.
  public struct RoleCard: Hashable, Sendable {
    public let id: RoleID
    public let title: String
    public let sector: Sector
    /// In the case's own words; may be empty.
    public let abilities: [String]
    /// Without what a commitment adds. In the order of ``Moment``.
    public let reach: [Moment]
  }

  /// A length of game the table can choose.
  public struct LengthCard: Hashable, Sendable {
    public let length: GameLength
    /// At least 1.
    public let rounds: Int
  }

  /// The promise of general practice that is chosen before play.
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
