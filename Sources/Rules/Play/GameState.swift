/// Everything a rule, a condition or a score reads, in a few hundred bytes without references.
///
/// A state means something only together with the scenario it was made for. Copying one is a plain
/// copy of memory, which is how undo works.
public struct GameState: Hashable, Sendable {
  /// Where in a round the table is, and so which actions there are.
  public enum Step: Hashable, Sendable {
    case drawing, stances, asking, choosing, appointing, telling, concluding, consequence
    case preparing, ended
  }

  // What was settled when the table sat down.
  /// By seat: bit n stands for role n. 0 for seats the table does not have.
  public internal(set) var seatRoles: SIMD8<UInt16>
  /// 3 to 8.
  public internal(set) var seatCount: Int
  /// Roles that somebody plays. The others can be told, but neither lead nor prepare.
  public internal(set) var seated: IDSet<Role>
  /// 0 to 3, see ``CommitmentTerms``; 0 when the case asks general practice for none.
  public internal(set) var commitment: Int
  /// Settles which rounds there are.
  public internal(set) var length: GameLength
  /// In no fingerprint: a step that one order has now tells it.
  public internal(set) var order: DecisionOrder

  // The story so far.
  package internal(set) var measures: SIMD4<Int8>
  package internal(set) var strains: UInt32
  /// In force now: without the stale ones.
  public internal(set) var planInPlace: IDSet<PlanItem>
  /// Made once, and not reviewed since a turning point or an effect made it old. Never in
  /// ``planInPlace`` too.
  public internal(set) var planStale: IDSet<PlanItem>
  /// On their way. None of them is in ``planInPlace`` or ``planStale`` too.
  public internal(set) var orders = PlanOrders()
  /// Of those that are made twice, made a second time since they were put in place.
  public internal(set) var planMadeAgain: IDSet<PlanItem> = []
  /// Those that are noted; all others are false.
  public internal(set) var facts: IDSet<Fact>
  /// Heard by somebody. One that has changed since stays known, so it need not be current.
  public internal(set) var wishesKnown: IDSet<Wish>
  /// Those that count at the end. A change takes one out and puts another in. Of drawn ones this is
  /// the truth, which the table may not know.
  public internal(set) var wishesCurrent: IDSet<Wish>
  /// How each drawn wish goes: one for each. For no eyes.
  package internal(set) var fates: IDSet<Fate>
  /// Fates that fit all that was heard so far: what the table can know of drawn wishes.
  public internal(set) var possibleFates: IDSet<Fate>
  /// Asked about while the round was prepared; the answer is told when the round ends.
  public internal(set) var askedWishes: IDSet<DrawnWish>
  /// Whoever was asked meanwhile what is remembered of a wish; told when the round ends.
  public internal(set) var askedRecollections: IDSet<Recollection> = []
  /// Where the citizen is.
  public internal(set) var place: Place
  /// Every card that came: none comes twice in a game.
  public internal(set) var drawn: IDSet<Situation>
  package internal(set) var tellings: UInt64
  /// Groups that the latest decision reached, of those that some condition asks about. It lasts until
  /// the next decision is carried out, through quiet rounds too.
  public internal(set) var informed: IDSet<RoleGroup> = []
  /// `nil` until the game is over.
  public internal(set) var ending: EndingID?

  // The round at hand.
  /// Rounds behind the table, in this length of game.
  public internal(set) var roundsDone: Int
  /// Says which kinds of ``Action`` are possible; every other is refused with `notNow`, and with
  /// `gameOver` at the end.
  public internal(set) var step: Step
  /// From the draw until the round ends; `nil` in a quiet round.
  public internal(set) var situation: SituationID?
  /// What is behind the card; `nil` when it hides nothing. For no eyes before the consequence.
  package internal(set) var truth: PossibilityID?
  var stances: SIMD8<Int8>
  var heard: UInt8
  /// `nil` until it is chosen, and when nobody can lead anything.
  public internal(set) var option: OptionID?
  /// `nil` until somebody is appointed, and when nobody has to lead. Kept until the round ends.
  public internal(set) var lead: RoleID?
  /// `nil` until a line is asked, and when nobody was. Kept until the round ends.
  public internal(set) var asked: AdviceLineID?
  /// In this round, without the lead.
  public internal(set) var told: IDSet<Role>
  /// `nil` until the decision is carried out, and when no outcome of the option fits.
  public internal(set) var outcome: OutcomeID?
  /// In this round, counted in effort: an item can take 2.
  public internal(set) var slotsUsed: Int
  /// Roles that have used their turn to prepare in this round, second roles too.
  public internal(set) var preparedBy: IDSet<Role>
  /// Whether a stale item was reviewed in this round without a slot.
  public internal(set) var hasReviewedFree = false
  /// Of those that are made twice, put in place while this round was prepared: the second time is another
  /// day.
  public internal(set) var planJustMade: IDSet<PlanItem> = []

  /// Part of the state, so that taking a step back takes the draw back too.
  public internal(set) var generator: Generator
  /// Settles what is hidden. No draw changes it, so whoever has seen what was behind something,
  /// and takes the step back, finds the same behind it again.
  let secret: UInt64

  static let noStance: Int8 = -2
  static let unsureStance: Int8 = -1
  static let noStances = SIMD8<Int8>(repeating: noStance)

  /// See ``Role/strainRange``.
  public static let strainRange = Role.strainRange
  /// The strain at which a role can neither lead nor prepare.
  public static let overloaded = 3

  /// 0 to 10.
  public func measure(_ measure: Measure) -> Int { Int(measures[measure.rawValue]) }

  /// 0 fresh, 1 busy, 2 stretched, 3 overloaded.
  public func strain(of role: RoleID) -> Int { Int(strains >> UInt32(role.index * 2) & 3) }

  /// At strain 3, until a colleague's support, an effect or, if it rests, a new phase relieves the role.
  public func isOverloaded(_ role: RoleID) -> Bool { strain(of: role) == Self.overloaded }

  /// Only ``PlanStatus/inPlace`` meets what other items need and counts for foresight.
  public func status(of item: PlanItemID) -> PlanStatus {
    if planStale.contains(item) { return .stale }
    if planInPlace.contains(item) { return .inPlace }
    return orders.rounds(until: item) == nil ? .absent : .ordered
  }

  /// Whether it can be made once more, as far as its status goes: it is stale, or is made twice and was
  /// not yet.
  public func isReviewable(_ item: PlanItemID, in scenario: Scenario) -> Bool {
    switch status(of: item) {
    case .stale: true
    case .inPlace:
      scenario.plan[item.index].isMadeTwice && !planMadeAgain.contains(item)
        && !planJustMade.contains(item)
    case .absent, .ordered: false
    }
  }

  /// What the seat answered in this round; `nil` when it has not.
  public func stance(of seat: SeatID) -> Stance? {
    switch stances[seat.index] {
    case Self.noStance: nil
    case Self.unsureStance: .unsure
    case let option: .option(OptionID(Int(option)))
    }
  }

  /// Whether its stance was marked as heard in this round.
  public func isHeard(_ seat: SeatID) -> Bool { heard & (1 << UInt8(seat.index)) != 0 }

  /// Empty for a seat the table does not have.
  ///
  /// - Precondition: the place is 0 to 7.
  public func roles(at seat: SeatID) -> IDSet<Role> {
    IDSet(bits: UInt64(seatRoles[seat.index]))
  }

  /// In order, from place 0.
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
