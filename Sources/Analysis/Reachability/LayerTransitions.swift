import Rules

/// The steps that lead from one layer's states to those of the next, as templates.
struct LayerTransitions: Sendable {
  let compiled: CompiledCase
  let liveness: Liveness
  let threads: Int
  /// Measures whose shifts are kept apart.
  let lanes: [Int]
  /// Who is told of each way whether it is theirs.
  var teams = HeldTeams()
  let meter: WorkMeter

  /// The step of deciding a round's cards for all states of a layer.
  ///
  /// - Parameter earlier: the same step of another version.
  func decision(
    round: Int, from states: [UInt64], earlier: LayerTransition<DecisionTemplates>? = nil
  ) -> LayerTransition<DecisionTemplates> {
    let tables = deciding(round: round, from: states, earlier: earlier)
    let cards = compiled.rounds[round].cards.range
    let reading = cards.reduce(0) {
      $0 | compiled.cards[$1].drawn | compiled.reads(of: compiled.cards[$1].condition, round: round)
    }
    let blocks = LayerBlocks(
      tables, of: states, live: liveness.preparing[round], reading: reading, threads: threads,
      meter: meter
    ) { card, core in
      compiled.canHappen(compiled.cards[cards.lowerBound + card], core, round: round)
    }
    return LayerTransition(tables: tables, blocks: blocks)
  }

  /// The step of a round's preparation for all states of a layer.
  ///
  /// - Parameters:
  ///   - items: those that are judged, a bit each.
  ///   - earlier: the same step of another version, with the same items.
  func preparation(
    round: Int, from states: [UInt64], items: UInt64,
    earlier: LayerTransition<PreparationTemplates>? = nil
  ) -> LayerTransition<PreparationTemplates> {
    let tables = [preparing(round: round, from: states, items: items, earlier: earlier)]
    let blocks = LayerBlocks(
      tables, of: states, live: liveness.drawing[round + 1], reading: 0, threads: threads,
      meter: meter
    ) { _, _ in true }
    return LayerTransition(tables: tables, blocks: blocks)
  }

  /// - Returns: the templates of each card of the round.
  func deciding(
    round: Int, from states: [UInt64], earlier: LayerTransition<DecisionTemplates>? = nil
  ) -> [TemplateTable<DecisionTemplates>] {
    let deciding = Deciding<MeasureShifts>(of: compiled, liveness: liveness)
    let cards = compiled.rounds[round].cards.range
    return cards.map { place in
      let card = compiled.cards[place]
      let dependencies = Dependencies(compiled, liveness, card: place, round: round)
      let earlier = earlier?.tables[place - cards.lowerBound]
      return TemplateTable(
        dependencies, of: states, earlier: earlier, threads: threads, meter: meter
      ) {
        compiled.canHappen(card, $0, round: round)
      } maker: {
        DecisionTemplates(
          compiled, deciding, dependencies, card: place, round: round, lanes: lanes,
          teams: teams)
      }
    }
  }

  /// - Parameter items: those that are judged, a bit each.
  func preparing(
    round: Int, from states: [UInt64], items: UInt64,
    earlier: LayerTransition<PreparationTemplates>? = nil
  ) -> TemplateTable<PreparationTemplates> {
    let dependencies = Dependencies(compiled, liveness, preparing: round)
    return TemplateTable(
      dependencies, of: states, earlier: earlier?.tables[0], threads: threads, meter: meter
    ) { _ in
      true
    } maker: {
      PreparationTemplates(
        compiled, liveness, dependencies, round: round, lanes: lanes, items: items,
        teams: teams)
    }
  }
}

/// A step for all states of a layer.
struct LayerTransition<Maker: TemplateMaker & ~Copyable>: Sendable {
  /// The templates of each card, or of preparing.
  let tables: [TemplateTable<Maker>]
  /// `nil` when too little passes through the step.
  let blocks: LayerBlocks?

  /// The blocks, if the states that follow are listed as they list them: a step that is made again with
  /// more to tell need not be cut as it was.
  func blocks(to next: OrderedStates) -> LayerBlocks? {
    guard let blocks, blocks.copied == next.order, blocks.nextCount == next.keys.count
    else { return nil }
    return blocks
  }

  /// Memory that is used, about.
  var bytes: Int { tables.reduce(blocks?.bytes ?? 0) { $0 + $1.bytes } }
}

/// What steps tell beside the states that follow.
struct StepTelling: Hashable, Sendable {
  /// Measures whose shifts are kept apart.
  var lanes: [Int] = []
  /// Items that are judged, a bit each.
  var items: UInt64 = 0
  /// Whose ways are marked.
  var teams = HeldTeams()
}

/// Steps that were made to find states, kept to solve them.
struct KeptTransitions: Sendable {
  let telling: StepTelling
  /// By round.
  private(set) var deciding: [LayerTransition<DecisionTemplates>?] = []
  private(set) var preparing: [LayerTransition<PreparationTemplates>?] = []
  private var bytes = 0

  /// What all of them together may take; others are made again. Where nothing else is told, rows are
  /// narrow and leave room.
  private var most: Int {
    telling.lanes.isEmpty && telling.items == 0 ? 400_000_000 : 96_000_000
  }

  init(telling: StepTelling) { self.telling = telling }

  /// Whether any was to be kept.
  var isKept: Bool { !preparing.isEmpty }

  /// Where some lanes stand among those that the steps tell of, side by side; `nil` when they do not, or
  /// nothing is kept.
  func place(of lanes: [Int]) -> Int? {
    guard isKept, lanes.isEmpty == telling.lanes.isEmpty else { return nil }
    guard let first = lanes.first else { return 0 }
    let place = telling.lanes.firstIndex(of: first)
    return place.flatMap { telling.lanes[$0...].starts(with: lanes) ? $0 : nil }
  }

  mutating func keep(deciding step: LayerTransition<DecisionTemplates>?) {
    deciding.append(take(step?.bytes ?? 0) ? step : nil)
  }

  mutating func keep(preparing step: LayerTransition<PreparationTemplates>?) {
    preparing.append(take(step?.bytes ?? 0) ? step : nil)
  }

  private mutating func take(_ more: Int) -> Bool {
    guard bytes + more <= most else { return false }
    bytes += more
    return true
  }
}
