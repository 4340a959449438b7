extension PODocument {
  /// What merging did.
  public struct Changes: Hashable, Sendable {
    /// Texts that were not in the file.
    public var added = 0
    /// Translations whose text has changed since, now marked fuzzy.
    public var stale = 0
    /// Translations whose text is gone, now behind `#~`.
    public var retired = 0
    /// Translations that followed their text to another address.
    public var moved = 0

    /// What was done first and what was done then.
    public static func + (a: Self, b: Self) -> Self {
      Self(
        added: a.added + b.added, stale: a.stale + b.stale, retired: a.retired + b.retired,
        moved: a.moved + b.moved)
    }
  }

  /// Brings the file up to date with a case: texts in the order of the case, each with the
  /// translation that was made from it, wherever it stood. No translation is lost: those of texts
  /// that have changed are marked fuzzy and keep the text they were made from, and those without a
  /// text go behind `#~`, from where they come back with it.
  @discardableResult
  public mutating func follow(_ catalogue: TextCatalogue, file: String) -> Changes {
    var changes = Changes()
    let known = entries + obsolete
    let matching = matching(with: catalogue)
    let live = entries.count
    entries = zip(catalogue.items, matching.matches).map { item, match in
      var entry =
        match.place.map { known[$0] } ?? Entry(source: Source(context: nil, text: item.text))
      switch match {
      case .same(let place), .copy(let place):
        if place < live, entry.source.context != item.address { changes.moved += 1 }
        if case .copy = match { entry.comments = [] }
      case .changed: changes.stale += 1
      case .untranslated: break
      case .none: changes.added += 1
      }
      entry.restate(item.text)
      entry.source.context = item.address
      entry.notes = item.notes
      entry.references = ["\(file):\(item.line)"]
      return entry
    }
    let left = known.indices.filter { !matching.taken[$0] }
    let new = left.filter { $0 < live && known[$0].isTranslated }.map { known[$0].retired }
    let sources = Set(new.map(\.source))
    let old = left.filter { $0 >= live }.map { known[$0] }
    changes.retired = new.count { entry in !old.contains { $0.source == entry.source } }
    // Of two with one source, the later.
    obsolete = old.filter { !sources.contains($0.source) } + new
    return changes
  }

  /// Which entry each text of a case has: those of the file by their number, then those behind `#~`.
  func matching(with catalogue: TextCatalogue) -> TextMatching {
    func known(_ entry: Entry, isLive: Bool) -> TextMatching.Known {
      TextMatching.Known(
        address: entry.source.context ?? "", text: entry.source.text,
        translation: entry.isTranslated ? entry.translations.joined(separator: "\n") : "",
        isLive: isLive, isSure: !entry.isFuzzy)
    }
    return TextMatching(
      entries.map { known($0, isLive: true) } + obsolete.map { known($0, isLive: false) },
      to: catalogue.items.map { TextMatching.Text(address: $0.address, text: $0.text) })
  }
}

extension PODocument.Entry {
  /// Gives the entry the text as it is now.
  fileprivate mutating func restate(_ text: String) {
    guard source.text != text else { return }
    if isTranslated {
      // What the translation was made from is the oldest of the texts.
      if previous == nil { previous = source }
      previous?.context = nil
      markFuzzy()
      if previous?.text == text { unmarkFuzzy() }
    } else {
      unmarkFuzzy()
    }
    source.text = text
  }
}

extension PODocument.Entry {
  /// Without what was said of a place in the case.
  fileprivate var retired: Self {
    var entry = self
    entry.notes = []
    entry.references = []
    return entry
  }
}
