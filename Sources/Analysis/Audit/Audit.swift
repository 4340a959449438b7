import Rules

/// What the backward pass learns about single choices: which can come at all, which ever pay off.
///
/// A choice is judged by its action values, what the best team can still reach after it: the share of
/// wishes honoured, the chance of an ending that honours them, and each measure at the end.
struct AuditFindings: Hashable, Sendable {
  /// For which teams that go on it is told what choices change of the share of wishes.
  let worth: AskedWorth
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
struct FoundState: Sendable {
  let round: Int
  let core: UInt64
  /// Where it stands on the way through its layer, the same for any number of threads; 0 where nothing
  /// is walked through.
  ///
  /// Threads tell by it which of them came first: the way follows blocks, not the order of states, and a
  /// state that is as another before it on the way is not looked at again.
  var number = 0

  /// Of two, the one every run finds whatever the number of threads.
  static func first(_ a: FoundState?, _ b: FoundState?) -> FoundState? {
    guard let a else { return b }
    guard let b else { return a }
    return b < a ? b : a
  }
}

extension FoundState: Comparable {
  static func < (one: FoundState, other: FoundState) -> Bool {
    (one.round, one.number, one.core) < (other.round, other.number, other.core)
  }
}

/// The same state, wherever it was met.
extension FoundState: Hashable {
  static func == (one: FoundState, other: FoundState) -> Bool {
    one.round == other.round && one.core == other.core
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(round)
    hasher.combine(core)
  }
}

struct AuditedOption: Hashable, Sendable {
  /// Where it can be chosen.
  var found: FoundState?
  /// Numbers of options on the same card that it was better than in some state, by some figure.
  var beaten: UInt64 = 0
  /// Numbers of options that were open beside it in some state.
  var beside: UInt64 = 0

  mutating func merge(_ other: AuditedOption) {
    found = FoundState.first(found, other.found)
    beaten |= other.beaten
    beside |= other.beside
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

/// For which teams that go on after a choice it is worked out what it is worth.
enum AskedWorth: Hashable, Sendable {
  case bestAndRandom
  case best
  case none
}

extension AuditFindings {
  init(for compiled: CompiledCase, worth: AskedWorth = .bestAndRandom) {
    self.worth = worth
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

  /// What was found of choices in another game of the case, so that only what is still open is
  /// judged. What can come in that game is left out.
  ///
  /// With a higher promise more can be reached and more clues are heard, so what is hidden is divided
  /// further or not at all: as many options as before are the same ones.
  mutating func take(judgedIn other: AuditFindings) {
    guard options.count == other.options.count, items.count == other.items.count else { return }
    for place in options.indices { options[place].beaten |= other.options[place].beaten }
    for place in items.indices { items[place].pays = items[place].pays || other.items[place].pays }
    for level in 0...3 { levelMatters[level] = levelMatters[level] || other.levelMatters[level] }
  }

  /// What one card of a situation has shown of its options, on all its cards.
  mutating func share(in compiled: CompiledCase) {
    var beaten: [Int: [UInt64]] = [:]
    for card in 0..<compiled.cards.count {
      let own = compiled.cards[card].options.range.map { options[$0].beaten }
      let before = beaten[compiled.cards[card].situation]
      beaten[compiled.cards[card].situation] = before.map { zip($0, own).map { $0 | $1 } } ?? own
    }
    for card in 0..<compiled.cards.count {
      let all = beaten[compiled.cards[card].situation] ?? []
      for (option, bits) in zip(compiled.cards[card].options.range, all) {
        options[option].beaten = bits
      }
    }
  }

  /// Whether more figures could still tell something of an option or of advice.
  func hasOpenChoices(in compiled: CompiledCase) -> Bool {
    options.contains { $0.beside & ~$0.beaten != 0 }
      || compiled.scenario.advice.contains { !levelMatters[$0.level.rawValue] }
  }

  /// Items that have not paid off so far and could by figures that are followed, a bit each.
  ///
  /// - Parameter liveness: what was looked at before.
  func openItems(_ liveness: Liveness, followed: Liveness) -> UInt64 {
    items.indices.reduce(0) { open, number in
      let bit: UInt64 = 1 << UInt64(number)
      let matters = followed.items.contains { $0 & bit != 0 }
      let isSeen = zip(liveness.items, followed.items).allSatisfy { $0 & bit == $1 & bit }
      guard matters, !items[number].pays, items[number].canBeDone || !isSeen else { return open }
      return open | bit
    }
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
