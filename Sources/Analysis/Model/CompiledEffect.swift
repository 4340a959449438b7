/// One update of a packed state.
struct CompiledEffect {
  enum Kind: UInt8 {
    /// Clears the bits `a`, then sets `b`.
    case bits
    /// Adds `by` to a strain at `shift`, held to 0...3.
    case strain
    case leadStrain
    /// Adds `by` to a measure in the core at `shift`, held to 0...10.
    case measure
    /// The same for a measure kept aside; `shift` is its place among the measures.
    case aside
    /// If the bit `a` is set: clears it and sets `b`.
    case swap
    /// Sets the known bit of the wish of today.
    case reveal
    /// Brings every strain in the bits `a` down by one.
    case rest
    /// A swap that has a condition.
    case swapWhen
    /// If none of the bits `a` is set: sets `b`, which is one of them.
    case order
    /// Unless the bit `a` is set, the next `count` effects are passed over. Only between rounds.
    case due
  }

  var kind: Kind
  var shift: UInt8 = 0
  var by: Int8 = 0
  /// The condition of a `swapWhen`, or the first of the pairs of a `reveal`.
  var first: Int32 = 0
  var count: Int32 = 0
  var a: UInt64 = 0
  var b: UInt64 = 0
}

/// A wish that a reveal may find: the first that is current is the one of today.
struct RevealedWish {
  /// 0 when it is always current.
  let current: UInt64
  let known: UInt64
}
