extension GameState {
  /// Settles how each drawn wish goes through the game, from the seed alone: no draw of play moves it,
  /// and whoever takes a step back and plays otherwise finds the same wish.
  ///
  /// - Parameter named: what is settled already.
  mutating func drawFates(named: IDSet<Fate>, in scenario: Scenario) {
    for (number, own) in scenario.index.fatesOfWish.enumerated() {
      if let fate = own.intersection(named).first(where: { _ in true }) {
        fates.insert(fate)
        continue
      }
      // A stream for each wish, away from those of what is behind cards.
      var generator = Generator(seed: secret).skipping(-1_000 - number)
      var left = generator.below(own.reduce(0) { $0 + scenario.index.fates[$1.index].weight })
      for fate in own {
        left -= scenario.index.fates[fate.index].weight
        if left < 0 {
          fates.insert(fate)
          break
        }
      }
    }
  }

  /// The same game, before its first card, with drawn wishes that go otherwise.
  package func fated(_ fates: IDSet<Fate>, in scenario: Scenario) -> GameState {
    var state = self
    state.fates = fates
    let phase = round(in: scenario).phase
    for fate in fates {
      let fate = scenario.index.fates[fate.index]
      state.wishesCurrent = state.wishesCurrent.subtracting(
        scenario.index.variants[fate.wish.index])
      state.wishesCurrent.insert(fate.variants[phase.index])
    }
    return state
  }

  /// What drawn wishes are in a phase that begins.
  mutating func changeDrawnWishes(
    in phase: PhaseID, of scenario: Scenario, events: inout [Event]
  ) {
    for fate in fates {
      let fate = scenario.index.fates[fate.index]
      let wish = fate.variants[phase.index]
      let before = scenario.index.variants[fate.wish.index].intersection(wishesCurrent)
      guard let before = before.first(where: { _ in true }) else {
        wishesCurrent.insert(wish)
        continue
      }
      if before != wish { changeWish(before, into: wish, events: &events) }
    }
  }

  /// The citizen says what he or she wishes today.
  mutating func hear(_ drawn: DrawnWishID, in scenario: Scenario, events: inout [Event]) {
    let own = scenario.index.fatesOfWish[drawn.index]
    let phase = round(in: scenario).phase
    guard let fate = fates.intersection(own).first(where: { _ in true }) else { return }
    let wish = scenario.index.fates[fate.index].variants[phase.index]
    wishesKnown.insert(wish)
    let others = own.subtracting(scenario.index.fates(where: wish, in: phase))
    possibleFates = possibleFates.subtracting(others)
    events.append(.wishRevealed(wish))
  }

  /// Somebody says what he or she heard the citizen say; what is left when all but one thing is ruled out
  /// is known.
  mutating func hear(
    _ recollection: RecollectionID, in scenario: Scenario, events: inout [Event]
  ) {
    let remembered = scenario.recollections[recollection.index]
    guard let drawn = scenario.drawnWish(of: remembered.wish) else { return }
    let own = scenario.index.fatesOfWish[drawn.index]
    let phase = round(in: scenario).phase
    let such = scenario.index.fates(where: remembered.wish, in: phase)
    let isSuch = !fates.intersection(such).isEmpty
    possibleFates = possibleFates.subtracting(isSuch ? own.subtracting(such) : such)
    events.append(
      .wishRecalled(recollection, by: remembered.role, isSuch ? .itIs : .itIsNot))
    let left = Set(
      possibleFates.intersection(own).map {
        scenario.index.fates[$0.index].variants[phase.index]
      })
    guard let only = left.first, left.count == 1, !wishesKnown.contains(only) else { return }
    wishesKnown.insert(only)
    events.append(.wishRevealed(only))
  }

  /// What was asked about while the round was prepared, or by what has come, is answered.
  mutating func hearAskedWishes(in scenario: Scenario, events: inout [Event]) {
    for wish in askedWishes { hear(wish, in: scenario, events: &events) }
    askedWishes = []
    for recollection in askedRecollections { hear(recollection, in: scenario, events: &events) }
    askedRecollections = []
  }

  /// When the story is over, it is told what everybody wished in the end.
  mutating func tellFates(in scenario: Scenario) {
    // What would only be asked now is asked too late.
    askedWishes = []
    askedRecollections = []
    let last = PhaseID(scenario.phases.count - 1)
    for fate in fates {
      let fate = scenario.index.fates[fate.index]
      let same = scenario.index.fates(where: fate.variants[last.index], in: last)
      possibleFates = possibleFates.subtracting(
        scenario.index.fatesOfWish[fate.wish.index].subtracting(same))
    }
  }
}

extension Setup {
  /// The same table, with drawn wishes as the steps of a play say them.
  public func playing(_ steps: [Rehearsal.Step], of scenario: Scenario) -> Setup {
    var setup = self
    setup.fates = scenario.fates(of: steps, length: length)
    return setup
  }
}

extension Scenario {
  /// The phase in which a play that names wishes means those of a round: that of the round, and for the
  /// last one the end of the story.
  ///
  /// - Parameter round: from 0.
  package func phaseOfWishes(inRound round: Int, of length: GameLength) -> PhaseID {
    let rounds = index.rounds(of: length)
    return round + 1 < rounds.count ? rounds[round].phase : PhaseID(phases.count - 1)
  }

  /// What drawn wishes are when the steps say what is wished in their rounds; those that nothing is
  /// said of are left out, as is what no fate fits.
  ///
  /// The last round is asked at the end of the story.
  package func fates(of steps: [Rehearsal.Step], length: GameLength) -> IDSet<Fate> {
    var named: [(wish: WishID, phase: PhaseID)] = []
    for (number, step) in steps.enumerated() where number < index.rounds(of: length).count {
      let phase = phaseOfWishes(inRound: number, of: length)
      named += step.wishes.map { ($0, phase) }
    }
    var fates = IDSet<Fate>()
    for (number, own) in index.fatesOfWish.enumerated() {
      let asked = named.filter { index.variants[number].contains($0.wish) }
      guard !asked.isEmpty else { continue }
      let fitting = own.first { fate in
        asked.allSatisfy { index.fates[fate.index].variants[$0.phase.index] == $0.wish }
      }
      if let fitting { fates.insert(fitting) }
    }
    return fates
  }
}
