import Rules

/// What the backward pass learns about single choices: which can come at all, which ever pay off.
///
/// A choice is judged by its action values, what the best team can still reach after it: the share of
/// wishes honoured, the chance of an ending that honours them, and each measure at the end.
struct AuditFindings: Hashable, Sendable {
  /// By place of the option in the compiled case.
  var options: [AuditedOption]
  /// By place of the outcome in the compiled case: the first state it can come from.
  var outcomes: [FoundState?]
  /// What choices change of the share of wishes honoured. An item is judged with what only it makes
  /// possible in the same round, after anything that can be prepared before it: see ``ItemComparisons``.
  var bestGoesOn: WishWorth
  var randomGoesOn: WishWorth
  /// By card in the compiled case: where nobody could do anything.
  var stuck: [FoundState?]
  /// By card: where it can be drawn.
  var cards: [FoundState?]
  /// By round: where none of its cards can happen.
  var quiet: [FoundState?]
  /// By plan item: whether it can be put in place or reviewed, and whether that ever adds to anything.
  var items: [AuditedItem]
  /// By level: whether asking so was ever better than asking nobody, by whatever is judged.
  var levelMatters: [Bool]
  /// By round, the roles that could lead an open option or prepare something, at once or after others
  /// have, a bit each.
  var active: [UInt64]
  /// The first round (from 0) with a state from which no ending honours the wishes any more.
  var doomed: FoundState?
  /// The most terms that were added up for one figure in one step.
  var terms = 1
}

/// A state that some team can reach.
struct FoundState: Hashable, Sendable {
  let round: Int
  let core: UInt64

  /// Of two, the one every run finds whatever the number of threads.
  static func first(_ a: FoundState?, _ b: FoundState?) -> FoundState? {
    guard let a else { return b }
    guard let b else { return a }
    return (a.round, a.core) <= (b.round, b.core) ? a : b
  }
}

struct AuditedOption: Hashable, Sendable {
  /// Where it can be chosen.
  var found: FoundState?
  /// Numbers of options on the same card that it was better than in some state, by some figure.
  var beaten: UInt64 = 0
  /// Numbers of options that were open beside it in some state.
  var beside: UInt64 = 0
  /// Whether it was worse than another in some state, by some figure.
  var isEverWorse = false

  mutating func merge(_ other: AuditedOption) {
    found = FoundState.first(found, other.found)
    beaten |= other.beaten
    beside |= other.beside
    isEverWorse = isEverWorse || other.isEverWorse
  }
}

struct AuditedItem: Hashable, Sendable {
  /// Before which preparation it can be put in place or reviewed, at once or after something else, and
  /// something beside a measure depends on it.
  var found: FoundState?
  /// Whether it can be put in place or reviewed where anything depends on it.
  var canBeDone = false
  var pays = false

  mutating func merge(_ other: AuditedItem) {
    found = FoundState.first(found, other.found)
    canBeDone = canBeDone || other.canBeDone
    pays = pays || other.pays
  }
}

extension AuditFindings {
  init(for compiled: CompiledCase) {
    options = Array(repeating: AuditedOption(), count: compiled.options.count)
    outcomes = Array(repeating: nil, count: compiled.outcomes.count)
    bestGoesOn = WishWorth(for: compiled)
    randomGoesOn = bestGoesOn
    stuck = Array(repeating: nil, count: compiled.cards.count)
    cards = stuck
    quiet = Array(repeating: nil, count: compiled.rounds.count)
    items = Array(repeating: AuditedItem(), count: compiled.items.count)
    levelMatters = Array(repeating: false, count: 4)
    active = Array(repeating: 0, count: compiled.rounds.count)
  }

  mutating func merge(_ other: AuditFindings) {
    for place in options.indices { options[place].merge(other.options[place]) }
    for place in outcomes.indices {
      outcomes[place] = FoundState.first(outcomes[place], other.outcomes[place])
    }
    bestGoesOn.merge(other.bestGoesOn)
    randomGoesOn.merge(other.randomGoesOn)
    for place in stuck.indices { stuck[place] = FoundState.first(stuck[place], other.stuck[place]) }
    for place in cards.indices { cards[place] = FoundState.first(cards[place], other.cards[place]) }
    for place in quiet.indices { quiet[place] = FoundState.first(quiet[place], other.quiet[place]) }
    for place in items.indices { items[place].merge(other.items[place]) }
    for level in 0...3 { levelMatters[level] = levelMatters[level] || other.levelMatters[level] }
    for round in active.indices { active[round] |= other.active[round] }
    doomed = FoundState.first(doomed, other.doomed)
    terms = max(terms, other.terms)
  }
}
