import Rules

/// Situations that hide something are compiled to several cards: one for each way in which the clues
/// divide what may be behind them. To draw such a card is to draw the situation and what is heard of
/// it; what stays hidden decides with the outcome.
///
/// So no state has to remember what is behind a card, and a team that decides best on each of these
/// cards decides best with what it can know.
extension CaseCompiler {
  /// What weights of a round's cards are multiplied by, so that all shares are whole numbers.
  func scale(of deck: [SituationID]) -> Int {
    Shares.scale(
      of: deck.flatMap { id -> [Int] in
        let situation = scenario.situations[id.index]
        return ways(of: situation).map { way in
          way.open.reduce(0) { $0 + situation.truth[$1].weight }
        }
      })
  }

  mutating func cards(of id: SituationID, scale: Int) -> [CompiledCard] {
    let situation = scenario.situations[id.index]
    guard !situation.truth.isEmpty else {
      return [
        card(id, when: situation.condition, weight: situation.weight * scale, hiding: [])
      ]
    }
    var cards: [CompiledCard] = []
    for way in ways(of: situation) {
      let sum = way.open.reduce(0) { $0 + situation.truth[$1].weight }
      for cell in divided(way.open, of: id) {
        let share = cell.reduce(0) { $0 + situation.truth[$1].weight }
        cards += self.cards(
          of: id, when: .all([situation.condition, way.condition]),
          weight: situation.weight * (scale * share / sum), open: cell)
      }
    }
    return cards
  }

  /// Possibilities of which one is true, with their chances.
  func hidden(_ open: [Int], of situation: Situation) -> [CompiledPossibility] {
    let share = open.reduce(0) { $0 + situation.truth[$1].weight }
    return open.map {
      CompiledPossibility(
        number: $0, chance: Double(situation.truth[$0].weight) / Double(share))
    }
  }

  /// The sets of possibilities that can be, and when it is just these.
  private func ways(of situation: Situation) -> [(open: [Int], condition: Condition)] {
    let all = Array(situation.truth.indices)
    let asked = all.filter { situation.truth[$0].condition != .always }
    guard !all.isEmpty else { return [] }
    return (0..<1 << asked.count).compactMap { set in
      let closed = asked.indices.filter { set >> $0 & 1 == 1 }.map { asked[$0] }
      let open = all.filter { !closed.contains($0) }
      guard !open.isEmpty else { return nil }
      return (
        open,
        .all(
          asked.map {
            let condition = situation.truth[$0].condition
            return closed.contains($0) ? .not(condition) : condition
          })
      )
    }
  }
}
