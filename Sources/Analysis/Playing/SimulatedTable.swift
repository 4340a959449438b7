import Rules

/// Plays whole games on a compiled case, without allocating or counting references.
final class SimulatedTable: Sendable {
  let compiled: CompiledCase
  let policy: Policy
  let pages: Playbook
  let seated: UInt64
  private let strainBits: UInt64
  private let informedBits: UInt64
  private let nobody: Int
  private let drawsWishes: Bool
  private let start: SimulatedGame.State

  init(_ compiled: CompiledCase, policy: Policy) {
    self.compiled = compiled
    self.policy = policy
    pages = PlaybookWriter.written(compiled)
    seated = compiled.seated
    strainBits = compiled.layout.strainBits
    informedBits = compiled.layout.informedBits
    nobody = compiled.roleCount
    drawsWishes = compiled.drawsWishes
    start = SimulatedGame.State(
      core: compiled.start.core, aside: VectorMeasures(compiled.start.aside))
  }

  /// Games that are played side by side: while a processor waits for what one of them looks up, it
  /// goes on with the next.
  private static let batch = 32

  /// Plays so many games, the first with this seed and each further one with the next.
  func play(_ games: Int, from seed: UInt64, into tally: EndCount) {
    play(games, from: seed) { tally.add($0) }
  }

  /// The seed of the first of so many games, from seed 0 on, that ends in a state that fits.
  func firstGame(of games: Int, endingIn isMet: (UInt64) -> Bool) -> UInt64? {
    var found: UInt64?
    var played: UInt64 = 0
    while played < games, found == nil {
      let first = played
      play(min(Self.batch, games - Int(first)), from: first) {
        if found == nil, isMet($0.state.core) { found = played }
        played += 1
      }
    }
    return found
  }

  @inline(__always)
  private func play(_ games: Int, from seed: UInt64, each: (SimulatedGame) -> Void) {
    let batch = FixedList(count: Self.batch) {
      SimulatedGame(state: start, chance: GameChance(seed: seed))
    }
    var played = 0
    while played < games {
      let count = min(Self.batch, games - played)
      for place in 0..<count {
        let chance = GameChance(seed: seed &+ UInt64(played + place))
        batch[place].pointee = SimulatedGame(state: start, chance: chance)
        if drawsWishes { drawFates(&batch[place].pointee) }
      }
      for round in 0..<pages.rounds.count {
        for place in 0..<count { turnCard(&batch[place].pointee, round) }
        for place in 0..<count { prepare(&batch[place].pointee, round) }
        if drawsWishes {
          for place in 0..<count {
            hear(&batch[place].pointee, round)
          }
        }
        let next = Circumstances(round: min(round + 1, pages.rounds.count - 1))
        let passage = pages.rounds[round].passage
        guard !passage.isEmpty else { continue }
        for place in 0..<count {
          compiled.carryOut(passage: passage, &batch[place].pointee.state, next)
          // What has come may ask; when the story is over, it asks too late.
          if drawsWishes, round + 1 < pages.rounds.count {
            hear(&batch[place].pointee, round + 1)
          }
        }
      }
      if drawsWishes {
        for place in 0..<count {
          compiled.tell(batch[place].pointee.fates, &batch[place].pointee.state.core)
        }
      }
      for place in 0..<count { each(batch[place].pointee) }
      played += count
    }
  }

  @inline(never)
  private func drawFates(_ game: inout SimulatedGame) {
    for fate in compiled.scenario.fates(game.chance) {
      game.fates |= compiled.layout.fates[fate.index]
    }
  }

  @inline(__always)
  private func hear(_ game: inout SimulatedGame, _ round: Int) {
    compiled.hear(game.fates, &game.state.core, round: round)
  }

  // MARK: The card

  @inline(__always)
  private func turnCard(_ game: inout SimulatedGame, _ round: Int) {
    let card = draw(game, round)
    guard card >= 0 else {
      // A quiet round is ended by whoever prepares, slots or not.
      game.actions &+= 2
      return
    }
    decide(card, &game, round)
    let isPrepared =
      pages.rounds[round].slots > 0 || compiled.freeReviews(game.state.core, round: round) != 0
    game.actions &+= isPrepared ? 2 : 1
  }

  /// Its place; negative in a quiet round.
  @inline(__always)
  private func draw(_ game: SimulatedGame, _ round: Int) -> Int {
    let deck = pages.rounds[round].deck
    guard deck.rows >= 0 else { return drawFromLargeDeck(game, round) }
    let code = code(of: deck, game.state.core, Circumstances(round: round))
    let row = pages.rows[deck.rows &+ code]
    guard row.count > 0 else { return -1 }
    var word = game.chance.word(for: .card, round: round)
    return Int(pages.tickets[Int(row.first) &+ word.below(Int(row.count))])
  }

  @inline(never)
  private func drawFromLargeDeck(_ game: SimulatedGame, _ round: Int) -> Int {
    func canHappen(_ place: Int) -> Bool {
      compiled.canHappen(compiled.cards[place], game.state.core, round: round)
    }
    let deck = compiled.rounds[round].cards.range
    var total = 0
    for place in deck where canHappen(place) { total += compiled.cards[place].weight }
    guard total > 0 else { return -1 }
    var word = game.chance.word(for: .card, round: round)
    var left = word.below(total)
    for place in deck where canHappen(place) {
      left -= compiled.cards[place].weight
      if left < 0 { return place }
    }
    return -1
  }

  /// Which tests of a lottery hold, a bit each.
  @inline(__always)
  private func code(of lottery: Lottery, _ core: UInt64, _ circumstances: Circumstances) -> Int {
    var code = 0
    var bit = 1
    for place in lottery.tests.range {
      code |= compiled.holds(pages.tests[place], core, circumstances) ? bit : 0
      bit &<<= 1
    }
    return code
  }

  // MARK: The decision

  @inline(__always)
  private func decide(_ cardPlace: Int, _ game: inout SimulatedGame, _ round: Int) {
    let card = pages.cards.pointer + cardPlace
    var core = game.state.core | card.pointee.drawn
    game.state.core = core
    // Revealing, asking, choosing or letting it happen, and going on.
    game.actions &+= 4
    let overloaded = overloaded(core)
    var circumstances = Circumstances(round: round)
    let open = openOptions(of: card, core, overloaded: overloaded, circumstances)
    guard open != 0 else { return inform(&game, 0) }
    var word = game.chance.word(for: .decision, round: round)
    let place = card.pointee.firstOption &+ pages.picks.any(of: open, &word)
    let option = pages.options.pointer + place
    let leads = option.pointee.leads & ~overloaded
    let lead = policy == .cautious ? leastStrained(leads, core) : pages.picks.any(of: leads, &word)
    // Appointing, telling and concluding.
    game.actions &+= 1 &+ (lead < nobody ? 1 : 0) &+ (option.pointee.mayTell ? 1 : 0)
    circumstances.lead = lead < nobody ? lead : -1

    word = game.chance.word(for: .advice, round: round)
    circumstances.level = ask(needed: card.pointee.needed, core, circumstances, &word)
    let hearing = pages.hearings.pointer + (card.pointee.hearings &+ lead)
    var heard = hearing.pointee.lead
    if option.pointee.mayTell { heard |= tell(hearing, &word) }
    core |= heard & ~informedBits
    let isAbove = circumstances.level > card.pointee.needed
    let excess = isAbove ? option.pointee.excess : 0
    compiled.addStrain(option.pointee.strain &+ excess, at: UInt64(2 &* lead), &core)
    game.state.core = core
    carryOut(change: compiled.outcomes.count &+ place, &game.state, circumstances)
    if drawsWishes { hear(&game, round) }

    word = game.chance.word(for: .outcome, round: round)
    let outcomes = isAbove ? option.pointee.outcomesAbove : option.pointee.outcomes
    guard outcomes.rows >= 0 else {
      drawFromManyOutcomes(place, of: cardPlace, &game.state, circumstances, &word)
      if drawsWishes { hear(&game, round) }
      return inform(&game, heard)
    }
    var code = code(of: outcomes, game.state.core, circumstances) &<< 1
    code |=
      isAbove ? option.pointee.above : circumstances.level < card.pointee.needed ? 1 : 0
    let row = pages.rows[outcomes.rows &+ code]
    let ticket = pages.tickets[Int(row.first) &+ word.below(Int(row.count))]
    carryOut(change: Int(ticket), &game.state, circumstances)
    if drawsWishes { hear(&game, round) }
    inform(&game, heard)
  }

  /// Who knows of this decision takes the place of who knew of the one before.
  @inline(__always)
  private func inform(_ game: inout SimulatedGame, _ heard: UInt64) {
    game.state.core = game.state.core & ~informedBits | heard & informedBits
  }

  @inline(__always)
  private func openOptions(
    of card: UnsafePointer<CardPage>, _ core: UInt64, overloaded: UInt64,
    _ circumstances: Circumstances
  ) -> UInt64 {
    var open: UInt64 = 0
    for number in 0..<card.pointee.optionCount {
      let option = pages.options.pointer + (card.pointee.firstOption &+ number)
      let canLead: UInt64 = option.pointee.leads & ~overloaded != 0 ? 1 : 0
      let holds: UInt64 =
        compiled.holds(option.pointee.condition, core, circumstances) ? 1 : 0
      open |= (canLead & holds) &<< UInt64(number)
    }
    return open
  }

  @inline(never)
  private func drawFromManyOutcomes(
    _ option: Int, of card: Int, _ state: inout SimulatedGame.State,
    _ circumstances: Circumstances, _ word: inout RandomWord
  ) {
    var (open, weights) = compiled.branches(
      of: compiled.options[option], of: compiled.cards[card], state.core, circumstances)
    let first = Int(compiled.options[option].outcomes.first)
    var left = weights > 0 ? word.below(weights) : -1
    let core = state.core
    while open != 0 {
      let place = first + open.trailingZeroBitCount
      open &= open - 1
      left -= compiled.weight(of: compiled.outcomes[place], core, circumstances)
      if left < 0 {
        carryOut(change: place, &state, circumstances)
        return
      }
    }
  }

  // MARK: Asking and telling

  /// The level asked; 0 for nobody.
  @inline(__always)
  private func ask(
    needed: Int, _ core: UInt64, _ circumstances: Circumstances, _ word: inout RandomWord
  ) -> Int {
    let round = pages.rounds.pointer + circumstances.round
    // How many ways there are to ask each level, 16 bits each.
    var ways = round.pointee.ways
    for place in round.pointee.lines.range {
      let line = pages.lines.pointer + place
      ways &+= compiled.holds(line.pointee.condition, core, circumstances) ? line.pointee.way : 0
    }
    switch policy {
    case .highestAdvice:
      return (63 - ways.leadingZeroBitCount) / 16
    case .cautious:
      for level in needed...3 where ways >> UInt64(16 * level) & 0xFFFF != 0 { return level }
      return 0
    case .random, .neverPrepare, .best, .worst: break
    }
    // Of each level and those below it, 16 bits each.
    let sums = ways &* 0x0001_0001_0001_0001
    let drawn = UInt64(truncatingIfNeeded: word.below(Int(truncatingIfNeeded: sums &>> 48)))
    return (drawn >= sums & 0xFFFF ? 1 : 0) &+ (drawn >= sums &>> 16 & 0xFFFF ? 1 : 0)
      &+ (drawn >= sums &>> 32 & 0xFFFF ? 1 : 0)
  }

  /// The bits for one of all sets of roles that may be told.
  @inline(__always)
  private func tell(_ hearing: UnsafePointer<Hearing>, _ word: inout RandomWord) -> UInt64 {
    if policy == .cautious { return hearing.pointee.mustKnow }
    let drawn = word.below(hearing.pointee.sets)
    var sets = pages.told.pointer + hearing.pointee.told
    while drawn >= sets.pointee.upTo { sets += 1 }
    return sets.pointee.bits
  }

  // MARK: What follows

  @inline(__always)
  func carryOut(
    change place: Int, _ state: inout SimulatedGame.State, _ circumstances: Circumstances
  ) {
    let change = pages.changes.pointer + place
    state.core = state.core & ~change.pointee.clear | change.pointee.set
    var lanes = state.aside.lanes &+ change.pointee.by
    lanes.replace(with: change.pointee.low, where: lanes .< change.pointee.low)
    lanes.replace(with: change.pointee.high, where: lanes .> change.pointee.high)
    state.aside.lanes = lanes
    if !change.pointee.effects.isEmpty {
      carryOutOneByOne(change.pointee.effects, &state, circumstances)
    }
  }

  @inline(never)
  private func carryOutOneByOne(
    _ span: Span, _ state: inout SimulatedGame.State, _ circumstances: Circumstances
  ) {
    compiled.carryOut(span, &state, circumstances)
  }

  /// Bits of the roles that are overloaded.
  @inline(__always)
  func overloaded(_ core: UInt64) -> UInt64 {
    CompiledCase.overloaded(strains: core & strainBits)
  }

  func leastStrained(_ roles: UInt64, _ core: UInt64) -> Int {
    var best = roles.trailingZeroBitCount
    var left = roles & (roles - 1)
    while left != 0 {
      let role = left.trailingZeroBitCount
      left &= left - 1
      if compiled.strain(of: role, core) < compiled.strain(of: best, core) { best = role }
    }
    return best
  }
}
