import Rules

/// Plays as a team that knows what can still be reached: the best, the worst, or one that errs.
///
/// What such a team does hangs on the state alone, or on the state and how it errs, and it comes by the same states again and again: each
/// choice is worked out once, and is then a number that leads to the next.
struct KnowingTable: ~Copyable {
  let values: SolvedValues
  let compiled: CompiledCase
  let isBest: Bool
  /// Held to something, maybe, and with what chance it errs.
  let team: SolvedTeam?
  var successors: Successors<MeasureShifts>
  /// By round of this length: its place among those of the full game.
  private let played: [Int]

  /// By round, the last the end: where the state before a card stands among those remembered.
  private var known: [[UInt64: Int32]]
  private var moments = Buffer<Moment>()
  /// Of all moments.
  private var cards = Buffer<Card>()
  /// Of all cards.
  private var branches = Buffer<Branch>()
  /// Of all branches.
  private var ways = Buffer<Way>()
  private var ends = Buffer<End>()

  /// Before a card is drawn.
  // Not private: the compiler (Swift 6.3, without optimization) fails on it.
  struct Moment {
    let core: UInt64
    var firstCard: Int32
    /// 0 until the state is met.
    var cardCount: Int32
    var weights: Int
  }

  /// One that can be drawn, or none where none can.
  struct Card {
    /// Its place among all cards; −1 in a quiet round.
    let place: Int32
    let weight: Int32
    var firstBranch: Int32
    /// 0 until the card is drawn.
    var branchCount: Int32
    /// What hangs on it, in percentage points of the wishes; 0 until the card is drawn.
    var stake = 0.0
    /// Whether clues decide; `nil` where nothing can be told apart, and until the card is drawn.
    var isDecidedByClues: Bool?
  }

  /// What chance makes of the choice, and what is prepared then.
  struct Branch {
    let chance: Double
    let core: UInt64
    let shift: MeasureShifts
    var firstWay: Int32 = 0
    /// 0 until somebody comes this way.
    var wayCount: Int32 = 0
  }

  /// What is heard when the round ends, or nothing.
  struct Way {
    let chance: Double
    let shift: MeasureShifts
    /// The state before the next card.
    let next: Int32
  }

  /// What a state at the end comes to.
  struct End {
    let core: UInt64
    let honoured: Int32
    let ending: Int32
    /// Of ``WishesByChange/parts``, in how many a drawn wish changed.
    let changedParts: Int32
  }

  init(of team: SolvedTeam) { self.init(team.values, isBest: true, team) }

  init(values: SolvedValues, policy: Policy) {
    self.init(values, isBest: policy != .worst, nil)
  }

  private init(_ values: SolvedValues, isBest: Bool, _ team: SolvedTeam?) {
    self.values = values
    self.team = team
    self.isBest = isBest
    compiled = values.compiled
    successors = Successors(of: values.compiled, values.liveness)
    played = compiled.scenario.index.rounds(of: compiled.setup.length).map { $0.number - 1 }
    known = Array(repeating: [:], count: values.compiled.rounds.count + 1)
    let start = values.compiled.start.core & values.liveness.drawing[0]
    moments.append(Moment(core: start, firstCard: 0, cardCount: 0, weights: 0))
    known[0][start] = 0
  }

  /// Plays a game, and counts what came of it.
  mutating func play(seed: UInt64, into result: inout SimulationResult) {
    var chance = Generator(seed: seed)
    var aside = VectorMeasures(compiled.start.aside)
    var moment = 0
    for round in 0..<compiled.rounds.count {
      let (card, _, way) = play(round, from: moment, &chance)
      if cards[card].place >= 0 {
        let situation = compiled.cards[Int(cards[card].place)].situation
        result.cardStakes[situation].add(cards[card].stake)
        result.roundStakes[played[round]].add(cards[card].stake)
        if let isDecided = cards[card].isDecidedByClues {
          result.cardClues[situation].games += 1
          if isDecided { result.cardClues[situation].decisive += 1 }
        }
      }
      aside.shift(ways[way].shift)
      moment = Int(ways[way].next)
    }
    result.add(ends[moment], aside, in: compiled)
  }

  /// The same game, round by round.
  mutating func rounds(seed: UInt64) -> [SimulatedRound] {
    var chance = Generator(seed: seed)
    var aside = VectorMeasures(compiled.start.aside)
    var moment = 0
    var rounds: [SimulatedRound] = []
    for round in 0..<compiled.rounds.count {
      let (card, branch, way) = play(round, from: moment, &chance)
      let place = Int(cards[card].place)
      var taken: SimulatedRound.Decided?
      if place >= 0 {
        let number = branch - Int(cards[card].firstBranch)
        taken = comes(on: place, moments[moment].core, round: round).comes[number].decided
      }
      aside.shift(ways[way].shift)
      moment = Int(ways[way].next)
      let isLast = round + 1 == compiled.rounds.count
      rounds.append(
        SimulatedRound(
          decided: taken, prepared: branches[branch].core,
          next: isLast ? ends[moment].core : moments[moment].core, measures: aside))
    }
    return rounds
  }

  /// Where a round leads: places of its card, of what chance makes of the decision, and of what is heard.
  @inline(__always)
  private mutating func play(
    _ round: Int, from moment: Int, _ chance: inout Generator
  ) -> (card: Int, branch: Int, way: Int) {
    if moments[moment].cardCount == 0 { meet(moment, round: round) }
    let card = draw(from: moment, &chance)
    if cards[card].branchCount == 0 { decide(card, from: moment, round: round) }
    let branch = take(card, &chance)
    if branches[branch].wayCount == 0 { prepare(branch, round: round) }
    return (card, branch, hear(branch, &chance))
  }

  // MARK: What was worked out

  @inline(__always)
  private func draw(from moment: Int, _ chance: inout Generator) -> Int {
    let first = Int(moments[moment].firstCard)
    guard cards[first].place >= 0 else { return first }
    var left = chance.below(moments[moment].weights)
    for number in first..<first + Int(moments[moment].cardCount) {
      left -= Int(cards[number].weight)
      if left < 0 { return number }
    }
    return first + Int(moments[moment].cardCount) - 1
  }

  @inline(__always)
  private func take(_ card: Int, _ chance: inout Generator) -> Int {
    let first = Int(cards[card].firstBranch)
    guard cards[card].place >= 0 else { return first }
    var left = Double(chance.next() >> 11) * 0x1p-53
    let count = Int(cards[card].branchCount)
    for number in first..<first + count {
      left -= branches[number].chance
      if left < 0 { return number }
    }
    return first + count - 1
  }

  @inline(__always)
  private func hear(_ branch: Int, _ chance: inout Generator) -> Int {
    let first = Int(branches[branch].firstWay)
    let count = Int(branches[branch].wayCount)
    guard count > 1 else { return first }
    var left = Double(chance.next() >> 11) * 0x1p-53
    for number in first..<first + count {
      left -= ways[number].chance
      if left < 0 { return number }
    }
    return first + count - 1
  }

  // MARK: What is met for the first time

  @inline(never)
  private mutating func meet(_ moment: Int, round: Int) {
    let core = moments[moment].core
    moments.pointer[moment].firstCard = Int32(cards.count)
    for place in compiled.cards(from: core, round: round)
    where compiled.cards[place].answer == nil {
      let weight = compiled.cards[place].weight
      cards.append(
        Card(place: Int32(place), weight: Int32(weight), firstBranch: 0, branchCount: 0))
      moments.pointer[moment].weights += weight
      moments.pointer[moment].cardCount += 1
    }
    guard moments[moment].cardCount == 0 else { return }
    moments.pointer[moment].cardCount = 1
    cards.append(Card(place: -1, weight: 1, firstBranch: Int32(branches.count), branchCount: 1))
    branches.append(
      Branch(
        chance: 1, core: core & values.liveness.preparing[round], shift: MeasureShifts()))
  }

  @inline(never)
  private mutating func decide(_ card: Int, from moment: Int, round: Int) {
    let (comes, stake) = comes(on: Int(cards[card].place), moments[moment].core, round: round)
    cards.pointer[card].stake = stake
    if team?.watchesClues == true {
      cards.pointer[card].isDecidedByClues = isDecidedByClues(
        Int(cards[card].place), moments[moment].core, round: round)
    }
    cards.pointer[card].firstBranch = Int32(branches.count)
    for coming in comes {
      branches.append(
        Branch(chance: coming.chance, core: coming.state.core, shift: coming.state.aside))
    }
    cards.pointer[card].branchCount = Int32(branches.count) - cards[card].firstBranch
  }

  @inline(never)
  private mutating func prepare(_ branch: Int, round: Int) {
    let state = PackedState(core: branches[branch].core, aside: branches[branch].shift)
    branches.pointer[branch].firstWay = Int32(ways.count)
    for coming in comes(preparing: state, round: round) {
      ways.append(
        Way(
          chance: coming.chance, shift: coming.state.aside,
          next: place(of: coming.state.core, round: round + 1)))
    }
    branches.pointer[branch].wayCount = Int32(ways.count) - branches[branch].firstWay
  }

  private mutating func place(of core: UInt64, round: Int) -> Int32 {
    if let place = known[round][core] { return place }
    let place: Int32
    if round < compiled.rounds.count {
      place = Int32(moments.count)
      moments.append(Moment(core: core, firstCard: 0, cardCount: 0, weights: 0))
    } else {
      place = Int32(ends.count)
      let honoured = compiled.wishesHonoured(core, Circumstances(round: round - 1))
      ends.append(
        End(
          core: core, honoured: Int32(honoured),
          ending: Int32(compiled.ending(core, honoured: honoured)),
          changedParts: Int32(
            (compiled.chanceOfChange(core) * Double(WishesByChange.parts)).rounded())))
    }
    known[round][core] = place
    return place
  }
}

extension SimulationResult {
  @inline(__always)
  fileprivate mutating func add(
    _ end: KnowingTable.End, _ aside: VectorMeasures, in compiled: CompiledCase
  ) {
    games += 1
    for measure in 0..<4 {
      if let shift = compiled.layout.measures[measure] {
        measures[measure] += Int(end.core >> UInt64(shift) & 15)
      } else {
        measures[measure] += Int(aside.lanes[measure])
      }
    }
    wishes += Int(end.honoured)
    if compiled.drawsWishes {
      wishesByChange.add(Int(end.changedParts), honoured: Int(end.honoured))
    }
    endings[Int(end.ending)] += 1
  }
}
