/// What teams that err can expect of all choices they have: one thread's work on its columns of the rows.
struct OrdinaryChoices: ~Copyable {
  private var future: OrdinaryColumns
  private var whole: OrdinaryColumns

  /// - Parameter mask: bits of the states that follow on which endings and wishes depend.
  init(_ layout: RowLayout, mask: UInt64) {
    let first = layout.firstOrdinary
    let middle = first + layout.ordinary.count { $0.grain == .future }
    future = OrdinaryColumns(
      first..<middle, layout, ConsequenceTrees(mask: mask, comparesStrain: false))
    whole = OrdinaryColumns(
      middle..<layout.plainWidth, layout, ConsequenceTrees(mask: ~0, comparesStrain: true))
  }

  /// - Parameters:
  ///   - core: the state the template is taken for.
  ///   - after: the rows of the template's successors.
  ///   - row: becomes, in these columns, what can be expected before the choice.
  @inline(__always)
  mutating func choose(
    _ template: TransitionTemplate, _ core: UInt64, _ after: borrowing FoundRows,
    into row: Rows.Row
  ) {
    if !future.isEmpty { _ = future.choose(template, core, after, into: row) }
    if !whole.isEmpty { _ = whole.choose(template, core, after, into: row) }
  }

  /// The same; what whom to ask comes to is told apart, for asking further.
  mutating func choose(
    _ template: TransitionTemplate, _ core: UInt64, _ after: borrowing FoundRows,
    into row: Rows.Row, asks: AskedRows
  ) -> [AskedConsequences] {
    var found: [AskedConsequences] = []
    if !future.isEmpty {
      found.append(future.choose(template, core, after, into: row, asks: asks))
    }
    if !whole.isEmpty { found.append(whole.choose(template, core, after, into: row, asks: asks)) }
    return found
  }
}

/// Of what asking may come to, in the columns of teams that err: rows.
struct AskedRows {
  /// The most of what the team means to go for; less than all where that is nothing.
  let allowed: Rows.Row
  let most: Rows.Row
  let sum: Rows.Row
}

/// How many consequences asking has.
struct AskedConsequences {
  /// In which it counts.
  let columns: Range<Int>
  var count: Int
  /// Teams that mean to go for any of them, a bit each.
  let teams: UInt64
}

/// Columns for which the same is told apart.
private struct OrdinaryColumns: ~Copyable {
  private let columns: Range<Int>
  /// By column: how often its team errs.
  private let errs: Buffer<Double>
  /// Columns that stand side by side and are of one bit.
  private var teams = Buffer<Team>()
  /// By column: 1 for the strain that is taken, else 0; nothing where no column is.
  private let strain: Buffer<Double>
  private var trees: ConsequenceTrees
  private var values = Buffer<Double>()

  // Not private: the compiler (Swift 6.3, without optimization) fails on it.
  struct Team {
    let first: Int
    var end: Int
    let bit: UInt64
  }

  init(_ columns: Range<Int>, _ layout: RowLayout, _ trees: consuming ConsequenceTrees) {
    self.columns = columns
    self.trees = trees
    let figures = columns.map { layout.ordinary[$0 - layout.firstOrdinary] }
    errs = Buffer(figures.map(\.team.errs))
    let taken = figures.map { $0.objective == .strainTaken ? 1.0 : 0 }
    strain = Buffer(taken.contains(1) ? taken : [])
    for (column, figure) in zip(columns, figures) {
      if teams.count > 0, teams[teams.count - 1].bit == figure.team.bit {
        teams.pointer[teams.count - 1].end = column + 1
      } else {
        teams.append(Team(first: column, end: column + 1, bit: figure.team.bit))
      }
    }
  }

  var isEmpty: Bool { columns.isEmpty }

  @inline(__always)
  mutating func choose(
    _ template: TransitionTemplate, _ core: UInt64, _ after: borrowing FoundRows,
    into row: Rows.Row, asks: AskedRows? = nil
  ) -> AskedConsequences {
    // A template without a result was not made any more, because the work is to stop.
    guard template.resultCount > 0 else {
      return AskedConsequences(columns: columns, count: 0, teams: 0)
    }
    let tree = trees.consequences(of: template, core)
    values.clear(for: 4 * (tree.leaves.count + tree.nodes.count))
    for number in 0..<teams.count {
      let team = teams[number]
      var place = team.first
      while place &+ 4 <= team.end {
        choose(tree, template, after, FourColumns.self, place, team.bit, into: row, asks)
        place &+= 4
      }
      if place &+ 2 <= team.end {
        choose(tree, template, after, TwoColumns.self, place, team.bit, into: row, asks)
        place &+= 2
      }
      if place < team.end {
        choose(tree, template, after, Double.self, place, team.bit, into: row, asks)
      }
    }
    return AskedConsequences(
      columns: columns, count: tree.asks.count,
      teams: tree.asks.range.reduce(0) { $0 | trees.members[$1].teams })
  }

  @inline(__always)
  private func choose<Columns: RowColumns>(
    _ tree: Consequences, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _: Columns.Type, _ place: Int, _ bit: UInt64, into row: Rows.Row,
    _ asks: AskedRows?
  ) {
    let (values, members) = (values.pointer, trees.members.pointer)
    let column = place &- columns.lowerBound
    var at = values
    for number in tree.leaves.range {
      let result = template.results[Int(trees.leaves[number])]
      var value = Branching.of(result, template, after, Columns.self, place)
      if strain.count > 0 {
        value =
          value + Columns.all(-Self.taken(result, template)) * .load(strain.pointer + column)
      }
      value.store(at)
      at += Columns.count
    }
    let errs = Columns.load(errs.pointer + column)
    let aims = Columns.all(1) + Columns.all(-1) * errs
    for number in tree.nodes.range {
      let node = trees.nodes[number]
      let isFree = node.free & bit != 0
      var most = Columns.all(-.infinity)
      var sum = Columns.zero
      for number in node.members.range {
        let member = members[number]
        let value = Columns.load(values + Int(member.place) &* Columns.count)
        sum = sum + value
        if isFree || member.teams & bit != 0 { most = value.larger(most) }
      }
      let value = aims * most + errs * (Columns.all(1 / Double(node.members.count)) * sum)
      value.store(at)
      at += Columns.count
    }
    Columns.load(at - Columns.count).store(row + place)
    if let asks { tell(tree, Columns.self, place, bit, into: asks) }
  }

  private func tell<Columns: RowColumns>(
    _ tree: Consequences, _: Columns.Type, _ place: Int, _ bit: UInt64, into asks: AskedRows
  ) {
    let (values, members) = (values.pointer, trees.members.pointer)
    var sum = Columns.zero
    var (allowed, most) = (Columns.all(-.infinity), Columns.all(-.infinity))
    for number in tree.asks.range {
      let member = members[number]
      let value = Columns.load(values + Int(member.place) &* Columns.count)
      sum = sum + value
      most = value.larger(most)
      if member.teams & bit != 0 { allowed = value.larger(allowed) }
    }
    sum.store(asks.sum + place)
    most.store(asks.most + place)
    allowed.store(asks.allowed + place)
  }

  /// The strain that a result takes, as chance will have it.
  private static func taken(_ result: TemplateResult, _ template: TransitionTemplate) -> Double {
    var sum = 0.0
    for place in result.branches.range {
      sum += template.branches[place].chance * template.branches[place].strain
    }
    return sum
  }
}
