/// How often what was heard of a card made another option the best than the card alone.
public struct ClueCount: Hashable, Sendable {
  /// In how many games the card came and something behind it could be told apart.
  public internal(set) var games = 0
  /// In how many of them it mattered.
  public internal(set) var decisive = 0

  static func += (one: inout ClueCount, other: ClueCount) {
    one.games += other.games
    one.decisive += other.decisive
  }
}
