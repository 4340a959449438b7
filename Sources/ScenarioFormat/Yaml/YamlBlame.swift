/// What a trouble is really about: where it should be told, and which lines it takes with it.
///
/// A reader of YAML sees that something is wrong only where it can go no further, which is often a
/// line below the mistake.
struct YamlBlame {
  private(set) var trouble: YamlTrouble
  /// The first that cannot be read.
  private(set) var line: YamlLine
  /// All that cannot be read.
  private(set) var lines: ClosedRange<Int>
  /// Where the first line should have begun, if not where it does.
  private(set) var depth: Int?
  private let text: SourceText
  /// The line above whose text this should be.
  private var block: Int?

  init(_ trouble: YamlTrouble, in text: SourceText) {
    self.trouble = trouble
    self.text = text
    var number = text.lineNumber(at: trouble.start ?? trouble.span.lowerBound)
    while number > 1, YamlLine(text, number).isEmpty { number -= 1 }
    line = YamlLine(text, number)
    lines = number...number
    if trouble.isMisfit {
      blameMisfit()
    } else if trouble.rule == .keyUnderText, let above = trouble.above {
      blameText(from: above)
    } else if trouble.rule == .tabIndent, line.hasTab {
      blameTabs()
    } else {
      takeBlock()
    }
  }

  /// Whether a line of ``lines`` stands for an entry of its own.
  func isTopmost(_ number: Int) -> Bool {
    if let block { return number == block }
    if number == line.number { return true }
    let other = YamlLine(text, number)
    return depth != nil && !other.isEmpty && other.indent == line.indent
      && other.hasTab == line.hasTab
  }

  /// Whether the key is sound, so that only its value is unread.
  func keepsKey(of line: YamlLine, in text: SourceText) -> Bool {
    guard depth == nil, let key = line.key else { return true }
    let start = text.range(ofLine: line.number).lowerBound
    return !(start..<start + key.upperBound).contains(trouble.span.lowerBound)
  }

  // MARK: Which lines

  /// The line, and what is below it and deeper.
  private mutating func takeBlock() {
    if line.isMark(in: text) { return }
    var last = lastLine(below: line.number) { $0.indent > line.depth }
    // The text that goes on without its indentation.
    if trouble.rule == .colonMissing {
      last = lastLine(below: last) { $0.indent >= line.indent && $0.key == nil && !$0.isEntry }
    }
    // The other half of an explicit key.
    if line.first == UInt8(ascii: "?") {
      last = lastLine(below: last) { $0.indent == line.indent && $0.first == UInt8(ascii: ":") }
    }
    // The bracket that closes what is taken out.
    if trouble.start != nil, last < text.lineCount {
      let next = YamlLine(text, last + 1)
      if next.indent == line.indent, "]}".utf8.contains(next.first) { last += 1 }
    }
    lines = line.number...last
    // The text of a block whose lines are not indented.
    let above = (1..<line.number).last { !YamlLine(text, $0).isEmpty }
    if trouble.rule == .colonMissing, let above, opensBlock(YamlLine(text, above)) {
      block = above
      lines = above...last
    }
  }

  /// Whether its value is to stand on the lines below, after a `|` or `>`.
  private func opensBlock(_ line: YamlLine) -> Bool {
    guard let key = line.key else { return false }
    let rest = text.bytes(ofLine: line.number).dropFirst(key.upperBound)
    return rest.contains { "|>".utf8.contains($0) }
      && rest.allSatisfy { ": |>+-".utf8.contains($0) }
  }

  /// The last of the lines from there that all fit; empty ones do, but not at the end.
  private func lastLine(below number: Int, _ fits: (YamlLine) -> Bool) -> Int {
    var last = number
    var next = number + 1
    while next <= text.lineCount {
      let line = YamlLine(text, next)
      if !line.isEmpty {
        guard fits(line) else { break }
        last = next
      }
      next += 1
    }
    return last
  }

  // MARK: Indentation

  /// Levels that are open above the line, the deepest first.
  private func levels(above number: Int) -> [Int] {
    var levels: [Int] = []
    var number = number - 1
    while number >= 1, levels.last != 0 {
      let line = YamlLine(text, number)
      number -= 1
      guard !line.isEmpty, line.key != nil || line.isEntry else { continue }
      for level in line.levels.reversed() where level < levels.last ?? .max {
        levels.append(level)
      }
    }
    return levels
  }

  /// Lines that begin in a column, up or down from a line, as long as none begins before it.
  private func neighbours(of number: Int, at column: Int, by step: Int) -> [YamlLine] {
    var found: [YamlLine] = []
    var number = number + step
    while number >= 1, number <= text.lineCount {
      let line = YamlLine(text, number)
      number += step
      if line.isEmpty { continue }
      if line.indent < column { break }
      if line.indent == column { found.append(line) }
    }
    return found
  }

  /// Either the line or those above it are indented wrongly: the fewer ones are to blame.
  private mutating func blameMisfit() {
    let levels = levels(above: line.number)
    let column = line.indent
    if levels.contains(column) {
      blameKind(at: column)
    } else if let deeper = levels.last(where: { $0 > column }) {
      let above = neighbours(of: line.number, at: deeper, by: -1)
      let below = neighbours(of: line.number, at: column, by: 1).prefix { $0.indent == column }
      let outer = levels.first { $0 < column }
      if let first = above.last, above.count <= below.count, outer != nil, first.levels.count == 1 {
        depth = column
        blame(first)
        lines = first.number...lastLine(below: first.number) { $0.indent >= first.indent }
      } else {
        depth = deeper
        blame(line)
        lines =
          line
          .number...lastLine(below: line.number) {
            $0.indent > deeper || $0.indent == column
          }
      }
    } else {
      depth = levels.first
      blame(line)
      lines = line.number...lastLine(below: line.number) { $0.indent >= column }
    }
  }

  /// How wide a tab was meant to be is not known; it stands where something belongs.
  private mutating func blameTabs() {
    let above = (1..<line.number).last { !YamlLine(text, $0).isEmpty }.map { YamlLine(text, $0) }
    let opens = above.map { isOpen($0) } ?? false
    depth = opens ? (above?.depth ?? 0) + 2 : levels(above: line.number).first
    lines = line.number...lastLine(below: line.number) { $0.hasTab && $0.indent >= line.indent }
  }

  /// Whether nothing follows the line's key.
  private func isOpen(_ line: YamlLine) -> Bool {
    guard let key = line.key else { return false }
    let rest = text.bytes(ofLine: line.number).dropFirst(key.upperBound)
    return rest.allSatisfy { ": \t".utf8.contains($0) }
  }

  /// Entries of a list and keys of a map in one column: those are wrong that are fewer.
  private mutating func blameKind(at column: Int) {
    let above = neighbours(of: line.number, at: column, by: -1).reversed()
    let all = above + [line] + neighbours(of: line.number, at: column, by: 1)
    let entries = all.filter(\.isEntry)
    let keys = all.filter { !$0.isEntry }
    let fewer =
      entries.count == keys.count ? [line] : entries.count < keys.count ? entries : keys
    if let first = fewer.first { blame(first) }
    takeBlock()
    // An entry among keys has no place of its own, whatever stands for it.
    if line.isEntry { lines = line.number...lastLine(below: line.number) { $0.indent > column } }
  }

  private mutating func blame(_ other: YamlLine) {
    line = other
    let start = text.range(ofLine: other.number).lowerBound + other.indent
    trouble.span = start..<start + 1
    lines = other.number...other.number
  }

  // MARK: A key below a text

  /// - Parameter above: where the text begins.
  private mutating func blameText(from above: Int) {
    let textLine = YamlLine(text, text.lineNumber(at: above))
    let siblings = neighbours(of: line.number, at: line.indent, by: 1).count + 1
    let isName =
      trouble.span.count <= Limits.name
      && PlainName.fits(text.text(in: trouble.span))
    if textLine.key == nil {
      // What was meant for a key has no colon, so that it was taken for a text.
      trouble = YamlTrouble(
        rule: .colonMissing, span: above..<text.range(ofLine: textLine.number).upperBound)
      line = textLine
      takeBlock()
    } else if !isName {
      trouble = YamlTrouble(
        rule: .colonInText, span: trouble.span.upperBound..<trouble.span.upperBound + 1)
      line = textLine
      takeBlock()
    } else if siblings > 1 {
      trouble.span = above..<text.range(ofLine: textLine.number).upperBound
      line = textLine
      takeBlock()
    } else {
      depth = textLine.depth
      lines = line.number...lastLine(below: line.number) { $0.indent > line.indent }
    }
  }
}
