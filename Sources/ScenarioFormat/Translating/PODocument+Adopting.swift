extension PODocument {
  /// Takes over translations that came back from a translator, perhaps in an older or newer state
  /// of the file. Each goes to the text it was made from. One that fits the case as it is now is
  /// never replaced by one that does not.
  ///
  /// - Returns: how many translations are new or different.
  @discardableResult
  public mutating func adopt(_ other: PODocument, for catalogue: TextCatalogue) -> Int {
    let own = matching(with: catalogue)
    let (live, known) = (entries.count, entries + obsolete)
    let back = other.matching(with: catalogue)
    let (isBack, returned) = (other.entries.count, other.entries)
    var count = 0
    for (item, (ours, theirs)) in zip(catalogue.items, zip(own.matches, back.matches)) {
      guard let place = theirs.place, place < isBack, returned[place].isTranslated else { continue }
      var entry = returned[place]
      entry.source.context = item.address
      guard let place = ours.place, place < live else {
        entries.append(entry)
        count += 1
        continue
      }
      let old = known[place]
      if old.fits(item.text), !entry.fits(item.text) { continue }
      if case .copy = ours {
        guard old.translations != entry.translations else { continue }
        entries.append(entry)
        count += 1
        continue
      }
      let isNews =
        old.translations != entry.translations || old.isFuzzy != entry.isFuzzy
        || old.source.text != entry.source.text
      entries[place] = entry
      if entry.comments.isEmpty { entries[place].comments = old.comments }
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
