import Rules

/// What the citizen may answer in each round, when somebody asks.
extension CaseCompiler {
  mutating func compileDrawnWishes() {
    let wishes = scenario.drawnWishes.indices.map { DrawnWishID($0) }
    drawnWishes = wishes.map { wish in
      CompiledDraw(
        asking: layout.asking[wish.index],
        fates: layout.bits(of: scenario.index.fatesOfWish[wish.index]),
        known: scenario.index.variants[wish.index].reduce(0) { $0 | layout.known[$1.index] })
    }
    let known = layout.known
    for round in scenario.index.rounds(of: length) {
      for wish in wishes { compileAnswers(of: wish, in: round.phase) { known[$0.index] } }
    }
    // What is told in the end is no merit of those who never asked.
    let last = PhaseID(scenario.phases.count - 1)
    for wish in wishes { compileAnswers(of: wish, in: last) { _ in 0 } }
  }

  private mutating func compileAnswers(
    of wish: DrawnWishID, in phase: PhaseID, _ known: (WishID) -> UInt64
  ) {
    let ways = scenario.index.variants[wish.index].compactMap { variant -> HeardWay? in
      let fates = layout.bits(of: scenario.index.fates(where: variant, in: phase))
      return fates == 0 ? nil : HeardWay(fates: fates, known: known(variant))
    }
    answers.append(append(ways, to: \.heardWays))
  }
}
