import Rules

/// What can follow a state, state by state: the transition function of a Markov decision process, as
/// the rules have it (Puterman 1994, *Markov Decision Processes*, chapter 2). Whoever solves millions of
/// states takes templates of it instead: see ``TransitionTemplate``.
///
/// One for each thread: its buffers are used again.
struct Successors<Aside: MeasuresAside>: ~Copyable {
  typealias State = PackedState<Aside>

  let compiled: CompiledCase
  let liveness: Liveness
  private let deciding: Deciding<Aside>
  private var preparing: Preparing<Aside>
  private var prepared = PreparationResults<Aside>()

  init(of compiled: CompiledCase, _ liveness: Liveness) {
    self.compiled = compiled
    self.liveness = liveness
    deciding = Deciding(of: compiled, liveness: liveness)
    preparing = Preparing(of: compiled, liveness: liveness)
  }

  /// Every choice on every card that can be drawn before a round's preparation, in the order of the
  /// file; in a round in which none can, the one choice there is.
  func choices(from state: State, round: Int) -> Choices<Aside> {
    Choices(
      deciding, compiled, state, round: round, live: liveness.preparing[round],
      cards: compiled.cards(from: state.core, round: round))
  }

  /// Every choice on one card that is drawn.
  ///
  /// - Parameters:
  ///   - card: its place among all cards.
  ///   - merges: whether decisions that come to the same become one.
  func choices(
    on card: Int, from state: State, round: Int, merges: Bool = true
  ) -> Choices<Aside> {
    Choices(
      deciding, compiled, state, round: round, live: liveness.preparing[round], cards: [card],
      merges: merges)
  }

  /// Every state before the next round's card, or at the end, that a round's preparation can lead to;
  /// some several times.
  ///
  /// - Parameter visit: is given, too, what is chosen, in the order it is listed in, the chance that a team
  ///   that prepares at random chooses it, and that of what is heard then.
  mutating func forEachPrepared(
    from state: State, round: Int,
    _ visit: (State, _ choice: Int, _ weight: Double, _ chance: Double) -> Void
  ) {
    preparing.list(from: state, round: round, into: &prepared)
    for place in 0..<prepared.count {
      let weight = prepared.weights[place]
      compiled.forEachPassed(from: round, prepared.states[place]) { after, chance in
        var after = after
        after.core &= liveness.drawing[round + 1]
        visit(after, place, weight, chance)
      }
    }
  }
}

extension Successors {
  /// For each of the choices that ``forEachPrepared(from:round:_:)`` has just listed from a state, whether
  /// a team goes for it that is held to something.
  func isPrepared(
    from state: State, round: Int, allowedBy restriction: Restriction
  ) -> [Bool] {
    let ends = compiled.ends(from: state, round: round, allowedBy: restriction)
    return (0..<prepared.count).map { ends?.contains(prepared.states[$0]) ?? true }
  }
}

extension CompiledCase {
  /// Places of the cards that can be drawn.
  func cards(from core: UInt64, round: Int) -> [Int] {
    rounds[round].cards.range.filter { canHappen(cards[$0], core, round: round) }
  }
}

/// A choice of the team and what chance may make of it: an action and its distribution.
struct Choice<Aside: MeasuresAside> {
  /// The card's place among all cards; `nil` where none can happen.
  let card: Int?
  let decision: ListedDecision
  /// The states before preparation. Their chances add up to 1.
  let branches: ArraySlice<ListedBranch<Aside>>
}

/// Choices one after the other. Those of a card are listed when it is its turn.
struct Choices<Aside: MeasuresAside>: Sequence, IteratorProtocol {
  private let deciding: Deciding<Aside>
  private let compiled: CompiledCase
  private let state: PackedState<Aside>
  private let round: Int
  private let cards: [Int]
  private var results = DecisionResults<Aside>()
  /// How many cards were begun, and how many choices of the last were given.
  private var begun = 0
  private var given = 0

  /// - Parameters:
  ///   - live: bits that are kept where no card can happen.
  ///   - cards: their places among all cards.
  ///   - merges: whether decisions that come to the same become one.
  init(
    _ deciding: Deciding<Aside>, _ compiled: CompiledCase, _ state: PackedState<Aside>, round: Int,
    live: UInt64, cards: [Int], merges: Bool = true
  ) {
    self.deciding = deciding
    self.compiled = compiled
    self.state = state
    self.round = round
    self.cards = cards
    results.merges = merges
    guard cards.isEmpty else { return }
    results.append(quiet: PackedState(core: state.core & live, aside: state.aside))
  }

  mutating func next() -> Choice<Aside>? {
    while given == results.decisions.count {
      guard begun < cards.count else { return nil }
      let card = cards[begun]
      let drawn = state.core | compiled.cards[card].drawn
      deciding.list(
        from: PackedState(core: drawn, aside: state.aside), card: card, round: round,
        into: &results)
      begun += 1
      given = 0
    }
    defer { given += 1 }
    return Choice(
      card: cards.isEmpty ? nil : cards[begun - 1], decision: results.decisions[given],
      branches: results.branches[results.range(of: given)])
  }
}
