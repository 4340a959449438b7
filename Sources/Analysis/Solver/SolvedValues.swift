public import Rules

/// The most and the least of the wishes that can still be honoured, in percent, at every state some
/// team can reach: what a debrief needs, and a team that knows everything.
public final class SolvedValues: Sendable {
  let compiled: CompiledCase
  let liveness: Liveness
  /// Before each round's card; the last is the end.
  let drawing: [SolvedStates]
  /// Before each round's preparation.
  let preparing: [SolvedStates]
  /// The same for a team that errs as most do: what it can expect stands for the most and the least.
  /// `nil` where nobody asked for it.
  public let ordinary: SolvedValues?
  private let deciding: Deciding<NoMeasures>

  init(
    compiled: CompiledCase, liveness: Liveness, drawing: [SolvedStates], preparing: [SolvedStates],
    ordinary: SolvedValues? = nil
  ) {
    self.ordinary = ordinary
    self.compiled = compiled
    self.liveness = liveness
    self.drawing = drawing
    self.preparing = preparing
    deciding = Deciding(of: compiled, liveness: liveness)
  }

  /// Distinct states in all layers.
  public var states: Int {
    drawing.reduce(0) { $0 + $1.cores.count } + preparing.reduce(0) { $0 + $1.cores.count }
  }

  /// The most of the wishes that can still be honoured, in percent, before a card is drawn or a
  /// round is prepared; when a card is on the table, after the best decision on it.
  ///
  /// - Returns: `nil` for a state this was not solved for.
  public func best(at state: GameState) -> Double? {
    let core = compiled.layout.pack(state).core
    let round = state.roundsDone
    switch state.step {
    case .ended:
      return drawing[compiled.rounds.count].highest(core & liveness.drawing[compiled.rounds.count])
    case .drawing: return drawing[round].highest(core & liveness.drawing[round])
    case .stances, .choosing, .appointing, .asking, .telling, .concluding:
      return best(deciding: state, core, round: round)
    case .consequence: return preparing[round].highest(core & liveness.preparing[round])
    case .preparing:
      return state.slotsUsed == 0
        ? preparing[round].highest(core & liveness.preparing[round]) : nil
    }
  }

  /// What can be expected with the best preparation of a round. Of a team that errs this is more than what
  /// its state is worth, where it has yet to prepare.
  func best(preparing state: GameState) -> Double? {
    let round = state.roundsDone
    let next = drawing[round + 1]
    var expected: [Double?] = []
    var successors = Successors<NoMeasures>(of: compiled, liveness)
    let core = compiled.layout.pack(state).core & liveness.preparing[round]
    successors.forEachPrepared(from: PackedState(core), round: round) { after, choice, _, chance in
      if choice == expected.count { expected.append(0) }
      let value = next.highest(after.core)
      expected[choice] = expected[choice].flatMap { sum in value.map { sum + chance * $0 } }
    }
    return expected.compactMap { $0 }.max()
  }

  /// What can be expected when a round was prepared, before it is heard what was asked.
  func best(prepared state: GameState) -> Double? {
    let round = state.roundsDone
    let next = drawing[round + 1]
    var expected: Double? = 0
    compiled.forEachPassed(
      from: round, PackedState(compiled.layout.pack(state).core)
    ) { after, chance in
      let value = next.highest(after.core & liveness.drawing[round + 1])
      expected = expected.flatMap { sum in value.map { sum + chance * $0 } }
    }
    return expected
  }

  private func best(deciding state: GameState, _ core: UInt64, round: Int) -> Double? {
    guard let card = compiled.drawnCard(at: state, core) else { return nil }
    return
      (decisions(on: card, core, round: round).map(\.value.most)
      + asking(about: card, core, round: round).map(\.most)).max()
  }

  /// What each line comes to that has something to tell, once it is asked.
  func asking(
    about card: Int, _ core: UInt64, round: Int
  ) -> [(most: Double, least: Double)] {
    compiled.asks(about: card, core, round: round).map { ask in
      ask.reduce((0, 0)) { sum, answer in
        let values = decisions(on: answer, core, round: round).map(\.value)
        let share = compiled.share(of: answer)
        return (
          sum.0 + share * (values.map(\.most).max() ?? 0),
          sum.1 + share * (values.map(\.least).min() ?? 0)
        )
      }
    }
  }

  /// Every decision on the card with the most and the least that can still be honoured after it, as
  /// chance will have it.
  ///
  /// - Parameters:
  ///   - place: of the card among all cards.
  ///   - level: of the advice that was asked already.
  func decisions(
    on place: Int, _ core: UInt64, round: Int, asked level: Int? = nil
  ) -> [(decision: ListedDecision, value: (most: Double, least: Double))] {
    let bits = core & (liveness.drawing[round] | compiled.cards[place].drawn)
    let choices = Choices(
      deciding, compiled, PackedState(bits), round: round, live: liveness.preparing[round],
      cards: [place], merges: level == nil)
    return choices.compactMap { choice in
      if let level, Int(choice.decision.level) != level { return nil }
      return value(of: choice.branches, round: round).map { (choice.decision, $0) }
    }
  }

  private func value(
    of branches: ArraySlice<ListedBranch<NoMeasures>>, round: Int
  ) -> (most: Double, least: Double)? {
    var sum = (most: 0.0, least: 0.0)
    let layer = preparing[round]
    for branch in branches {
      guard let place = layer.place(of: branch.state.core) else { return nil }
      sum.most += branch.chance * layer.highest[place]
      sum.least += branch.chance * layer.lowest[place]
    }
    return sum
  }

  /// What can still be honoured after a decision that was made, before chance has spoken.
  func value(of decision: Decision, from state: GameState) -> Double? {
    let round = state.roundsDone
    let core = compiled.layout.pack(state).core
    guard let place = compiled.card(at: state, core) else { return nil }
    let card = compiled.cards[place]
    guard let option = decision.option else {
      let left = core & ~compiled.layout.informedBits
      return preparing[round].highest(left & liveness.preparing[round])
    }
    var results = DecisionResults<NoMeasures>()
    let level = decision.asked.map { compiled.scenario.advice[$0.index].level.rawValue } ?? 0
    let lead = decision.lead?.index ?? -1
    let told = compiled.heard(by: decision.told, of: card.situation, lead: lead)
    deciding.list(
      one: Int(card.options.first) + option.index, from: core, card: place, told: told,
      Circumstances(lead: lead, level: level, round: round), into: &results)
    return value(of: results.branches[...], round: round)?.most
  }
}

/// One layer: sorted by core, so that a state is found by halving.
struct SolvedStates: Sendable {
  let cores: [UInt64]
  let highest: [Double]
  let lowest: [Double]

  /// - Parameters:
  ///   - states: in the order of the rows.
  ///   - highest: where the figure stands in a row.
  ///   - lowest: the same, with the sign changed.
  init(_ states: [UInt64], _ layer: SolvedLayer, highest: Int, lowest: Int) {
    let order = KeySet.ascending(states)
    cores = order.map { states[Int($0)] }
    self.highest = order.map { layer.values[Int($0)][highest] }
    self.lowest = order.map { 0 - layer.values[Int($0)][lowest] }
  }

  /// Of states in the order of the rows, ascending by state.
  static func figures(of states: [UInt64], _ layer: SolvedLayer, at place: Int) -> [Double] {
    KeySet.ascending(states).map { layer.values[Int($0)][place] }
  }

  /// Of the same states what one team can expect, which is then the most and the least.
  func expected(_ figures: [Double]) -> SolvedStates {
    SolvedStates(cores: cores, highest: figures, lowest: figures)
  }

  init(cores: [UInt64], highest: [Double], lowest: [Double]) {
    self.cores = cores
    self.highest = highest
    self.lowest = lowest
  }

  /// `nil` for a state no team can reach.
  func place(of core: UInt64) -> Int? {
    var low = 0
    var high = cores.count
    while low < high {
      let middle = (low + high) / 2
      if cores[middle] < core { low = middle + 1 } else { high = middle }
    }
    return low < cores.count && cores[low] == core ? low : nil
  }

  func highest(_ core: UInt64) -> Double? { place(of: core).map { highest[$0] } }
}
