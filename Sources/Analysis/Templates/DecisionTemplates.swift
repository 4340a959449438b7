import Rules

/// Makes templates of deciding on one card.
struct DecisionTemplates: ~Copyable, TemplateMaker {
  var store: TemplateStore
  private let compiled: CompiledCase
  private let deciding: Deciding<MeasureShifts>
  private let place: Int
  private let round: Int
  private let dependencies: Dependencies
  private let drawn: UInt64
  private let live: UInt64
  private let teams: HeldTeams
  private var low = DecisionResults<MeasureShifts>(merges: false)
  private var high = DecisionResults<MeasureShifts>(merges: false)

  /// - Parameter place: of the card among all cards.
  init(
    _ compiled: CompiledCase, _ deciding: Deciding<MeasureShifts>, _ dependencies: Dependencies,
    card place: Int, round: Int, lanes: [Int], teams: HeldTeams = HeldTeams()
  ) {
    self.teams = teams
    self.compiled = compiled
    self.deciding = deciding
    self.dependencies = dependencies
    self.place = place
    self.round = round
    drawn = compiled.cards[place].drawn
    live = deciding.live(after: round)
    store = TemplateStore(lanes: lanes)
  }

  mutating func make(_ key: UInt64) {
    deciding.list(
      from: PackedState(core: key | drawn, aside: MeasureShifts()), card: place, round: round,
      into: &low)
    deciding.list(
      from: PackedState(core: key | drawn | dependencies.copied, aside: MeasureShifts()),
      card: place,
      round: round, into: &high)
    store.begin(key, counted: dependencies.counted.shared(in: key))
    let first = Int(compiled.cards[place].options.first)
    let allowed = teams.restrictions.map {
      compiled.allowed(low.decisions, on: place, key | drawn, round: round, by: $0)
    }
    for (place, decision) in low.decisions.enumerated() {
      let start = store.branches.count
      for number in low.range(of: place) {
        let (branch, other) = (low.branches[number], high.branches[number])
        let successor = store.addSuccessor(
          low: branch.state.core, high: other.state.core, live: live)
        store.add(
          TemplateBranch(
            successor: successor, shift: store.number(of: branch.state.aside),
            chance: branch.chance, strain: branch.strain))
        if branch.outcome >= 0 { store.add(outcome: branch.outcome) }
      }
      let result = store.addResult(
        from: start, weight: decision.weight,
        options: decision.option < 0 ? 0 : 1 << UInt64(Int(decision.option) - first),
        leads: 1 << UInt64(decision.lead < 0 ? compiled.roleCount : Int(decision.lead)),
        levels: 1 << UInt64(decision.level))
      let decided = Int32(decision.lead) + 1 + (decision.option + 1) << 8
      store.add(
        TemplateWay(
          result: result, decided: decided, level: Int32(decision.level),
          teams: teams.bits { allowed[$0][place] }))
    }
    store.end(listed: low.branches.count)
  }
}
