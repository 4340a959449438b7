/// A condition as tests of bits: the guard of a card, an option, an outcome, an ending. Most are one masked
/// comparison.
struct CompiledCondition {
  var mask: UInt64 = 0
  var value: UInt64 = 0
  /// A node that has to hold too; negative when the comparison is all.
  var node: Int32 = -1

  static let always = CompiledCondition()
  static let never = CompiledCondition(mask: 0, value: 1)

  var isNever: Bool { value & ~mask != 0 }
  var isAlways: Bool { mask == 0 && value == 0 && node < 0 }
}

/// A part of a condition that one comparison cannot say.
struct ConditionNode {
  enum Kind: UInt8 {
    case bits, strain, measure, led, advice, truth, honoured, all, any, not
  }

  var kind: Kind
  /// The first bit of a strain or measure; the role that leads; the level of advice; what is true.
  var place: UInt8 = 0
  var low: UInt8 = 0
  var high: UInt8 = 0
  /// The parts of `all`, `any` and `not`: where they begin among the case's node places.
  var first: Int32 = 0
  var count: Int32 = 0
  var mask: UInt64 = 0
  var value: UInt64 = 0
}

/// What a condition may ask about beside the state.
struct Circumstances {
  /// −1 when nobody leads.
  var lead: Int = -1
  /// The level of advice asked; 0 when none was.
  var level: Int = 0
  /// What is behind the card; −1 when it hides nothing.
  var truth: Int = -1
  /// The round the wishes' conditions are read in.
  var round: Int
}

/// A wish as the share of wishes honoured counts it.
struct CompiledWish {
  let weight: Int
  /// The bit that says it is current; 0 when that never changes.
  let current: UInt64
  /// Fates of a drawn wish with which it is another; all of them are ruled out when it is current.
  let others: UInt64
  let honoured: CompiledCondition
}
