import ScenarioFormat
import Testing

@Suite struct POFileTests {
  @Test func readsEveryPartOfAnEntry() {
    let po = POFile(Array(whole.utf8))
    #expect(po.problems == [])
    #expect(po.header["Language"] == "nb")
    #expect(po.header["Plural-Forms"] == "nplurals=2; plural=(n != 1);")
    #expect(
      po.entries == [
        POFile.Entry(
          context: "title", text: "The air", plural: nil, translations: ["Luften"],
          isFuzzy: false, line: 9, translationLine: 11),
        POFile.Entry(
          context: "about.summary", text: "Two\nlines, \"quoted\".", plural: nil,
          translations: ["To\nlinjer \\ tegn."], isFuzzy: false, line: 14, translationLine: 19),
        POFile.Entry(
          context: nil, text: "No context", plural: nil, translations: ["Uten"], isFuzzy: true,
          line: 25, translationLine: 26),
        POFile.Entry(
          context: nil, text: "%d round", plural: "%d rounds",
          translations: ["%d runde", "%d runder"], isFuzzy: false, line: 28, translationLine: 30),
      ])
  }

  @Test func readsLinesFromOtherSystems() {
    let text = whole.replacing("\n", with: "\r\n")
    #expect(POFile(Array(text.utf8)).entries == POFile(Array(whole.utf8)).entries)
  }

  @Test(arguments: [
    ("msgfoo \"a\"\n", [POFile.Problem(line: 1, kind: .unknownKeyword)]),
    ("msgid a\nmsgstr \"b\"\n", [POFile.Problem(line: 1, kind: .quoteExpected)]),
    ("msgid \"a\nmsgstr \"b\"\n", [POFile.Problem(line: 1, kind: .quoteNotClosed)]),
    ("msgid \"a\" b\nmsgstr \"b\"\n", [POFile.Problem(line: 1, kind: .textAfterQuote)]),
    ("msgid \"\\q\"\nmsgstr \"b\"\n", [POFile.Problem(line: 1, kind: .unknownEscape)]),
    (
      "msgid \"a\\",
      [
        POFile.Problem(line: 1, kind: .unknownEscape),
        POFile.Problem(line: 1, kind: .textWithoutTranslation),
      ]
    ),
    ("\"a\"\n", [POFile.Problem(line: 1, kind: .stringWithoutKeyword)]),
    (
      "msgctxt \"a\"\nmsgctxt \"b\"\nmsgid \"c\"\nmsgstr \"d\"\n",
      [POFile.Problem(line: 1, kind: .contextWithoutText)]
    ),
    (
      "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n",
      [POFile.Problem(line: 1, kind: .textWithoutTranslation)]
    ),
    ("\nmsgstr \"a\"\n", [POFile.Problem(line: 2, kind: .translationWithoutText)]),
  ]) func saysWhatItCannotRead(_ text: String, _ problems: [POFile.Problem]) {
    let found = POFile(Array(text.utf8)).problems
    #expect(found == problems)
  }

  @Test func saysWhereItStopsBeingText() {
    let po = POFile(Array("msgid \"a\"\nmsgstr \"\u{E6}".utf8) + [0xFF])
    #expect(po.problems == [POFile.Problem(line: 2, kind: .notUTF8)])
  }

  @Test func comesBackWhateverItIsGiven() {
    var generator = SplitMix(state: 5)
    let base = Array(whole.utf8)
    for _ in 0..<500 {
      var bytes = base
      for _ in 0..<4 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
        bytes.removeSubrange(place..<min(bytes.count, place + place % 9))
      }
      _ = POFile(bytes)
      _ = Translation(po: bytes, file: "nb.po", language: "nb")
    }
  }

  private let whole = #"""
    # Translators: thank you.
    msgid ""
    msgstr ""
    "Language: nb\n"
    "Content-Type: text/plain; charset=UTF-8\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n"

    #: scenario.yaml:5
    msgctxt "title"
    msgid "The air"
    msgstr "Luften"

    #. A note for translators.
    msgctxt "about.summary"
    msgid ""
    "Two\n"
    "lines, "
    "\"quoted\"."
    msgstr ""
      "To\n"
      "linjer "
      "\\ tegn."
    #, c-format, fuzzy
    #| msgid "Nothing"
    msgid "No context"
    msgstr "Uten"

    msgid "%d round"
    msgid_plural "%d rounds"
    msgstr[0] "%d runde"
    msgstr[1] "%d runder"

    #~ msgid "Gone"
    #~ msgstr "Borte"

    """#
}
