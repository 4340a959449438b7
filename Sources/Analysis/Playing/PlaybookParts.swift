struct RoundPage {
  /// Its tickets are places of cards.
  let deck: Lottery
  /// How many ways there always are to ask each level, 16 bits a level from nobody.
  let ways: UInt64
  /// Lines that have a condition.
  let lines: Span
  let slots: Int
  let passage: Span
}

struct LinePage {
  let condition: CompiledCondition
  /// One in the 16 bits of its level.
  let way: UInt64
}

struct CardPage {
  let drawn: UInt64
  let firstOption: Int
  let optionCount: Int
  /// The level of advice the matter needs; 0 for none.
  let needed: Int
  /// The first of its hearings.
  let hearings: Int
}

struct OptionPage {
  let condition: CompiledCondition
  /// Roles that may lead it unless they are overloaded, a bit each; the bit after the last role when
  /// nobody has to.
  let leads: UInt64
  /// What leading it costs, and what asking too high adds; 0 when nobody leads.
  let strain: Int
  let excess: Int
  let mayTell: Bool
  /// Its tickets are places of outcomes, or of no change. The first test is whether too little
  /// advice was asked.
  let outcomes: Lottery
  /// What is drawn from instead where more was asked than needed; the same when nothing follows
  /// from that, and its first test then does not hold.
  let outcomesAbove: Lottery
  let above: Int
}

/// Things of which one is drawn by weight, among those whose conditions hold: a table to look draws up in
/// (Marsaglia 1963, *Generating Discrete Random Variables in a Computer*).
struct Lottery {
  /// Which of these hold says which row: the first is the lowest bit of its number. What is not
  /// asked of the state comes before them.
  let tests: Span
  /// Negative when it is too large to be written out.
  let rows: Int
}

/// For each unit of weight a ticket, all equally likely.
struct LotteryRow {
  let first: Int32
  /// 0 when nothing can be drawn.
  let count: Int32
}

/// Who hears of a card with a certain lead.
struct Hearing {
  /// What is known because of the lead alone.
  let lead: UInt64
  /// The bits when those who have to know are told, as far as they can be.
  let mustKnow: UInt64
  /// The first of the sets that count.
  let told: Int
  /// How many sets of roles may be told, all equally likely.
  let sets: Int
}

/// Sets of roles that come to the same, because nobody reads who else was told.
struct ToldSets {
  /// How many sets these are, and all before them.
  let upTo: Int
  let bits: UInt64
}

/// What a role that prepares may draw: to rest, to relieve somebody, or an item.
struct Task {
  /// It comes to nothing when one of these bits is set...
  var forbidden: UInt64 = 0
  /// ...and otherwise takes one slot when one of these is,
  var eased: UInt64 = 0
  /// or `effort` slots when all of these are.
  var needs: UInt64 = 0
  var effort = Self.never
  /// The change of the core: bits to clear, to set, and what is subtracted.
  var clear: UInt64 = 0
  var set: UInt64 = 0
  var less: UInt64 = 0
  /// Its place among the changes when that is not all; ``none`` otherwise. ``ordering`` less the number of
  /// an item that takes time, or does other things in other rounds: it is put in place or ordered.
  var change = Self.none

  /// Its number among the items; negative when it is none.
  var item = -1
  /// Whether it is an item that is made twice: nothing but its number and effort is said of it here.
  var isMadeTwice = false

  static let none = -1
  static let ordering = -2

  static let never = Int.max
}
