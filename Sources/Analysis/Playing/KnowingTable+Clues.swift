/// What hearing each other is worth on a card.
extension KnowingTable {
  /// Less than this in percentage points is not told from nothing.
  static let leastByClues = 0.1

  /// Whether something can be heard about the card that makes another option the best than the one that is
  /// best on the card alone; without asking anybody.
  ///
  /// - Returns: `nil` where nothing that is behind the card can be told apart.
  func isDecidedByClues(_ card: Int, _ core: UInt64, round: Int) -> Bool? {
    let situation = compiled.cards[card].situation
    let told = compiled.cards(from: core, round: round).filter {
      compiled.cards[$0].situation == situation && compiled.cards[$0].answer == nil
    }
    guard told.count > 1 else { return nil }
    let all = told.map { worths(ofOptionsOn: $0, core, round: round) }
    var alone = 0
    var most = -Double.infinity
    for option in all[0].indices {
      let sum = zip(told, all).reduce(0) {
        $0 + Double(compiled.cards[$1.0].weight) * $1.1[option]
      }
      if sum > most { (most, alone) = (sum, option) }
    }
    return all.contains { ($0.max() ?? 0) > $0[alone] + Self.leastByClues }
  }

  /// By option in the order of the file, the most that can be expected after it; nothing open is worth less
  /// than nothing.
  private func worths(ofOptionsOn card: Int, _ core: UInt64, round: Int) -> [Double] {
    let options = compiled.cards[card].options
    var worths = [Double](repeating: -1, count: max(options.count, 1))
    for (decision, value) in values.decisions(on: card, core, round: round)
    where decision.option >= 0 {
      let number = Int(decision.option) - Int(options.first)
      worths[number] = max(worths[number], value.most)
    }
    return worths
  }
}
