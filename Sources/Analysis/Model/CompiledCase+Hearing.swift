import Rules

/// Drawn wishes: a state keeps which fates fit what was heard, and chance decides what the citizen says
/// when it is asked.
///
/// What nobody has heard of need not have been drawn yet. It is drawn when it is asked about, or when the
/// story is over and it counts, from the fates that are possible still. So the process is one over what
/// the table knows, and a wish costs a state as many values as there are answers so far.
extension CompiledCase {
  var drawsWishes: Bool { drawnWishes.count > 0 }

  /// What was asked is answered, in every way it can be.
  ///
  /// - Parameters:
  ///   - round: in which it is heard.
  ///   - visit: is given each state, in a fixed order, with its chance.
  func forEachHeard(
    _ core: UInt64, round: Int, _ chance: Double = 1, _ visit: (UInt64, Double) -> Void
  ) {
    forEachHeard(core, from: 0, round: round, chance, visit)
  }

  private func forEachHeard(
    _ core: UInt64, from first: Int, round: Int, _ chance: Double, _ visit: (UInt64, Double) -> Void
  ) {
    var place = first
    while place < questions.count, core & questions[place].asking == 0 { place += 1 }
    guard place < questions.count else { return visit(core, chance) }
    forEachAnswer(core & ~questions[place].asking, place, round: round, chance) {
      forEachHeard($0, from: place + 1, round: round, $1, visit)
    }
  }

  /// When the story is over, everything is told.
  func forEachEnd(_ core: UInt64, _ chance: Double = 1, _ visit: (UInt64, Double) -> Void) {
    forEachEnd(core, from: 0, chance, visit)
  }

  private func forEachEnd(
    _ core: UInt64, from place: Int, _ chance: Double, _ visit: (UInt64, Double) -> Void
  ) {
    guard place < drawnWishes.count else { return visit(core, chance) }
    forEachAnswer(core, place, round: rounds.count, chance) {
      forEachEnd($0, from: place + 1, $1, visit)
    }
  }

  private func forEachAnswer(
    _ core: UInt64, _ place: Int, round: Int, _ chance: Double, _ visit: (UInt64, Double) -> Void
  ) {
    let possible = core & questions[place].fates
    let all = share(of: possible)
    let ways = answers[round * questions.count + place]
    // Nothing is kept of a wish that nothing reads.
    guard possible != 0 else { return visit(core, chance) }
    for way in ways.range where possible & heardWays[way].fates != 0 {
      let fitting = possible & heardWays[way].fates
      visit(
        core & ~possible | fitting | known(by: fitting, place, way, round: round),
        chance * (share(of: fitting) / all))
    }
  }

  /// Of what the citizen says, what is said; of what others remember, what alone is left.
  @inline(__always)
  private func known(by fitting: UInt64, _ place: Int, _ way: Int, round: Int) -> UInt64 {
    guard place >= drawnWishes.count else { return heardWays[way].known }
    let ways = answers[round * questions.count + questions[place].wish].range
    return ways.first { fitting & ~heardWays[$0].fates == 0 }.map { heardWays[$0].known } ?? 0
  }

  private func share(of fates: UInt64) -> Double {
    var sum = 0.0
    var left = fates
    while left != 0 {
      sum += fateShares[left.trailingZeroBitCount]
      left &= left - 1
    }
    return sum
  }

  /// How likely some drawn wish changed between the first round and the end, by the fates that are possible
  /// when everything is told; 0 to 1.
  func chanceOfChange(_ core: UInt64) -> Double {
    guard let first = scenario.index.rounds(of: setup.length).first?.phase.index else { return 0 }
    var unchanged = 1.0
    for place in 0..<drawnWishes.count {
      var (all, same) = (0.0, 0.0)
      for (number, fate) in scenario.fates.enumerated() {
        let bit = layout.fates[number]
        guard bit != 0, core & drawnWishes[place].fates & bit != 0 else { continue }
        let share = fateShares[bit.trailingZeroBitCount]
        all += share
        if fate.variants[first] == fate.variants.last { same += share }
      }
      if all > 0 { unchanged *= same / all }
    }
    return 1 - unchanged
  }

  /// The same in a game whose fates are dealt: there is one answer to each question.
  ///
  /// - Parameter fates: one of each wish.
  @inline(__always)
  func hear(_ fates: UInt64, _ core: inout UInt64, round: Int) {
    guard core & layout.askingBits != 0 else { return }
    for place in 0..<questions.count where core & questions[place].asking != 0 {
      core &= ~questions[place].asking
      let possible = core & questions[place].fates
      for way in answers[round * questions.count + place].range
      where heardWays[way].fates & fates != 0 {
        let fitting = possible & heardWays[way].fates
        core = core & ~possible | fitting | known(by: fitting, place, way, round: round)
      }
    }
  }

  /// When the story is over, everything is told.
  @inline(__always)
  func tell(_ fates: UInt64, _ core: inout UInt64) {
    core &= ~layout.askingBits
    for place in 0..<drawnWishes.count {
      let possible = core & drawnWishes[place].fates
      for way in answers[rounds.count * questions.count + place].range
      where heardWays[way].fates & fates != 0 {
        core = core & ~possible | possible & heardWays[way].fates
      }
    }
  }

  /// From the end of a round's preparation to the beginning of the next round, or to the ending.
  ///
  /// - Parameter visit: is given each state that chance may make of it.
  func forEachPassed<Aside>(
    from round: Int, _ state: PackedState<Aside>,
    _ visit: (PackedState<Aside>, _ chance: Double) -> Void
  ) {
    guard drawsWishes else {
      var state = state
      pass(from: round, &state)
      return visit(state, 1)
    }
    forEachHeard(state.core, round: round) { core, chance in
      var state = PackedState(core: core, aside: state.aside)
      pass(from: round, &state)
      guard round == rounds.count - 1 else {
        // What comes between the rounds may ask too.
        return forEachHeard(state.core, round: round + 1, chance) {
          visit(PackedState(core: $0, aside: state.aside), $1)
        }
      }
      // What would only be asked now is asked too late.
      forEachEnd(state.core & ~layout.askingBits, chance) {
        visit(PackedState(core: $0, aside: state.aside), $1)
      }
    }
  }
}
