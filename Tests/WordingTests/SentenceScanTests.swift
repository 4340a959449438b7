import Testing

@Suite struct SentenceScanTests {
  struct Sample: CustomTestStringConvertible {
    let testDescription: String
    let source: String
    var finds: [SentenceScan.Sentence] = []
    var unreadable: [String] = []

    init(
      _ name: String, _ source: String, finds: [SentenceScan.Sentence] = [],
      unreadable: [String] = []
    ) {
      testDescription = name
      self.source = source
      self.finds = finds
      self.unreadable = unreadable
    }
  }

  private static func found(
    _ one: String, _ other: String? = nil, values: Int = 0, line: Int = 1
  ) -> SentenceScan.Sentence {
    SentenceScan.Sentence(one: one, other: other, values: values, place: "A.swift:\(line)")
  }

  static let samples = [
    Sample("a call", #"f(words("Go on"))"#, finds: [found("Go on")]),
    Sample("of something that has words", #"shown.words("Go on")"#, finds: [found("Go on")]),
    Sample(
      "with values", #"words("{0} of {1}", list.map { f($0, 1) }, [a, b])"#,
      finds: [found("{0} of {1}", values: 2)]),
    Sample(
      "over several lines", "words(\n  \"Where?\",\n  seat\n)",
      finds: [found("Where?", values: 1)]),
    Sample(
      "either of two", #"words(n > 1 ? "Many" : "Few")"#, finds: [found("Many"), found("Few")]),
    Sample(
      "in a tuple", #"("undo", "undo", words("Take back"), isOpen)"#, finds: [found("Take back")]),
    Sample(
      "put into a string", #"let a = "\(b) · \(words("Wishes")) (\(c))""#,
      finds: [found("Wishes")]),
    Sample(
      "in a literal of many lines",
      "words(\n  \"\"\"\n  One line \\\n  and more.\n  Two.\n  \"\"\")",
      finds: [found("One line and more.\nTwo.")]),
    Sample(
      "with marks to be escaped", #"words("say \"yes\"")"#, finds: [found(#"say "yes""#)]),
    Sample(
      "in raw literals", ##"f(#"a " \(b) "#, words(#"a "b" \n"#), words("C"))"##,
      finds: [found(#"a "b" \n"#), found("C")]),
    Sample(
      "one and other", "words.plural(\n  \"one seat\", \"{0} seats\", n)",
      finds: [found("one seat", "{0} seats", values: 1)]),
    Sample(
      "inside Words",
      "extension Words {\n  func f() { self(\"A\"); plural(\"b\", \"c\", 1, d) }\n}",
      finds: [found("A", line: 2), found("b", "c", values: 2, line: 2)]),
    Sample("self of others", #"extension Other { func f() { self("A") } }"#),
    Sample("in a comment", "// words(\"A\")\n/* words(\"B\") /* */ words(\"C\") */"),
    Sample("in a string", #"f("words(\"A\")")"#),
    Sample("a function of that name", #"func words(_ code: String) {} ; languages.words(code)"#),
    Sample("another with a label", #"words(of: "text")"#),
    Sample("a name that ends alike", #"swords("A")"#),
    Sample("not a literal", "\nwords(sentence)", unreadable: ["A.swift:2"]),
    Sample("a filled literal", #"words("Round \(n)")"#, unreadable: ["A.swift:1"]),
    Sample("a filled plural", #"words.plural("one", "\(n) seats", n)"#, unreadable: ["A.swift:1"]),
  ]

  @Test(arguments: samples) func finds(_ sample: Sample) {
    let scan = SentenceScan(sample.source, file: "A.swift")
    #expect(scan.sentences == sample.finds)
    #expect(scan.unreadable == sample.unreadable)
  }
}
