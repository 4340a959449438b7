import Rules

/// What the backward pass learns about single choices: which ever pay off, and where.
///
/// Judged by what the best team can still reach: the share of wishes honoured and the chance of
/// an ending that honours them, in that state.
final class Audit: Sendable {
  /// By option, counted over the whole case.
  struct Option: Hashable, Sendable {
    /// In how many reachable states it was open beside another.
    var met = 0
    /// In how many of those it was better than all others.
    var best = 0
    /// In how many it was as good as any other, or better.
    var asGood = 0
    /// Places of options on the same card that it was better than in some state.
    var beaten: UInt64 = 0
    /// Places of options that were open beside it in some state.
    var beside: UInt64 = 0
  }

  struct Findings: Hashable, Sendable {
    var options: [Option]
    /// By advice level, 0 to 3: in how many states asking so changed the best that can be reached.
    var levels = [Int](repeating: 0, count: 4)
    /// By round and role: the most the choice of this role as lead changed.
    var leads: [[Double]]
  }

  private let shared: Shared<Findings>
  let compiled: CompiledCase

  init(of compiled: CompiledCase) {
    self.compiled = compiled
    shared = Shared(
      Findings(
        options: Array(repeating: Option(), count: compiled.options.count),
        leads: Array(
          repeating: Array(repeating: 0, count: compiled.roleCount), count: compiled.rounds.count)))
  }

  var findings: Findings { shared.value }

  func merge(_ tally: AuditTally) {
    let options = tally.options
    shared.update { findings in
      for (place, option) in options {
        findings.options[place].met += option.met
        findings.options[place].best += option.best
        findings.options[place].asGood += option.asGood
        findings.options[place].beaten |= option.beaten
        findings.options[place].beside |= option.beside
      }
    }
  }
}

/// What one thread has seen.
struct AuditTally {
  private(set) var options: [Int: Audit.Option] = [:]
  private let compiled: CompiledCase
  /// By option of the card at hand: the best of what is judged by.
  private var values: [(option: Int, wishes: Double, success: Double)] = []

  /// Differences below this are rounding.
  static let tolerance = 1e-9

  init(for audit: Audit) { compiled = audit.compiled }

  mutating func begin() { values.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func note(
    _ decision: ListedDecision, _ row: UnsafeMutablePointer<Double>, _ layout: RowLayout
  ) {
    guard decision.option >= 0 else { return }
    let n = layout.plain.count
    // The first two figures of a row are what audits judge by: see `Solver`.
    let wishes = row[n]
    let success = row[n + 1]
    if let last = values.last, last.option == Int(decision.option) {
      values[values.count - 1].wishes = max(last.wishes, wishes)
      values[values.count - 1].success = max(last.success, success)
    } else {
      values.append((Int(decision.option), wishes, success))
    }
  }

  mutating func end(_ row: UnsafeMutablePointer<Double>, _ layout: RowLayout) {
    guard values.count > 1, let first = values.first else { return }
    var base = first.option
    for value in values { base = min(base, value.option) }
    // Options of one card stand in a row; the card's first is at most 63 before.
    for value in values {
      var option = options[value.option] ?? Audit.Option()
      option.met += 1
      var isBest = true
      var isAsGood = true
      for other in values where other.option != value.option {
        let place = number(of: other.option)
        option.beside |= place
        let better =
          value.wishes > other.wishes + Self.tolerance
          || value.success > other.success + Self.tolerance
        let worse =
          value.wishes < other.wishes - Self.tolerance
          || value.success < other.success - Self.tolerance
        if better { option.beaten |= place }
        if !better || worse { isBest = false }
        if worse { isAsGood = false }
      }
      if isBest { option.best += 1 }
      if isAsGood { option.asGood += 1 }
      options[value.option] = option
    }
  }

  private func number(of option: Int) -> UInt64 {
    1 << UInt64(compiled.options[option].number)
  }
}
