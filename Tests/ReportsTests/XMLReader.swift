import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is in a JUnit report, read by somebody else's parser.
final class XMLReader: NSObject, XMLParserDelegate {
  struct Test: Equatable {
    let name: String
    var result = "passed"
    var text = ""
  }

  private(set) var suites: [[String: String]] = []
  private(set) var root: [String: String] = [:]
  private(set) var tests: [Test] = []
  /// All text between tags.
  private(set) var read = ""
  private(set) var lastAttribute = ""

  /// Whether the parser takes it.
  func read(_ text: String) -> Bool {
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if let value = attributes.values.first { lastAttribute = value }
    switch name {
    case "testsuites": root = attributes
    case "testsuite": suites.append(attributes)
    case "testcase": tests.append(Test(name: attributes["name"] ?? ""))
    case "failure", "error", "skipped":
      if let last = tests.indices.last { tests[last].result = name }
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    read += text
    if let last = tests.indices.last { tests[last].text += text }
  }
}
