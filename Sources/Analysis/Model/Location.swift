import Rules

/// Where the value of a variable is found while a round is played: what is asked of a packed state,
/// and how questions are compiled, both come from here.
enum Location {
  /// The same in every state of the round.
  case settled(Int)
  /// 1 where the bit is set, 0 elsewhere.
  case bit(UInt64)
  /// The statuses of a plan item; `stale` is 0 for one that never goes stale, and `ordered` for one that
  /// takes no time.
  case plan(inPlace: UInt64, stale: UInt64, ordered: UInt64)
  /// 1 where none of the bits is set, 0 elsewhere: fates that are ruled out.
  case none(of: UInt64)
  /// The number in `width` bits, 2 or 4.
  case field(shift: Int, width: Int)
  /// Among the circumstances.
  case lead, advice
  /// Too, and only of the card at hand.
  case truth(SituationID)
  /// Worked out from the wishes of the round.
  case wishesHonoured
  /// Not kept, because no condition of the case asks. No question about it holds.
  case nowhere

  /// Its bits in a packed state; 0 for what has none.
  var bits: UInt64 {
    switch self {
    case .plan(let inPlace, let stale, let ordered): inPlace | stale | ordered
    case .bit(let bit), .none(let bit): bit
    case .field(let shift, let width): ((1 << UInt64(width)) - 1) << UInt64(shift)
    case .settled, .lead, .advice, .truth, .wishesHonoured, .nowhere: 0
    }
  }
}

extension StateLayout {
  /// - Parameter commitment: as ``GameState`` has it: 0 when the case asks for none.
  func location(
    of variable: Variable, in scenario: Scenario, at round: ScenarioIndex.PlayedRound,
    commitment: Int
  ) -> Location {
    func kept(_ bit: UInt64) -> Location { bit == 0 ? .nowhere : .bit(bit) }
    switch variable {
    case .measure(let measure):
      return measures[measure.rawValue].map { .field(shift: $0, width: 4) } ?? .nowhere
    case .strain(let role): return .field(shift: strainShift(of: role), width: 2)
    case .plan(let item):
      return .plan(
        inPlace: inPlace[item.index], stale: stale[item.index],
        ordered: ordered[item.index].reduce(0, |))
    case .phase: return .settled(round.phase.index)
    case .moment: return .settled(round.moment.number)
    case .round: return .settled(round.number)
    case .fact(let fact): return kept(facts[fact.index])
    case .known(let wish): return kept(known[wish.index])
    case .current(let wish) where scenario.drawnWish(of: wish) != nil:
      return .none(of: others(than: wish, in: scenario, phase: round.phase))
    case .current(let wish):
      let bit = current[wish.index]
      return bit == 0 ? .settled(scenario.wishes[wish.index].isCurrentAtStart ? 1 : 0) : .bit(bit)
    case .wishesHonoured: return .wishesHonoured
    case .lead: return .lead
    case .advice: return .advice
    case .truth(let card): return .truth(card)
    case .told(let role, let situation):
      guard let bit = scenario.index.telling(role, situation) else { return .nowhere }
      return .bit(tellings[bit.trailingZeroBitCount])
    case .informed(let group): return kept(informed[group.index])
    case .drawn(let situation): return kept(drawn[situation.index])
    case .place:
      return place.map { .field(shift: $0, width: 2) } ?? .settled(scenario.start.place.number)
    case .commitment: return .settled(commitment)
    }
  }
}

extension StateLayout {
  /// Fates of a drawn wish with which it is another one in the phase; 0 for a wish that is not drawn.
  func others(than wish: WishID, in scenario: Scenario, phase: PhaseID) -> UInt64 {
    guard let drawn = scenario.drawnWish(of: wish) else { return 0 }
    let own = scenario.index.fatesOfWish[drawn.index]
    return bits(of: own.subtracting(scenario.index.fates(where: wish, in: phase)))
  }

  func bits(of fates: IDSet<Fate>) -> UInt64 {
    fates.reduce(0) { $0 | self.fates[$1.index] }
  }

  /// By bit: the share of that fate in the draw of its wish.
  func fateShares(of scenario: Scenario) -> [Double] {
    var shares = Array(repeating: 0.0, count: 64)
    for (number, fate) in scenario.fates.enumerated() where fates[number] != 0 {
      shares[fates[number].trailingZeroBitCount] = Double(fate.weight)
    }
    return shares
  }
}
