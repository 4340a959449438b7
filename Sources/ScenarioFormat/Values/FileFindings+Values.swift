/// Single values of a file, each with a finding where it is not what belongs there.
extension FileFindings {
  /// The words of a value that is one word or name, not a text to be read aloud.
  func text(_ node: YamlNode, _ expected: Expected, _ address: Address) -> String? {
    if let text = node.text, !text.isEmpty {
      return node.bareText == nil ? text : meantName(text, at: node.span, address) ?? text
    }
    wrongShape(node, expected, address)
    return nil
  }

  func wrongShape(_ node: YamlNode, _ expected: Expected, _ address: Address) {
    guard !node.isUnread else { return }
    // A list whose marks are others reads as a text.
    if let mark = node.bareText?.unicodeScalars.first.flatMap(LookAlike.init),
      mark.kind == .dash || mark.kind == .bullet, expected.isList
    {
      let start = node.span.lowerBound
      return add(
        .lookAlike, mark.arguments, at: start..<start + mark.scalar.utf8.count, address: address)
    }
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
    case .nothing, .unread: Term("nothing", "nothing")
    }
  }
}
