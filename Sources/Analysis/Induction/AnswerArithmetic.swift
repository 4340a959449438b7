import Rules

/// Puts together what asking makes of a card: the card as it is, where only lines are asked that tell
/// nothing, and what each line makes of it that tells something.
struct AnswerArithmetic {
  typealias Row = Rows.Row

  /// Scratch rows that are used for it, the last ones: two sets of ``AskedRows``.
  static var rowCount: Int { 6 }

  private let compiled: CompiledCase
  private let round: Int
  private let layout: RowLayout
  private let arithmetic: RowArithmetic
  private let teams: HeldTeams

  /// What was put together so far.
  struct Asking {
    /// Ways to ask, nobody being one: the random team takes each alike.
    let ways: Double
    /// The highest level that can be asked; 0 for none.
    let highest: Int
    var consequences: [AskedConsequences]
    let rows: AskedRows
  }

  init(_ backward: BackwardInduction, round: Int) {
    compiled = backward.compiled
    self.round = round
    layout = backward.layout
    arithmetic = RowArithmetic(layout: backward.layout)
    teams = backward.exploration.steps.telling.teams
  }

  /// Of the card at hand.
  func rows(of scratch: ValueRows) -> AskedRows {
    AskedRows(allowed: scratch[5], most: scratch[6], sum: scratch[7])
  }

  func level(of ask: Range<Int>) -> Int {
    compiled.lines[Int(compiled.cards[ask.lowerBound].lines.first)].level
  }

  /// - Parameters:
  ///   - asked, levels: of the card as it is.
  ///   - scratch: holds what it comes to, in the row 2 and in its ``rows(of:)``.
  func begin(
    _ card: Int, _ core: UInt64, _ asks: [Range<Int>], _ asked: [AskedConsequences],
    _ levels: UInt64, _ scratch: ValueRows, into row: Row
  ) -> Asking {
    let own = 1 + compiled.linesOpen(on: card, core, round: round)
    let ways = asks.reduce(own) {
      $0 + compiled.linesOpen(on: $1.lowerBound, core, round: round)
    }
    let highest = asks.reduce(max(0, 63 - levels.leadingZeroBitCount)) { max($0, level(of: $1)) }
    let rows = AskedRows(allowed: scratch[8], most: scratch[9], sum: scratch[10])
    let found = self.rows(of: scratch)
    for (to, from) in [
      (rows.allowed, found.allowed), (rows.most, found.most), (rows.sum, found.sum),
    ] {
      to.update(from: from, count: layout.width)
    }
    if levels < 1 << UInt64(highest) {
      let others = teams.bits { teams.restrictions[$0] != .highestAdvice }
      for column in ordinary where others & team(of: column).bit == 0 {
        rows.allowed[column] = -.infinity
      }
    }
    arithmetic.begin(row)
    arithmetic.choose(Double(own) / Double(ways), scratch[2], into: row)
    return Asking(
      ways: Double(ways), highest: highest, consequences: asked, rows: rows)
  }

  /// - Parameters:
  ///   - told: what can be expected when this is asked.
  ///   - asked: of the last of its answers; a team may go for the others as well.
  func add(
    _ ask: Range<Int>, _ core: UInt64, _ told: Row, _ asked: [AskedConsequences],
    to asking: inout Asking, into row: Row
  ) {
    let lines = compiled.linesOpen(on: ask.lowerBound, core, round: round)
    arithmetic.choose(Double(lines) / asking.ways, told, into: row)
    let level = level(of: ask)
    let mayAsk = teams.bits { place in
      switch teams.restrictions[place] {
      case .neverAsks: false
      case .highestAdvice: level == asking.highest
      case .withoutLine(let line):
        compiled.canAsk(level, about: ask.lowerBound, without: line, core, round: round)
      case .silent, .without, .neverPrepares, .prepares, .neverTells, .alone, .neverTalks, .talks,
        .begins, .withoutItem, .unheard:
        true
      }
    }
    let rows = asking.rows
    for place in asking.consequences.indices {
      asking.consequences[place].count += 1
      for column in asking.consequences[place].columns {
        rows.sum[column] += told[column]
        rows.most[column] = max(rows.most[column], told[column])
        guard mayAsk & asked[place].teams & team(of: column).bit != 0 else { continue }
        rows.allowed[column] = max(rows.allowed[column], told[column])
      }
    }
  }

  private var ordinary: Range<Int> { layout.firstOrdinary..<layout.plainWidth }

  private func team(of column: Int) -> OrdinaryTeam {
    layout.ordinary[column - layout.firstOrdinary].team
  }

  func end(_ asking: Asking, into row: Row) {
    for consequences in asking.consequences {
      for column in consequences.columns {
        let (allowed, errs) = (asking.rows.allowed[column], team(of: column).errs)
        let best = allowed == -.infinity ? asking.rows.most[column] : allowed
        let mean = asking.rows.sum[column] / Double(consequences.count)
        row[column] = (1 - errs) * best + errs * mean
      }
    }
  }
}
