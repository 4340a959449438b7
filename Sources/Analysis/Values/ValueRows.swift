import Synchronization

/// Memory for rows that is used again for one layer after the other: asking the system for it anew
/// would cost as much as a tenth of the work.
final class RowMemory: Sendable {
  fileprivate final class Piece: @unchecked Sendable {
    let rows: Buffer<Double>

    init(capacity: Int) { rows = Buffer(settable: capacity) }

    var capacity: Int { rows.count }
  }

  private let free = Mutex<[Piece]>([])
  /// As many as a case of some twenty rounds has layers.
  private static let mostPieces = 48
  private let least: Int

  /// - Parameter least: figures that a piece has room for at least.
  init(least: Int) { self.least = least }

  fileprivate func take(_ count: Int) -> Piece {
    let found = free.withLock { pieces in
      pieces.indices.filter { pieces[$0].capacity >= count }
        .min { pieces[$0].capacity < pieces[$1].capacity }.map { pieces.remove(at: $0) }
    }
    return found ?? Piece(capacity: max(least, count, 1))
  }

  fileprivate func giveBack(_ piece: Piece) {
    free.withLock { pieces in
      pieces.append(piece)
      // Of pieces that nobody asks for, the smallest go first.
      guard pieces.count > Self.mostPieces,
        let smallest = pieces.indices.min(by: { pieces[$0].capacity < pieces[$1].capacity })
      else { return }
      pieces.remove(at: smallest)
    }
  }
}

/// Values of all states of a layer: the value vectors of all objectives and teams, one row a state.
final class ValueRows: @unchecked Sendable {
  let rows: UnsafeMutablePointer<Double>
  let width: Int
  private let piece: RowMemory.Piece
  private let memory: RowMemory

  init(count: Int, width: Int, in memory: RowMemory = RowMemory(least: 1)) {
    self.width = width
    self.memory = memory
    piece = memory.take(count * width)
    rows = piece.rows.pointer
  }

  deinit { memory.giveBack(piece) }

  @inline(__always)
  subscript(_ place: Int) -> UnsafeMutablePointer<Double> { rows + place * width }

  /// Of two of them, or of others as wide.
  func isSame(_ one: UnsafeMutablePointer<Double>, _ other: UnsafeMutablePointer<Double>) -> Bool {
    for place in 0..<width where one[place] != other[place] { return false }
    return true
  }
}
