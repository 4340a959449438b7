/// The parts templates are made of: one for each thread that makes them.
struct TemplateStore: ~Copyable {
  private(set) var branches = Buffer<TemplateBranch>()
  private var successors = Buffer<TemplateSuccessor>()
  private var results = Buffer<TemplateResult>()
  private var items = Buffer<TemplateItem>()
  private var outcomes = Buffer<Int32>()
  private var ways = Buffer<TemplateWay>()
  private var made = Buffer<Made>()
  /// Bits that some successor does not leave as they are, and others that it does not keep.
  private(set) var touched: UInt64 = 0
  /// Ways that were looked at to make templates: see ``WorkMeter``.
  private var work = 0
  /// Of the template that is being made.
  private var key: UInt64 = 0
  private var counted: UInt64 = 0
  private var shifts: ShiftTable

  /// Where the parts of a template begin; they end where the next begins.
  // Not private: the compiler (Swift 6.3, without optimization) fails on it.
  struct Made {
    let successor: Int32
    let result: Int32
    let item: Int32
    let outcome: Int32
    let way: Int32
    var options: UInt64 = 0
    var levels: UInt64 = 0
    var active: UInt64 = 0
    var doable: UInt64 = 0
  }

  private var found = ScratchTable()
  private var foundItems = ScratchTable()
  private var firstItem = 0
  private var firstSuccessor = 0
  private var firstResult = 0

  init(lanes: [Int]) { shifts = ShiftTable(lanes: lanes) }

  /// Memory that is used, about.
  var bytes: Int {
    successors.count * 16 + branches.count * 24 + results.count * 40 + items.count * 20
      + outcomes.count * 4 + ways.count * 16 + made.count * 56
  }

  /// Forgets all templates; what they are made of is used again.
  mutating func removeAll() {
    successors.removeAll()
    branches.removeAll()
    results.removeAll()
    items.removeAll()
    outcomes.removeAll()
    ways.removeAll()
    made.removeAll()
  }

  /// What was done since it was asked last.
  mutating func takeWork() -> Int {
    defer { work = 0 }
    return work
  }

  /// As long as no other is made.
  func template(_ number: Int) -> TransitionTemplate {
    let first = made[number]
    let next =
      number + 1 < made.count
      ? made[number + 1]
      : Made(
        successor: Int32(successors.count), result: Int32(results.count),
        item: Int32(items.count), outcome: Int32(outcomes.count), way: Int32(ways.count))
    return TransitionTemplate(
      successors: successors.pointer + Int(first.successor),
      results: results.pointer + Int(first.result), branches: branches.pointer,
      items: items.pointer + Int(first.item), outcomes: outcomes.pointer + Int(first.outcome),
      ways: ways.pointer + Int(first.way), shifts: shifts.view,
      successorCount: Int(next.successor - first.successor),
      resultCount: Int(next.result - first.result), itemCount: Int(next.item - first.item),
      outcomeCount: Int(next.outcome - first.outcome), wayCount: Int(next.way - first.way),
      options: first.options, levels: first.levels, active: first.active, doable: first.doable)
  }

  // MARK: Making one

  /// - Parameters:
  ///   - key: what the states of the template have in common.
  ///   - counted: bits of measures whose level in the key stands for others too.
  mutating func begin(_ key: UInt64, counted: UInt64) {
    self.key = key
    self.counted = counted
    firstSuccessor = successors.count
    firstResult = results.count
    firstItem = items.count
    made.append(
      Made(
        successor: Int32(successors.count), result: Int32(results.count),
        item: Int32(items.count), outcome: Int32(outcomes.count), way: Int32(ways.count)))
    found.removeAll()
    foundItems.removeAll()
  }

  /// - Parameters: what follows the key, with all bits that pass clear and set.
  /// - Returns: the place among the successors of this template.
  mutating func addSuccessor(low: UInt64, high: UInt64, live: UInt64) -> Int32 {
    let successor = TemplateSuccessor(low: low, high: high, from: key, counted: counted & live)
    let first = firstSuccessor
    let pointer = successors.pointer
    let place = found.place(of: successor.hash, next: successors.count - first) {
      pointer[first + $0] == successor
    }
    if first + place == successors.count {
      successors.append(successor)
      touched |= ~high | low
    }
    return Int32(place)
  }

  /// Branches are added first, from `start`; if another choice has the same, it takes this one's
  /// weight and masks, and they are taken back.
  ///
  /// - Returns: the place among the results of this template.
  @discardableResult
  mutating func addResult(
    from start: Int, weight: Double, options: UInt64 = 0, leads: UInt64 = 0, levels: UInt64 = 0
  ) -> Int32 {
    made.pointer[made.count - 1].options |= options
    made.pointer[made.count - 1].levels |= levels
    let count = branches.count - start
    var hash = UInt64(truncatingIfNeeded: count) &+ 0x9E37_79B9_7F4A_7C15
    for place in start..<branches.count {
      let branch = branches[place]
      hash = (hash ^ UInt64(truncatingIfNeeded: branch.successor)) &* 0xBF58_476D_1CE4_E5B9
      hash =
        (hash ^ UInt64(truncatingIfNeeded: branch.shift) ^ hash >> 29) &+ branch.chance.bitPattern
    }
    hash ^= hash >> 31 | 1 << 63
    let branches = branches.pointer
    let results = results.pointer
    let first = firstResult
    let place = found.place(of: hash, next: self.results.count - first) {
      let other = results[first + $0].branches
      guard other.range.count == count else { return false }
      for number in 0..<count where branches[Int(other.first) + number] != branches[start + number]
      {
        return false
      }
      return true
    }
    if first + place < self.results.count {
      results[first + place].weight += weight
      results[first + place].options |= options
      results[first + place].leads |= leads
      results[first + place].levels |= levels
      self.branches.removeLast(count)
      return Int32(place)
    }
    self.results.append(
      TemplateResult(
        weight: weight, branches: Span(first: Int32(start), end: Int32(start + count)),
        options: options, leads: leads, levels: levels))
    return Int32(place)
  }

  mutating func add(_ branch: TemplateBranch) { branches.append(branch) }

  /// Each once, and none that changes nothing.
  mutating func add(_ item: TemplateItem) {
    guard item.with != item.without else { return }
    let first = firstItem
    let pointer = items.pointer
    let count = items.count - first
    let place = foundItems.place(of: item.hash, next: count) { pointer[first + $0] == item }
    if place == count { items.append(item) }
  }

  mutating func add(_ way: TemplateWay) { ways.append(way) }

  /// Of branches from `start` on. One alone is taken back.
  mutating func takeSide(from start: Int) -> TemplateItem.Side {
    let first = branches[start]
    var side = TemplateItem.Side(successor: first.successor, shift: first.shift)
    if branches.count == start + 1 {
      branches.removeLast(1)
    } else {
      side.heard = Span(first: Int32(start), end: Int32(branches.count))
    }
    return side
  }

  mutating func add(outcome: Int32) { outcomes.append(outcome) }

  mutating func number(of shift: MeasureShifts) -> Int32 { shifts.number(of: shift) }

  /// - Parameters:
  ///   - active, doable: see ``TransitionTemplate``.
  ///   - listed: ways that were looked at beside what the template is made of.
  mutating func end(active: UInt64 = 0, doable: UInt64 = 0, listed: Int = 0) {
    work += listed + successors.count - firstSuccessor + results.count - firstResult
    work += items.count - firstItem
    made.pointer[made.count - 1].active = active
    made.pointer[made.count - 1].doable = doable
  }
}

extension TemplateItem {
  fileprivate var hash: UInt64 {
    func bits(_ side: Side) -> UInt64 {
      UInt64(truncatingIfNeeded: side.successor) << 16 ^ UInt64(truncatingIfNeeded: side.shift)
        ^ UInt64(truncatingIfNeeded: side.heard.end) << 32
    }
    let hash = (bits(with) &* 31 ^ UInt64(truncatingIfNeeded: item)) &* 0xBF58_476D_1CE4_E5B9
    return (hash ^ hash >> 29 ^ bits(without)) &* 0x94D0_49BB_1331_11EB
  }
}
