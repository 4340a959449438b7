import Synchronization

/// Work that is done one thing after the other, and bounded as a whole: the states of a case and their
/// figures, or all games of one case.
public final class WorkAllowance: Sendable {
  /// So many ways of going on: see ``SolverBudget/work``.
  public let most: Int
  private let counted = Atomic(0)

  public init(most: Int) { self.most = most }

  public var spent: Int { counted.load(ordering: .relaxed) }

  var isSpent: Bool { spent > most }

  func add(_ work: Int) { counted.wrappingAdd(work, ordering: .relaxed) }
}
