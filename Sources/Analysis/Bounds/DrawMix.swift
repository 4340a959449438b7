/// The bounds before a card is drawn, when it is not known which cards can come: any set of them that
/// holds those that are certain.
struct DrawMix: ~Copyable {
  typealias Row = UnsafeMutablePointer<Double>

  private struct Card {
    let row: Row
    let weight: Double
  }

  private var certain: [Card] = []
  private var possible: [Card] = []
  private var quiet: Row?

  mutating func removeAll() {
    certain.removeAll(keepingCapacity: true)
    possible.removeAll(keepingCapacity: true)
    quiet = nil
  }

  mutating func add(_ row: Row, weight: Int, isCertain: Bool) {
    let card = Card(row: row, weight: Double(weight))
    if isCertain { certain.append(card) } else { possible.append(card) }
  }

  /// Whether it may be that no card comes.
  var mayBeQuiet: Bool { certain.isEmpty }

  mutating func add(quiet row: Row) { quiet = row }

  /// Each figure by itself takes the cards that raise it.
  mutating func mix(into result: Row, width: Int) {
    let weights = certain.reduce(0) { $0 + $1.weight }
    for place in 0..<width {
      var sum = 0.0
      for card in certain { sum += card.weight / weights * card.row[place] }
      if possible.isEmpty, !certain.isEmpty {
        result[place] = sum
        continue
      }
      if certain.isEmpty {
        // The mean of any set is at most the largest of it.
        var most = quiet.map { $0[place] } ?? -.infinity
        for card in possible { most = max(most, card.row[place]) }
        result[place] = most
        continue
      }
      // The mean of those taken so far; the largest first, as long as it raises the mean.
      var weight = weights
      possible.sort { $0.row[place] > $1.row[place] }
      for card in possible where card.row[place] > sum {
        sum = (sum * weight + card.row[place] * card.weight) / (weight + card.weight)
        weight += card.weight
      }
      result[place] = sum
    }
  }
}
