/// Which bits of the core are not kept, at each step: the abstraction by which states become one although
/// their futures differ. What was forgotten once stays forgotten.
struct Forgetting: Hashable {
  /// When a round's card is drawn; the last one is the end of the game.
  private(set) var drawing: [UInt64]
  /// When a round's decision is done and preparation begins.
  private(set) var preparing: [UInt64]

  /// - Parameter bits: forgotten from the beginning.
  init(rounds: Int, _ bits: UInt64 = 0) {
    drawing = Array(repeating: bits, count: rounds + 1)
    preparing = Array(repeating: bits, count: rounds)
  }

  var rounds: Int { preparing.count }

  /// By steps: even ones are those when a card is drawn.
  subscript(_ step: Int) -> UInt64 {
    step % 2 == 0 ? drawing[step / 2] : preparing[step / 2]
  }

  /// What is forgotten at the end, and so what is forgotten at all.
  var all: UInt64 { drawing[rounds] }

  mutating func forget(_ bits: UInt64, from first: Int) {
    for step in first...2 * rounds {
      if step % 2 == 0 { drawing[step / 2] |= bits } else { preparing[step / 2] |= bits }
    }
  }
}

extension Liveness {
  /// By steps: even ones are those when a card is drawn.
  subscript(_ step: Int) -> UInt64 { step % 2 == 0 ? drawing[step / 2] : preparing[step / 2] }
}
