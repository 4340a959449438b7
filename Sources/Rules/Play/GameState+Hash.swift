extension GameState {
  /// A fingerprint that is the same in every process, on every machine and in every version: FNV-1a
  /// over all fields in a fixed order. Recordings keep it after each action.
  public var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ word: UInt64) {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        hash = (hash ^ (word >> shift & 0xFF)) &* 0x100_0000_01B3
      }
    }
    func mix(_ number: Int?) { mix(UInt64(bitPattern: Int64(number ?? -1))) }
    for seat in 0..<8 { mix(UInt64(seatRoles[seat])) }
    mix(seatCount)
    mix(commitment)
    mix(GameLength.allCases.firstIndex(of: length))
    for measure in 0..<4 { mix(Int(measures[measure])) }
    mix(UInt64(strains))
    mix(planInPlace.bits)
    mix(planStale.bits)
    mix(facts.bits)
    mix(wishesKnown.bits)
    mix(wishesCurrent.bits)
    mix(Place.allCases.firstIndex(of: place))
    mix(drawn.bits)
    mix(tellings)
    mix(ending?.index)
    mix(roundsDone)
    mix(step.number)
    mix(situation?.index)
    for seat in 0..<8 { mix(Int(stances[seat])) }
    mix(UInt64(heard))
    mix(option?.index)
    mix(lead?.index)
    mix(asked?.index)
    mix(told.bits)
    mix(outcome?.index)
    mix(slotsUsed)
    mix(preparedBy.bits)
    mix(generator.state)
    // Left out where nothing is hidden, so that games of before keep their fingerprints.
    if let truth { mix(truth.index) }
    // And where nothing is ordered.
    for item in orders.all {
      mix(item.index)
      mix(orders.rounds(until: item))
    }
    if !(fates.isEmpty && possibleFates.isEmpty && askedWishes.isEmpty) {
      mix(fates.bits)
      mix(possibleFates.bits)
      mix(askedWishes.bits)
    }
    if !planMadeAgain.isEmpty || !planJustMade.isEmpty {
      mix(planMadeAgain.bits)
      mix(planJustMade.bits)
    }
    if hasReviewedFree { mix(UInt64(0xF4EE)) }
    // And where nobody asks who was informed, or nobody was.
    if !informed.isEmpty {
      mix(UInt64(0x1F0))
      mix(informed.bits)
    }
    if !askedRecollections.isEmpty { mix(askedRecollections.bits) }
    return hash
  }
}

extension GameState.Step {
  /// Its place in a round, from 0. Fixed for ever, because recordings hold fingerprints made from it.
  public var number: Int {
    switch self {
    case .drawing: 0
    case .stances: 1
    case .choosing: 2
    case .appointing: 3
    case .asking: 4
    case .telling: 5
    case .concluding: 6
    case .consequence: 7
    case .preparing: 8
    case .ended: 9
    }
  }
}
