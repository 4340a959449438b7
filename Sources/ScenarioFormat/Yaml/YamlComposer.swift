import Yams

/// Builds the tree of a file with Yams, once ``YamlScanner`` has found nothing against it.
///
/// Only `compose` is used: it keeps places, and resolves nothing. The resolver without rules leaves
/// `no`, `010` and `12:30` as they are written.
struct YamlComposer {
  private let outline: YamlOutline

  /// The top of the file, or `nil` with findings in the report. Keys given twice are reported, and
  /// the first is kept.
  static func compose(_ source: SourceText, _ report: FileFindings) -> YamlNode? {
    var scanner = YamlScanner(source)
    do {
      try scanner.scan()
      for trouble in scanner.troubles { report.add(trouble) }
      guard scanner.troubles.isEmpty else { return nil }
      for key in scanner.outline.repeatedKeys {
        report.add(
          .duplicateKey,
          [
            "key": .quote(key.key), "line": .number(source.lineNumber(at: key.first)),
          ], at: key.span)
      }
      let yaml = text(of: source, hiding: scanner.outline.repeatedKeys)
      guard let root = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else {
        report.add(.fileEmpty)
        return nil
      }
      return YamlComposer(outline: scanner.outline).node(root, at: 0..<0)
    } catch let trouble as YamlTrouble {
      for trouble in scanner.troubles { report.add(trouble) }
      report.add(trouble)
    } catch let error as YamlError {
      report.add(YamlTrouble(error, in: source))
    } catch {
      report.add(.notYAML, ["problem": .term(.unreadable)])
    }
    return nil
  }

  /// The file with another first letter in every key that came before in the same map, so that the
  /// composer takes the rest. The letters are from the private use area, which ``SourceCheck``
  /// keeps out of files, and leave every column as it is.
  private static func text(
    of source: SourceText, hiding keys: [YamlOutline.RepeatedKey]
  ) -> String {
    guard !keys.isEmpty else { return String(decoding: source.bytes, as: UTF8.self) }
    var bytes: [UInt8] = []
    var done = 0
    for (number, key) in keys.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }).enumerated() {
      guard !key.span.isEmpty, let hidden = Unicode.Scalar(hiddenKeys.lowerBound + UInt32(number))
      else { continue }
      bytes += source.bytes[done..<key.span.lowerBound]
      bytes += Array(String(Character(hidden)).utf8)
      done = key.span.lowerBound + 1
      while done < source.bytes.count, source.bytes[done] & 0xC0 == 0x80 { done += 1 }
    }
    bytes += source.bytes[done...]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hiddenKeys: ClosedRange<UInt32> = 0xF_0000...0xF_FFFD

  /// - Parameter key: where the key is that the value belongs to.
  private func node(_ node: Node, at key: Range<Int>) -> YamlNode {
    let written = node.mark.flatMap {
      outline.spans[YamlMark(line: $0.line - 1, column: $0.column - 1)]
    }
    switch node {
    case .scalar(let scalar):
      let style = YamlNode.Style(scalar.style)
      let isNothing = style == .bare && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return YamlNode(
        content: isNothing ? .nothing : .text(scalar.string, style),
        span: (scalar.string.isEmpty && style == .bare ? nil : written) ?? key)
    case .sequence(let nodes):
      return YamlNode(content: .list(nodes.map { self.node($0, at: key) }), span: written ?? key)
    case .mapping(let pairs):
      let entries = pairs.compactMap { entry($0.key, $0.value, at: written ?? key) }
      return YamlNode(content: .map(entries), span: written ?? key)
    case .alias:
      return YamlNode(content: .nothing, span: key)
    }
  }

  private func entry(_ key: Node, _ value: Node, at map: Range<Int>) -> YamlEntry? {
    let key = node(key, at: map)
    guard let name = key.text else {
      return YamlEntry(key: "", keySpan: key.span, value: node(value, at: key.span))
    }
    let first = name.unicodeScalars.first?.value ?? 0
    guard !Self.hiddenKeys.contains(first) else { return nil }
    return YamlEntry(key: name, keySpan: key.span, value: node(value, at: key.span))
  }
}

extension YamlNode.Style {
  fileprivate init(_ style: Node.Scalar.Style) {
    switch style {
    case .any, .plain: self = .bare
    case .singleQuoted, .doubleQuoted: self = .quoted
    case .literal, .folded: self = .block
    }
  }
}
