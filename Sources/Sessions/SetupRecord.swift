public import Rules

/// A `Setup` in the scenario's own names, so that it can be stored before the scenario is read.
public struct SetupRecord: Hashable, Sendable {
  /// Role names by seat, in the order of the seats.
  public var seats: [[String]]
  public var commitment: Int
  public var length: GameLength
  public var seed: UInt64

  public init(seats: [[String]], commitment: Int, length: GameLength, seed: UInt64) {
    self.seats = seats
    self.commitment = commitment
    self.length = length
    self.seed = seed
  }

  /// `nil` when a seat has a role that the scenario does not.
  public init?(_ setup: Setup, in scenario: Scenario) {
    var seats: [[String]] = []
    for roles in setup.seats {
      guard roles.allSatisfy({ scenario.roles.indices.contains($0.index) }) else { return nil }
      seats.append(roles.map { scenario.roles[$0.index].name })
    }
    self.init(
      seats: seats, commitment: setup.commitment, length: setup.length, seed: setup.seed)
  }

  /// Why a record does not fit a scenario.
  public enum Failure: Error, Hashable, Sendable {
    case unknownRole(String)
  }

  /// Only names are looked up; `Setup.refusal(in:)` says whether it can be played.
  public func setup(in scenario: Scenario) throws(Failure) -> Setup {
    var places: [[RoleID]] = []
    for names in seats {
      var roles: [RoleID] = []
      for name in names {
        guard let place = scenario.roles.firstIndex(where: { $0.name == name }) else {
          throw .unknownRole(name)
        }
        roles.append(RoleID(place))
      }
      places.append(roles)
    }
    return Setup(seats: places, commitment: commitment, length: length, seed: seed)
  }
}

extension SetupRecord {
  /// Seats in one line: `home-nurse+helper,gp,hospital-nurse`.
  public var seatsText: String {
    seats.map { $0.joined(separator: "+") }.joined(separator: ",")
  }

  /// Reads what ``seatsText`` wrote. Any text can be read; names are checked against the scenario.
  public static func seats(from text: String) -> [[String]] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map { seat in
      seat.split(separator: "+").map(String.init)
    }
  }
}
