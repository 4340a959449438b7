/// What a team that errs can expect of all choices it has: one thread's work on its columns of the rows.
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
    if !future.isEmpty { future.choose(template, core, after, into: row) }
    if !whole.isEmpty { whole.choose(template, core, after, into: row) }
  }
}

/// Columns for which the same is told apart.
private struct OrdinaryColumns: ~Copyable {
  private let columns: Range<Int>
  private let errs: Double
  /// Where the strain that is taken stands.
  private let strain: Int
  private var trees: ConsequenceTrees
  private var values = Buffer<Double>()

  init(_ columns: Range<Int>, _ layout: RowLayout, _ trees: consuming ConsequenceTrees) {
    self.columns = columns
    self.trees = trees
    errs = layout.team.errs
    strain = layout.ordinary(.strainTaken) ?? -1
  }

  var isEmpty: Bool { columns.isEmpty }

  @inline(__always)
  mutating func choose(
    _ template: TransitionTemplate, _ core: UInt64, _ after: borrowing FoundRows,
    into row: Rows.Row
  ) {
    // A template without a result was not made any more, because the work is to stop.
    guard template.resultCount > 0 else { return }
    let tree = trees.consequences(of: template, core)
    values.clear(for: 4 * (tree.leaves.count + tree.nodes.count))
    var place = columns.lowerBound
    while place &+ 4 <= columns.upperBound {
      choose(tree, template, after, FourColumns.self, place, into: row)
      place &+= 4
    }
    if place &+ 2 <= columns.upperBound {
      choose(tree, template, after, TwoColumns.self, place, into: row)
      place &+= 2
    }
    if place < columns.upperBound {
      choose(tree, template, after, Double.self, place, into: row)
    }
  }

  @inline(__always)
  private func choose<Columns: RowColumns>(
    _ tree: Consequences, _ template: TransitionTemplate, _ after: borrowing FoundRows,
    _: Columns.Type, _ place: Int, into row: Rows.Row
  ) {
    let (values, members) = (values.pointer, trees.members.pointer)
    var at = values
    for number in tree.leaves.range {
      let result = template.results[Int(trees.leaves[number])]
      var value = Branching.of(result, template, after, Columns.self, place)
      if strain >= place, strain < place &+ Columns.count {
        value = value + taken(result, template, Columns.self, strain &- place)
      }
      value.store(at)
      at += Columns.count
    }
    for number in tree.nodes.range {
      let allowed = Int(trees.nodes[number].allowed)
      let node = trees.nodes[number].members
      var most = Columns.load(values + Int(members[Int(node.first)]) &* Columns.count)
      var sum = most
      var member = Int(node.first) &+ 1
      while member < Int(node.first) &+ allowed {
        let value = Columns.load(values + Int(members[member]) &* Columns.count)
        most = value.larger(most)
        sum = sum + value
        member &+= 1
      }
      while member < Int(node.end) {
        sum = sum + Columns.load(values + Int(members[member]) &* Columns.count)
        member &+= 1
      }
      let value =
        Columns.all(1 - errs) * most + Columns.all(errs / Double(node.count)) * sum
      value.store(at)
      at += Columns.count
    }
    Columns.load(at - Columns.count).store(row + place)
  }

  /// The strain that a result takes, as less of the figure.
  private func taken<Columns: RowColumns>(
    _ result: TemplateResult, _ template: TransitionTemplate, _: Columns.Type, _ column: Int
  ) -> Columns {
    var sum = 0.0
    for place in result.branches.range {
      sum -= template.branches[place].chance * template.branches[place].strain
    }
    return Columns.only(sum, column)
  }
}
