/// Cards with options and outcomes that an author goes on changing, at random but the same each time.
struct CardDraft {
  private struct Card {
    var name: String
    var texts: [Text]
    var options: [Option]
  }

  private struct Option {
    var name: String
    var text: Text
    var outcomes: [Text]
  }

  private struct Text {
    let identity: Int
    var text: String
  }

  private var cards: [Card] = []
  private var dice: Dice
  private var count = 0
  private let isAlike: Bool

  /// - Parameter alike: with a few texts that come again and again.
  init(seed: UInt64, alike: Bool = false) {
    dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    isAlike = alike
    for _ in 0..<5 { cards.append(card()) }
  }

  /// Texts with their addresses, and what tells each from all others.
  var lines: [(address: String, text: String, identity: Int)] {
    cards.flatMap { card in
      let at = "situations.\(card.name)"
      return zip(["title", "text"], card.texts).map { ("\(at).\($0)", $1.text, $1.identity) }
        + card.options.flatMap { option in
          [("\(at).options.\(option.name).text", option.text.text, option.text.identity)]
            + option.outcomes.enumerated().map {
              ("\(at).options.\(option.name).outcomes.\($0 + 1).text", $1.text, $1.identity)
            }
        }
    }
  }

  /// One thing an author does.
  mutating func edit() {
    let card = dice.below(cards.count)
    let option = dice.below(cards[card].options.count)
    switch dice.below(9) {
    case 0: cards.insert(self.card(), at: dice.below(cards.count + 1))
    case 1 where cards.count > 2: cards.remove(at: card)
    case 2: cards.insert(cards.remove(at: card), at: dice.below(cards.count))
    case 3: cards[card].name = name()
    case 4: cards[card].options[option].name = name()
    case 5: insertOutcome(card, option)
    case 6 where cards[card].options[option].outcomes.count > 1:
      cards[card].options[option].outcomes.remove(
        at: dice.below(cards[card].options[option].outcomes.count))
    case 7: cards[card].options[option].outcomes.shuffle(using: &dice)
    case 8: cards[card].texts[1].text += " Then something else happens \(count)."
    default: cards[card].options.insert(self.option(), at: option)
    }
  }

  /// Only puts in.
  mutating func grow() {
    let card = dice.below(cards.count)
    let option = dice.below(cards[card].options.count)
    switch dice.below(3) {
    case 0: cards.insert(self.card(), at: dice.below(cards.count + 1))
    case 1: insertOutcome(card, option)
    default: cards[card].options.insert(self.option(), at: option)
    }
  }

  private mutating func insertOutcome(_ card: Int, _ option: Int) {
    let place = dice.below(cards[card].options[option].outcomes.count + 1)
    // What is new stands between others, and is like none of them.
    cards[card].options[option].outcomes.insert(unique(), at: place)
  }

  private mutating func card() -> Card {
    Card(name: name(), texts: [text(), text()], options: [option(), option()])
  }

  private mutating func option() -> Option {
    Option(name: name(), text: text(), outcomes: (0...dice.below(3)).map { _ in text() })
  }

  private mutating func name() -> String {
    count += 1
    return "name-\(count)"
  }

  private mutating func text() -> Text {
    guard isAlike, dice.below(3) == 0 else { return unique() }
    count += 1
    return Text(identity: count, text: ["Yes.", "They wait.", "It passes."][dice.below(3)])
  }

  private mutating func unique() -> Text {
    count += 1
    let words = ["nurse", "door", "night", "lamp", "chair", "clock", "bread", "rain"]
    let said = (0..<5).map { _ in words[dice.below(words.count)] }.joined(separator: " ")
    return Text(identity: count, text: "\(said) \(count).")
  }

  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
  }
}
