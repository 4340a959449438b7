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

  /// Counts each text once, by its address.
  public init(of document: PODocument, _ catalogue: TextCatalogue) {
    let entries = Dictionary(
      document.entries.compactMap { entry in entry.source.context.map { ($0, entry) } }
    ) { first, _ in first }
    texts = catalogue.items.count
    for item in catalogue.items {
      guard let entry = entries[item.address], entry.isTranslated else {
        missing += 1
        continue
      }
      if entry.source.text != item.text {
        stale += 1
      } else if entry.isFuzzy {
        fuzzy += 1
      } else {
        translated += 1
      }
    }
    let addresses = Set(catalogue.items.map(\.address))
    orphaned = document.entries.count { !addresses.contains($0.source.context ?? "") }
  }
}
