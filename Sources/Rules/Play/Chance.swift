/// Where the outcome of a draw comes from.
public enum Chance: Hashable, Sendable {
  /// The generator in the state.
  case generator
  /// A card or outcome named beforehand, as a rehearsal or a replay does: its place among all cards
  /// or among the option's outcomes. Falls back to the generator when it is not possible.
  case fixed(Int)
}
