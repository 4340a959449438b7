import Rules

extension CompiledCase {
  /// Whether the card can be drawn now.
  @inline(__always)
  func canHappen(_ card: CompiledCard, _ core: UInt64, round: Int) -> Bool {
    core & card.drawn == 0 && holds(card.condition, core, Circumstances(round: round))
  }

  /// The card on the table, as far as the clues about it tell, and what somebody told who was asked;
  /// `nil` without one.
  func card(at state: GameState, _ core: UInt64) -> Int? {
    guard let drawn = drawnCard(at: state, core) else { return nil }
    guard let asked = state.asked else { return drawn }
    return answers(to: drawn).first { place in
      let card = cards[place]
      return card.lines.range.contains { lines[$0].number == asked.index }
        && hides(state.truth, card)
    } ?? drawn
  }

  /// The same before anybody is asked.
  func drawnCard(at state: GameState, _ core: UInt64) -> Int? {
    guard let id = state.situation else { return nil }
    let round = state.roundsDone
    return rounds[round].cards.range.first { place in
      let card = cards[place]
      return card.situation == id.index && card.answer == nil
        && (card.hidden.isEmpty || hides(state.truth, card))
        && holds(card.condition, core & ~card.drawn, Circumstances(round: round))
    }
  }

  private func hides(_ truth: PossibilityID?, _ card: CompiledCard) -> Bool {
    card.hidden.range.contains { possibilities[$0].number == truth?.index }
  }

  /// What may be behind the card, as circumstances tell it: −1 alone when it hides nothing.
  func truths(behind card: Int) -> [Int] {
    let hidden = cards[card].hidden.range.map { possibilities[$0].number }
    return hidden.isEmpty ? [-1] : hidden
  }

  /// Roles that could lead the option now, a bit each; whether it is open at all.
  @inline(__always)
  func leads(of option: CompiledOption, overloaded: UInt64) -> UInt64 {
    option.leads & ~overloaded
  }

  @inline(__always)
  func isOpen(
    _ option: CompiledOption, _ core: UInt64, overloaded: UInt64, round: Int
  ) -> Bool {
    (!option.needsLead || option.leads & ~overloaded != 0)
      && holds(option.condition, core, Circumstances(round: round))
  }

  /// The decision carried out, up to where an outcome may follow. Groups are informed afterwards.
  @inline(__always)
  func conclude<Aside>(
    _ option: CompiledOption, of card: CompiledCard, told: UInt64,
    _ state: inout PackedState<Aside>, _ circumstances: Circumstances
  ) {
    state.core |= told & ~layout.informedBits
    if circumstances.lead >= 0 {
      state.core |= tellings[card.tellings + circumstances.lead]
      let strain = option.strain + (circumstances.level > card.needed ? 1 : 0)
      addStrain(strain, at: UInt64(2 * circumstances.lead), &state.core)
    }
    carryOut(option.effects, &state, circumstances)
  }

  /// The outcomes that may come, a bit each, counted from the option's first: one that is certain,
  /// or those among which chance decides by weight; with one alone, its weight does not matter.
  ///
  /// - Returns: also the sum of their weights; 0 when one is certain or none comes.
  @inline(__always)
  func branches(
    of option: CompiledOption, of card: CompiledCard, _ core: UInt64,
    _ circumstances: Circumstances
  ) -> (open: UInt64, weights: Int) {
    var open: UInt64 = 0
    var certain: UInt64 = 0
    var weights = 0
    let first = Int(option.outcomes.first)
    for place in option.outcomes.range {
      let outcome = outcomes[place]
      guard holds(outcome.condition, core, circumstances) else { continue }
      let bit: UInt64 = 1 << UInt64(place - first)
      switch outcome.kind {
      case .unadvised: if circumstances.level < card.needed { return (bit, 0) }
      case .overAdvised: if circumstances.level > card.needed { return (bit, 0) }
      case .certain: if certain == 0 { certain = bit }
      case .chance:
        weights += weight(of: outcome, core, circumstances)
        open |= bit
      }
    }
    return certain != 0 ? (certain, 0) : (open, weights)
  }

  /// Its share of a draw as things are, with what makes the draw lean its way.
  @inline(__always)
  func weight(of outcome: CompiledOutcome, _ core: UInt64, _ circumstances: Circumstances) -> Int {
    outcome.leans.range.reduce(outcome.weight) {
      holds(leans[$1].condition, core, circumstances) ? $0 + leans[$1].by : $0
    }
  }

  /// Goes from the end of a round to the beginning of the next, or to the ending.
  @inline(__always)
  func pass<Aside>(from round: Int, _ state: inout PackedState<Aside>) {
    let next = min(round + 1, rounds.count - 1)
    carryOut(passage: rounds[round].passage, &state, Circumstances(round: next))
  }

  /// The first ending that fits; the last one when none does.
  func ending(_ core: UInt64) -> Int {
    let circumstances = Circumstances(round: rounds.count - 1)
    return ending(core, honoured: wishesHonoured(core, circumstances))
  }

  /// - Parameter honoured: what ``wishesHonoured(_:_:)`` is then, 0 to 100.
  func ending(_ core: UInt64, honoured: Int) -> Int {
    let circumstances = Circumstances(round: rounds.count - 1)
    for place in 0..<endings.count
    where holds(endings[place].condition, core, circumstances, honoured: honoured) {
      return place
    }
    return endings.count - 1
  }
}
