import Testing

@testable import ScenarioFormat

@Suite struct PODocumentTests {
  @Test func keepsEverythingATranslatorPutIn() throws {
    let document = try PODocument(Array(Self.whole.utf8))
    #expect(document.text == Self.whole)
    #expect(document.header.comments == ["# Translators: thank you."])
    #expect(document.entries.map(\.source.context) == ["title", "about.summary", nil])
    let summary = document.entries[1]
    #expect(summary.comments == ["# Is this right?", "#"])
    #expect(summary.notes == ["A note from the author."])
    #expect(summary.references == ["scenario.yaml:7"])
    #expect(summary.flags == ["fuzzy", "no-wrap"])
    #expect(
      summary.previous == PODocument.Source(context: "about.text", text: "Long\ntext"))
    #expect(summary.translations == ["To\nlinjer \\ tegn.\t"])
    #expect(document.entries[2].translations == ["%d runde", "%d runder"])
    #expect(document.obsolete.map(\.source.text) == ["Gone", "Also gone"])
    #expect(document.obsolete[1].previous?.text == "Once")
    #expect(document.tail == ["# The end."])
  }

  @Test func readsLinesFromOtherSystems() throws {
    let text = "\u{FEFF}" + Self.whole.replacing("\n", with: "\r\n")
    #expect(try PODocument(Array(text.utf8)).text == Self.whole)
  }

  @Test func breaksLongTextsBetweenWords() throws {
    let text = String(repeating: "ord ", count: 60) + "\n" + String(repeating: "å", count: 200)
    let document = document("  " + text + " \"x\"\n\n")
    for line in document.text.split(separator: "\n") where !line.contains("åå") {
      #expect(line.count <= 97)
    }
    #expect(try PODocument(document.bytes) == document)
  }

  @Test func givesBackWhateverTextItWasGiven() throws {
    var generator = SplitMix(state: 11)
    let letters = Array(" \n\t\r\"\\#~|,:.aæ  -{}\u{AD}é".unicodeScalars)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 1...260, using: &generator) {
        let place = Int.random(in: 0..<letters.count, using: &generator)
        text.unicodeScalars.append(letters[place])
      }
      let document = document(text)
      #expect(try PODocument(document.bytes) == document)
      #expect(POFile(document.bytes).entries.first?.text == text)
    }
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgstr \"b\n", 2), ("msgid \"a\"\nmsgstr \"b\"\n#~ msgid \"c\n", 3),
    ("msgid \"a\"\nmsgstr \"b\"\n\n#~ msgfoo \"c\"\n#~ msgstr \"\"\n", 4),
    ("#| msgid x\nmsgid \"a\"\nmsgstr \"b\"\n", 2),
  ]) func refusesAFileItCannotKeepWhole(_ text: String, _ line: Int) {
    let problem = #expect(throws: POFile.Problem.self) { try PODocument(Array(text.utf8)) }
    #expect(problem?.line == line)
  }

  private func document(_ text: String) -> PODocument {
    var header = PODocument.Entry(source: PODocument.Source(context: nil, text: ""))
    header.translations = ["Language: nb\n"]
    var old = PODocument.Entry(
      source: PODocument.Source(context: "old \"one\"", text: text), translations: [text])
    old.previous = PODocument.Source(context: nil, text: text)
    var entry = old
    entry.source.context = "a"
    entry.flags = ["fuzzy"]
    return PODocument(header: header, entries: [entry], obsolete: [old])
  }

  static let whole = #"""
    # Translators: thank you.
    msgid ""
    msgstr ""
    "Language: nb\n"
    "Content-Type: text/plain; charset=UTF-8\n"

    #: scenario.yaml:5
    msgctxt "title"
    msgid "The air"
    msgstr "Luften"

    # Is this right?
    #
    #. A note from the author.
    #: scenario.yaml:7
    #, fuzzy, no-wrap
    #| msgctxt "about.text"
    #| msgid ""
    #| "Long\n"
    #| "text"
    msgctxt "about.summary"
    msgid ""
    "Two\n"
    "lines, \"quoted\"."
    msgstr ""
    "To\n"
    "linjer \\ tegn.\t"

    msgid "%d round"
    msgid_plural "%d rounds"
    msgstr[0] "%d runde"
    msgstr[1] "%d runder"

    #~ msgid "Gone"
    #~ msgstr "Borte"

    # Why was it taken out?
    #, fuzzy
    #~| msgid "Once"
    #~ msgctxt "old"
    #~ msgid "Also gone"
    #~ msgstr "Også borte"

    # The end.

    """#
}
