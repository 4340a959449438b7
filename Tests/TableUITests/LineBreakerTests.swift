import Testing

@testable import TableUI

@Suite struct LineBreakerTests {
  /// Ten pixels a character.
  struct Tens: TextMeasuring {
    func width(of text: String, style: TextStyle) -> Double { Double(text.count) * 10 }
    func lineHeight(of style: TextStyle) -> Double { 20 }
  }

  struct Example: CustomStringConvertible, Sendable {
    let name: String
    let text: String
    let width: Double
    let lines: [String]

    var description: String { name }
  }

  static let examples: [Example] = [
    Example(name: "empty", text: "", width: 100, lines: [""]),
    Example(name: "fits", text: "to og to", width: 100, lines: ["to og to"]),
    Example(name: "at spaces", text: "en to tre fire", width: 60, lines: ["en to", "tre", "fire"]),
    Example(name: "paragraphs", text: "en\n\nto", width: 60, lines: ["en", "", "to"]),
    Example(
      name: "hyphen", text: "natte-vagten går", width: 70, lines: ["natte-", "vagten", "går"]),
    Example(
      name: "soft hyphen only where needed", text: "syge\u{AD}plejerske", width: 130,
      lines: ["sygeplejerske"]),
    Example(
      name: "soft hyphen", text: "en syge\u{AD}plejerske", width: 100,
      lines: ["en syge-", "plejerske"]),
    Example(
      name: "a compound that fits a line stays whole", text: "hans hjemmesygeplejerske",
      width: 190, lines: ["hans", "hjemmesygeplejerske"]),
    Example(
      name: "last resort", text: "hjemmesygeplejerske", width: 100,
      lines: ["hjemmesyge", "plejerske"]),
    Example(
      name: "a space of no width", text: "hjemme\u{200B}sygepleje", width: 100,
      lines: ["hjemme", "sygepleje"]),
    Example(
      name: "families, flags and marks stay whole", text: "👩🏽‍⚕️👨‍👩‍👧🇩🇰a\u{30A}\u{323}e\u{301}שּׁ", width: 20,
      lines: ["👩🏽‍⚕️👨‍👩‍👧", "🇩🇰a\u{30A}\u{323}", "e\u{301}שּׁ"]),
    Example(
      name: "no space breaks where it must not", text: "en 2\u{A0}mg to", width: 60,
      lines: ["en", "2\u{A0}mg", "to"]),
    // Thai has no spaces between words: it breaks where the line is full, never inside a syllable's marks.
    Example(
      name: "Thai", text: "เขาหายใจไม่ออกที่บ้าน", width: 70,
      lines: ["เขาหาย", "ใจไม่ออก", "ที่บ้าน"]),
    Example(name: "Chinese", text: "他在家里喘不过气来", width: 40, lines: ["他在家里", "喘不过气", "来"]),
    Example(name: "Lao", text: "ລາວຢູ່ເຮືອນ", width: 40, lines: ["ລາວຢູ່", "ເຮືອນ"]),
    Example(name: "narrower than a character", text: "ab", width: 5, lines: ["a", "b"]),
    Example(name: "runs of spaces", text: "en    to", width: 100, lines: ["en to"]),
  ]

  @Test(arguments: examples) func breaks(_ example: Example) {
    let breaker = LineBreaker(measurer: Tens(), style: TextStyle(.regular, size: 10))
    #expect(breaker.lines(of: example.text, width: example.width) == example.lines)
  }

  @Test func everyLineFitsAndNothingIsLost() {
    let breaker = LineBreaker(measurer: Tens(), style: TextStyle(.regular, size: 10))
    let text = "Han kan ikke få luft, og Grethe ringer til vagtlægen, som ikke kender ham endnu."
    for width in stride(from: 10.0, through: 900, by: 10) {
      let lines = breaker.lines(of: text, width: width)
      #expect(lines.allSatisfy { Double($0.count) * 10 <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
