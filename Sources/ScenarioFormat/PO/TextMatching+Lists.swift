extension TextMatching {
  /// In a list, what stands before and after a text says which of several alike it is.
  mutating func matchLists() {
    let lists = listsNow { _ in true }
    guard !lists.isEmpty else { return }
    let before = listsBefore(known.indices.filter { known[$0].isLive })
    for (list, now) in lists {
      guard let old = before[list], old.count * now.count <= Self.most else { continue }
      for (place, text) in common(old, now) where known[place].isTranslated {
        claim(text, .same(place))
      }
    }
  }

  /// The most pairs that are compared with one another; beyond, texts are taken in their order.
  static let most = 10_000

  /// Texts in lists by what their addresses have alike, each list in its order.
  func listsNow(where isWanted: (Int) -> Bool) -> [String: [Int]] {
    var lists: [String: [Int]] = [:]
    for text in texts.indices where isWanted(text) {
      if let list = addresses[text].list { lists[list, default: []].append(text) }
    }
    return lists.mapValues { $0.sorted { (addresses[$0].number, $0) < (addresses[$1].number, $1) } }
  }

  func listsBefore(_ places: [Int]) -> [String: [Int]] {
    var lists: [String: [Int]] = [:]
    for place in places {
      if let list = knownAddresses[place].list { lists[list, default: []].append(place) }
    }
    return lists.mapValues {
      $0.sorted { (knownAddresses[$0].number, $0) < (knownAddresses[$1].number, $1) }
    }
  }

  /// The longest run of texts that both lists have in one order.
  private func common(_ old: [Int], _ now: [Int]) -> [(Int, Int)] {
    var lengths = Array(
      repeating: Array(repeating: 0, count: now.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in now.indices.reversed() {
        lengths[i][j] =
          known[old[i]].text == texts[now[j]].text
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var (i, j) = (0, 0)
    var pairs: [(Int, Int)] = []
    while i < old.count, j < now.count {
      if known[old[i]].text == texts[now[j]].text, lengths[i][j] == lengths[i + 1][j + 1] + 1 {
        pairs.append((old[i], now[j]))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
