import ScenarioFormat
import Testing

/// A file made to fill the memory, blow the stack or hide something, and the rule that stops it.
struct HostileFile: CustomTestStringConvertible, Sendable {
  let name: String
  let code: String
  let bytes: [UInt8]

  init(_ name: String, _ code: String, _ bytes: [UInt8]) {
    self.name = name
    self.code = code
    self.bytes = bytes
  }

  init(_ name: String, _ code: String, _ text: String) { self.init(name, code, Array(text.utf8)) }

  var testDescription: String { name }

  static let all: [HostileFile] = [
    HostileFile("not UTF-8", "S001", Array("format: 1\ntitle: ".utf8) + [0xE6, 0xF8, 0xE5]),
    HostileFile("an overlong form", "S001", Array("title: ".utf8) + [0xC0, 0xAF]),
    HostileFile("half a surrogate pair", "S001", Array("title: ".utf8) + [0xED, 0xA0, 0x80]),
    HostileFile("a character cut short", "S001", Array("title: ".utf8) + [0xF0, 0x9F]),
    HostileFile("beyond Unicode", "S001", Array("title: ".utf8) + [0xF4, 0x90, 0x80, 0x80]),
    HostileFile("NUL", "S002", "title: a\u{0}b\n"),
    HostileFile("a lone carriage return", "S002", "title: a\rformat: 1\n"),
    HostileFile("an isolate", "S002", "title: \u{2067}a\u{2069}\n"),
    HostileFile("a tag character", "S002", "title: a\u{E0041}\n"),
    HostileFile("private use", "S002", "title: a\u{F0000}\n"),
    HostileFile("2 MB of zeros", "S003", [UInt8](repeating: 0, count: 2 << 20)),
    HostileFile("2 MB of text", "S003", String(repeating: "a", count: 2 << 20)),
    HostileFile("empty", "S004", ""),
    HostileFile("blank", "S004", "\n  \n# a comment\n"),
    HostileFile("null", "S004", "~\n"),
    HostileFile("an alias bomb", "S006", aliasBomb),
    HostileFile("aliases as keys", "S006", "a: &a [x]\nb: &b {? *a : *a}\n? *b\n: *b\n"),
    HostileFile("an alias that hides in a list", "S006", "a: &a x\nb: [1,*a]\n"),
    HostileFile("an alias below a text", "S006", "a: |\n  text\nb: *a\n"),
    HostileFile("deep in brackets", "S008", "a: " + String(repeating: "[", count: 10_000)),
    HostileFile("deep in braces", "S008", "a: " + String(repeating: "{a: ", count: 10_000)),
    HostileFile("deep in dashes", "S008", String(repeating: "- ", count: 10_000) + "a"),
    HostileFile("deep in blocks", "S008", deepBlocks),
    HostileFile("a map of 100,000 keys", "S009", (0..<100_000).map { "k\($0):\n" }.joined()),
    HostileFile(
      "a list of 100,000 entries", "S009",
      "a: [" + String(repeating: "a,", count: 100_000) + "a]"),
    HostileFile("100,000 keys in braces", "S009", "{" + (0..<100_000).map { "k\($0): ," }.joined()),
    HostileFile("a list", "S011", "- a\n- b\n"),
    HostileFile("a text", "S011", "Once upon a time.\n"),
    HostileFile("a long text", "S013", SmallCase.broken("You are tired.", longText)),
    HostileFile("65 facts", "S015", SmallCase.broken("facts:\n", "facts:\n" + facts(64))),
    HostileFile("17 roles", "S015", SmallCase.broken("roles:\n", "roles:\n" + roles(14))),
    HostileFile(
      "65 rounds", "S015", SmallCase.broken("    rounds:\n", "    rounds:\n" + rounds(64))),
    HostileFile(
      "65 questions", "S015", SmallCase.broken("[\"What", "[" + questions(64) + "\"What")),
    HostileFile("600 mistakes", "S025", SmallCase.broken("[visit]", "[" + names(600) + "visit]")),
    HostileFile(
      "65 pairs to remember", "R091",
      SmallCase.broken(
        "{facts: talked-early}", "{any: [\(told(33))]}"
      ).replacing("\nsituations:\n", with: "\nsituations:\n" + situations(33))),
  ]

  private static let aliasBomb =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1..<40).map { n in
      "a\(n): &a\(n) [" + Array(repeating: "*a\(n - 1)", count: 9).joined(separator: ", ") + "]\n"
    }.joined()

  private static let deepBlocks = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }
    .joined()

  private static let longText = String(repeating: "æ", count: 4097)

  private static func facts(_ count: Int) -> String {
    (0..<count).map { "  fact-\($0): A fact.\n" }.joined()
  }

  private static func roles(_ count: Int) -> String {
    (0..<count).map {
      "  role-\($0): {title: A, sector: network, reach: [day], brief: B}\n"
    }.joined()
  }

  private static func rounds(_ count: Int) -> String {
    (0..<count).map { _ in "      - {moment: day, draw: [visit], quiet: Nothing.}\n" }.joined()
  }

  private static func questions(_ count: Int) -> String {
    (0..<count).map { "\"What about \($0)?\", " }.joined()
  }

  private static func names(_ count: Int) -> String {
    (0..<count).map { "card-\($0), " }.joined()
  }

  private static func told(_ count: Int) -> String {
    (0..<count).map { "{told: {gp: s\($0), wife: s\($0)}}" }.joined(separator: ", ")
  }

  private static func situations(_ count: Int) -> String {
    (0..<count).map {
      "  s\($0): {title: A, text: B, options: "
        + "{a: {text: A, told: B}, b: {text: A, told: B}}}\n"
    }.joined()
  }
}
