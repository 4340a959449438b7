/// Where stretches of a changed text stood in the text as it was.
struct TextOrigin: Sendable {
  /// Of each change of the text, the first one first.
  private var changes: [[Moved]] = []

  /// A stretch and what took its place.
  private struct Moved: Sendable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// - Parameter edits: that fit together; see ``TextEdit/apply(_:to:)``.
  mutating func add(_ edits: [TextEdit]) {
    var moved: [Moved] = []
    var shift = 0
    for edit in edits.sorted(by: TextEdit.isBefore) {
      let start = edit.span.lowerBound + shift
      moved.append(Moved(old: edit.span, new: start..<start + edit.text.utf8.count))
      shift += edit.text.utf8.count - edit.span.count
    }
    changes.append(moved)
  }

  /// The stretch in the first text; for what a change has written, the stretch it took the place of.
  func origin(of span: Range<Int>) -> Range<Int> {
    changes.reversed().reduce(span) { span, moved in
      let start = Self.start(span.lowerBound, moved)
      return start..<max(start, Self.end(span.upperBound, moved))
    }
  }

  private static func start(_ offset: Int, _ moved: [Moved]) -> Int {
    guard let last = moved.last(where: { $0.new.lowerBound <= offset }) else { return offset }
    return last.new.contains(offset)
      ? last.old.lowerBound : offset - last.new.upperBound + last.old.upperBound
  }

  private static func end(_ offset: Int, _ moved: [Moved]) -> Int {
    guard let last = moved.last(where: { $0.new.lowerBound < offset }) else { return offset }
    return offset <= last.new.upperBound
      ? last.old.upperBound : offset - last.new.upperBound + last.old.upperBound
  }

  /// The same tree, with every value where it stood in the first text.
  func tree(_ node: YamlNode) -> YamlNode {
    let content: YamlNode.Content =
      switch node.content {
      case .text, .nothing, .unread: node.content
      case .list(let nodes): .list(nodes.map(tree))
      case .map(let entries):
        .map(
          entries.map {
            YamlEntry(key: $0.key, keySpan: origin(of: $0.keySpan), value: tree($0.value))
          })
      }
    return YamlNode(content: content, span: origin(of: node.span), hasGaps: node.hasGaps)
  }

  /// The same finding, where it would be in the first text.
  func finding(_ finding: Finding, from new: SourceText, to old: SourceText) -> Finding {
    let start = new.offset(line: finding.line, scalars: finding.column - 1)
    let end = new.offset(line: finding.line, scalars: finding.column - 1 + finding.length)
    var arguments = finding.arguments
    if case .number(let line) = arguments["line"] {
      let first = new.offset(line: line, scalars: 0)
      arguments["line"] = .number(old.lineNumber(at: origin(of: first..<first).lowerBound))
    }
    return Finding(
      finding.rule, arguments, file: finding.file,
      place: old.place(of: origin(of: start..<end)), near: finding.near, address: finding.address)
  }
}
