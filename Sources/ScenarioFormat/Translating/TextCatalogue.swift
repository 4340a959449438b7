/// The texts of a case as a translator is given them.
public struct TextCatalogue: Sendable {
  /// What the file says of itself, such as `hjemmetid luften-om-natten`.
  public let project: String
  /// Base language of the texts.
  public let language: String
  /// In the order of the file.
  public let items: [Item]

  /// One text to be translated.
  public struct Item: Hashable, Sendable {
    /// Such as `situations.night-breath.title`; becomes the context of the entry.
    public let address: String
    /// In the base language.
    public let text: String
    /// Of the case's file, from 1.
    public let line: Int
    /// What the text is, in plain words and with the author's own titles.
    public let notes: [String]
  }

  /// - Returns: `nil` when the case has errors: texts that could not be read would look as if they
  ///   had been taken out.
  public init?(_ reading: Reading) {
    guard reading.scenario != nil, let language = reading.language else { return nil }
    project = "hjemmetid \(reading.id ?? "")"
    self.language = language
    let texts = reading.texts
    let wording = TextContext(texts)
    items = texts.enumerated()
      .sorted { a, b in
        let (x, y) = (a.element.place, b.element.place)
        return (x.line, x.column, a.offset) < (y.line, y.column, b.offset)
      }
      .map { _, text in
        Item(
          address: text.address, text: text.text, line: text.place.line,
          notes: wording.notes(on: text))
      }
  }

  init(project: String, language: String, items: [Item]) {
    self.project = project
    self.language = language
    self.items = items
  }
}
