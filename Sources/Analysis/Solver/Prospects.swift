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
  /// What each option on the table is worth, with the advice that was asked, if that is settled.
  ///
  /// - Returns: `nil` without a card on the table, and for a state this was not solved for.
  public func prospects(at state: GameState) -> Prospects? {
    let core = compiled.layout.pack(state).core
    let asked = asked(at: state)
    guard let id = state.situation,
      let card = asked == nil
        ? compiled.drawnCard(at: state, core) : compiled.card(at: state, core)
    else { return nil }
    var options = [Double?](
      repeating: nil, count: compiled.scenario.situations[id.index].options.count)
    var (most, least) = (-Double.infinity, Double.infinity)
    let round = state.roundsDone
    for (decision, value) in decisions(on: card, core, round: round, asked: asked) {
      most = max(most, value.most)
      least = min(least, value.least)
      guard decision.option >= 0 else { continue }
      let number = Int(decision.option) - Int(compiled.cards[card].options.first)
      options[number] = max(options[number] ?? value.most, value.most)
    }
    if asked == nil {
      for value in asking(about: card, core, round: round) {
        most = max(most, value.most)
        least = min(least, value.least)
      }
      for (number, value) in optionsAsking(about: card, core, round: round) {
        options[number] = max(options[number] ?? value, value)
      }
    }
    return most >= least ? Prospects(most: most, least: least, options: options) : nil
  }

  /// What each option comes to at most that is chosen whatever a line tells.
  private func optionsAsking(
    about card: Int, _ core: UInt64, round: Int
  ) -> [(option: Int, most: Double)] {
    compiled.asks(about: card, core, round: round).flatMap { ask -> [(option: Int, most: Double)] in
      var sums: [Int: Double] = [:]
      for answer in ask {
        var most: [Int: Double] = [:]
        for (decision, value) in decisions(on: answer, core, round: round)
        where decision.option >= 0 {
          let number = Int(decision.option) - Int(compiled.cards[answer].options.first)
          most[number] = max(most[number] ?? value.most, value.most)
        }
        for (number, value) in most {
          sums[number, default: 0] += compiled.share(of: answer) * value
        }
      }
      return sums.map { ($0.key, $0.value) }
    }
  }

  /// `nil` while it can still be asked.
  private func asked(at state: GameState) -> Int? {
    let isSettled: Bool =
      switch state.step {
      case .drawing, .stances, .asking: false
      case .choosing, .appointing: state.order == .askingFirst
      case .telling, .concluding, .consequence, .preparing, .ended: true
      }
    guard isSettled else { return nil }
    // Where nothing can be led, nothing is asked.
    return somethingCanBeChosen(at: state)
      ? state.asked.map { compiled.scenario.advice[$0.index].level.rawValue } ?? 0 : nil
  }

  private func somethingCanBeChosen(at state: GameState) -> Bool {
    let options = state.situation.map { compiled.scenario.situations[$0.index].options } ?? []
    return options.indices.contains {
      state.refusal(toChoose: OptionID($0), in: compiled.scenario) == nil
    }
  }
}
