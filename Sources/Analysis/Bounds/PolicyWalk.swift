/// Follows one team (a scheduler) from the start of the game with nothing forgotten: all that chance may bring, the
/// likeliest states when there are too many of them. What is left out counts with its bounds.
///
/// What the team comes to is proved to be possible: the highest for any team is no less, and the
/// lowest no more.
struct PolicyWalk: ~Copyable {
  private let compiled: CompiledCase
  private let liveness: Liveness
  private let bounds: BoundedStates
  private let steps: LayerTransitions
  private let meter: WorkMeter
  private let judge: WalkJudge?
  private let most: Int
  private let layout: BoundLayout
  private var here = MassTable()
  private var next = MassTable()
  /// As a row of bounds: what was left out on the way, and at last everything.
  private var row: [Double]
  private var strain = 0.0
  /// Summands that were added up, in the layer with the most.
  private var terms = 0

  /// - Parameter most: states of one layer.
  init(
    _ compiled: CompiledCase, _ liveness: Liveness, _ bounds: BoundedStates, _ policy: WalkPolicy,
    most: Int, meter: WorkMeter
  ) {
    self.compiled = compiled
    self.liveness = liveness
    self.bounds = bounds
    self.most = most
    layout = bounds.layout
    judge = WalkJudge(policy, layout)
    self.meter = meter
    steps = LayerTransitions(
      compiled: compiled, liveness: liveness, threads: 1, lanes: [], meter: meter)
    row = Array(repeating: 0, count: layout.width)
  }

  /// - Returns: a row of bounds, and how far rounding may have moved them, for a figure of at most 1;
  ///   `nil` when it is cancelled or too much work.
  mutating func walk() -> (row: [Double], error: Double)? {
    here.add(1, to: compiled.start.core & liveness.drawing[0])
    let last = 2 * compiled.rounds.count
    for step in 0..<last {
      if step % 2 == 0 { decide(round: step / 2) } else { prepare(round: step / 2) }
      if meter.isStopped { return nil }
      terms = max(terms, next.terms)
      swap(&here, &next)
      if here.count > most { cut(step + 1) }
      next.removeAll()
    }
    let circumstances = Circumstances(round: compiled.rounds.count - 1)
    for place in 0..<here.count {
      let core = here.keys[place]
      let ending = compiled.ending(core)
      for (number, objective) in layout.figures.enumerated() {
        add(
          here.masses[place] * compiled.figure(of: objective, core, ending: ending, circumstances),
          at: number)
      }
    }
    if let place = layout.strain { add(strain, at: place) }
    return (row, Double(last + 1) * Double(terms + 1) * 0x1p-52)
  }

  private mutating func add(_ value: Double, at place: Int) {
    let stride = layout.stride
    for kind in 0..<6 {
      row[place + kind * stride] += [1, 3, 4].contains(kind) ? -value : value
    }
  }

  /// Goes on with the likeliest states.
  private mutating func cut(_ step: Int) {
    next.removeAll()
    let (keys, masses) = (here.keys.pointer, here.masses.pointer)
    let order = (0..<here.count).sorted {
      masses[$0] != masses[$1] ? masses[$0] > masses[$1] : keys[$0] < keys[$1]
    }
    for place in order[..<most] { next.add(masses[place], to: keys[place]) }
    if let layer = bounds.layers[step] {
      for place in order[most...] {
        let own = layer[keys[place]]
        for number in 0..<layout.width { row[number] += masses[place] * Double(own[number]) }
      }
    } else {
      let mass = order[most...].reduce(0) { $0 + masses[$1] }
      for (number, limit) in layout.limits(before: step, of: compiled).enumerated() {
        row[number] += mass * limit
      }
    }
    swap(&here, &next)
  }

  private mutating func decide(round: Int) {
    let states = here.keyList
    let finders = FixedList(steps.deciding(round: round, from: states)) { TemplateFinder($0) }
    let cards = compiled.rounds[round].cards.range
    for (place, core) in states.enumerated() {
      let mass = here.masses[place]
      var weights = 0
      for card in cards where compiled.canHappen(compiled.cards[card], core, round: round) {
        weights += compiled.cards[card].weight
      }
      if weights == 0 { next.add(mass, to: core & liveness.preparing[round]) }
      for card in cards where compiled.canHappen(compiled.cards[card], core, round: round) {
        guard compiled.cards[card].answer == nil else { continue }
        let share = Double(compiled.cards[card].weight) / Double(weights)
        for (place, part) in decided(card, core, round: round) {
          let (template, _) = finders[place - cards.lowerBound].pointee.find(core)
          follow(template, core, mass * share * part, to: 2 * round + 1)
        }
      }
    }
  }

  /// What asking makes of a card for the random team, each with its chance. A team that raises or lowers
  /// something asks only lines that tell nothing, which any team may.
  private func decided(_ card: Int, _ core: UInt64, round: Int) -> [(Int, Double)] {
    let asks = judge == nil ? compiled.asks(about: card, core, round: round) : []
    guard !asks.isEmpty else { return [(card, 1)] }
    let lines = ([card] + asks.map(\.lowerBound)).map {
      Double(compiled.linesOpen(on: $0, core, round: round))
    }
    let ways = 1 + lines.reduce(0, +)
    return [(card, (1 + lines[0]) / ways)]
      + zip(asks, lines.dropFirst()).flatMap { ask, lines in
        ask.map { ($0, lines / ways * compiled.share(of: $0)) }
      }
  }

  private mutating func prepare(round: Int) {
    let states = here.keyList
    var finder = TemplateFinder(steps.preparing(round: round, from: states, items: 0))
    for (place, core) in states.enumerated() {
      let (template, _) = finder.find(core)
      follow(template, core, here.masses[place], to: 2 * round + 2)
    }
  }

  private mutating func follow(
    _ template: TransitionTemplate, _ core: UInt64, _ mass: Double, to step: Int
  ) {
    if let judge {
      let best = best(template, core, step, judge)
      go(template, template.results[best], core, mass)
    } else {
      for number in 0..<template.resultCount {
        let result = template.results[number]
        if result.weight > 0 { go(template, result, core, mass * result.weight) }
      }
    }
  }

  private func best(
    _ template: TransitionTemplate, _ core: UInt64, _ step: Int, _ judge: WalkJudge
  ) -> Int {
    guard let layer = bounds.layers[step] else { return 0 }
    var best = 0
    var most = -Double.infinity
    for number in 0..<template.resultCount {
      var worth = 0.0
      for place in template.results[number].branches.range {
        let branch = template.branches[place]
        let after = template.successors[Int(branch.successor)].after(core)
        worth += branch.chance * (judge.worth(layer[after]) + branch.strain * judge.strain)
      }
      if worth > most { (best, most) = (number, worth) }
    }
    return best
  }

  private mutating func go(
    _ template: TransitionTemplate, _ result: TemplateResult, _ core: UInt64, _ mass: Double
  ) {
    for place in result.branches.range {
      let branch = template.branches[place]
      let after = template.successors[Int(branch.successor)].after(core)
      next.add(mass * branch.chance, to: after)
      strain += mass * branch.chance * branch.strain
    }
  }
}
