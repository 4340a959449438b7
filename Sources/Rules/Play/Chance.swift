/// Where the outcome of a draw comes from.
public enum Chance: Hashable, Sendable {
  /// The generator in the state; what is hidden behind a card, from the seed alone.
  case generator
  /// A card or outcome named beforehand, as a rehearsal or a replay does: its place among all cards
  /// or among the option's outcomes. Falls back to the generator when it is not possible.
  case fixed(Int)
  /// The same for a card with what is behind it, by its place among the card's possibilities.
  case card(Int, truth: Int)
}

extension Chance {
  /// What ``number`` gave.
  package init(number: Int) {
    self = number >> 8 == 0 ? .fixed(number) : .card(number & 0xFF, truth: number >> 8 - 1)
  }

  /// In one number, as recordings keep it: the place, and one more than that of the possibility in
  /// the bits from the eighth on.
  static func number(card: SituationID, truth: PossibilityID?) -> Int {
    card.index | (truth.map { $0.index + 1 } ?? 0) << 8
  }

  /// The card that is named, and what is named behind it.
  var card: (place: Int, truth: Int?)? {
    switch self {
    case .generator: nil
    case .fixed(let place): (place, nil)
    case .card(let place, let truth): (place, truth)
    }
  }
}
