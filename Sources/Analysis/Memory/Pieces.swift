import Synchronization

/// A list cut into pieces that threads take in turn, in ascending order: small ones, so that all
/// threads have work to the end.
final class Pieces: Sendable {
  let threads: Int
  private let count: Int
  private let pieces: Int
  private let isCancelled: @Sendable () -> Bool
  private let taken = Atomic(0)

  /// - Parameters:
  ///   - least: what a piece is worth being taken for.
  ///   - isCancelled: asked before each piece; no more are given out once it is so.
  init(
    of count: Int, least: Int = 256, threads: Int, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.count = count
    self.threads = count < least ? 1 : max(1, threads)
    pieces = min(64, count / least + 1)
    self.isCancelled = isCancelled
  }

  /// `nil` when all have been taken, or the work was cancelled.
  func next() -> Range<Int>? {
    let piece = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    guard piece < pieces, !isCancelled() else { return nil }
    return .part(piece, of: pieces, in: count)
  }
}

extension Range<Int> {
  /// One of several parts of a list, as large as each other.
  static func part(_ number: Int, of parts: Int, in count: Int) -> Range<Int> {
    count * number / parts..<count * (number + 1) / parts
  }
}
