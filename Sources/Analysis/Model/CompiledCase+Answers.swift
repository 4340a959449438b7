/// What asking makes of a card: see ``CompiledAnswer``.
extension CompiledCase {
  /// Places of the cards that asking may make of one.
  @inline(__always)
  func answers(to card: Int) -> Range<Int> { card + 1..<card + 1 + cards[card].answerCount }

  /// What can be asked now that tells something: the places of its answers, of which one comes.
  func asks(about card: Int, _ core: UInt64, round: Int) -> [Range<Int>] {
    var asks: [Range<Int>] = []
    var first = card + 1
    let end = answers(to: card).upperBound
    while first < end {
      let ask = cards[first].answer?.ask
      let next = (first..<end).first { cards[$0].answer?.ask != ask } ?? end
      // All answers to one ask have one condition.
      if holds(cards[first].condition, core & ~cards[first].drawn, Circumstances(round: round)) {
        asks.append(first..<next)
      }
      first = next
    }
    return asks
  }

  /// How many of a card's lines can be asked now.
  func linesOpen(on card: Int, _ core: UInt64, round: Int) -> Int {
    let circumstances = Circumstances(round: round)
    return cards[card].lines.range.count { holds(lines[$0].condition, core, circumstances) }
  }

  /// The chance of an answer when it is asked for.
  func share(of answer: Int) -> Double { cards[answer].answer?.share ?? 1 }
}
