import Yams

extension YamlTrouble {
  /// What the composer says, with its place in the file.
  init(_ error: YamlError, in source: SourceText) {
    let problem: String
    let mark: Mark?
    switch error {
    case .scanner(_, let words, let place, _), .parser(_, let words, let place, _),
      .composer(_, let words, let place, _):
      (problem, mark) = (words, place)
    case .duplicatedKeysInMapping(let keys, let context):
      // Only keys that are alike once their escapes are read come here.
      self.init(
        rule: .duplicateKey,
        arguments: ["key": .quote(keys.first ?? ""), "line": .number(context.mark.line)],
        span: source.offset(of: context.mark)..<source.offset(of: context.mark) + 1)
      return
    case .reader(let words, _, _, _), .writer(let words), .emitter(let words),
      .representer(let words):
      (problem, mark) = (words, nil)
    case .no, .memory, .dataCouldNotBeDecoded:
      (problem, mark) = ("", nil)
    }
    let offset = mark.map(source.offset(of:)) ?? 0
    self.init(
      rule: .notYAML, arguments: ["problem": .term(.problem(problem))], span: offset..<offset + 1)
    isMisfit =
      problem == "did not find expected key" || problem == "did not find expected '-' indicator"
  }
}

extension SourceText {
  fileprivate func offset(of mark: Mark) -> Int {
    offset(line: mark.line, scalars: mark.column - 1)
  }
}

extension Term {
  static let commaMissing = Term("expected-comma", "a comma is missing before this place")
  static let unreadable = Term("unreadable", "it is not plain YAML")

  /// What libyaml calls a problem, for people who have never heard of it.
  static func problem(_ words: String) -> Term {
    switch words {
    case "did not find expected key":
      Term("expected-key", "this line does not fit the indentation of the lines above")
    case "did not find expected '-' indicator":
      Term("expected-dash", "this line does not fit the list above; entries begin with a dash")
    case "did not find expected ',' or ']'":
      Term("expected-comma-in-list", "a comma or `]` is missing before this place")
    case "did not find expected ',' or '}'":
      Term("expected-comma-in-map", "a comma or `}` is missing before this place")
    case "did not find expected <document start>", "but found another document":
      Term("second-document", "the text goes on after the case has ended")
    case "did not find expected node content":
      Term("expected-value", "a value is missing before this place")
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      Term("bad-code", "the code after the backslash is not that of a character")
    default: .unreadable
    }
  }
}
