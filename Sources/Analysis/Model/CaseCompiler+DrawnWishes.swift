import Rules

/// What the citizen may answer in each round, when somebody asks.
extension CaseCompiler {
  mutating func compileDrawnWishes() {
    let wishes = scenario.drawnWishes.indices.map { DrawnWishID($0) }
    drawnWishes = wishes.map { wish in
      CompiledDraw(
        wish: wish.index, asking: layout.asking[wish.index],
        fates: layout.bits(of: scenario.index.fatesOfWish[wish.index]),
        known: scenario.index.variants[wish.index].reduce(0) { $0 | layout.known[$1.index] })
    }
    recollections = scenario.recollections.enumerated().compactMap { number, recollection in
      guard let drawn = scenario.drawnWish(of: recollection.wish)?.index else { return nil }
      return CompiledDraw(
        wish: drawn, asking: layout.recalling[number], fates: drawnWishes[drawn].fates,
        known: drawnWishes[drawn].known)
    }
    let known = layout.known
    for round in scenario.index.rounds(of: length) {
      for wish in wishes { compileAnswers(of: wish, in: round.phase) { known[$0.index] } }
      for recollection in scenario.recollections {
        compileAnswers(of: recollection, in: round.phase)
      }
    }
    // What is told in the end is no merit of those who never asked.
    let last = PhaseID(scenario.phases.count - 1)
    for wish in wishes { compileAnswers(of: wish, in: last) { _ in 0 } }
    for recollection in scenario.recollections { compileAnswers(of: recollection, in: last) }
  }

  /// That it is what is remembered, or that it is not. What is known by it hangs on what was heard before.
  private mutating func compileAnswers(of recollection: Recollection, in phase: PhaseID) {
    guard let drawn = scenario.drawnWish(of: recollection.wish) else { return }
    let own = layout.bits(of: scenario.index.fatesOfWish[drawn.index])
    let such = layout.bits(of: scenario.index.fates(where: recollection.wish, in: phase))
    let parts = isHeard(recollection) ? [such, own & ~such] : [own]
    let ways = parts.filter { $0 != 0 }.map { HeardWay(fates: $0, known: 0) }
    answers.append(append(ways, to: \.heardWays))
  }

  /// A team that goes without a role does not hear what it remembers.
  private func isHeard(_ recollection: Recollection) -> Bool {
    switch heard {
    case .cluesWithout(let roles): !roles.contains(recollection.role)
    case .clues, .cluesWithoutOne, .nothing, .everything: true
    }
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
