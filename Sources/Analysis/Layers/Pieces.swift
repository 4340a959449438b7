import Synchronization

/// A list cut into pieces that threads take in turn, in ascending order: small ones, so that all
/// threads have work to the end.
final class Pieces: Sendable {
  let threads: Int
  private let count: Int
  private let pieces: Int
  private let taken = Atomic(0)

  init(of count: Int, threads: Int) {
    self.count = count
    self.threads = count < 256 ? 1 : max(1, threads)
    pieces = self.threads == 1 ? 1 : min(64, count / 256 + 1)
  }

  /// `nil` when all have been taken.
  func next() -> Range<Int>? {
    let piece = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    guard piece < pieces else { return nil }
    return count * piece / pieces..<count * (piece + 1) / pieces
  }
}
