import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A case whose every text, and whose folder, is written to mislead: each output is looked over by the
/// rules of its reader.
@Suite struct HostileTextTests {
  /// What a case may hold, and what means something to GitHub, Markdown, HTML, XML, Graphviz, a shell.
  private static let text =
    "a\n::error file=x::pwned\n  ::warning::pwned\n##[error]pwned <script>pwned</script> & \"q\" 'q' | `x` "
    + "*b* [l](javascript:x) ![i](http://e/) @all $x %0A %s \\ ]]> --> $(id) =1+1 &lt; ø 😀"

  /// The same in what may be 80 characters long.
  private static let title =
    "a\n::error::pwned\n##[error] <script>pwned</script> `x` [l](x) @all & \"q\" \\"

  /// What a case may not hold: for a terminal, an editor, a reader's eyes.
  private static let signs = "\u{1B}[31m \u{9B}2J \u{7} \u{202E} \u{2066} \u{2028} \u{7F} \u{FEFF}"

  private static let forms: [String: [[String]]] = [
    "terminal": [
      ["rehearse", "{}"], ["simulate", "{}", "--games", "10"], ["analyse", "{}", "--threads", "1"],
      ["analyse", "{}", "--states", "2"], ["translate", "status", "{}"], ["migrate", "{}"],
      ["translate", "extract", "{}", "nb"], ["rehearse", "{}", "--name", "pwned\n::error::x"],
      ["explain", "\n::error::pwned\u{1B}[31m"], ["check", "{}/\n::error::pwned\u{1B}[31m"],
      ["play", "{}", "--no-save", "--script", "{}/\u{1B}[31m"], ["check", "--\n::error::pwned"],
      ["check", "{}", "--format", "\u{1B}[31m"], ["simulate", "{}", "--policy", "\u{202E}\nx"],
      ["analyse", "{}", "--json", "{}/\u{9B}\n/x"], ["analyse", "{}", "--against", "\n::error::"],
      ["rehearse", "{}", "--witness", "\n::error::\u{1B}"], ["\n::error::pwned"],
    ],
    "markdown": [
      ["analyse", "{}", "--pack", "-", "--threads", "1"],
      ["analyse", "{}", "--against", "{}/../b", "--threads", "1"],
    ],
  ]

  private func withCase<Value>(_ work: (String) throws -> Value) throws -> Value {
    try Program.withFolder { folder in
      let small = try String(
        contentsOfFile: "\(Program.project)/Tests/ProgramTests/Cases/small.yaml", encoding: .utf8)
      let cases = "\(folder)/x\n::error::pwned \(Self.signs) <b>&'\""
      func quoted(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
          .replacing("\n", with: "\\n")
      }
      let keys = "title|summary|citizen|home|brief|text|answers|quiet|told|note|closed"
      for (id, text, title) in [
        ("a", quoted(Self.text), quoted(Self.title)), ("b", "plain", "plain"),
      ] {
        let lines = small.replacing("id: small", with: "id: \(id)")
          .replacing(try Regex("(?m)((?:^|[ {,])(?:\(keys)): )[^\"{}\\[\\],\\n]+")) { match in
            let key = match.output[1].substring ?? ""
            return "\(key)\"\(key.hasSuffix("title: ") ? title : text)\""
          }
          .replacing("What made it safe?", with: title)
          .replacing("effects: {relief: +1,", with: "effects: {relief: +\(id == "a" ? 1 : 2),")
        try FileManager.default.createDirectory(
          atPath: "\(cases)/\(id)", withIntermediateDirectories: true)
        try lines.write(
          toFile: "\(cases)/\(id)/scenario.yaml", atomically: false, encoding: .utf8)
      }
      return try work("\(cases)/a")
    }
  }

  private func run(_ arguments: [String], _ path: String) throws -> Program.Result {
    try Program.run(
      arguments.map { $0.replacing("{}", with: path) },
      environment: ["GITHUB_ACTIONS": "true", "XDG_DATA_HOME": path])
  }

  /// Signs that act instead of being seen.
  private func acting(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        true
      default: false
      }
    }
  }

  /// As the runner of a workflow finds commands in a log.
  private func commands(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { line in
      line.drop { $0.isWhitespace }.hasPrefix("::") || line.contains("##[")
    }
  }

  /// Those of today's form, which must begin a line.
  private func beginning(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.drop { $0.isWhitespace }.hasPrefix("::") }
  }

  private func lookOver(_ result: Program.Result, _ what: [String]) {
    #expect(result.status >= 0, "\(what)")
    for text in [result.output, result.errors] {
      #expect(acting(text) == [], "\(what): \(text.debugDescription)")
      #expect(commands(text) == [], "\(what)")
    }
  }

  @Test func theCaseCanBePlayed() throws {
    try withCase { path in
      let result = try run(["rehearse", "{}"], path)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("pwned"))
    }
  }

  @Test func peopleSeeWhatIsThere() throws {
    try withCase { path in
      for form in Self.forms["terminal", default: []] { lookOver(try run(form, path), form) }
    }
  }

  @Test func markdown() throws {
    try withCase { path in
      for form in Self.forms["markdown", default: []] {
        let result = try run(form, path)
        lookOver(result, form)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("pwned"))
        // In a path that stands as code nothing is markup.
        let prose = result.output.split(separator: "\n").filter { !$0.contains("`/") }
        let text = prose.joined(separator: "\n").replacing("@<!-- -->", with: "")
          .replacing("\\\\", with: "")
        for sign in ["<", "[", "]"] {
          #expect(!text.replacing("\\\(sign)", with: "").contains(sign), "\(sign) in \(text)")
        }
        // Outside of code nothing calls somebody.
        #expect(!text.contains("@all"))
      }
    }
  }

  @Test(arguments: ["text", "json", "sarif", "junit", "github"])
  func reports(_ format: String) throws {
    try withCase { path in
      let broken = "\(path)/scenario.yaml"
      let text = try String(contentsOfFile: broken, encoding: .utf8)
      // A name that does not exist, whose sentence repeats what stands there.
      try text.replacing("draw: [visit]", with: "draw: [\"visit\\n::error::pwned\"]").write(
        toFile: broken, atomically: false, encoding: .utf8)
      let result = try run(["check", "--no-analysis", "{}", "--format", format], path)
      #expect(result.status == 1)
      // A document for programs may hold what only acts on a terminal, if its format allows it.
      let allowed = format == "junit" ? acting(result.output).filter { $0.value < 0x20 } : []
      #expect(format == "junit" ? allowed == [] : acting(result.output) == [], "\(format)")
      lookOver(.init(status: 1, output: "", errors: result.errors), [format])
      switch format {
      case "json", "sarif":
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        #expect(object is [String: Any])
        for uri in result.output.matches(of: #/"uri": "([^"]*)"/#).map(\.output.1) {
          #expect(URL(string: String(uri)) != nil)
          #expect(
            uri.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\\^`{|}".utf8.contains($0) })
        }
        #expect(beginning(result.output) == [])
      case "junit":
        let parser = XMLParser(data: Data(result.output.utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(beginning(result.output) == [])
      case "github":
        let json = try run(["check", "--no-analysis", "{}", "--format", "json"], path).output
        let count = json.matches(of: #/"severity": /#).count
        #expect(
          beginning(result.output).count { !$0.hasPrefix("::notice title=") } == min(10, count))
      default: #expect(commands(result.output) == [])
      }
    }
  }

  @Test func files() throws {
    try withCase { path in
      for form in [
        ["analyse", "{}", "--html", "{}/p.html", "--threads", "1"],
        ["map", "{}", "--output", "{}/m.svg"], ["map", "{}", "--output", "{}/m.html"],
        ["analyse", "{}", "--json", "{}/a.json", "--threads", "1"],
        ["analyse", "{}", "--export", "drn", "--output", "{}/e.drn", "--figures", "{}/f.json"],
        ["analyse", "{}", "--export", "prism", "--output", "{}/e"],
      ] {
        let result = try run(form, path)
        #expect(result.status == 0, "\(form): \(result.errors)")
        lookOver(result, form)
      }
      func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
      }
      for name in ["p.html", "m.html"] {
        #expect(!(try text(name).contains("<script")))
        #expect(try text(name).contains("pwned"))
      }
      #expect(XMLParser(data: Data(try text("m.svg").utf8)).parse())
      for name in ["a.json", "f.json"] {
        _ = try JSONSerialization.jsonObject(with: Data(try text(name).utf8))
      }
      for name in ["e.drn", "e.lab", "e.tra", "e.sta"] {
        #expect(!(try text(name).contains("pwned")), "only names of its own")
      }
      // What is written can be read again.
      #expect(try run(["translate", "extract", "{}", "nb"], path).status == 0)
      let again = try run(["translate", "extract", "{}", "nb"], path)
      #expect(again.status == 0 && again.errors.contains("nothing to change"), "\(again.errors)")
    }
  }

  @Test(arguments: ["'\"\\ #: {}[]&*!|>%@`", "- x", "null", "a: b", "\\u202e", "=1+1 <b> ${x}"])
  func aNewCaseHoldsWhatItIsTold(_ title: String) throws {
    try Program.withFolder { folder in
      let made = try Program.run([
        "new", "\(folder)/c", "--title=\(title)", "--language", "en", "--country", "DK",
        "--illness=\(title)", "--place=\(title)",
      ])
      #expect(made.status == 0, "\(made.errors)")
      let json = try Program.run([
        "check", "--no-analysis", "\(folder)/c", "--format", "json",
      ])
      let report = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      let cases = report?["cases"] as? [[String: Any]]
      #expect(cases?.first?["title"] as? String == title, "\(json.output)")
    }
  }
}
