/// Single values of a file, each with a finding where it is not what belongs there.
extension FileFindings {
  /// The words of a value that is one word or name, not a text to be read aloud.
  func text(_ node: YamlNode, _ expected: Expected, _ address: Address) -> String? {
    if let text = node.text, !text.isEmpty { return text }
    wrongShape(node, expected, address)
    return nil
  }

  func wrongShape(_ node: YamlNode, _ expected: Expected, _ address: Address) {
    add(
      .wrongShape,
      [
        "expected": .term(expected.term), "example": .quote(expected.example),
        "found": .term(node.found),
      ], at: node.span, address: address)
  }
}

extension YamlNode {
  /// What stands there, in a sentence.
  var found: Term {
    switch content {
    case .text(let text, _): text.isEmpty ? Term("nothing", "nothing") : Term("text", "a text")
    case .list: Term("list", "a list")
    case .map: Term("map", "keys with values")
    case .nothing: Term("nothing", "nothing")
    }
  }
}
