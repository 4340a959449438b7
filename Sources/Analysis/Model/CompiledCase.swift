import Rules

/// A scenario as one table plays it, compiled to flat lists over a packed state: the model, a Markov
/// decision process of finite horizon whose states are told bit by bit (Puterman 1994, *Markov Decision
/// Processes*). What may happen is told by guards over the bits (``CompiledCondition``), what it changes
/// by updates (``CompiledEffect``), as in the modelling languages of PRISM and Storm.
///
/// It plays by the same rules as `GameState.apply`: a test puts every action of many random games
/// before both.
final class CompiledCase: Sendable {
  let scenario: Scenario
  let setup: Setup
  let layout: StateLayout
  /// Seated roles, a bit each.
  let seated: UInt64
  /// Before the first card.
  let start: PackedState<PackedMeasures>

  let rounds: Flat<CompiledRound>
  let cards: Flat<CompiledCard>
  let possibilities: Flat<CompiledPossibility>
  let options: Flat<CompiledOption>
  let outcomes: Flat<CompiledOutcome>
  let leans: Flat<CompiledLean>
  let lines: Flat<CompiledLine>
  let wishes: Flat<CompiledWish>
  let effects: Flat<CompiledEffect>
  let conditions: Flat<CompiledCondition>
  let nodes: Flat<ConditionNode>
  let children: Flat<CompiledCondition>
  let revealed: Flat<RevealedWish>
  let tellings: Flat<UInt64>
  /// By lead, from nobody: groups that are informed without a word, because nobody else is in them.
  let leadInforms: Flat<UInt64>
  let items: Flat<CompiledItem>
  private let gates: Flat<CompiledGate>
  let endings: Flat<CompiledEnding>
  let drawnWishes: Flat<CompiledDraw>
  /// Each drawn wish asked of the citizen, in the order of ``drawnWishes``, then each recollection.
  let questions: Flat<CompiledDraw>
  /// By round, the last the end, and question: what may be heard.
  let answers: Flat<Span>
  let heardWays: Flat<HeardWay>
  /// By bit of a state: the share of that fate in the draw; 0 for other bits.
  let fateShares: Flat<Double>
  /// By role: the items it may do, a bit each.
  let duties: Flat<UInt64>

  /// - Parameters:
  ///   - heard: what the team comes to know before it decides.
  ///   - following: measures to keep in the core although no condition reads them.
  init(
    _ scenario: Scenario, setup: Setup, heard: Knowing = .clues, following: Set<Measure> = []
  ) throws(CompilationFailure) {
    var events: [Event] = []
    let first: GameState
    do throws(Rejection) { first = try GameState(setup, in: scenario, events: &events) } catch {
      throw .setup(error)
    }
    let layout = try StateLayout(
      for: scenario, length: setup.length,
      reads: scenario.index.reads.union(following.map { .measure($0) }))
    var compiler = CaseCompiler(
      scenario: scenario, setup: setup, layout: layout, heard: heard)
    compiler.compile()
    self.scenario = scenario
    self.setup = setup
    self.layout = layout
    seated = compiler.seated.bits
    start = layout.pack(first)
    rounds = Flat(compiler.rounds)
    cards = Flat(compiler.cards)
    possibilities = Flat(compiler.possibilities)
    options = Flat(compiler.options)
    outcomes = Flat(compiler.outcomes)
    leans = Flat(compiler.leans)
    lines = Flat(compiler.lines)
    wishes = Flat(compiler.wishes)
    effects = Flat(compiler.effects)
    conditions = Flat(compiler.conditions)
    nodes = Flat(compiler.nodes)
    children = Flat(compiler.children)
    revealed = Flat(compiler.revealed)
    tellings = Flat(compiler.tellings)
    leadInforms = Flat(
      (-1..<scenario.roles.count).map { lead in
        layout.bits(of: scenario.informed(told: [], lead: lead < 0 ? nil : RoleID(lead)))
      })
    items = Flat(compiler.items)
    gates = Flat(compiler.gates)
    endings = Flat(compiler.endings)
    drawnWishes = Flat(compiler.drawnWishes)
    questions = Flat(compiler.drawnWishes + compiler.recollections)
    answers = Flat(compiler.answers)
    heardWays = Flat(compiler.heardWays)
    fateShares = Flat(layout.fateShares(of: scenario))
    let items = compiler.items
    duties = Flat(
      scenario.roles.indices.map { role in
        items.indices.reduce(0) {
          items[$1].by & (1 << UInt64(role)) != 0 ? $0 | 1 << UInt64($1) : $0
        }
      })
  }

  var roleCount: Int { layout.roleCount }

  @inline(__always)
  func gate(of item: Int, round: Int) -> CompiledGate { gates[round &* items.count &+ item] }

  /// The same with what is true on every card, for games that are dealt and not thought about.
  var dealt: CompiledCase {
    guard possibilities.count > 0 else { return self }
    // As wide as this one, so it can be compiled.
    return (try? CompiledCase(scenario, setup: setup, heard: .everything)) ?? self
  }
}

extension StateLayout {
  /// The part of a state that the case can read.
  func pack(_ state: GameState) -> PackedState<PackedMeasures> {
    var core = UInt64(state.strains) & strainBits
    func add<Thing>(_ bits: [UInt64], where set: IDSet<Thing>) {
      for place in bits.indices where set.contains(ID(place)) { core |= bits[place] }
    }
    add(inPlace, where: state.planInPlace)
    add(stale, where: state.planStale)
    for (number, bits) in ordered.enumerated() where !bits.isEmpty {
      if let rounds = state.orders.rounds(until: PlanItemID(number)) { core |= bits[rounds - 1] }
    }
    add(madeAgain, where: state.planMadeAgain)
    add(justMade, where: state.planJustMade)
    add(facts, where: state.facts)
    add(known, where: state.wishesKnown)
    add(current, where: state.wishesCurrent)
    add(fates, where: state.possibleFates)
    add(asking, where: state.askedWishes)
    add(recalling, where: state.askedRecollections)
    add(drawn, where: state.drawn)
    for bit in tellings.indices where state.tellings & (1 << UInt64(bit)) != 0 {
      core |= tellings[bit]
    }
    core |= bits(of: state.informed)
    if let place { core |= UInt64(state.place.number) << UInt64(place) }
    var aside = PackedMeasures()
    for measure in Measure.allCases {
      let value = state.measure(measure)
      if let shift = measures[measure.rawValue] {
        core |= UInt64(value) << UInt64(shift)
      } else {
        aside[measure.rawValue] = value
      }
    }
    return PackedState(core: core, aside: aside)
  }
}
