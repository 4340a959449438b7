/// What choices change of one figure of the wishes honoured: where the best team goes on, or a random
/// one: differences of action values (Sutton and Barto 2018, *Reinforcement Learning*, 3.5). In
/// percentage points, 0 to 100; each is the most in any state.
struct WishWorth: Hashable, Sendable {
  /// By card in the compiled case: choosing well instead of badly.
  var swings: [Double]
  /// By level of advice, 0 to 3: asking so over asking nobody.
  var levels: [Double]
  /// By round and role: its leading over what others could lead.
  var leads: [[Double]]
  /// By plan item: putting it in place or reviewing it.
  var items: [Double]
  /// By round and role: the best it can lead over the worst that anybody can choose. Two who can lead the
  /// same both carry it.
  var carried: [[Double]]
  /// Where each of these is the most.
  var carriedAt: [[FoundCard?]]
  var levelsAt: [FoundCard?]
  var itemsAt: [FoundState?]

  init(for compiled: CompiledCase) {
    swings = Array(repeating: 0, count: compiled.cards.count)
    levels = Array(repeating: 0, count: 4)
    leads = Array(
      repeating: Array(repeating: 0, count: compiled.roleCount), count: compiled.rounds.count)
    items = Array(repeating: 0, count: compiled.items.count)
    carried = leads
    carriedAt = Array(
      repeating: Array(repeating: nil, count: compiled.roleCount), count: compiled.rounds.count)
    levelsAt = Array(repeating: nil, count: 4)
    itemsAt = Array(repeating: nil, count: compiled.items.count)
  }

  mutating func merge(_ other: WishWorth) {
    Self.raise(&swings, to: other.swings)
    for round in leads.indices {
      Self.raise(&leads[round], to: other.leads[round])
      Self.raise(
        &carried[round], &carriedAt[round], to: other.carried[round], other.carriedAt[round])
    }
    Self.raise(&levels, &levelsAt, to: other.levels, other.levelsAt)
    Self.raise(&items, &itemsAt, to: other.items, other.itemsAt)
  }

  /// Of two places that are as good, the one that comes first, whoever found it.
  private static func raise<Place: Comparable>(
    _ list: inout [Double], _ places: inout [Place?], to other: [Double], _ found: [Place?]
  ) {
    for number in list.indices {
      guard let place = found[number] else { continue }
      let isSame = other[number] == list[number] && places[number].map { place < $0 } ?? true
      guard other[number] > list[number] || isSame else { continue }
      list[number] = other[number]
      places[number] = place
    }
  }

  private static func raise(_ list: inout [Double], to other: [Double]) {
    for place in list.indices { list[place] = max(list[place], other[place]) }
  }
}

/// A card on the table, before anything is decided.
struct FoundCard: Hashable, Comparable, Sendable {
  /// Before the card was drawn.
  let state: FoundState
  /// Its place among all cards.
  let card: Int

  static func < (one: FoundCard, other: FoundCard) -> Bool {
    one.state == other.state ? one.card < other.card : one.state < other.state
  }
}

/// One thread's work on a ``WishWorth`` while it works a layer backwards.
///
/// A choice counts with the best of what it comes to: led, advised and told as well as can be.
struct WishAudit: ~Copyable {
  typealias Row = UnsafeMutablePointer<Double>

  /// Where the figure stands in a row.
  private let place: Int
  private let cards: Int
  private let roles: Int
  private let items: Int

  // The most so far.
  private let swings: Buffer<Double>
  private let levels: Buffer<Double>
  private let leads: Buffer<Double>
  private let gains: Buffer<Double>
  private let carried: Buffer<Double>
  private let levelsAt: Buffer<FoundCard>
  private let carriedAt: Buffer<FoundCard>
  private let itemsAt: Buffer<FoundState>

  // Of the card at hand, with bits for what was met.
  private let byOption: Buffer<Double>
  private let byLevel: Buffer<Double>
  /// Nobody is last.
  private let byLead: Buffer<Double>
  private var seenOptions: UInt64 = 0
  private var seenLevels: UInt64 = 0
  private var seenLeads: UInt64 = 0

  init(for compiled: CompiledCase, place: Int) {
    self.place = place
    cards = compiled.cards.count
    roles = compiled.roleCount
    items = compiled.items.count
    swings = Buffer(repeating: 0, count: cards)
    levels = Buffer(repeating: 0, count: 4)
    leads = Buffer(repeating: 0, count: roles)
    gains = Buffer(repeating: 0, count: items)
    carried = Buffer(repeating: 0, count: roles)
    let nowhere = FoundState(round: 0, core: 0)
    levelsAt = Buffer(repeating: FoundCard(state: nowhere, card: 0), count: 4)
    carriedAt = Buffer(repeating: FoundCard(state: nowhere, card: 0), count: roles)
    itemsAt = Buffer(repeating: nowhere, count: items)
    byOption = Buffer(repeating: 0, count: 64)
    byLevel = Buffer(repeating: 0, count: 4)
    byLead = Buffer(repeating: 0, count: roles + 1)
  }

  @inline(__always)
  mutating func beginCard() { (seenOptions, seenLevels, seenLeads) = (0, 0, 0) }

  /// What a choice comes to.
  @inline(__always)
  mutating func note(_ result: TemplateResult, _ row: Row) {
    let figure = row[place]
    Self.note(figure, in: byOption.pointer, result.options, &seenOptions)
    Self.note(figure, in: byLevel.pointer, result.levels, &seenLevels)
    Self.note(figure, in: byLead.pointer, result.leads, &seenLeads)
  }

  @inline(__always)
  private static func note(
    _ figure: Double, in table: Row, _ places: UInt64, _ seen: inout UInt64
  ) {
    var left = places
    while left != 0 {
      let place = left.trailingZeroBitCount
      let bit = left & ~(left &- 1)
      left ^= bit
      if seen & bit == 0 || figure > table[place] { table[place] = figure }
    }
    seen |= places
  }

  @inline(__always)
  func endCard(_ here: FoundCard) {
    var (most, least) = (-Double.infinity, Double.infinity)
    var left = seenOptions
    while left != 0 {
      let figure = byOption[left.trailingZeroBitCount]
      left &= left - 1
      most = max(most, figure)
      least = min(least, figure)
    }
    if most - least > swings[here.card] { swings[here.card] = most - least }
    noteLevels(here)
    noteLeads()
    if most > least { noteCarried(over: least, here) }
  }

  private func noteCarried(over least: Double, _ here: FoundCard) {
    var left = seenLeads & ~(1 << UInt64(roles))
    while left != 0 {
      let role = left.trailingZeroBitCount
      left &= left - 1
      let gain = byLead[role] - least
      if gain > carried[role] || gain == carried[role] && here < carriedAt[role] {
        carried[role] = gain
        carriedAt[role] = here
      }
    }
  }

  private func noteLevels(_ here: FoundCard) {
    guard seenLevels & 1 != 0, seenLevels != 1 else { return }
    for level in 1...3 where seenLevels & (1 << UInt64(level)) != 0 {
      let gain = byLevel[level] - byLevel[0]
      if gain > levels[level] || gain == levels[level] && here < levelsAt[level] {
        levels[level] = gain
        levelsAt[level] = here
      }
    }
  }

  /// What asking adds that tells something.
  func noteAnswer(at level: Int, _ told: Row, beside asIs: Row, _ here: FoundCard) {
    let gain = told[place] - asIs[place]
    if gain > levels[level] || gain == levels[level] && here < levelsAt[level] {
      levels[level] = gain
      levelsAt[level] = here
    }
  }

  private func noteLeads() {
    let nobody: UInt64 = 1 << UInt64(roles)
    var left = seenLeads & ~nobody
    while left != 0 {
      let role = left.trailingZeroBitCount
      left &= left - 1
      var others = -Double.infinity
      var rest = seenLeads & ~(1 << UInt64(role))
      while rest != 0 {
        others = max(others, byLead[rest.trailingZeroBitCount])
        rest &= rest - 1
      }
      let gain = byLead[role] - others
      if gain.isFinite, gain > leads[role] { leads[role] = gain }
    }
  }

  /// What an item adds against the same preparation without it.
  @inline(__always)
  func note(item: Int, with: Row, without: Row, _ here: FoundState) {
    let gain = with[place] - without[place]
    if gain > gains[item] || gain == gains[item] && here < itemsAt[item] {
      gains[item] = gain
      itemsAt[item] = here
    }
  }

  /// What was found in a round.
  func put(into worth: inout WishWorth, round: Int) {
    worth.swings = (0..<cards).map { swings[$0] }
    worth.levels = (0..<4).map { levels[$0] }
    worth.leads[round] = (0..<roles).map { leads[$0] }
    worth.items = (0..<items).map { gains[$0] }
    worth.carried[round] = (0..<roles).map { carried[$0] }
    worth.levelsAt = (0..<4).map { levels[$0] > 0 ? levelsAt[$0] : nil }
    worth.carriedAt[round] = (0..<roles).map { carried[$0] > 0 ? carriedAt[$0] : nil }
    worth.itemsAt = (0..<items).map { gains[$0] > 0 ? itemsAt[$0] : nil }
  }
}
