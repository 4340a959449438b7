/// Everything a rule, a condition or a score reads, in a few hundred bytes without references.
///
/// A state means something only together with the scenario it was made for. Copying one is a plain
/// copy of memory, which is how undo works.
public struct GameState: Hashable, Sendable {
  /// Where in a round the table is, and so which actions there are.
  public enum Step: Hashable, Sendable {
    case drawing, stances, choosing, appointing, asking, telling, concluding, consequence
    case preparing, ended
  }

  // What was settled when the table sat down.
  public internal(set) var seatRoles: SIMD8<UInt16>
  public internal(set) var seatCount: Int
  public internal(set) var seated: IDSet<Role>
  public internal(set) var commitment: Int
  public internal(set) var length: GameLength

  // The story so far.
  package internal(set) var measures: SIMD4<Int8>
  package internal(set) var strains: UInt32
  public internal(set) var planInPlace: IDSet<PlanItem>
  public internal(set) var planStale: IDSet<PlanItem>
  public internal(set) var facts: IDSet<Fact>
  public internal(set) var wishesKnown: IDSet<Wish>
  public internal(set) var wishesCurrent: IDSet<Wish>
  public internal(set) var place: Place
  public internal(set) var drawn: IDSet<Situation>
  package internal(set) var tellings: UInt64
  public internal(set) var ending: EndingID?

  // The round at hand.
  /// Rounds behind the table, in this length of game.
  public internal(set) var roundsDone: Int
  public internal(set) var step: Step
  public internal(set) var situation: SituationID?
  var stances: SIMD8<Int8>
  var heard: UInt8
  public internal(set) var option: OptionID?
  public internal(set) var lead: RoleID?
  public internal(set) var asked: AdviceLineID?
  public internal(set) var told: IDSet<Role>
  public internal(set) var outcome: OutcomeID?
  public internal(set) var slotsUsed: Int
  public internal(set) var preparedBy: IDSet<Role>

  public internal(set) var generator: Generator

  static let noStance: Int8 = -2
  static let unsureStance: Int8 = -1
  static let noStances = SIMD8<Int8>(repeating: noStance)

  public static let strainRange = Role.strainRange
  public static let overloaded = 3

  public func measure(_ measure: Measure) -> Int { Int(measures[measure.rawValue]) }

  /// 0 fresh, 1 busy, 2 stretched, 3 overloaded.
  public func strain(of role: RoleID) -> Int { Int(strains >> UInt32(role.index * 2) & 3) }

  public func isOverloaded(_ role: RoleID) -> Bool { strain(of: role) == Self.overloaded }

  public func status(of item: PlanItemID) -> PlanStatus {
    if planStale.contains(item) { return .stale }
    return planInPlace.contains(item) ? .inPlace : .absent
  }

  /// What the seat answered in this round; `nil` when it has not.
  public func stance(of seat: SeatID) -> Stance? {
    switch stances[seat.index] {
    case Self.noStance: nil
    case Self.unsureStance: .unsure
    case let option: .option(OptionID(Int(option)))
    }
  }

  public func isHeard(_ seat: SeatID) -> Bool { heard & (1 << UInt8(seat.index)) != 0 }

  public func roles(at seat: SeatID) -> IDSet<Role> {
    IDSet(bits: UInt64(seatRoles[seat.index]))
  }

  public var seats: [SeatID] { (0..<seatCount).map { SeatID($0) } }

  /// The round at hand, or the last one when the game is over.
  func round(in scenario: Scenario) -> ScenarioIndex.PlayedRound {
    let rounds = scenario.index.rounds(of: length)
    return rounds[min(roundsDone, rounds.count - 1)]
  }

  /// The cards of the round at hand, in the order of the file.
  func deck(in scenario: Scenario) -> [SituationID] {
    let round = round(in: scenario)
    return scenario.phases[round.phase.index].rounds[round.round].deck
  }
}
