import Rules

/// Which bits of a packed state hold what. Only what the case can read has a place.
struct StateLayout: Hashable {
  /// Two bits a role, from bit 0.
  let roleCount: Int
  /// One bit an item.
  private(set) var inPlace: [UInt64] = []
  /// One bit for an item that can go stale, 0 for the others.
  private(set) var stale: [UInt64] = []
  /// By item, a bit for each number of rounds that may have to end before it comes, from one; none for
  /// those that take no time.
  private(set) var ordered: [[UInt64]] = []
  /// One bit for an item that is made twice, set once it was; 0 for the others.
  private(set) var madeAgain: [UInt64] = []
  /// One bit for such an item: put in place while this round is prepared. Never set between steps.
  private(set) var justMade: [UInt64] = []
  /// One bit for a fact that is read, 0 for the others.
  private(set) var facts: [UInt64] = []
  /// One bit for a wish that is read as known, 0 for the others.
  private(set) var known: [UInt64] = []
  /// One bit for a wish that can stop or begin being current, 0 for the others.
  private(set) var current: [UInt64] = []
  /// One bit for each fate of a drawn wish: that it may be so still, for all that was heard.
  private(set) var fates: [UInt64] = []
  /// One bit for each drawn wish: asked about while the round is prepared. Never set between steps.
  private(set) var asking: [UInt64] = []
  /// One bit for each recollection: somebody was asked for it meanwhile. Never set between steps.
  private(set) var recalling: [UInt64] = []
  /// Where the two bits of the place of care begin; `nil` when the citizen never moves.
  private(set) var place: Int?
  /// By the bit the rules use; each has one bit.
  private(set) var tellings: [UInt64] = []
  /// One bit for a group of which some condition asks whether it was informed, 0 for the others.
  private(set) var informed: [UInt64] = []
  /// All of those.
  private(set) var informedBits: UInt64 = 0
  /// One bit for a situation that more than one round of this length may draw, or that a condition
  /// asks about; 0 for the others.
  private(set) var drawn: [UInt64] = []
  /// Where the four bits of a measure that is read begin; `nil` for the others.
  private(set) var measures: [Int?] = []
  /// How many bits are taken.
  private(set) var width = 0

  var fateBits: UInt64 { fates.reduce(0, |) }

  var askingBits: UInt64 { (asking + recalling).reduce(0, |) }

  var justMadeBits: UInt64 { justMade.reduce(0, |) }

  var strainBits: UInt64 { (1 << UInt64(2 * roleCount)) - 1 }

  /// Of measures that are read.
  var measureBits: UInt64 {
    measures.reduce(0) { bits, shift in bits | (shift.map { 15 << UInt64($0) } ?? 0) }
  }

  /// - Parameter reads: what conditions of the case ask about, and measures to keep all the same.
  /// - Throws: ``CompilationFailure/tooWide(bits:)`` when 63 bits are too few.
  init(
    for scenario: Scenario, length: GameLength, reads: Set<Variable>
  ) throws(CompilationFailure) {
    roleCount = scenario.roles.count
    width = 2 * roleCount
    let written = scenario.written
    let becomesStale = scenario.becomesStale
    for (number, item) in scenario.plan.enumerated() {
      inPlace.append(take(1))
      stale.append(take(becomesStale.contains(PlanItemID(number)) ? 1 : 0))
      ordered.append(item.takes == 0 ? [] : (0...item.takes).map { _ in take(1) })
      madeAgain.append(take(item.isMadeTwice ? 1 : 0))
      justMade.append(take(item.isMadeTwice ? 1 : 0))
    }
    facts = scenario.facts.indices.map { take(reads.contains(.fact(FactID($0))) ? 1 : 0) }
    known = scenario.wishes.indices.map { take(reads.contains(.known(WishID($0))) ? 1 : 0) }
    current = scenario.wishes.indices.map { take(written.contains(.current(WishID($0))) ? 1 : 0) }
    fates = scenario.fates.map { _ in take(1) }
    asking = scenario.drawnWishes.map { _ in take(1) }
    recalling = scenario.recollections.map { _ in take(1) }
    if written.contains(.place) {
      place = width
      width += 2
    }
    for _ in 0..<scenario.index.tellingCount { tellings.append(take(1)) }
    informed = scenario.groups.indices.map {
      take(reads.contains(.informed(GroupID($0))) ? 1 : 0)
    }
    informedBits = informed.reduce(0, |)
    var decks = [Int](repeating: 0, count: scenario.situations.count)
    for round in scenario.index.rounds(of: length) {
      for card in scenario.phases[round.phase.index].rounds[round.round].deck {
        decks[card.index] += 1
      }
    }
    drawn = decks.indices.map {
      take(decks[$0] > 1 || reads.contains(.drawn(SituationID($0))) ? 1 : 0)
    }
    for measure in Measure.allCases {
      measures.append(reads.contains(.measure(measure)) ? width : nil)
      if reads.contains(.measure(measure)) { width += 4 }
    }
    if width > 63 { throw .tooWide(bits: width) }
  }

  /// The next `bits` bits, 0 or 1 of them.
  private mutating func take(_ bits: Int) -> UInt64 {
    defer { width += bits }
    return bits == 0 || width > 63 ? 0 : 1 << UInt64(width)
  }

  /// All bits of an item: no two of them are ever set together.
  func bits(ofItem number: Int) -> UInt64 {
    ordered[number].reduce(inPlace[number] | stale[number], |)
  }

  /// Of groups that were informed.
  func bits(of groups: IDSet<RoleGroup>) -> UInt64 {
    groups.reduce(0) { $0 | informed[$1.index] }
  }

  func strainShift(of role: RoleID) -> Int { 2 * role.index }
}

extension Scenario {
  /// Of options, outcomes and plan items, in the order of the file.
  var allEffects: [Effect] {
    let options = situations.flatMap(\.options)
    return plan.flatMap(\.allEffects) + options.flatMap(\.effects)
      + options.flatMap(\.outcomes).flatMap(\.effects)
  }

  /// What effects and changes of wishes can change at all.
  fileprivate var written: Set<Variable> {
    let turning = wishes.indices.flatMap { wish -> [Variable] in
      wishes[wish].change.map { [.current(WishID(wish)), .current($0.into)] } ?? []
    }
    return Set(allEffects.flatMap(\.writes) + turning)
  }
}

extension Scenario {
  /// Items that a turning point or an effect can make old.
  var becomesStale: IDSet<PlanItem> {
    let effects = Set(allEffects)
    return IDSet(
      plan.indices.map { PlanItemID($0) }.filter {
        plan[$0.index].ages || effects.contains(.plan($0, .stale))
      })
  }
}
