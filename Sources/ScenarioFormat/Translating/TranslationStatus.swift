/// How far a translation has come.
public struct TranslationStatus: Hashable, Sendable {
  /// Texts of the case, in all.
  public var texts = 0
  /// Shown in the language.
  public var translated = 0
  /// Marked as in need of a look; shown in the base language until then.
  public var fuzzy = 0
  /// Made from a text that has changed since, and not yet marked.
  public var stale = 0
  /// Not translated, or not in the file.
  public var missing = 0
  /// In the file, but no longer in the case.
  public var orphaned = 0

  /// Whether every text is shown in the language.
  public var isWhole: Bool { translated == texts }

  /// Counts each text once, where it would be after `extract`.
  public init(of document: PODocument, _ catalogue: TextCatalogue) {
    let matching = document.matching(with: catalogue)
    texts = catalogue.items.count
    for match in matching.matches {
      switch match {
      case .same(let place), .copy(let place):
        guard document.entries.indices.contains(place) else {
          missing += 1
          continue
        }
        if document.entries[place].isFuzzy { fuzzy += 1 } else { translated += 1 }
      case .changed(let place):
        if document.entries.indices.contains(place) { stale += 1 } else { missing += 1 }
      case .untranslated, .none: missing += 1
      }
    }
    orphaned = document.entries.indices.count {
      !matching.taken[$0] && document.entries[$0].isTranslated
    }
  }
}
