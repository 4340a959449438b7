/// Which of the texts that were translated each text of a case is now.
///
/// A translation belongs to its text, not to its place: a text that is unchanged is found wherever
/// it has moved, whatever was renamed, put in, taken out or put in another order. Only a text that is
/// nowhere to be found is looked for at its address, as one that was changed.
struct TextMatching {
  /// A text as it was when it was translated.
  struct Known {
    let address: String
    let text: String
    /// Empty where there is none yet.
    let translation: String
    /// In the file, not behind `#~`.
    let isLive: Bool
    /// Not marked as in need of a look.
    let isSure: Bool

    var isTranslated: Bool { !translation.isEmpty }
  }

  /// A text as it is now.
  struct Text {
    let address: String
    let text: String
  }

  enum Match: Hashable {
    /// The very text, here or elsewhere.
    case same(Int)
    /// The very text once more, which everywhere has the same translation.
    case copy(Int)
    /// Another text, which this one was before.
    case changed(Int)
    /// An entry for it without a translation.
    case untranslated(Int)
    case none

    /// Of the known text.
    var place: Int? {
      switch self {
      case .same(let place), .copy(let place), .changed(let place), .untranslated(let place): place
      case .none: nil
      }
    }
  }

  /// For each text as it is now.
  private(set) var matches: [Match]
  let known: [Known]
  let texts: [Text]
  let knownAddresses: [TextAddress]
  let addresses: [TextAddress]
  /// Known texts that something has claimed.
  private(set) var taken: [Bool]

  init(_ known: [Known], to texts: [Text]) {
    self.known = known
    self.texts = texts
    knownAddresses = known.map { TextAddress($0.address) }
    addresses = texts.map { TextAddress($0.address) }
    matches = Array(repeating: .none, count: texts.count)
    taken = Array(repeating: false, count: known.count)
    matchInPlace()
    matchLists()
    let renamings = matchMoved()
    matchCopies()
    matchChanged(renamings)
    matchUntranslated()
  }

  /// Texts that nothing has claimed.
  var open: [Int] { matches.indices.filter { matches[$0] == .none } }

  mutating func claim(_ text: Int, _ match: Match) {
    matches[text] = match
    switch match {
    case .same(let place), .changed(let place), .untranslated(let place): taken[place] = true
    case .copy, .none: break
    }
  }

  /// Translated texts that nothing has claimed, the best first: in the file, and sure.
  func left(where isWanted: (Known) -> Bool = { _ in true }) -> [Int] {
    let left = known.indices.filter { !taken[$0] && known[$0].isTranslated && isWanted(known[$0]) }
    func rank(_ place: Int) -> Int { (known[place].isLive ? 0 : 2) + (known[place].isSure ? 0 : 1) }
    return left.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  /// Where names alone lead to a text, it is the one that was there.
  private mutating func matchInPlace() {
    let places = Dictionary(left().map { (Place(known[$0].address, known[$0].text), $0) }) {
      first, _ in first
    }
    for text in texts.indices where addresses[text].list == nil {
      if let place = places[Place(texts[text].address, texts[text].text)] {
        claim(text, .same(place))
      }
    }
  }

  /// A new copy of a text that is translated one way only needs no other.
  private mutating func matchCopies() {
    let sure = Dictionary(
      grouping: known.indices.filter {
        known[$0].isTranslated && known[$0].isSure && known[$0].isLive
      }
    ) { known[$0].text }
    for text in open {
      guard let places = sure[texts[text].text], let first = places.first,
        places.allSatisfy({ known[$0].translation == known[first].translation })
      else { continue }
      claim(text, .copy(first))
    }
  }

  /// What is left of an address without a translation still has a translator's comments.
  private mutating func matchUntranslated() {
    let places = Dictionary(
      known.indices.filter { !taken[$0] && !known[$0].isTranslated && known[$0].isLive }
        .map { (known[$0].address, $0) }
    ) { first, _ in first }
    for text in open {
      if let place = places[texts[text].address], !taken[place] {
        claim(text, .untranslated(place))
      }
    }
  }

  private struct Place: Hashable {
    let address, text: String

    init(_ address: String, _ text: String) { (self.address, self.text) = (address, text) }
  }
}
