import Rules

/// What one thread learns while it works a layer backwards.
///
/// States are kept from the pass over the share of wishes alone: a pass that follows a measure may
/// tell more states apart.
struct AuditTally {
  private(set) var findings: AuditFindings
  private let compiled: CompiledCase
  /// Where in a row the figures stand that choices are judged by; the first is the share of wishes.
  private let judged: [Int]
  /// Whether this pass has the share of wishes honoured.
  private let hasWishes: Bool
  private let successPlace: Int

  // Of the card at hand.
  private var options: [Int] = []
  private var best: [Double] = []
  /// By level, by role (and nobody, last): the best of each judged figure.
  private var byLevel: [Double] = []
  private var byLead: [Double] = []
  private var leadsSeen: UInt64 = 0
  private var levelsSeen = 0

  /// Differences below this are rounding.
  static let tolerance = 1e-9

  init(for compiled: CompiledCase, _ layout: RowLayout) {
    self.compiled = compiled
    findings = AuditFindings(for: compiled)
    let n = layout.plain.count
    hasWishes = layout.plain.first == .wishesHonoured
    successPlace = n + (layout.plain.firstIndex(of: .honouredAtLeastPartly) ?? 0)
    var places: [Int] = []
    for (place, objective) in layout.plain.enumerated() {
      switch objective {
      case .wishesHonoured, .honouredAtLeastPartly, .measure: places.append(n + place)
      case .ending, .honouredInFull, .strainTaken: break
      }
    }
    for number in layout.lanes.indices {
      let lane = layout.plainWidth + 3 * RowLayout.values * number
      places += lane + RowLayout.values..<lane + 2 * RowLayout.values
    }
    judged = places
  }

  private var width: Int { judged.count }

  // MARK: Cards and decisions

  mutating func noteQuiet(_ core: UInt64, round: Int) {
    guard hasWishes else { return }
    findings.quiet[round] = FoundState.first(
      findings.quiet[round], FoundState(round: round, core: core))
  }

  mutating func noteState(
    _ row: UnsafeMutablePointer<Double>, _ core: UInt64, round: Int
  ) {
    guard hasWishes, row[successPlace] <= Self.tolerance else { return }
    findings.doomed = FoundState.first(findings.doomed, FoundState(round: round, core: core))
  }

  mutating func begin(_ card: Int, _ core: UInt64, round: Int) {
    if hasWishes {
      findings.cards[card] = FoundState.first(
        findings.cards[card], FoundState(round: round, core: core))
    }
    options.removeAll(keepingCapacity: true)
    best.removeAll(keepingCapacity: true)
    levelsSeen = 0
    leadsSeen = 0
    let levels = 4 * width
    if byLevel.count != levels {
      byLevel = Array(repeating: 0, count: levels)
      byLead = Array(repeating: 0, count: (compiled.roleCount + 1) * width)
    }
  }

  @inline(__always)
  mutating func note(_ decision: ListedDecision, _ row: UnsafeMutablePointer<Double>) {
    guard decision.option >= 0 else { return }
    if options.last == Int(decision.option) {
      let from = best.count - width
      for (place, column) in judged.enumerated() {
        best[from + place] = max(best[from + place], row[column])
      }
    } else {
      options.append(Int(decision.option))
      for column in judged { best.append(row[column]) }
    }
    let level = Int(decision.level)
    let newLevel = levelsSeen & (1 << level) == 0
    levelsSeen |= 1 << level
    for (place, column) in judged.enumerated() {
      let ofLevel = level * width + place
      byLevel[ofLevel] = newLevel ? row[column] : max(byLevel[ofLevel], row[column])
    }
    guard hasWishes else { return }
    let lead = decision.lead < 0 ? compiled.roleCount : Int(decision.lead)
    let newLead = leadsSeen & (1 << UInt64(lead)) == 0
    leadsSeen |= 1 << UInt64(lead)
    for (place, column) in judged.enumerated() {
      let figure = row[column]
      let ofLead = lead * width + place
      byLead[ofLead] = newLead ? figure : max(byLead[ofLead], figure)
    }
  }

  mutating func noteOutcome(_ place: Int, _ core: UInt64, round: Int) {
    guard hasWishes else { return }
    findings.outcomes[place] = FoundState.first(
      findings.outcomes[place], FoundState(round: round, core: core))
  }

  mutating func end(_ card: Int, _ core: UInt64, round: Int) {
    let here = FoundState(round: round, core: core)
    guard !options.isEmpty else {
      if hasWishes { findings.stuck[card] = FoundState.first(findings.stuck[card], here) }
      return
    }
    for (number, option) in options.enumerated() {
      if hasWishes {
        findings.options[option].found = FoundState.first(findings.options[option].found, here)
      }
      compare(number, option)
    }
    noteLevels()
    guard hasWishes else { return }
    let wishes = options.indices.map { best[$0 * width] }
    let swing = (wishes.max() ?? 0) - (wishes.min() ?? 0)
    findings.swings[card] = max(findings.swings[card], swing)
    noteLeads(round: round)
  }

  /// In every pass, because advice may matter to a measure alone.
  private mutating func noteLevels() {
    for level in 1...3 where levelsSeen & (1 << level) != 0 && levelsSeen & 1 != 0 {
      for place in 0..<width {
        let gain = byLevel[level * width + place] - byLevel[place]
        if gain > Self.tolerance { findings.levelMatters[level] = true }
        if place == 0, hasWishes { findings.levels[level] = max(findings.levels[level], gain) }
      }
    }
  }

  private mutating func compare(_ number: Int, _ option: Int) {
    for (otherNumber, other) in options.enumerated() where otherNumber != number {
      let bit: UInt64 = 1 << UInt64(compiled.options[other].number)
      findings.options[option].beside |= bit
      for place in 0..<width {
        let difference = best[number * width + place] - best[otherNumber * width + place]
        if difference > Self.tolerance { findings.options[option].beaten |= bit }
        if difference < -Self.tolerance { findings.options[option].isEverWorse = true }
      }
    }
  }

  private mutating func noteLeads(round: Int) {
    let nobody: UInt64 = 1 << UInt64(compiled.roleCount)
    findings.active[round] |= leadsSeen & ~nobody
    var left = leadsSeen & ~nobody
    while left != 0 {
      let role = left.trailingZeroBitCount
      left &= left - 1
      var others = -Double.infinity
      for other in 0...compiled.roleCount
      where other != role && leadsSeen & (1 << UInt64(other)) != 0 {
        others = max(others, byLead[other * width])
      }
      let gain = byLead[role * width] - others
      if gain.isFinite, gain > 0 {
        findings.leads[round][role] = max(findings.leads[round][role], gain)
      }
    }
  }

  // MARK: Preparation

  /// What an item adds, alone, against preparing nothing.
  mutating func note(
    item: Int, _ core: UInt64, round: Int, with: UnsafeMutablePointer<Double>,
    _ shifts: MeasureShifts, without: UnsafeMutablePointer<Double>, _ layout: RowLayout
  ) {
    findings.items[item].canBeDone = true
    if hasWishes {
      findings.items[item].found = FoundState.first(
        findings.items[item].found, FoundState(round: round, core: core))
      let n = layout.plain.count
      for column in judged where column < layout.plainWidth {
        let gain = with[column] - without[column]
        if gain > Self.tolerance { findings.items[item].pays = true }
        if column == n { findings.items[item].gain = max(findings.items[item].gain, gain) }
      }
    }
    for (number, measure) in layout.lanes.enumerated() {
      let lane = layout.plainWidth + 3 * RowLayout.values * number + RowLayout.values
      for value in 0..<RowLayout.values
      where with[lane + shifts.applied(to: value, measure)] > without[lane + value] + Self.tolerance
      {
        findings.items[item].pays = true
      }
    }
  }

  mutating func noteActive(_ roles: UInt64, round: Int) { findings.active[round] |= roles }
}
