extension YamlScanner {
  /// Passes blanks, comments and line breaks.
  mutating func skipToWord() {
    while true {
      while cursor.isAt(" ") || ((brackets > 0 || !keyAllowed) && cursor.isAt("\t")) {
        cursor.advance()
      }
      if let length = cursor.specialSpace() {
        passSpecialSpace(length)
        continue
      }
      if cursor.isAt("#") {
        noteSwallowing()
        cursor.skipRestOfLine()
      }
      guard cursor.isBreak() else { return }
      cursor.advanceLine()
      if brackets == 0 { keyAllowed = true }
    }
  }

  /// Passes a text without quotation marks, which may go on over several lines.
  mutating func scanPlainText() throws(YamlTrouble) -> Range<Int> {
    let start = (offset: cursor.offset, mark: cursor.mark)
    var end = cursor.offset
    var newLine = false
    while !cursor.isAtDocumentMark, !cursor.isAt("#") {
      while !cursor.isGap() {
        if cursor.isAt(":") {
          if brackets > 0, ",?[]{}".utf8.contains(cursor.peek(1)) { throw trouble(.colonInBraces) }
          if cursor.isGap(1) { break }
          if cursor.specialSpace(1) != nil, canBeName(from: start.offset) { break }
        }
        if brackets > 0, ",[]{}".utf8.contains(cursor.peek()) { break }
        newLine = false
        cursor.advance()
        end = cursor.offset
      }
      guard cursor.isBlank() || cursor.isBreak() else { break }
      while cursor.isBlank() || cursor.isBreak() {
        if cursor.isBreak() {
          cursor.advanceLine()
          newLine = true
        } else {
          if newLine, cursor.column < indent + 1, cursor.isAt("\t") { throw trouble(.tabIndent) }
          cursor.advance()
        }
      }
      if brackets == 0, cursor.column < indent + 1 { break }
    }
    if newLine { keyAllowed = true }
    if cursor.isAt("#"), !newLine {
      outline.note(.init(offset: cursor.offset, text: start.offset), inLine: cursor.line)
    }
    try checkCurlyQuotes(of: start.offset..<end)
    try outline.add(word: start.offset..<end, at: start.mark)
    return start.offset..<end
  }

  /// Passes a text in '…' or "…".
  mutating func scanQuotedText() throws(YamlTrouble) -> Range<Int> {
    let start = (offset: cursor.offset, mark: cursor.mark)
    let quote = cursor.peek()
    let opening = cursor.offset..<cursor.offset + 1
    cursor.advance()
    while true {
      if cursor.isAtEnd { throw YamlTrouble(rule: .quoteNotClosed, span: opening) }
      if cursor.isBreak() {
        cursor.advanceLine()
      } else if cursor.peek() == quote {
        cursor.advance()
        // In '…' two apostrophes are one that does not close the text.
        guard quote == UInt8(ascii: "'"), cursor.isAt("'") else { break }
        cursor.advance()
      } else if quote == UInt8(ascii: "\""), cursor.isAt("\\") {
        try scanEscape()
      } else {
        cursor.advance()
      }
    }
    try checkAfterQuote(opening, start.mark)
    try outline.add(word: start.offset..<cursor.offset, at: start.mark)
    return start.offset..<cursor.offset
  }

  /// What follows a text in quotation marks is a sign, a comment or a new line. When it is not, a
  /// mark is missing somewhere; if the text went on over several lines, probably its own.
  private func checkAfterQuote(_ opening: Range<Int>, _ start: YamlMark) throws(YamlTrouble) {
    var after = cursor
    while after.isBlank() { after.advance() }
    let signs = brackets > 0 ? ":,]}#" : ":#"
    if after.isAtEnd || after.isBreak() || signs.utf8.contains(after.peek()) { return }
    guard start.line == cursor.line else {
      throw YamlTrouble(rule: .quoteNotClosed, span: opening)
    }
    let next = after.offset..<after.offset + 1
    guard brackets == 0 || after.peek() != cursor.bytes[opening.lowerBound] else {
      throw YamlTrouble(
        rule: .notYAML, arguments: ["problem": .term(.commaMissing)], span: next)
    }
    throw YamlTrouble(rule: .textAfterQuote, span: next)
  }

  private mutating func scanEscape() throws(YamlTrouble) {
    let known = "0abt\tnvfre \"/\\N_LPxuU".utf8
    if !cursor.isBreak(1), !known.contains(cursor.peek(1)) {
      var after = cursor
      after.advance()
      after.advance()
      let span = cursor.offset..<after.offset
      throw YamlTrouble(
        rule: .unknownEscape, arguments: ["word": .quote(word(in: span))], span: span)
    }
    cursor.advance()
    if !cursor.isBreak() { cursor.advance() }
  }

  /// Passes a text that stands on the lines below a `|` or `>`.
  mutating func scanBlockText() throws(YamlTrouble) {
    let start = (offset: cursor.offset, mark: cursor.mark)
    cursor.advance()
    var increment = 0
    let digits = UInt8(ascii: "1")...UInt8(ascii: "9")
    while cursor.isAt("+") || cursor.isAt("-") || digits.contains(cursor.peek()) {
      if digits.contains(cursor.peek()) { increment = Int(cursor.peek() - UInt8(ascii: "0")) }
      cursor.advance()
    }
    try outline.add(word: start.offset..<cursor.offset, at: start.mark)
    while cursor.isBlank() { cursor.advance() }
    if cursor.isAt("#") { cursor.skipRestOfLine() }
    guard cursor.isBreak() || cursor.isAtEnd else {
      let sign = start.offset..<start.offset + 1
      throw YamlTrouble(
        rule: .cannotStartText, arguments: ["word": .quote(word(in: sign))], span: sign)
    }
    if cursor.isBreak() { cursor.advanceLine() }
    var column = increment > 0 ? max(indent, 0) + increment : 0
    try skipToBlockLine(&column)
    while cursor.column == column, !cursor.isAtEnd {
      cursor.skipRestOfLine()
      if cursor.isBreak() { cursor.advanceLine() }
      try skipToBlockLine(&column)
    }
  }

  /// Passes empty lines and indentation. A `column` of 0 is not known yet, and is found here.
  private mutating func skipToBlockLine(_ column: inout Int) throws(YamlTrouble) {
    var widest = 0
    while true {
      while column == 0 || cursor.column < column, cursor.isAt(" ") { cursor.advance() }
      widest = max(widest, cursor.column)
      if column == 0 || cursor.column < column, cursor.isAt("\t") { throw trouble(.tabIndent) }
      guard cursor.isBreak() else { break }
      cursor.advanceLine()
    }
    if column == 0 { column = max(widest, indent + 1, 1) }
  }

  // MARK: Troubles

  func trouble(_ rule: Rule, _ arguments: [String: Argument] = [:]) -> YamlTrouble {
    YamlTrouble(rule: rule, arguments: arguments, span: cursor.offset..<cursor.offset + 1)
  }

  func bracketTrouble(at offset: Int) -> YamlTrouble {
    let span = offset..<offset + 1
    return YamlTrouble(
      rule: .bracketNotClosed, arguments: ["word": .quote(word(in: span))], span: span)
  }

  /// About the word or sign that begins here.
  func notPlain() -> YamlTrouble {
    var after = cursor
    while !after.isGap() { after.advance() }
    let span = cursor.offset..<after.offset
    return YamlTrouble(rule: .notPlain, arguments: ["word": .quote(word(in: span))], span: span)
  }

  /// What stands on the line before this place.
  var wordBefore: Range<Int> {
    var start = cursor.offset
    while start > 0, cursor.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while cursor.bytes[start] == UInt8(ascii: " ") { start += 1 }
    return start..<max(start + 1, cursor.offset)
  }

  func word(in span: Range<Int>) -> String {
    String(decoding: cursor.bytes[span], as: UTF8.self)
  }
}
