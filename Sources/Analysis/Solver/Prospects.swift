public import Rules

/// What can still become of the wishes while a card is on the table, in percent of those that can be
/// honoured, 0 to 100, as chance will have it.
public struct Prospects: Hashable, Sendable {
  /// After the best decision, by a team that goes on as the best.
  public let most: Double
  /// After the worst decision, by a team that goes on as the worst.
  public let least: Double
  /// By option in the order of the file: the most after it, led, advised and told as well as can be; `nil`
  /// for one that is not open.
  public let options: [Double?]
}

extension SolvedValues {
  /// What each option on the table is worth.
  ///
  /// - Returns: `nil` without a card on the table, and for a state this was not solved for.
  public func prospects(at state: GameState) -> Prospects? {
    let core = compiled.layout.pack(state).core
    guard let id = state.situation, let card = compiled.card(at: state, core) else { return nil }
    var options = [Double?](
      repeating: nil, count: compiled.scenario.situations[id.index].options.count)
    var (most, least) = (-Double.infinity, Double.infinity)
    for (decision, value) in decisions(on: card, core, round: state.roundsDone) {
      most = max(most, value.most)
      least = min(least, value.least)
      guard decision.option >= 0 else { continue }
      let number = Int(decision.option) - Int(compiled.cards[card].options.first)
      options[number] = max(options[number] ?? value.most, value.most)
    }
    return most >= least ? Prospects(most: most, least: least, options: options) : nil
  }
}
