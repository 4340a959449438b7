/// One thread's work on the states before a round's card.
struct DrawingWork: ~Copyable {
  private let compiled: CompiledCase
  private let round: Int
  private let cards: Range<Int>
  private let arithmetic: RowArithmetic
  private let rows: Rows
  private let live: UInt64
  private var tally: AuditTally
  private let isAudited: Bool
  private let finders: Finders<DecisionTemplates>
  private var after: FoundRows
  private let scratch: ValueRows

  init(
    _ backward: Backward, _ tables: [TemplateTable<DecisionTemplates>], round: Int,
    next: SolvedLayer, known: AuditFindings?
  ) {
    let compiled = backward.compiled
    self.compiled = compiled
    self.round = round
    cards = compiled.rounds[round].cards.range
    finders = Finders(tables)
    arithmetic = RowArithmetic(layout: backward.layout)
    rows = Rows(of: next)
    live = backward.liveness.preparing[round]
    isAudited = known != nil
    scratch = ValueRows(count: 2, width: backward.layout.width)
    after = FoundRows()
    tally = AuditTally(
      for: compiled, backward.layout, known: known ?? AuditFindings(for: compiled))
  }

  mutating func findings() -> AuditFindings? { isAudited ? tally.end(round: round) : nil }

  @inline(__always)
  mutating func solve(_ core: UInt64, into row: Rows.Row) {
    var weights = 0
    var open = 0
    for place in cards where compiled.canHappen(compiled.cards[place], core, round: round) {
      weights += compiled.cards[place].weight
      open += 1
    }
    arithmetic.clear(row)
    if open == 0 {
      arithmetic.add(1, rows[core & live], to: row)
      if isAudited { tally.noteQuiet(core, round: round) }
    }
    for place in cards where compiled.canHappen(compiled.cards[place], core, round: round) {
      if open == 1 {
        decide(place, core, into: row)
      } else {
        let choice = scratch[0]
        decide(place, core, into: choice)
        arithmetic.add(Double(compiled.cards[place].weight) / Double(weights), choice, to: row)
      }
    }
    if isAudited { tally.noteState(row, core, round: round) }
  }

  @inline(__always)
  private mutating func decide(_ card: Int, _ core: UInt64, into choice: Rows.Row) {
    let (template, isNew) = finders[card - cards.lowerBound].pointee.find(core)
    rows.look(up: template, core, into: &after)
    let results = template.results
    let count = template.resultCount
    var isWide = false
    if isAudited {
      if isNew { tally.noteNewDecision(template, card: card, core, round: round) }
      tally.begin(card, results, count)
      isWide = tally.isWide
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
      if isAudited { tally.note(result, source) }
    }
    if isAudited { tally.endCard() }
  }
}
