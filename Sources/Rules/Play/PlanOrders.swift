/// Plan items that were ordered and are not in place yet, by how many rounds have to end first.
public struct PlanOrders: Hashable, Sendable {
  /// Most rounds that have to end: those that an item takes at most, and the one in which it was
  /// ordered.
  static let longest = PlanItem.waits.upperBound + 1

  /// In place when the round at hand is over.
  public private(set) var due = IDSet<PlanItem>()
  private var next = IDSet<PlanItem>()
  private var last = IDSet<PlanItem>()

  init() {}

  public var all: IDSet<PlanItem> { due.union(next).union(last) }

  public var isEmpty: Bool { all.isEmpty }

  /// How many rounds have to end, the one at hand included; `nil` when it is not on order.
  public func rounds(until item: PlanItemID) -> Int? {
    if due.contains(item) { return 1 }
    if next.contains(item) { return 2 }
    return last.contains(item) ? Self.longest : nil
  }

  /// - Parameter rounds: that have to end, from 1.
  mutating func insert(_ item: PlanItemID, rounds: Int) {
    switch rounds {
    case ...1: due.insert(item)
    case 2: next.insert(item)
    case _: last.insert(item)
    }
  }

  mutating func remove(_ item: PlanItemID) {
    due.remove(item)
    next.remove(item)
    last.remove(item)
  }

  /// A round is over: all that is left comes closer.
  mutating func comeCloser() {
    due = due.union(next)
    next = last
    last = []
  }
}
