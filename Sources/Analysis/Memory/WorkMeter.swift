import Synchronization

/// Counts what threads do together, so that work that would take for ever is given up: a state more can
/// have thousands of choices, and states alone say little of how long they take.
final class WorkMeter: Sendable {
  /// So many units may be spent; one is a way of going on that was looked at, some tens of nanoseconds.
  let most: Int
  private let counted = Atomic(0)
  private let allowance: WorkAllowance?
  private let isCancelled: @Sendable () -> Bool

  /// - Parameter allowance: what may be spent together with others.
  init(
    most: Int, within allowance: WorkAllowance? = nil,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.most = most
    self.allowance = allowance
    self.isCancelled = isCancelled
  }

  /// Stops nobody.
  static var unlimited: WorkMeter { WorkMeter(most: .max) { false } }

  var spent: Int { counted.load(ordering: .relaxed) }

  func add(_ work: Int) {
    counted.wrappingAdd(work, ordering: .relaxed)
    allowance?.add(work)
  }

  /// Whether more was done than may be.
  var isTooMuch: Bool { spent > most || allowance?.isSpent == true }

  /// Whether to stop, for whichever reason.
  var isStopped: Bool { isTooMuch || isCancelled() }
}
