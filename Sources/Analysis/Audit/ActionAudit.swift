import Rules

/// What one thread learns while it works a layer backwards.
///
/// States are kept from the pass over the share of wishes alone: a pass that follows a measure may
/// tell more states apart. A thread goes forward on the way through a layer, so the first state it meets
/// something in is the first there is for it.
struct ActionAudit: ~Copyable {
  typealias Row = UnsafeMutablePointer<Double>

  private(set) var findings: AuditFindings
  private let compiled: CompiledCase
  /// Whether this pass has the share of wishes honoured.
  private let hasWishes: Bool
  private let successPlace: Int
  /// Where runs of figures that choices are judged by begin in a row, and how long they are; the
  /// first figure of all is the share of wishes.
  private let runs: Buffer<Run>
  private let width: Int
  private let roles: Int

  // What is known of each option of the case so far; copied to the findings at the end.
  private let beaten: Buffer<UInt64>
  private let levelMatters: Buffer<Bool>
  private let pays: Buffer<Bool>

  // Of the card at hand.
  private var here = FoundCard(state: FoundState(round: 0, core: 0), card: 0)
  private var firstOption = 0
  private var seen = Seen()
  /// All judged figures are looked at, not only the share of wishes.
  private(set) var isWide = false
  /// By option of the card, by level: the best of each judged figure.
  private let best: Buffer<Double>
  private let byLevel: Buffer<Double>

  /// What choices change of the share of wishes.
  private var bestGoesOn: WishAudit
  private var randomGoesOn: WishAudit
  private let notesBest: Bool
  private let notesRandom: Bool

  // Not private: the compiler (Swift 6.3, without optimization) fails on it.
  struct Run {
    let first: Int
    let count: Int
  }

  private struct Seen {
    var options: UInt64 = 0
    var levels: UInt64 = 0
  }

  /// Differences below this are rounding.
  static let tolerance = 1e-9

  /// - Parameter known: what was found in layers before.
  init(for compiled: CompiledCase, _ layout: RowLayout, known: AuditFindings) {
    self.compiled = compiled
    findings = AuditFindings(for: compiled, worth: known.worth)
    hasWishes = layout.highest.first == .wishesHonoured
    successPlace = layout.highest(.honouredAtLeastPartly) ?? layout.firstHighest
    var found: [Run] = []
    if layout.judged > 0 { found.append(Run(first: layout.firstHighest, count: layout.judged)) }
    for lane in layout.lanes.indices {
      found.append(Run(first: layout.firstHighest(ofLane: lane), count: RowLayout.values))
    }
    notesBest = hasWishes && known.worth != .none
    notesRandom = hasWishes && known.worth == .bestAndRandom
    runs = Buffer(found)
    width = found.reduce(0) { $0 + $1.count }
    roles = compiled.roleCount
    beaten = Buffer(known.options.map(\.beaten))
    levelMatters = Buffer(known.levelMatters)
    pays = Buffer(known.items.map(\.pays))
    best = Buffer(repeating: 0, count: 64 * width)
    byLevel = Buffer(repeating: 0, count: 4 * width)
    bestGoesOn = WishAudit(for: compiled, place: layout.firstHighest)
    randomGoesOn = WishAudit(for: compiled, place: layout.random(.wishesHonoured) ?? 0)
  }

  /// What was found in a round.
  mutating func end(round: Int) -> AuditFindings {
    for option in 0..<compiled.options.count {
      findings.options[option].beaten = beaten[option]
    }
    for level in 0...3 { findings.levelMatters[level] = levelMatters[level] }
    for item in findings.items.indices { findings.items[item].pays = pays[item] }
    if notesBest { bestGoesOn.put(into: &findings.bestGoesOn, round: round) }
    if notesRandom { randomGoesOn.put(into: &findings.randomGoesOn, round: round) }
    return findings
  }

  // MARK: Once for each template

  /// What can be decided on a card at all, where its choices are met the first time.
  mutating func noteNewDecision(
    _ template: TransitionTemplate, card: Int, _ here: FoundState
  ) {
    let first = Int(compiled.cards[card].options.first)
    var (open, leads): (UInt64, UInt64) = (0, 0)
    for place in 0..<template.resultCount {
      let result = template.results[place]
      findings.terms = max(findings.terms, template.resultCount + result.branches.count)
      open |= result.options
      if result.options != 0 { leads |= result.leads }
    }
    for number in 0..<compiled.cards[card].options.count where open & (1 << UInt64(number)) != 0 {
      findings.options[first + number].beside |= open & ~(1 << UInt64(number))
      if hasWishes {
        findings.options[first + number].found = findings.options[first + number].found ?? here
      }
    }
    guard hasWishes else { return }
    findings.cards[card] = findings.cards[card] ?? here
    if open == 0 { findings.stuck[card] = findings.stuck[card] ?? here }
    for place in 0..<template.outcomeCount {
      let outcome = Int(template.outcomes[place])
      findings.outcomes[outcome] = findings.outcomes[outcome] ?? here
    }
    findings.active[here.round] |= leads & ~(1 << UInt64(roles))
  }

  mutating func noteNewPreparation(_ template: TransitionTemplate, _ here: FoundState) {
    if hasWishes { findings.active[here.round] |= template.active }
    findings.terms = max(findings.terms, template.resultCount)
    for item in findings.items.indices where template.doable & (1 << UInt64(item)) != 0 {
      findings.items[item].canBeDone = true
      if hasWishes {
        findings.items[item].found = findings.items[item].found ?? here
      }
    }
  }

  mutating func noteQuiet(_ here: FoundState) {
    guard hasWishes else { return }
    findings.quiet[here.round] = findings.quiet[here.round] ?? here
  }

  // MARK: For each state

  @inline(__always)
  mutating func noteState(_ row: Row, _ here: FoundState) {
    guard hasWishes, row[successPlace] <= Self.tolerance else { return }
    findings.doomed = findings.doomed ?? here
  }

  /// Begins a card: whether other figures than the share of wishes can still tell anything new.
  @inline(__always)
  mutating func begin(_ card: Int, _ state: FoundState, _ template: TransitionTemplate) {
    here = FoundCard(state: state, card: card)
    firstOption = Int(compiled.cards[card].options.first)
    seen = Seen()
    bestGoesOn.beginCard()
    randomGoesOn.beginCard()
    let (options, levels) = (template.options, template.levels)
    isWide = false
    var left = options & (options &- 1) == 0 ? 0 : options
    while left != 0 {
      let number = left.trailingZeroBitCount
      left &= left - 1
      let open = options & ~(1 << UInt64(number)) & ~beaten[firstOption + number]
      if open != 0 { isWide = true }
    }
    if levels & 1 != 0 {
      for level in 1...3 where levels & (1 << UInt64(level)) != 0 {
        if !levelMatters[level] { isWide = true }
      }
    }
  }

  /// Whether the card's choices have to be looked at one by one.
  var isAsking: Bool { isWide || notesBest || notesRandom }

  /// What a choice comes to.
  @inline(__always)
  mutating func note(_ result: TemplateResult, _ row: Row) {
    guard result.options != 0 else { return }
    note(row, in: best.pointer, result.options, seen: seen.options)
    note(row, in: byLevel.pointer, result.levels, seen: seen.levels)
    seen.options |= result.options
    seen.levels |= result.levels
    if notesBest { bestGoesOn.note(result, row) }
    if notesRandom { randomGoesOn.note(result, row) }
  }

  @inline(__always)
  private func note(_ row: Row, in table: Row, _ places: UInt64, seen: UInt64) {
    var left = places
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left - 1
      let isNew = seen & (1 << UInt64(place)) == 0
      var at = table + place * width
      guard isWide else {
        let figure = row[runs[0].first]
        if isNew || figure > at[0] { at[0] = figure }
        continue
      }
      for number in 0..<runs.count {
        let run = runs[number]
        let from = row + run.first
        if isNew {
          at.update(from: from, count: run.count)
        } else {
          for number in 0..<run.count where from[number] > at[number] { at[number] = from[number] }
        }
        at += run.count
      }
    }
  }

  @inline(__always)
  func endCard() {
    guard seen.options != 0 else { return }
    compare()
    noteLevels()
    if notesBest { bestGoesOn.endCard(here) }
    if notesRandom { randomGoesOn.endCard(here) }
  }

  /// What asking at a level comes to that tells something, beside the card where nothing is told.
  mutating func noteAnswer(at level: Int, _ told: Row, beside asIs: Row, _ here: FoundCard) {
    for number in 0..<runs.count {
      let run = runs[number]
      for column in run.first..<run.first + run.count
      where told[column] - asIs[column] > Self.tolerance { levelMatters[level] = true }
    }
    if notesBest { bestGoesOn.noteAnswer(at: level, told, beside: asIs, here) }
  }

  /// In every pass, because advice may matter to a measure alone.
  private func noteLevels() {
    guard seen.levels & 1 != 0, seen.levels != 1 else { return }
    let count = isWide ? width : 1
    for level in 1...3 where seen.levels & (1 << UInt64(level)) != 0 {
      for place in 0..<count {
        let gain = byLevel[level * width + place] - byLevel[place]
        if gain > Self.tolerance { levelMatters[level] = true }
      }
    }
  }

  private func compare() {
    guard isWide, seen.options & (seen.options - 1) != 0 else { return }
    var left = seen.options
    while left != 0 {
      let number = left.trailingZeroBitCount
      left &= left - 1
      let option = firstOption + number
      var others = seen.options & ~(1 << UInt64(number))
      if others & ~beaten[option] == 0 { continue }
      while others != 0 {
        let other = others.trailingZeroBitCount
        others &= others - 1
        guard beaten[option] & (1 << UInt64(other)) == 0 else { continue }
        let (own, their) = (best.pointer + number * width, best.pointer + other * width)
        var isBetter = false
        for place in 0..<width where own[place] - their[place] > Self.tolerance { isBetter = true }
        if isBetter { beaten[option] |= 1 << UInt64(other) }
      }
    }
  }

  // MARK: Preparation

  /// What an item adds against the same preparation without it.
  @inline(__always)
  func note(
    _ item: Int, with: Row, _ withShift: Int32, without: Row, _ withoutShift: Int32,
    _ layout: RowLayout, _ shifts: ShiftTable.View, _ here: FoundState
  ) {
    if notesBest { bestGoesOn.note(item: item, with: with, without: without, here) }
    if notesRandom { randomGoesOn.note(item: item, with: with, without: without, here) }
    guard !pays[item] else { return }
    for column in layout.firstHighest..<layout.firstHighest + layout.judged
    where with[column] - without[column] > Self.tolerance { pays[item] = true }
    for lane in layout.lanes.indices {
      let at = layout.firstHighest(ofLane: lane)
      let told = layout.firstTold + lane
      let (here, there) = (
        shifts.values(withShift, lane: told), shifts.values(withoutShift, lane: told)
      )
      for value in 0..<RowLayout.values
      where with[at + Int(here[value])] > without[at + Int(there[value])] + Self.tolerance {
        pays[item] = true
      }
    }
  }
}
