import Testing

@testable import ScenarioFormat

/// The scanner guards the composer, so the two have to see the same words in the same places.
@Suite struct YamlScannerTests {
  @Test(arguments: texts) func seesTheWordsTheComposerSees(_ yaml: String) throws {
    let source = SourceText(Array(yaml.utf8), file: "a.yaml")
    let report = FileFindings(source)
    let root = YamlComposer.compose(source, report)
    #expect(report.findings.map(\.brief) == [])
    check(try #require(root), source)
  }

  /// The same, for what a generator with a fixed seed makes of signs and words.
  @Test func agreesWithTheComposerOnWhateverItLetsThrough() {
    let pieces = [
      "a", "b", "c d", "'e'", "\"f\"", "'g ''h'", "\"i\\\"j\"", ": ", ":", ",", ", ", "[", "]",
      "{", "}", "- ", "\n", "\n", "\n  ", "\n  ", "\n    ", "|\n", ">-\n", "# x", " #", " ", "\t",
      "æ", "-", "1",
    ]
    var generator = SplitMix(state: 11)
    var composed = 0
    for _ in 0..<4000 {
      let count = Int.random(in: 1...14, using: &generator)
      let yaml = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let source = SourceText(Array(yaml.utf8), file: "a.yaml")
      let report = FileFindings(source)
      guard let root = YamlComposer.compose(source, report), report.findings.isEmpty else {
        continue
      }
      composed += 1
      check(root, source)
    }
    #expect(composed > 200)
  }

  private func check(_ node: YamlNode, _ source: SourceText) {
    switch node.content {
    case .text(let text, .bare):
      let written = source.text(in: node.span)
      #expect(
        written.split(whereSeparator: \.isWhitespace) == text.split(whereSeparator: \.isWhitespace))
    case .text(_, .quoted):
      let written = source.text(in: node.span)
      #expect(written.count >= 2 && written.first == written.last)
    case .text(_, .block):
      #expect("|>".contains(source.text(in: node.span).prefix(1)))
    case .list(let nodes): for node in nodes { check(node, source) }
    case .map(let entries):
      for entry in entries {
        if !entry.key.isEmpty { check(key: entry, source) }
        check(entry.value, source)
      }
    case .nothing, .unread: break
    }
  }

  private func check(key entry: YamlEntry, _ source: SourceText) {
    let written = source.text(in: entry.keySpan)
    if !"'\"".contains(written.prefix(1)) { #expect(written == entry.key) }
  }

  static let texts = [
    "a: b", "a:\n  b: c\n  d: e\nf: g", "a:\n- b\n- c\nd: e", "- a\n- - b\n  - c\n- d: e\n  f: g",
    "{a: b, c: [d, e: f], g: {h: i}}", "a: |\n  *b\n  &c: d\n\n  - e\nf: g",
    "a: >2\n    b\n   c\nd: e", "a: |+\n\n  b\n\n\nc: d", "a:\n  - |\n   b\n  - c",
    "a: b\n  *c\n  !d &e\nf: g", "a: \"b *c\n  d: e\"\nf: 'g\n\n  h'", "# *a\na: b # &c\nd: 'e'#f",
    "a: b#c\nd: http://e.f/g", "a: -b\nc: ?d\ne: :f", "---\na: b",
    "--- a\n", "a: [b, c,\n  d,\n  e]\nf: {g: h,\n i: j}", "æøå: [ø, \"å æ\", 'ø']\n😀: a",
    "a: [b, ]\nc: {}\nd: []\ne: {f: , g: h}", "a:\n\nb: c\n\n\n", "a: |\n\n\nb: c",
    "a:   b   \nc  : d", "\"a b\": c\n'd': e", "a: b\tc\nd:\te", "a: ''\nb: \"\"", "a: [[b], [c]]",
    "- a: b\n- c: d\n-\n  e: f\n- - g", "{\"a\":b}", "a: '-'\nb: -1",
  ]
}
