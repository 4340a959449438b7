import TableUI
import Testing

@testable import TableSDL

/// Lines of other scripts: in the right order, by a font that has them, and no letter torn apart.
struct TextRunTests {
  let fonts: FontBook
  let style = TextStyle(.regular, size: 24)

  init() throws { fonts = try FontBook() }

  /// What is written, and its pieces from left to right. Spaces and points are Inter's.
  static let orders: [(text: String, pieces: [String])] = [
    ("Hjemme", ["Hjemme"]),
    ("Karl سلام Åge", ["Karl ", "سلام", " Åge"]),
    ("שלום 123 abc", ["abc", " ", "123", " ", "שלום"]),
    ("שלום, עולם!", ["!", "עולם", ", ", "שלום"]),
    ("Hun sagde שלום עולם til 2 af dem", ["Hun sagde ", "עולם", " ", "שלום", " til 2 af dem"]),
    ("العمر ٧٣ سنة", ["سنة", " ", "٧٣", " ", "العمر"]),
    ("Ring 112", ["Ring 112"]),
    // With a mark in front, as lines of a paragraph that runs the other way have it.
    ("\u{200F}GP שלום", ["שלום", " ", "GP"]), ("\u{200F}GP", ["GP"]),
    ("\u{200E}שלום sagde hun", ["שלום", " sagde hun"]), ("\u{200F}112!", ["!", "112"]),
  ]

  @Test(arguments: orders) func order(_ row: (text: String, pieces: [String])) {
    #expect(fonts.runs(of: row.text, style).map(\.text) == row.pieces)
  }

  @Test("every character is in one run, and whole")
  func whole() {
    let parts = [
      "Å", "a\u{30A}", "👩🏽‍⚕️", "🇩🇰", "ש", "שּׁ", "س", "ک", "क्षि", "ก็", "字", "1", "٣", " ", "(",
      ")", "e\u{301}\u{323}", "\u{10FFFE}", "\u{200D}", ".",
    ]
    var generator = Numbers(state: 7)
    for _ in 0..<300 {
      let text = (0..<12).map { _ in parts[generator.below(parts.count)] }.joined()
      let runs = fonts.runs(of: Line.printable(text), style)
      #expect(
        runs.flatMap { Array($0.text) }.map(String.init).sorted()
          == Line.printable(text).map(String.init).sorted())
      #expect(fonts.width(of: text, style: style) >= 0)
    }
  }

  @Test("Arabic letters join, and Hebrew and Arabic are not boxes")
  func shaped() {
    let word = "سلام"
    let alone = word.map { fonts.width(of: String($0), style: style) }.reduce(0, +)
    #expect(fonts.width(of: word, style: style) < alone * 0.95)
    _ = fonts.width(of: "שלום", style: style)
    #expect(fonts.missing.isEmpty, "\(fonts.missing)")
  }

  @Test("what no font has is named")
  func missing() {
    _ = fonts.width(of: "Karl \u{10FFFE} Åge", style: style)
    #expect(fonts.missing == ["\u{10FFFE}"])
  }

  /// The same to look at.
  static let same: [(String, String)] = [
    ("a\u{30A}", "å"), ("e\u{301}", "é"), ("syge\u{AD}plejerske", "sygeplejerske"),
    ("hjemme\u{200B}tid", "hjemmetid"), ("\u{FEFF}Karl", "Karl"), ("\u{200E}Karl\u{2069}", "Karl"),
    ("a\u{85}b", "a b"), ("a\u{2028}b", "a b"), ("Wo\u{2060}rd", "Word"),
  ]

  @Test(arguments: same)
  @MainActor
  func looksTheSame(_ row: (String, String)) throws {
    #expect(fonts.width(of: row.0, style: style) == fonts.width(of: row.1, style: style))
    let photos = try [row.0, row.1].map {
      try photo(of: [.text($0, Point(x: 2, y: 4), TextStyle(.regular, size: 14), white)])
    }
    #expect(photos[0] == photos[1])
    #expect(photos[0].pixels.contains { $0 & 0xFFFFFF != 0 })
  }

  /// A small source of numbers that are always the same.
  private struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
