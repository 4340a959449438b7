import Yams

/// Builds the tree of a file with Yams, once ``YamlScanner`` has found nothing against it.
///
/// Only `compose` is used: it keeps places, and resolves nothing. The resolver without rules leaves
/// `no`, `010` and `12:30` as they are written.
struct YamlComposer {
  private let outline: YamlOutline

  private let draft: YamlDraft
  private let report: FileFindings

  /// The top of the file, or `nil` with findings in the report. Keys given twice are reported, and
  /// the first is kept.
  static func compose(_ source: SourceText, _ report: FileFindings) -> YamlNode? {
    let root = composeAround(source, report)
    return report.isPartial ? nil : root
  }

  /// The top of the file without what could not be read, which is reported; `nil` when nothing is
  /// left. Reads the file as often as there are mistakes, up to a limit.
  static func composeAround(_ source: SourceText, _ report: FileFindings) -> YamlNode? {
    var draft = YamlDraft(source)
    var effort = 0
    while true {
      var scanner = YamlScanner(draft.text)
      let troubles: [YamlTrouble]
      do throws(YamlTrouble) {
        try scanner.scan()
        if scanner.troubles.isEmpty {
          let root = try tree(draft, scanner.outline, report)
          tell(scanner.lookAlikes, draft, report)
          return root
        }
        troubles = scanner.troubles
      } catch {
        troubles = scanner.troubles + [error]
      }
      report.isPartial = true
      guard troubles.count <= mostTroubles else {
        for trouble in troubles {
          report.add(trouble.rule, trouble.arguments, at: draft.origin(of: trouble.span))
        }
        return nil
      }
      let step = draft.takeOut(troubles)
      for trouble in step.told { report.add(trouble) }
      effort += source.bytes.count + troubles.count * bytesATrouble
      guard step.goesOn, effort < mostEffort else {
        tell(scanner.lookAlikes, draft, report)
        return nil
      }
    }
  }

  /// What looks like the format's own signs has been read, but other programs would not.
  private static func tell(_ troubles: [YamlTrouble], _ draft: YamlDraft, _ report: FileFindings) {
    if !troubles.isEmpty { report.isPartial = true }
    for trouble in troubles {
      report.add(trouble.rule, trouble.arguments, at: draft.origin(of: trouble.span))
    }
  }

  /// What does not fit below a text that ends at a comment was to go on with it.
  private static func cut(
    by outline: YamlOutline, before trouble: YamlTrouble, in text: SourceText
  ) -> YamlTrouble? {
    guard trouble.isMisfit else { return nil }
    var number = text.lineNumber(at: trouble.span.lowerBound)
    let line = YamlLine(text, number)
    guard line.key == nil, !line.isEntry else { return nil }
    repeat { number -= 1 } while number > 1 && YamlLine(text, number).isEmpty
    guard let comment = outline.comments[number - 1] else { return nil }
    return YamlTrouble(
      rule: .textCutOff, span: comment.offset..<comment.offset + 1, start: comment.text)
  }

  /// What is read in all before the rest of a broken file is let go, so that a file made of mistakes
  /// takes no longer than a few whole ones.
  private static let mostEffort = 4 << 20
  private static let mostTroubles = 40
  private static let bytesATrouble = mostEffort / mostTroubles

  private static func tree(
    _ draft: YamlDraft, _ outline: YamlOutline, _ report: FileFindings
  ) throws(YamlTrouble) -> YamlNode? {
    let yaml = text(of: draft.text, as: outline)
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml, .basic, .default, .utf8)
    } catch let error as YamlError {
      let trouble = YamlTrouble(error, in: draft.text)
      throw cut(by: outline, before: trouble, in: draft.text) ?? trouble
    } catch {
      throw YamlTrouble(
        rule: .notYAML, arguments: ["problem": .term(.unreadable)], span: 0..<0)
    }
    for key in outline.repeatedKeys where !YamlDraft.isGap(key.key) {
      report.add(
        .duplicateKey,
        [
          "key": .quote(key.key), "line": .number(draft.text.lineNumber(at: key.first)),
        ], at: draft.origin(of: key.span))
    }
    report.isLoose = draft.isLoose
    guard let root else {
      if draft.isWhole { report.add(.fileEmpty) }
      return nil
    }
    return YamlComposer(outline: outline, draft: draft, report: report).node(root, at: 0..<0)
  }

  /// The file with another first letter in every key that came before in the same map, so that the
  /// composer takes the rest, and with ordinary signs for those that only look like them. The
  /// letters are from the private use area, which ``SourceCheck`` keeps out of files. Every column
  /// stays as it is.
  private static func text(of source: SourceText, as outline: YamlOutline) -> String {
    let repairs = outline.repairs.map { (span: $0.span, letter: $0.sign) }
    let hidden = outline.repeatedKeys.enumerated().compactMap {
      number, key -> (span: Range<Int>, letter: Character)? in
      guard !key.span.isEmpty, let letter = Unicode.Scalar(hiddenKeys.lowerBound + UInt32(number))
      else { return nil }
      var end = key.span.lowerBound + 1
      while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
      return (key.span.lowerBound..<end, Character(letter))
    }
    var bytes: [UInt8] = []
    var done = 0
    for (span, letter) in (repairs + hidden).sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where span.lowerBound >= done {
      bytes += source.bytes[done..<span.lowerBound]
      bytes += Array(String(letter).utf8)
      done = span.upperBound
    }
    bytes += source.bytes[done...]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hiddenKeys: ClosedRange<UInt32> = 0xF_0000...0xF_FFFD

  /// - Parameter key: where the key is that the value belongs to.
  private func node(_ node: Node, at key: Range<Int>) -> YamlNode {
    let written = node.mark.flatMap {
      outline.spans[YamlMark(line: $0.line - 1, column: $0.column - 1)].map(draft.origin)
    }
    switch node {
    case .scalar(let scalar) where scalar.string == YamlDraft.unread:
      return YamlNode(content: .unread, span: written ?? key)
    case .scalar(let scalar):
      let style = YamlNode.Style(scalar.style)
      let isNothing = style == .bare && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      let words = style == .bare ? scalar.string.withoutSpecialSpaces : scalar.string
      return YamlNode(
        content: isNothing ? .nothing : .text(words, style),
        span: (scalar.string.isEmpty && style == .bare ? nil : written) ?? key)
    case .sequence(let nodes):
      let entries = nodes.map { self.node($0, at: key) }
      return YamlNode(
        content: .list(entries), span: written ?? key, hasGaps: entries.contains(where: \.isUnread))
    case .mapping(let pairs):
      let entries = pairs.compactMap { entry($0.key, $0.value, at: written ?? key) }
      return YamlNode(
        content: .map(entries), span: written ?? key,
        hasGaps: pairs.contains { YamlDraft.isGap($0.key.string ?? "") || isHidden($0.key) })
    case .alias:
      return YamlNode(content: .nothing, span: key)
    }
  }

  private func entry(_ key: Node, _ value: Node, at map: Range<Int>) -> YamlEntry? {
    let isHidden = isHidden(key)
    let key = node(key, at: map)
    guard let name = key.text else {
      return YamlEntry(key: "", keySpan: key.span, value: node(value, at: key.span))
    }
    guard !isHidden, !YamlDraft.isGap(name) else { return nil }
    return YamlEntry(
      key: report.meantName(name, at: key.span) ?? name, keySpan: key.span,
      value: node(value, at: key.span))
  }

  /// Whether it is a key that came before.
  private func isHidden(_ key: Node) -> Bool {
    key.string?.unicodeScalars.first.map { Self.hiddenKeys.contains($0.value) } ?? false
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
