import Foundation
import Markup
import Testing

@testable import Reports
@testable import ScenarioFormat

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whatever an author writes has to come through, and nothing of it may be taken for the format's
/// own signs.
@Suite struct EscapingTests {
  static let awkward = [
    "", "plain", "æøå Ångström", "\"quoted\" \\ back", "a\nb\r\nc\rd\te", "<b>&amp;</b> ]]> '",
    "100 % : , :: %0A", "😀 👩‍⚕️ e\u{301}", "\u{0}\u{1}\u{1B}[31m\u{7F}\u{9F}", "\u{2028}\u{2029}",
    "a|b `c` \\|", "::error::no",
  ]

  @Test(arguments: awkward) func json(_ text: String) throws {
    let document = JSONValue.object(["key \"": .text(text), "list": .list([])]).document()
    let value = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
    #expect(value?["key \""] as? String == text)
    #expect(document.split(separator: "\n").count == 4, "line breaks are escaped")
  }

  @Test(arguments: awkward) func xml(_ text: String) throws {
    for form in [
      "<a b=\"\(XMLText.attribute(text))\"/>", "<a b='\(XMLText.attribute(text))'/>",
      "<a>\(XMLText.content(text))</a>",
    ] {
      let reader = XMLReader()
      #expect(reader.read(form), "\(form)")
      let shown = String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            scalar.value < 0x20 && !"\n\r\t".unicodeScalars.contains(scalar) ? "\u{FFFD}" : scalar
          }))
      #expect(reader.tests.isEmpty)
      #expect(reader.read + reader.lastAttribute == shown)
    }
  }

  @Test(arguments: awkward) func githubData(_ text: String) {
    let data = GitHubCommand.data(text)
    #expect(!data.unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
    let shown = Self.shown(text)
    #expect(Self.unescaped(data) == shown)
    let property = GitHubCommand.property(text)
    #expect(!property.contains { $0 == ":" || $0 == "," || $0.isNewline && $0.isASCII })
    #expect(Self.unescaped(property) == shown)
  }

  /// Without what acts in the log instead of being seen.
  private static func shown(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let acts =
        switch scalar {
        case "\n", "\r": false
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": true
        default: false
        }
      shown.unicodeScalars.append(acts ? "\u{FFFD}" : scalar)
    }
    return shown
  }

  /// As the runner does it: the percent sign last.
  private static func unescaped(_ text: String) -> String {
    text.replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing("%3A", with: ":")
      .replacing("%2C", with: ",").replacing("%25", with: "%")
  }

  @Test(
    arguments: [
      ("a|b `c` \\|", "a\\|b \\`c\\` \\\\\\|"), ("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"),
      ("1. x", "&#49;. x"), ("- x", "\\- x"), ("::error::x", "\\::error::x"), ("B & C", "B & C"),
      ("a\n# b\r\n> c", "a \\# b \\> c"), ("[l](x) ![i](y)", "\\[l\\](x) !\\[i\\](y)"),
      ("\u{1B}[31m \u{202E}x", "\u{FFFD}\\[31m \u{FFFD}x"),
      ("@all a@b", "@<!-- -->all a@<!-- -->b"),
      ("", ""), ("12 hours", "12 hours"), ("=1+1", "\\=1+1"),
    ])
  func markdown(_ text: String, _ shown: String) {
    #expect(MarkdownText.plain(text) == shown)
  }

  @Test(
    arguments: [
      ("a", "`a`"), ("`a`", "`` `a` ``"), ("a``b", "```a``b```"), (" a ", "`  a  `"), ("", "`  `"),
      ("a\nb", "`a b`"), ("\u{1B}x", "`\u{FFFD}x`"),
    ])
  func markdownCode(_ text: String, _ shown: String) { #expect(MarkdownText.code(text) == shown) }

  @Test(
    arguments: awkward + ["\u{202E}", "\u{2066}x", "\u{9B}2J", "\u{FEFF}", "a\u{2028}b", "a\r\nb"])
  func terminal(_ text: String) {
    let (lines, line) = (TerminalText.lines(text), TerminalText.line(text))
    for scalar in lines.unicodeScalars where scalar != "\n" && scalar != "\t" {
      #expect(!(0...0x1F ~= scalar.value || 0x7F...0x9F ~= scalar.value))
      #expect(!(0x2028...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value))
    }
    #expect(!line.contains { $0.isNewline })
  }

  @Test(
    arguments: [
      ("::error::x", ": :error::x"), ("a\n  ::warning::", "a\n  : :warning::"), ("a::b", "a::b"),
      ("x ##[error]y", "x ## [error]y"), ("## [a]", "## [a]"), ("\n\n::x", "\n\n: :x"),
    ])
  func logs(_ text: String, _ shown: String) {
    #expect(TerminalText.withoutCommands(text) == shown)
  }

  @Test func uris() {
    #expect(SARIFReport.encoded("å b/c#1%,.yaml") == "%C3%A5%20b/c%231%25%2C.yaml")
  }

  @Test func relativePaths() {
    let place = SampleReport.place
    for (path, relative) in [
      ("a/b.yaml", "a/b.yaml"), ("./a//b.yaml", "a/b.yaml"), ("x/../a.yaml", "a.yaml"),
      ("/desk/cases/a.yaml", "a.yaml"), ("../cases/a.yaml", "a.yaml"),
      ("../a.yaml", "/desk/a.yaml"), ("/etc/../a", "/a"), ("/desk/casesx/a", "/desk/casesx/a"),
    ] { #expect(place.relative(path) == relative) }
  }
}
