import Rules

/// A range of places in one of the case's flat lists.
struct Span: Hashable {
  var first: Int32
  var end: Int32

  var range: Range<Int> { Int(first)..<Int(end) }
  var count: Int { Int(end &- first) }
  var isEmpty: Bool { first == end }
}

struct CompiledRound {
  let cards: Span
  /// Advice lines that can be reached at this moment.
  let lines: Span
  let slots: Int
  /// Items that its preparation may begin by reviewing without a slot, if they are stale, a bit each.
  let freeReviews: UInt64
  /// Roles that can prepare anything in the round unless they are overloaded, a bit each.
  let present: UInt64
  /// Those of them that can support and be the second role.
  let helping: UInt64
  /// Whether some seated roles can do less than in other rounds.
  let isRestricted: Bool
  /// What happens between this round and the next, or the ending: rest, ageing, changing wishes.
  let passage: Span
  let wishes: Span
}

/// A situation as far as its clues are told: one that hides something is a card for each way they can
/// divide its possibilities, so that whoever decides knows which of them is on the table.
struct CompiledCard {
  let situation: Int
  /// What may be behind it still; empty when it hides nothing.
  let hidden: Span
  let condition: CompiledCondition
  let weight: Int
  /// The bit that says it was drawn; 0 when no other round can draw it.
  let drawn: UInt64
  /// The level of advice the matter needs; 0 for none.
  let needed: Int
  /// Lines that may be asked and tell nothing that divides what is hidden; on an answer, those that
  /// give it.
  let lines: Span
  /// How many cards after this one are answers to what may be asked about it.
  let answerCount: Int
  /// `nil` unless somebody was asked, and this is what the card is then.
  let answer: CompiledAnswer?
  let options: Span
  /// Where the bits for telling each role begin in the list of tellings.
  let tellings: Int
}

/// What a line that was asked makes of a card. Never drawn: a team that asks comes to it.
struct CompiledAnswer: Hashable {
  /// Answers of which one comes have the same.
  let ask: Int
  /// The chance of this one.
  let share: Double
}

/// What may be behind a card, by its place among the possibilities.
struct CompiledPossibility: Hashable {
  let number: Int
  /// Of all that may be behind it once the clues are told.
  let chance: Double
}

struct CompiledOption {
  let number: Int
  let condition: CompiledCondition
  /// Roles that may lead it in this round unless they are overloaded, a bit each.
  let leads: UInt64
  let needsLead: Bool
  let mayTell: Bool
  let strain: Int
  let effects: Span
  let outcomes: Span
}

struct CompiledOutcome {
  let number: Int
  let kind: Kind
  /// Its share of a chance draw where nothing leans its way; 0 otherwise.
  let weight: Int
  /// What makes a draw lean its way.
  let leans: Span
  let condition: CompiledCondition
  let effects: Span

  enum Kind: UInt8 {
    case unadvised, certain, chance, overAdvised
  }
}

/// Added to the weight of an outcome where its condition holds.
struct CompiledLean {
  let condition: CompiledCondition
  let by: Int
}

struct CompiledLine {
  let number: Int
  let level: Int
  let condition: CompiledCondition
}

struct CompiledItem {
  /// Its place among the items.
  let number: Int
  let inPlace: UInt64
  let stale: UInt64
  /// Bits of which one is set while it is on its way; 0 for what takes no time.
  let ordered: UInt64
  /// The one that is set when it is ordered; 0 too.
  let order: UInt64
  /// Set once it was made a second time; 0 for what is not made twice.
  let madeAgain: UInt64
  /// Set in the round in which such an item is put in place.
  let justMade: UInt64
  /// Bits of the items that have to be in place before.
  let needs: UInt64
  /// Seated roles that can do it in some round, a bit each; see ``CompiledGate/by`` for the one at hand.
  let by: UInt64
  let effort: Int
}

/// Whether an item can be prepared in a round, and what that does.
struct CompiledGate {
  /// Seated roles that can do it now, a bit each; none when it is too late.
  let by: UInt64
  let condition: CompiledCondition
  /// Whether putting it in place, or ordering it, does more than to ask in vain.
  let isPut: Bool
  /// The same of a review.
  let isReviewed: Bool
  /// When it is put in place, without what is asked in vain.
  let effects: Span
  /// When it is reviewed.
  let later: Span

  var all: [Span] { effects == later ? [effects] : [effects, later] }
}

extension CompiledItem {
  /// All that tells its status: no two of them are ever set together.
  var bits: UInt64 { inPlace | stale | ordered }
}

/// A wish that is drawn, as a state keeps it: which fates fit what was heard. Asked of the citizen, or of
/// somebody who remembers.
struct CompiledDraw {
  /// Its place among drawn wishes.
  let wish: Int
  let asking: UInt64
  let fates: UInt64
  /// What asking may make known.
  let known: UInt64
}

/// One answer of the citizen.
struct HeardWay {
  /// Fates that it fits.
  let fates: UInt64
  /// The bit that says it is known; 0 when nothing asks, and when it is only told in the end.
  let known: UInt64
}

struct CompiledEnding {
  let condition: CompiledCondition
}
