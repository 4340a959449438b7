import Rules

/// What may be asked about a card that is compiled; otherwise what the round has.
struct CardAdvice {
  /// `nil` for all of the round.
  var lines: Span?
  var answerCount = 0
  var answer: CompiledAnswer?
}

/// Where the answer of an advice line divides what clues leave open, asking makes the card one of
/// several: each is a card of its own, which is not drawn but come to, with what is still hidden then.
///
/// So nothing else has to know of answers: what is decided on such a card is decided with what was
/// told, and asking is a choice among the card as it is and what each line makes of it.
extension CaseCompiler {
  /// Lines of one level that divide alike.
  private struct Asking {
    let level: Int
    let parts: [[Int]]
    var lines: [Int]
  }

  /// The card as it is drawn, and after it what asking makes of it.
  ///
  /// - Parameter open: what may be behind it once the clues are told.
  mutating func cards(
    of id: SituationID, when condition: Condition, weight: Int, open: [Int]
  ) -> [CompiledCard] {
    let situation = scenario.situations[id.index]
    let askings = askings(about: situation, open)
    guard !askings.isEmpty else {
      return [card(id, when: condition, weight: weight, hiding: hidden(open, of: situation))]
    }
    let telling = Set(askings.flatMap(\.lines))
    let others = roundsAdvice.range.map { lines[$0] }.filter { !telling.contains($0.number) }
    var advice = CardAdvice(
      lines: append(others, to: \.lines), answerCount: askings.reduce(0) { $0 + $1.parts.count })
    var cards = [
      card(
        id, when: condition, weight: weight, hiding: hidden(open, of: situation), asking: advice)
    ]
    advice.answerCount = 0
    let all = open.reduce(0) { $0 + situation.truth[$1].weight }
    for (ask, asking) in askings.enumerated() {
      let own = roundsAdvice.range.map { lines[$0] }.filter { asking.lines.contains($0.number) }
      advice.lines = append(own, to: \.lines)
      let condition = Condition.all([
        condition, .any(asking.lines.map { scenario.advice[$0].condition }),
      ])
      for part in asking.parts {
        let share = part.reduce(0) { $0 + situation.truth[$1].weight }
        advice.answer = CompiledAnswer(ask: ask, share: Double(share) / Double(all))
        cards.append(
          card(
            id, when: condition, weight: 0, hiding: hidden(part, of: situation), asking: advice))
      }
    }
    return cards
  }

  private func askings(about situation: Situation, _ open: [Int]) -> [Asking] {
    var askings: [Asking] = []
    for line in roundsAdvice.range.map({ lines[$0] }) {
      guard let answer = situation.answer(of: AdviceLineID(line.number)) else { continue }
      var parts: [(told: Int?, members: [Int])] = []
      for possibility in open {
        let told = answer.line(where: PossibilityID(possibility))
        if let place = parts.firstIndex(where: { $0.told == told }) {
          parts[place].members.append(possibility)
        } else {
          parts.append((told, [possibility]))
        }
      }
      guard parts.count > 1 else { continue }
      let members = parts.map(\.members)
      let same = askings.firstIndex { $0.level == line.level && $0.parts == members }
      if let same {
        askings[same].lines.append(line.number)
      } else {
        askings.append(Asking(level: line.level, parts: members, lines: [line.number]))
      }
    }
    return askings
  }
}
