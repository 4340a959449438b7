extension PODocument {
  /// What merging did.
  public struct Changes: Hashable, Sendable {
    /// Texts that were not in the file.
    public var added = 0
    /// Translations whose text has changed since, now marked fuzzy.
    public var stale = 0
    /// Translations whose text is gone, now behind `#~`.
    public var retired = 0
    /// Translations of the same text at another address, taken over and marked fuzzy.
    public var moved = 0
  }

  /// Brings the file up to date with a case: texts in the order of the case, found by their
  /// addresses. No translation is lost: stale ones are marked fuzzy and keep the text they were
  /// made from, and those without a text go behind `#~`, from where they come back with it.
  @discardableResult
  public mutating func follow(_ catalogue: TextCatalogue, file: String) -> Changes {
    var changes = Changes()
    var left = Remains(entries, obsolete)
    let addresses = Set(catalogue.items.map(\.address))
    entries = catalogue.items.map { item in
      var entry: Entry
      if let found = left.take(address: item.address) {
        entry = found
        if entry.source.text != item.text { changes.stale += entry.isTranslated ? 1 : 0 }
        entry.restate(item.text)
      } else if let found = left.take(text: item.text, besides: addresses) {
        entry = found
        entry.source.context = item.address
        entry.markFuzzy()
        changes.moved += 1
      } else {
        entry = Entry(source: Source(context: item.address, text: item.text))
        changes.added += 1
      }
      entry.notes = item.notes
      entry.references = ["\(file):\(item.line)"]
      return entry
    }
    let before = Set(obsolete.map(\.source))
    obsolete = left.translated
    changes.retired = obsolete.count { !before.contains($0.source) }
    return changes
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

/// The entries of a file that no text has claimed yet.
private struct Remains {
  private var live: [PODocument.Entry]
  private var obsolete: [PODocument.Entry]
  private var liveByAddress: [String: Int] = [:]
  private var obsoleteByAddress: [String: Int] = [:]
  private var byText: [String: Int] = [:]
  private var taken: Set<Int> = []
  private var revived: Set<Int> = []

  init(_ live: [PODocument.Entry], _ obsolete: [PODocument.Entry]) {
    self.live = live
    self.obsolete = obsolete
    for (place, entry) in live.enumerated() {
      if let address = entry.source.context, liveByAddress[address] == nil {
        liveByAddress[address] = place
      }
      if entry.isTranslated { byText[entry.source.text] = place }
    }
    for (place, entry) in obsolete.enumerated() {
      if let address = entry.source.context { obsoleteByAddress[address] = place }
    }
  }

  mutating func take(address: String) -> PODocument.Entry? {
    let old = obsoleteByAddress[address]
    if let place = liveByAddress[address] {
      let entry = live[place]
      taken.insert(place)
      // An empty entry is worth less than a translation that was put away.
      guard !entry.isTranslated, let old, !revived.contains(old) else { return entry }
    }
    guard let old, revived.insert(old).inserted else { return nil }
    return obsolete[old]
  }

  /// A translation of the very text, from an address that the case no longer has.
  mutating func take(text: String, besides addresses: Set<String>) -> PODocument.Entry? {
    guard let place = byText[text], !taken.contains(place),
      !addresses.contains(live[place].source.context ?? "")
    else { return nil }
    taken.insert(place)
    return live[place]
  }

  /// In the order they were put away; of two with one source, the later.
  var translated: [PODocument.Entry] {
    let old = obsolete.enumerated().filter { !revived.contains($0.offset) }.map(\.element)
    let new = live.enumerated().filter { !taken.contains($0.offset) && $0.element.isTranslated }
      .map(\.element.retired)
    let sources = Set(new.map(\.source))
    return old.filter { !sources.contains($0.source) } + new
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
