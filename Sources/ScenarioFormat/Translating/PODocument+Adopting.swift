extension PODocument {
  /// Takes over translations that came back from a translator, perhaps in an older or newer state
  /// of the file. One that fits the case as it is now is never replaced by one that does not.
  ///
  /// - Returns: how many translations are new or different.
  @discardableResult
  public mutating func adopt(_ other: PODocument, for catalogue: TextCatalogue) -> Int {
    let texts = Dictionary(catalogue.items.map { ($0.address, $0.text) }) { first, _ in first }
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      if let address = entry.source.context { places[address] = place }
    }
    var count = 0
    for entry in other.entries where entry.isTranslated {
      guard let address = entry.source.context, let text = texts[address] else { continue }
      guard let place = places[address] else {
        entries.append(entry)
        count += 1
        continue
      }
      let own = entries[place]
      if own.fits(text), !entry.fits(text) { continue }
      let isNews =
        own.translations != entry.translations || own.isFuzzy != entry.isFuzzy
        || own.source != entry.source
      entries[place] = entry
      if entry.comments.isEmpty { entries[place].comments = own.comments }
      if isNews { count += 1 }
    }
    return count
  }
}

extension PODocument.Entry {
  /// Whether it is what a player of the text would be shown.
  fileprivate func fits(_ text: String) -> Bool {
    isTranslated && !isFuzzy && source.text == text
  }
}
