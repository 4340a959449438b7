/// A whole PO file, with everything a translator and the translator's program have put in it.
///
/// ``POFile`` is what a player needs of one; this is what has to come back out when the file is
/// written again.
public struct PODocument: Hashable, Sendable {
  /// The entry without a text. Its translation is the lines of the header.
  public var header: Entry
  /// In the order of the file.
  public var entries: [Entry]
  /// Translations of texts that are no longer there, behind `#~`.
  public var obsolete: [Entry]
  /// Comments after the last entry, as they are.
  public var tail: [String]

  /// One text with its translation and all that is said of it.
  public struct Entry: Hashable, Sendable {
    /// A translator's own lines, as they are: `# ...`.
    public var comments: [String] = []
    /// For translators, from the author's side: `#. ...`.
    public var notes: [String] = []
    /// Where the text is: `#: ...`.
    public var references: [String] = []
    /// What stands after `#,`, such as `fuzzy`, in the order of the file.
    public var flags: [String] = []
    /// What the translation was made from, when that is no longer ``text``: `#| ...`.
    public var previous: Source?
    /// What is translated.
    public var source: Source
    /// One translation, or one for each plural form. Empty where there is none yet.
    public var translations: [String]

    public init(source: Source, translations: [String] = [""]) {
      self.source = source
      self.translations = translations
    }

    /// Whether somebody has to look at it before it is shown.
    public var isFuzzy: Bool { flags.contains("fuzzy") }
    /// Whether any form has words, fuzzy or not.
    public var isTranslated: Bool { translations.contains { !$0.isEmpty } }
  }

  /// What tells an entry from the others, and what is to be translated.
  public struct Source: Hashable, Sendable {
    /// What tells equal texts apart: for a case, the address of the text.
    public var context: String?
    /// In the language of the case; empty in the header.
    public var text: String
    /// The text for more than one.
    public var plural: String?

    public init(context: String?, text: String, plural: String? = nil) {
      self.context = context
      self.text = text
      self.plural = plural
    }
  }

  public init(header: Entry, entries: [Entry] = [], obsolete: [Entry] = [], tail: [String] = []) {
    self.header = header
    self.entries = entries
    self.obsolete = obsolete
    self.tail = tail
  }
}

extension PODocument.Entry {
  /// Marks the translation as in need of a look.
  mutating func markFuzzy() {
    if !isFuzzy { flags.insert("fuzzy", at: 0) }
  }

  /// Takes the mark off, and what it was about.
  mutating func unmarkFuzzy() {
    flags.removeAll { $0 == "fuzzy" }
    previous = nil
  }
}
