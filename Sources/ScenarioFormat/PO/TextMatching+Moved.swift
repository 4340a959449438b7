extension TextMatching {
  /// What was renamed, as far as texts that moved tell: the new name, and the old ones with how many
  /// texts say so.
  typealias Renamings = [TextAddress: [TextAddress: Int]]

  /// Finds the very text elsewhere. Where several are alike, those that moved together stay together.
  mutating func matchMoved() -> Renamings {
    let places = Dictionary(grouping: left()) { known[$0].text }
    let moved = Dictionary(grouping: open) { texts[$0].text }
    var renamings: Renamings = [:]
    var several: [(places: [Int], texts: [Int])] = []
    for text in open {
      let alike = moved[texts[text].text] ?? []
      guard alike.first == text, let places = places[texts[text].text] else { continue }
      guard let only = places.first, places.count == 1, alike.count == 1 else {
        several.append((places, alike))
        continue
      }
      claim(text, .same(only))
      if let (from, to) = knownAddresses[only].renaming(to: addresses[text]) {
        renamings[to, default: [:]][from, default: 0] += 1
      }
    }
    for (places, texts) in several { matchAlike(places, texts, renamings) }
    return renamings
  }

  private mutating func matchAlike(_ places: [Int], _ alike: [Int], _ renamings: Renamings) {
    var pairs: [(likeness: Int, place: Int, text: Int)] = []
    if places.count * alike.count <= Self.most {
      for (order, place) in places.enumerated() {
        for text in alike {
          let told = votes(knownAddresses[place], addresses[text], renamings)
          let likeness = knownAddresses[place].likeness(to: addresses[text])
          pairs.append((1_000 * told + likeness, order, text))
        }
      }
      pairs.sort { ($1.likeness, $0.place, $0.text) < ($0.likeness, $1.place, $1.text) }
    } else {
      pairs = zip(places.indices, alike).map { (0, $0, $1) }
    }
    for (_, order, text) in pairs where !taken[places[order]] && matches[text] == .none {
      claim(text, .same(places[order]))
    }
  }

  private func votes(_ old: TextAddress, _ new: TextAddress, _ renamings: Renamings) -> Int {
    guard let (from, to) = old.renaming(to: new) else { return 0 }
    return renamings[to]?[from] ?? 0
  }

  /// What is at its address, under its old name, or nearly the same in its list, was changed.
  mutating func matchChanged(_ renamings: Renamings) {
    matchChangedInLists()
    let live = Dictionary(left(where: \.isLive).map { (known[$0].address, $0) }) { first, _ in first
    }
    let renamed = Dictionary(left(where: \.isLive).map { (knownAddresses[$0], $0) }) { first, _ in
      first
    }
    let kept = Dictionary(left { !$0.isLive }.map { (known[$0].address, $0) }) { _, last in last }
    for text in open {
      if let place = live[texts[text].address], !taken[place] { claim(text, .changed(place)) }
    }
    for text in open {
      let before = former(addresses[text], renamings).compactMap { renamed[$0] }
      if let place = before.first(where: { !taken[$0] }) {
        claim(text, .changed(place))
      } else if let place = kept[texts[text].address], !taken[place] {
        claim(text, .changed(place))
      }
    }
  }

  /// What an address was before names above it were changed, the likeliest first.
  private func former(_ address: TextAddress, _ renamings: Renamings) -> [TextAddress] {
    address.above.flatMap { to in
      (renamings[to] ?? [:])
        .sorted { ($1.value, $0.key.path) < ($0.value, $1.key.path) }
        .map { address.moved(from: to, to: $0.key) }
    }
  }

  private mutating func matchChangedInLists() {
    let isOpen = Set(open)
    let before = listsBefore(left(where: \.isLive))
    for (list, now) in listsNow(where: isOpen.contains) {
      guard let old = before[list], old.count * now.count <= Self.most / 10 else { continue }
      var pairs: [(likeness: Double, place: Int, text: Int)] = []
      for place in old {
        for text in now {
          let likeness = TextLikeness.of(known[place].text, texts[text].text)
          if likeness >= TextLikeness.changed { pairs.append((likeness, place, text)) }
        }
      }
      pairs.sort { ($1.likeness, $0.place, $0.text) < ($0.likeness, $1.place, $1.text) }
      for (_, place, text) in pairs where !taken[place] && matches[text] == .none {
        claim(text, .changed(place))
      }
    }
  }
}
