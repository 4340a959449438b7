import Testing

@testable import ScenarioFormat

/// A translation belongs to its text, not to its place.
@Suite struct MovedTextTests {
  // MARK: One edit each

  /// What an author does to a list or a name, and what the translation of a text is then.
  static let edits: [(what: String, before: [Line], after: [Line], now: [String: String])] = [
    (
      "an outcome in front",
      [("o.1", "A", "a"), ("o.2", "B", "b")],
      [("o.1", "N", ""), ("o.2", "A", ""), ("o.3", "B", "")],
      ["o.2": "a", "o.3": "b"]
    ),
    (
      "one of two alike, with something in front",
      [("o.1", "A", "a1"), ("o.2", "A", "a2")],
      [("o.1", "N", ""), ("o.2", "A", ""), ("o.3", "A", "")],
      ["o.2": "a1", "o.3": "a2"]
    ),
    (
      "the first taken out",
      [("o.1", "A", "a"), ("o.2", "B", "b"), ("o.3", "C", "c")],
      [("o.1", "B", ""), ("o.2", "C", "")],
      ["o.1": "b", "o.2": "c"]
    ),
    (
      "two that change places",
      [("o.1", "A", "a"), ("o.2", "B", "b")], [("o.1", "B", ""), ("o.2", "A", "")],
      ["o.1": "b", "o.2": "a"]
    ),
    (
      "one changed and one in front",
      [("o.1", "The nurse comes by.", "a"), ("o.2", "B", "b")],
      [("o.1", "Nobody answers.", ""), ("o.2", "The nurse comes at ten.", ""), ("o.3", "B", "")],
      ["o.2": "a?", "o.3": "b"]
    ),
    (
      "a card renamed",
      [
        ("s.visit.title", "A", "a"), ("s.visit.options.go.text", "Yes", "y1"),
        ("s.night.options.go.text", "Yes", "y2"),
      ],
      [
        ("s.call.title", "A", ""), ("s.call.options.go.text", "Yes", ""),
        ("s.night.options.go.text", "Yes", ""),
      ],
      ["s.call.title": "a", "s.call.options.go.text": "y1", "s.night.options.go.text": "y2"]
    ),
    (
      "two cards that take each other's names",
      [
        ("s.x.title", "A", "a"), ("s.x.options.go.text", "Yes", "y1"), ("s.y.title", "B", "b"),
        ("s.y.options.go.text", "Yes", "y2"),
      ],
      [
        ("s.y.title", "A", ""), ("s.y.options.go.text", "Yes", ""), ("s.x.title", "B", ""),
        ("s.x.options.go.text", "Yes", ""),
      ],
      [
        "s.y.title": "a", "s.x.title": "b", "s.x.options.go.text": "y1",
        "s.y.options.go.text": "y2",
      ]
    ),
    (
      "a card renamed, one of its texts changed",
      [("s.visit.title", "A", "a"), ("s.visit.text", "B", "b"), ("s.visit.note", "C", "c")],
      [("s.call.title", "A", ""), ("s.call.text", "B", ""), ("s.call.note", "D", "")],
      ["s.call.title": "a", "s.call.text": "b", "s.call.note": "c?"]
    ),
    (
      "a question moved to another topic",
      [
        ("debrief.safety.1", "A", "a"), ("debrief.safety.2", "B", "b"),
        ("debrief.dignity.1", "C", "c"),
      ],
      [
        ("debrief.safety.1", "B", ""), ("debrief.dignity.1", "A", ""),
        ("debrief.dignity.2", "C", ""),
      ],
      ["debrief.safety.1": "b", "debrief.dignity.1": "a", "debrief.dignity.2": "c"]
    ),
    (
      "a card copied",
      [("s.x.title", "A", "a")], [("s.x.title", "A", ""), ("s.y.title", "A", "")],
      ["s.x.title": "a", "s.y.title": "a"]
    ),
    (
      "a copy of what is translated in two ways",
      [("s.x.title", "A", "a1"), ("s.y.title", "A", "a2")],
      [("s.x.title", "A", ""), ("s.y.title", "A", ""), ("s.z.title", "A", "")],
      ["s.x.title": "a1", "s.y.title": "a2"]
    ),
    (
      "a whole new text at an old place",
      [("s.x.title", "A", "a")], [("s.x.title", "B", "")], ["s.x.title": "a?"]
    ),
  ]

  typealias Line = (address: String, text: String, translation: String)

  @Test(arguments: edits) func follows(
    _ edit: (what: String, before: [Line], after: [Line], now: [String: String])
  ) throws {
    var document = Self.document(edit.before)
    document.follow(Self.catalogue(edit.after), file: "scenario.yaml")
    #expect(Self.told(document) == edit.now, "\(edit.what)")
    // The table shows the same before anybody has run extract.
    let shown = Translation(po: Self.document(edit.before).bytes, file: "da.po", language: "da")
      .following(Self.texts(edit.after))
    for line in edit.after {
      let wanted = edit.now[line.address].flatMap { $0.hasSuffix("?") ? nil : $0 }
      #expect(
        shown.entry(for: line.address, line.text)?.translated == wanted,
        "\(edit.what): \(line.address)")
    }
  }

  @Test func changedTextTellsWhatItWas() throws {
    var document = Self.document([("o.1", "The nurse comes by.", "a"), ("o.2", "B", "b")])
    document.follow(
      Self.catalogue([
        ("o.1", "New.", ""), ("o.2", "The nurse comes at ten.", ""), ("o.3", "B", ""),
      ]),
      file: "scenario.yaml")
    let entry = try #require(document.entries.first { $0.source.context == "o.2" })
    #expect(entry.isFuzzy && entry.previous?.text == "The nurse comes by.")
  }

  @Test func mergesWhatWasTranslatedBeforeTheListGrew() throws {
    let old: [Line] = [("o.1", "A", ""), ("o.2", "B", "")]
    let now = Self.catalogue([("o.1", "N", ""), ("o.2", "A", ""), ("o.3", "B", "")])
    var document = Self.document(old)
    document.follow(now, file: "scenario.yaml")
    let back = Self.document([("o.1", "A", "a"), ("o.2", "B", "b")])
    #expect(document.adopt(back, for: now) == 2)
    document.follow(now, file: "scenario.yaml")
    #expect(Self.told(document) == ["o.2": "a", "o.3": "b"])
  }

  // MARK: Any edits

  /// Cards, options and outcomes put in, taken out, moved and renamed at random, texts changed.
  @Test(arguments: 1...40) func keepsEveryTranslationThroughAnyEdits(_ seed: UInt64) throws {
    var draft = CardDraft(seed: seed)
    let before = draft.lines
    var document = Self.document(before.map { ($0.address, $0.text, "<\($0.text)>") })
    let old = Set(before.map(\.text))
    for _ in 0..<12 { draft.edit() }
    let after = draft.lines
    document.follow(Self.catalogue(after.map { ($0.address, $0.text, "") }), file: "scenario.yaml")
    let entries = Dictionary(
      uniqueKeysWithValues: document.entries.map { ($0.source.context ?? "", $0) })
    let shown = Translation(
      po: Self.document(before.map { ($0.address, $0.text, "<\($0.text)>") }).bytes, file: "da.po",
      language: "da"
    ).following(Self.texts(after.map { ($0.address, $0.text, "") }))
    for line in after {
      let entry = try #require(entries[line.address])
      #expect(entry.source.text == line.text)
      if old.contains(line.text) {
        #expect(entry.translations == ["<\(line.text)>"] && !entry.isFuzzy, "\(line)")
        #expect(shown.entry(for: line.address, line.text)?.translated == "<\(line.text)>")
      } else {
        #expect(entry.isFuzzy == entry.isTranslated, "a text nobody translated is never shown")
        #expect(!entry.isTranslated || entry.previous.map { old.contains($0.text) } == true)
        #expect(shown.entry(for: line.address, line.text) == nil)
      }
    }
    // And nothing is lost: what no text has is behind #~.
    let kept = (document.entries + document.obsolete).flatMap(\.translations)
    for text in old { #expect(kept.contains("<\(text)>"), "\(text)") }
    var twice = document
    #expect(
      twice.follow(Self.catalogue(after.map { ($0.address, $0.text, "") }), file: "scenario.yaml")
        == PODocument.Changes())
    #expect(twice == document)
  }

  /// Of texts that are alike, each keeps its own, whatever comes in before and after.
  @Test(arguments: 1...20) func keepsTextsThatAreAlikeApart(_ seed: UInt64) throws {
    var draft = CardDraft(seed: seed, alike: true)
    let before = draft.lines
    var document = Self.document(before.map { ($0.address, $0.text, "<\($0.identity)>") })
    for _ in 0..<6 { draft.grow() }
    document.follow(
      Self.catalogue(draft.lines.map { ($0.address, $0.text, "") }), file: "scenario.yaml")
    let entries = Dictionary(
      uniqueKeysWithValues: document.entries.map { ($0.source.context ?? "", $0) })
    let old = Set(before.map(\.identity))
    for line in draft.lines where old.contains(line.identity) {
      let entry = try #require(entries[line.address])
      #expect(entry.translations == ["<\(line.identity)>"] && !entry.isFuzzy, "\(line)")
    }
  }

  // MARK: Parts

  static func texts(_ lines: [Line]) -> [CaseText] {
    lines.enumerated().map { number, line in
      CaseText(
        address: line.address, text: line.text,
        place: Finding.Place(line: number + 1, column: 1, length: 1))
    }
  }

  static func catalogue(_ lines: [Line]) -> TextCatalogue {
    TextCatalogue(
      project: "test", language: "en",
      items: texts(lines).map {
        TextCatalogue.Item(address: $0.address, text: $0.text, line: $0.place.line, notes: [])
      })
  }

  static func document(_ lines: [Line]) -> PODocument {
    PODocument(
      header: PODocument.Entry(source: PODocument.Source(context: nil, text: "")),
      entries: lines.map {
        PODocument.Entry(
          source: PODocument.Source(context: $0.address, text: $0.text),
          translations: [$0.translation])
      })
  }

  /// Translations by address; `?` after those that are marked fuzzy.
  static func told(_ document: PODocument) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: document.entries.filter(\.isTranslated).map {
        ($0.source.context ?? "", $0.translations[0] + ($0.isFuzzy ? "?" : ""))
      })
  }
}
