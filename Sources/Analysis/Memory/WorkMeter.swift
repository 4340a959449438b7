import Synchronization

/// Counts what threads do together, so that work that would take for ever is given up: a state more can
/// have thousands of choices, and states alone say little of how long they take.
final class WorkMeter: Sendable {
  /// So many units may be spent; one is a way of going on that was looked at, some nanoseconds.
  let most: Int
  private let counted = Atomic(0)
  private let isCancelled: @Sendable () -> Bool

  init(most: Int, isCancelled: @escaping @Sendable () -> Bool) {
    self.most = most
    self.isCancelled = isCancelled
  }

  /// Stops nobody.
  static var unlimited: WorkMeter { WorkMeter(most: .max) { false } }

  var spent: Int { counted.load(ordering: .relaxed) }

  func add(_ work: Int) { counted.wrappingAdd(work, ordering: .relaxed) }

  /// Whether more was done than may be.
  var isTooMuch: Bool { spent > most }

  /// Whether to stop, for whichever reason.
  var isStopped: Bool { isTooMuch || isCancelled() }
}
