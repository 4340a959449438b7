import Rules

/// Turns a scenario, as one table plays it, into flat lists over a packed state.
///
/// What the setup and the round settle (moment, phase, commitment, who is seated) is worked out
/// here, so that play never asks again.
struct CaseCompiler {
  let scenario: Scenario
  let layout: StateLayout
  let seated: IDSet<Role>
  let commitment: Int
  let length: GameLength
  let heard: Knowing

  var rounds: [CompiledRound] = []
  var cards: [CompiledCard] = []
  var possibilities: [CompiledPossibility] = []
  var options: [CompiledOption] = []
  var outcomes: [CompiledOutcome] = []
  var leans: [CompiledLean] = []
  var lines: [CompiledLine] = []
  var wishes: [CompiledWish] = []
  var effects: [CompiledEffect] = []
  var conditions: [CompiledCondition] = []
  var nodes: [ConditionNode] = []
  var children: [CompiledCondition] = []
  var revealed: [RevealedWish] = []
  var tellings: [UInt64] = []
  var items: [CompiledItem] = []
  /// By round, and then by item.
  var gates: [CompiledGate] = []
  /// What items do that were compiled already.
  var itemEffects: [ItemEffects: Span] = [:]
  var endings: [CompiledEnding] = []
  var drawnWishes: [CompiledDraw] = []
  var recollections: [CompiledDraw] = []
  var answers: [Span] = []
  var heardWays: [HeardWay] = []

  /// The round whose conditions are being compiled.
  var round: ScenarioIndex.PlayedRound
  /// Its advice lines.
  var roundsAdvice = Span(first: 0, end: 0)
  /// The card whose conditions are being compiled, with what is behind it where that is known.
  var card: (situation: SituationID, truth: Int?)?

  init(scenario: Scenario, setup: Setup, layout: StateLayout, heard: Knowing) {
    self.scenario = scenario
    self.layout = layout
    self.heard = heard
    seated = IDSet(setup.seats.joined())
    commitment = scenario.index.committed == nil ? 0 : setup.commitment
    length = setup.length
    round = scenario.index.rounds(of: setup.length)[0]
  }

  mutating func compile() {
    for situation in scenario.situations.indices {
      for role in scenario.roles.indices {
        let bit = scenario.index.telling(RoleID(role), SituationID(situation))
        tellings.append(bit.map { layout.tellings[$0.trailingZeroBitCount] } ?? 0)
      }
    }
    items = scenario.plan.indices.map { item($0) }
    compileDrawnWishes()
    let played = scenario.index.rounds(of: length)
    for number in played.indices {
      round = played[number]
      let wishes = roundsWishes()
      roundsAdvice = roundsLines()
      let cards = deck()
      let next = number + 1 < played.count ? played[number + 1] : nil
      let passage = passage(from: played[number], to: next)
      let preparers = roundsPreparers()
      rounds.append(
        CompiledRound(
          cards: cards, lines: roundsAdvice, slots: played[number].slots,
          freeReviews: preparers.freeReviews, present: preparers.present,
          helping: preparers.helping, isRestricted: preparers.isRestricted, passage: passage,
          wishes: wishes))
    }
    round = played[played.count - 1]
    endings = scenario.endings.map { CompiledEnding(condition: condition($0.condition)) }
  }

  // MARK: Parts

  private mutating func roundsWishes() -> Span {
    let compiled = scenario.wishes.indices.compactMap { number -> CompiledWish? in
      let wish = scenario.wishes[number]
      let current = layout.current[number]
      if current == 0, !wish.isCurrentAtStart, scenario.drawnWish(of: WishID(number)) == nil {
        return nil
      }
      return CompiledWish(
        weight: wish.weight, current: current,
        others: layout.others(than: WishID(number), in: scenario, phase: phaseOfWishes),
        honoured: condition(wish.honoured))
    }
    return append(compiled, to: \.wishes)
  }

  /// Those of the last round are asked about when the story is over.
  private var phaseOfWishes: PhaseID {
    let isLast = round.number == scenario.index.rounds(of: length).last?.number
    return isLast ? PhaseID(scenario.phases.count - 1) : round.phase
  }

  private mutating func roundsLines() -> Span {
    let compiled = scenario.advice.indices.compactMap { number -> CompiledLine? in
      let line = scenario.advice[number]
      guard line.reach.contains(round.moment) else { return nil }
      return CompiledLine(
        number: number, level: line.level.rawValue, condition: condition(line.condition))
    }
    return append(compiled, to: \.lines)
  }

  private mutating func deck() -> Span {
    let deck = scenario.phases[round.phase.index].rounds[round.round].deck
    let scale = scale(of: deck)
    let compiled = deck.flatMap { cards(of: $0, scale: scale) }
    return append(compiled, to: \.cards)
  }

  mutating func card(
    _ id: SituationID, when condition: Condition, weight: Int,
    hiding hidden: [CompiledPossibility], asking advice: CardAdvice = CardAdvice()
  ) -> CompiledCard {
    let situation = scenario.situations[id.index]
    card = (id, hidden.count == 1 ? hidden[0].number : nil)
    defer { card = nil }
    let compiled = situation.options.indices.map { option(situation.options[$0], number: $0) }
    return CompiledCard(
      situation: id.index, hidden: append(hidden, to: \.possibilities),
      condition: self.condition(condition), weight: weight, drawn: layout.drawn[id.index],
      needed: situation.needsAdvice?.rawValue ?? 0, lines: advice.lines ?? roundsAdvice,
      answerCount: advice.answerCount, answer: advice.answer,
      options: append(compiled, to: \.options), tellings: id.index * scenario.roles.count)
  }

  private mutating func option(_ option: DecisionOption, number: Int) -> CompiledOption {
    var leads: UInt64 = 0
    for role in option.leads where seated.contains(role) && isReachable(role) {
      leads |= 1 << UInt64(role.index)
    }
    let mayTell = card.map { scenario.handOvers(on: $0.situation) > 0 } ?? false
    let compiled = option.outcomes.indices.map { number -> CompiledOutcome in
      let outcome = option.outcomes[number]
      var kind = CompiledOutcome.Kind.chance
      var weight = 0
      switch outcome.kind {
      case .unadvised: kind = .unadvised
      case .overAdvised: kind = .overAdvised
      case .certain: kind = .certain
      case .chance(let share): weight = share
      }
      let leans = outcome.leans.map { CompiledLean(condition: condition($0.condition), by: $0.by) }
      return CompiledOutcome(
        number: number, kind: kind, weight: weight, leans: append(leans, to: \.leans),
        condition: condition(outcome.condition),
        effects: append(answered(outcome.effects)))
    }
    return CompiledOption(
      number: number, condition: condition(option.condition), leads: leads,
      needsLead: !option.leads.isEmpty,
      mayTell: option.style == .shared && mayTell, strain: option.strain,
      effects: append(answered(option.effects)), outcomes: append(compiled, to: \.outcomes))
  }

  private mutating func item(_ number: Int) -> CompiledItem {
    let item = scenario.plan[number]
    return CompiledItem(
      number: number, inPlace: layout.inPlace[number], stale: layout.stale[number],
      ordered: layout.ordered[number].reduce(0, |), order: layout.ordered[number].last ?? 0,
      madeAgain: layout.madeAgain[number], justMade: layout.justMade[number],
      needs: item.needs.reduce(0) { $0 | layout.inPlace[$1.index] },
      by: item.by.intersection(seated).bits, effort: item.effort)
  }

  func isReachable(_ role: RoleID) -> Bool {
    scenario.roles[role.index].isReachable(
      at: round.moment, in: scenario.phases[round.phase.index], commitment: commitment)
  }

  // MARK: Effects

  mutating func append(_ list: [Effect]) -> Span {
    var compiled: [CompiledEffect] = []
    for effect in list.flatMap({ effect($0) }) {
      // Bits that are set one after the other are one change.
      if effect.kind == .bits, let last = compiled.last, last.kind == .bits {
        compiled[compiled.count - 1].a = last.a | effect.a
        compiled[compiled.count - 1].b = last.b & ~effect.a | effect.b
      } else {
        compiled.append(effect)
      }
    }
    return append(compiled, to: \.effects)
  }

  mutating func effect(_ effect: Effect) -> [CompiledEffect] {
    switch effect {
    case .measure(let measure, let by):
      if let shift = layout.measures[measure.rawValue] {
        return [CompiledEffect(kind: .measure, shift: UInt8(shift), by: Int8(clamping: by))]
      }
      return [
        CompiledEffect(kind: .aside, shift: UInt8(measure.rawValue), by: Int8(clamping: by))
      ]
    case .strain(let role, let by):
      return [
        CompiledEffect(
          kind: .strain, shift: UInt8(layout.strainShift(of: role)), by: Int8(clamping: by))
      ]
    case .leadStrain(let by): return [CompiledEffect(kind: .leadStrain, by: Int8(clamping: by))]
    case .plan(let item, .stale):
      let bit = layout.inPlace[item.index]
      return [CompiledEffect(kind: .swap, a: bit, b: layout.stale[item.index])]
    case .plan(let item, .ordered):
      let bits = layout.bits(ofItem: item.index)
      let order = layout.ordered[item.index].last ?? layout.inPlace[item.index]
      return [CompiledEffect(kind: .order, a: bits, b: order)]
    case .plan(let item, let status):
      let bits = layout.bits(ofItem: item.index)
      let again = layout.madeAgain[item.index] | layout.justMade[item.index]
      return status == .inPlace
        ? [CompiledEffect(kind: .bits, a: bits, b: layout.inPlace[item.index])]
        : [CompiledEffect(kind: .bits, a: bits | again)]
    case .review(let item):
      let stale = layout.stale[item.index]
      return stale == 0
        ? [] : [CompiledEffect(kind: .swap, a: stale, b: layout.inPlace[item.index])]
    case .note(let fact): return bits(clear: 0, set: layout.facts[fact.index])
    case .clear(let fact): return bits(clear: layout.facts[fact.index], set: 0)
    case .reveal(let wish): return reveal(wish)
    case .recall(let recollection):
      return bits(clear: 0, set: layout.recalling[recollection.index])
    case .change(let wish, let into):
      let bit = layout.current[wish.index]
      return [CompiledEffect(kind: .swap, a: bit, b: layout.current[into.index])]
    case .move(let place):
      guard let shift = layout.place else { return [] }
      return bits(clear: 3 << UInt64(shift), set: UInt64(place.number) << UInt64(shift))
    case .open: return []
    }
  }

  private func bits(clear: UInt64, set: UInt64) -> [CompiledEffect] {
    clear | set == 0 ? [] : [CompiledEffect(kind: .bits, a: clear, b: set)]
  }

  private mutating func reveal(_ wish: WishID) -> [CompiledEffect] {
    if let drawn = scenario.drawnWish(of: wish) {
      return bits(clear: 0, set: layout.asking[drawn.index])
    }
    let chain = [wish] + Array(scenario.index.becomes[wish.index])
    let found = chain.filter { layout.current[$0.index] != 0 || isAlwaysCurrent($0) }
    var pairs = found.map {
      RevealedWish(current: layout.current[$0.index], known: layout.known[$0.index])
    }
    // When none of them is current, the wish itself is heard.
    pairs.append(RevealedWish(current: 0, known: layout.known[wish.index]))
    guard pairs.contains(where: { $0.known != 0 }) else { return [] }
    let span = append(pairs, to: \.revealed)
    return [CompiledEffect(kind: .reveal, first: span.first, count: span.end - span.first)]
  }

  private func isAlwaysCurrent(_ wish: WishID) -> Bool {
    layout.current[wish.index] == 0 && scenario.wishes[wish.index].isCurrentAtStart
  }

  // MARK: Conditions

  mutating func condition(_ condition: Condition) -> CompiledCondition {
    switch condition {
    case .always: return .always
    case .all(let parts): return all(parts.map { self.condition($0) })
    case .any(let parts): return any(parts.map { self.condition($0) })
    case .not(let part): return not(self.condition(part))
    case .asks(let question): return self.question(question)
    }
  }

  /// Of the lead and of advice, questions say no more than who or at least how high.
  private mutating func question(_ question: Question) -> CompiledCondition {
    let values = question.values
    let location = layout.location(
      of: question.variable, in: scenario, at: round, commitment: commitment)
    switch location {
    case .settled(let value): return constant(values.contains(value))
    case .bit(let bit):
      return any(
        (values.contains(1) ? [test(bit, bit)] : []) + (values.contains(0) ? [test(bit, 0)] : []))
    case .none(let bits):
      let isNone = test(bits, 0)
      return any((values.contains(1) ? [isNone] : []) + (values.contains(0) ? [not(isNone)] : []))
    case .plan(let inPlace, let stale, let ordered):
      return any(
        PlanStatus.allCases.filter { values.contains($0.number) }.map {
          switch $0 {
          case .inPlace: test(inPlace, inPlace)
          case .stale: stale == 0 ? .never : test(stale, stale)
          case .absent: test(inPlace | stale | ordered, 0)
          case .ordered:
            any(
              IDSet<Int>(bits: ordered).map { test(1 << UInt64($0.index), 1 << UInt64($0.index)) })
          }
        })
    case .field(let shift, let width):
      if values.count == 1 {
        return test(location.bits, UInt64(clamping: values.lowerBound) << UInt64(shift))
      }
      return node(width == 2 ? .strain : .measure, place: shift, values)
    case .lead: return node(.led, place: values.lowerBound, 0...0)
    case .advice: return node(.advice, place: values.lowerBound, 0...0)
    case .truth(let situation):
      guard let card, card.situation == situation else { return .never }
      return card.truth.map { constant(values.contains($0)) }
        ?? node(.truth, place: values.lowerBound, 0...0)
    case .wishesHonoured: return node(.honoured, place: 0, values)
    case .nowhere: return .never
    }
  }

  private func test(_ mask: UInt64, _ value: UInt64) -> CompiledCondition {
    CompiledCondition(mask: mask, value: value)
  }

  private func constant(_ holds: Bool) -> CompiledCondition { holds ? .always : .never }

  private mutating func node(
    _ kind: ConditionNode.Kind, place: Int, _ range: ClosedRange<Int>
  ) -> CompiledCondition {
    let low = UInt8(clamping: range.lowerBound)
    let high = UInt8(clamping: range.upperBound)
    return reference(ConditionNode(kind: kind, place: UInt8(place), low: low, high: high))
  }

  private mutating func reference(_ node: ConditionNode) -> CompiledCondition {
    nodes.append(node)
    return CompiledCondition(node: Int32(nodes.count - 1))
  }

  /// All masked comparisons in one, and at most one node for the rest.
  private mutating func all(_ parts: [CompiledCondition]) -> CompiledCondition {
    var whole = CompiledCondition.always
    var rest: [CompiledCondition] = []
    for part in parts {
      if part.isNever { return .never }
      if (whole.value ^ part.value) & whole.mask & part.mask != 0 { return .never }
      whole.mask |= part.mask
      whole.value |= part.value
      if part.node >= 0 { rest.append(CompiledCondition(node: part.node)) }
    }
    switch rest.count {
    case 0: break
    case 1: whole.node = rest[0].node
    default: whole.node = group(.all, rest).node
    }
    return whole
  }

  private mutating func any(_ parts: [CompiledCondition]) -> CompiledCondition {
    if parts.contains(where: \.isAlways) { return .always }
    let open = parts.filter { !$0.isNever }
    switch open.count {
    case 0: return .never
    case 1: return open[0]
    default: return group(.any, open)
    }
  }

  private mutating func not(_ part: CompiledCondition) -> CompiledCondition {
    if part.isNever { return .always }
    if part.isAlways { return .never }
    // One bit can be asked the other way round.
    if part.node < 0, part.mask.nonzeroBitCount == 1 {
      return test(part.mask, part.value ^ part.mask)
    }
    return group(.not, [part])
  }

  private mutating func group(
    _ kind: ConditionNode.Kind, _ parts: [CompiledCondition]
  ) -> CompiledCondition {
    let first = children.count
    children += parts
    return reference(
      ConditionNode(kind: kind, first: Int32(first), count: Int32(parts.count)))
  }

  mutating func append<Part>(
    _ parts: [Part], to list: WritableKeyPath<CaseCompiler, [Part]>
  ) -> Span {
    let first = self[keyPath: list].count
    self[keyPath: list] += parts
    return Span(first: Int32(first), end: Int32(first + parts.count))
  }
}
