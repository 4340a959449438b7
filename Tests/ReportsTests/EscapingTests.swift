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
    let data = GitHubReport.data(text)
    #expect(!data.unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
    #expect(Self.unescaped(data) == text)
    let property = GitHubReport.property(text)
    #expect(!property.contains { $0 == ":" || $0 == "," || $0.isNewline && $0.isASCII })
    #expect(Self.unescaped(property) == text)
  }

  /// As the runner does it: the percent sign last.
  private static func unescaped(_ text: String) -> String {
    text.replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing("%3A", with: ":")
      .replacing("%2C", with: ",").replacing("%25", with: "%")
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
