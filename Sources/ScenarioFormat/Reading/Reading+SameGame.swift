import Rules

extension Reading {
  /// Whether both can be played, and a game of one is a game of the other under the same names: the
  /// files differ in nothing but texts, comments, rehearsals and what is allowed. May be denied where it
  /// is so.
  public func isSameGame(as other: Reading) -> Bool {
    guard let scenario, let otherScenario = other.scenario, let root, let otherRoot = other.root,
      source.file == other.source.file, scenario.advice == otherScenario.advice
    else { return false }
    return isSame(rules(root), other.rules(otherRoot), key: 0..<0, of: other, key: 0..<0)
  }

  /// The sections that games follow from.
  private func rules(_ root: YamlNode) -> YamlNode {
    guard case .map(let entries) = root.content else { return root }
    return YamlNode(
      content: .map(entries.filter { !["rehearsals", "allow"].contains($0.key) }), span: root.span)
  }

  /// - Parameter key: where the key is that the value belongs to.
  private func isSame(
    _ node: YamlNode, _ other: YamlNode, key: Range<Int>, of reading: Reading,
    key otherKey: Range<Int>
  ) -> Bool {
    switch (node.content, other.content) {
    case (.nothing, .nothing): return true
    case (.text(let text, let style), .text(let otherText, let otherStyle)):
      return text == otherText && style == otherStyle
        || isText(node, key) && reading.isText(other, otherKey)
    case (.list(let nodes), .list(let others)):
      return nodes.count == others.count
        && zip(nodes, others).allSatisfy { isSame($0, $1, key: key, of: reading, key: otherKey) }
    case (.map(let entries), .map(let others)):
      return entries.count == others.count
        && zip(entries, others).allSatisfy {
          $0.key == $1.key
            && isSame($0.value, $1.value, key: $0.keySpan, of: reading, key: $1.keySpan)
        }
    default: return false
    }
  }

  /// Whether it is one of the case's texts. A value that stands where its key does cannot be told from
  /// another.
  private func isText(_ node: YamlNode, _ key: Range<Int>) -> Bool {
    node.span != key && textSpans.contains(node.span)
  }
}
