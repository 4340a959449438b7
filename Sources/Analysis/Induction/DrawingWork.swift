/// One thread's work on the states before a round's card.
struct DrawingWork<Walk: LayerWalk & ~Copyable>: ~Copyable {
  private let compiled: CompiledCase
  private let round: Int
  private let cards: Range<Int>
  private let arithmetic: RowArithmetic
  private let choices: RowChoices?
  private var ordinary: OrdinaryChoices
  private var tally: ActionAudit
  private let isAudited: Bool
  private let answers: AnswerArithmetic
  /// Of the card at hand, where more may be asked about it.
  private var asked: [AskedConsequences] = []
  private var levels: UInt64 = 0
  private var walk: Walk
  /// Of the state at hand, on the way.
  private var number = 0
  private var after: FoundRows
  private let scratch: ValueRows
  /// Choices that were looked at: see ``WorkMeter``.
  var done = 0
  private(set) var soFar = RowsSoFar()

  init(
    _ walk: consuming Walk, _ backward: BackwardInduction, round: Int, known: AuditFindings?
  ) {
    let compiled = backward.compiled
    self.compiled = compiled
    self.round = round
    cards = compiled.rounds[round].cards.range
    self.walk = walk
    arithmetic = RowArithmetic(layout: backward.layout)
    choices = RowChoices(layout: backward.layout)
    ordinary = OrdinaryChoices(backward.layout, mask: backward.future.preparing[round])
    isAudited = known != nil
    answers = AnswerArithmetic(backward, round: round)
    scratch = ValueRows(count: 5 + AnswerArithmetic.rowCount, width: backward.layout.width)
    after = FoundRows()
    tally = ActionAudit(
      for: compiled, backward.layout, known: known ?? AuditFindings(for: compiled))
  }

  mutating func findings() -> AuditFindings? { isAudited ? tally.end(round: round) : nil }

  /// - Parameter number: of a state on the way.
  @inline(__always)
  mutating func solve(
    _ number: Int, _ keys: [UInt64], _ values: ValueRows, _ same: SameRows?, _ known: KnownRows?
  ) {
    let at = walk.move(to: number)
    self.number = number
    let (core, row) = (keys[at], values[at])
    if let known, known.copy(at, to: row) { return }
    guard let same else { return solve(core, row) }
    let before = done
    if let place = soFar.place(of: key(core)) {
      same.first[at] = place
    } else {
      done = before
      solve(core, row)
      same.first[at] = soFar.add(at, values)
    }
  }

  @inline(__always)
  private func here(_ core: UInt64) -> FoundState {
    FoundState(round: round, core: core, number: number)
  }

  /// What decides the row of the state that the walk stands at.
  @inline(__always)
  private mutating func key(_ core: UInt64) -> RowKey {
    var key = RowKey()
    var isQuiet = true
    for card in 0..<cards.count where walk.canHappen(card, core) {
      isQuiet = false
      let (template, isNew) = walk.look(up: card, core, into: &after)
      done += template.resultCount
      key.mix(template, after)
      guard isNew, isAudited, template.resultCount > 0 else { continue }
      tally.noteNewDecision(template, card: cards.lowerBound + card, here(core))
    }
    if isQuiet { key.mix(walk.quiet(core)) }
    return key
  }

  @inline(__always)
  private mutating func solve(_ core: UInt64, _ row: Rows.Row) {
    var weights = 0
    var open = 0
    for card in 0..<cards.count where walk.canHappen(card, core) {
      guard compiled.cards[cards.lowerBound + card].answer == nil else { continue }
      weights += compiled.cards[cards.lowerBound + card].weight
      open += 1
    }
    arithmetic.clear(row)
    if open == 0 {
      arithmetic.add(1, walk.quiet(core), to: row)
      if isAudited { tally.noteQuiet(here(core)) }
    }
    for card in 0..<cards.count where walk.canHappen(card, core) {
      guard compiled.cards[cards.lowerBound + card].answer == nil else { continue }
      if open == 1 {
        ask(card, core, into: row)
      } else {
        let choice = scratch[0]
        ask(card, core, into: choice)
        let weight = compiled.cards[cards.lowerBound + card].weight
        arithmetic.add(Double(weight) / Double(weights), choice, to: row)
      }
    }
    if isAudited { tally.noteState(row, here(core)) }
  }

  /// The card as it is, or what somebody makes of it who is asked and has something to tell.
  @inline(__always)
  private mutating func ask(_ card: Int, _ core: UInt64, into choice: Rows.Row) {
    guard compiled.cards[cards.lowerBound + card].answerCount > 0 else {
      return decide(card, core, into: choice)
    }
    decide(card, core, into: choice, asks: answers.rows(of: scratch))
    askFurther(card, core, into: choice)
  }

  @inline(never)
  private mutating func askFurther(_ card: Int, _ core: UInt64, into choice: Rows.Row) {
    let place = cards.lowerBound + card
    let asks = compiled.asks(about: place, core, round: round)
    guard !asks.isEmpty else { return }
    let asIs = scratch[2]
    asIs.update(from: choice, count: scratch.width)
    var asking = answers.begin(place, core, asks, asked, levels, scratch, into: choice)
    for ask in asks {
      let told = scratch[3]
      arithmetic.clear(told)
      for answer in ask {
        decide(answer - cards.lowerBound, core, into: scratch[4], asks: answers.rows(of: scratch))
        arithmetic.add(compiled.share(of: answer), scratch[4], to: told)
      }
      if isAudited {
        tally.noteAnswer(
          at: answers.level(of: ask), told, beside: asIs,
          FoundCard(state: here(core), card: ask.lowerBound))
      }
      answers.add(ask, core, told, asked, to: &asking, into: choice)
    }
    answers.end(asking, into: choice)
  }

  @inline(__always)
  private mutating func decide(
    _ card: Int, _ core: UInt64, into choice: Rows.Row, asks: AskedRows? = nil
  ) {
    let (template, isNew) = walk.look(up: card, core, into: &after)
    done += template.resultCount
    defer {
      if let asks {
        levels = template.levels
        asked = ordinary.choose(template, core, after, into: choice, asks: asks)
      } else {
        ordinary.choose(template, core, after, into: choice)
      }
    }
    if !isAudited, let choices { return choices.choose(template, after, into: choice) }
    let results = template.results
    let count = template.resultCount
    var (isWide, isAsking) = (false, false)
    // A card has a result; a template without one was not made any more, because the work is to stop.
    if isAudited, count == 0 {
      arithmetic.begin(choice)
      return
    }
    if isAudited {
      if isNew {
        tally.noteNewDecision(template, card: cards.lowerBound + card, here(core))
      }
      tally.begin(cards.lowerBound + card, here(core), template)
      if !tally.isAsking, let choices { return choices.choose(template, after, into: choice) }
      isWide = tally.isWide
      isAsking = tally.isAsking
    }
    arithmetic.begin(choice)
    let branches = template.branches
    for place in 0..<count {
      let result = results[place]
      let first = branches[Int(result.branches.first)]
      var source = after[first.successor]
      var shift = first.shift
      if result.branches.count > 1 || first.strain != 0 || shift != 0 && isWide {
        let expected = scratch[1]
        arithmetic.put(first.chance, source, shift, template.shifts, into: expected)
        arithmetic.take(first.chance * first.strain, expected)
        for place in result.branches.range.dropFirst() {
          let branch = branches[place]
          arithmetic.add(
            branch.chance, after[branch.successor], branch.shift, template.shifts, to: expected)
          arithmetic.take(branch.chance * branch.strain, expected)
        }
        source = expected
        shift = 0
      }
      arithmetic.choose(result.weight, source, shift, template.shifts, into: choice)
      if isAsking { tally.note(result, source) }
    }
    if isAsking { tally.endCard() }
  }
}
