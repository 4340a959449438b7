/// Signs that only look like those of the format. They are read as what they were meant for, so
/// that nothing else is misread for their sake.
extension YamlScanner {
  var hasKeyBefore: Bool { keys[brackets]?.word?.upperBound == cursor.offset }

  /// Whether the text from there on can be a name before a colon.
  func canBeName(from start: Int) -> Bool {
    keys[brackets]?.offset == start && cursor.offset - start <= Limits.name
      && PlainName.fits(word(in: start..<cursor.offset))
  }

  /// How many bytes a dash or a bullet in the place of a list's mark takes; `nil` for a text.
  func listMark() -> Int? {
    guard brackets == 0, keyAllowed, let found = LookAlike.at(cursor.offset, in: cursor.bytes),
      found.sign.kind == .dash || found.sign.kind == .bullet
    else { return nil }
    var after = cursor
    after.advance()
    guard after.isBlank() || after.specialSpace() != nil else { return nil }
    while after.isBlank() || after.specialSpace() != nil { after.advance() }
    // What is said begins with a dash, too; an entry has a name, a key or brackets.
    if "{[\"".utf8.contains(after.peek()) { return found.length }
    let start = after.offset
    while !after.isGap(), !after.isAt(":") { after.advance() }
    let isName = PlainName.fits(word(in: start..<after.offset))
    while after.isBlank() { after.advance() }
    return isName && (after.isAt(":") || after.isBreak() || after.isAtEnd) ? found.length : nil
  }

  mutating func fetchOddEntry(_ length: Int) throws(YamlTrouble) {
    let span = cursor.offset..<cursor.offset + length
    outline.repair(span, as: "-")
    try fetchEntry()
    guard let list = outline.open.last, oddLists.insert(list.offset).inserted else { return }
    let sign = LookAlike.at(span.lowerBound, in: cursor.bytes)?.sign ?? .star
    lookAlikes.append(Self.lookAlike(sign, at: span))
  }

  static func lookAlike(_ sign: LookAlike, at span: Range<Int>) -> YamlTrouble {
    YamlTrouble(rule: .lookAlike, arguments: sign.arguments, span: span)
  }

  /// Passes a space of another kind as if it were an ordinary one. It is told where nobody could
  /// read it as such: as indentation, or for the blank after a sign.
  mutating func passSpecialSpace(_ length: Int) {
    let span = cursor.offset..<cursor.offset + length
    let before = cursor.column == 0 ? 0 : cursor.bytes[cursor.offset - 1]
    let isIndentation = isIndentation
    if isIndentation { oddEnd = span.upperBound }
    if let sign = LookAlike.at(span.lowerBound, in: cursor.bytes)?.sign {
      if isIndentation, oddLine != cursor.line {
        var after = cursor
        while after.specialSpace() != nil || after.isBlank() { after.advance() }
        let isTold = oddLine == cursor.line - 1 || after.isBreak() || after.isAtEnd
        if !isTold { lookAlikes.append(Self.lookAlike(sign, at: span)) }
        oddLine = cursor.line
      } else if !isIndentation, ":-".utf8.contains(before) {
        lookAlikes.append(Self.lookAlike(sign, at: span))
      }
    }
    outline.repair(span, as: " ")
    cursor.advance()
  }

  /// Whether only spaces stand before this place on its line.
  private var isIndentation: Bool {
    var start = cursor.offset
    while start > oddEnd, start > 0, cursor.bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return start == 0 || start == oddEnd || cursor.bytes[start - 1] == UInt8(ascii: "\n")
  }

  /// A quotation mark that is none, where a text begins.
  func curlyQuote(at offset: Int) -> YamlTrouble? {
    guard let found = LookAlike.at(offset, in: cursor.bytes), found.sign.kind == .quote else {
      return nil
    }
    return Self.lookAlike(found.sign, at: offset..<offset + found.length)
  }

  /// Refuses a text in brackets that begins in curly quotation marks and is cut by a comma.
  func checkCurlyQuotes(of text: Range<Int>) throws(YamlTrouble) {
    guard brackets > 0, cursor.isAt(","), let trouble = curlyQuote(at: text.lowerBound) else {
      return
    }
    let rest = word(in: trouble.span.upperBound..<text.upperBound)
    if !rest.unicodeScalars.contains(where: { LookAlike($0)?.kind == .quote }) { throw trouble }
  }

  /// A key whose colon has no blank after it, or only looks like one.
  func almostKey(_ word: Range<Int>) -> YamlTrouble? {
    var end = word.lowerBound
    while end < word.upperBound {
      let name = word.lowerBound..<end
      if cursor.bytes[end] == UInt8(ascii: ":") {
        return PlainName.fits(self.word(in: name))
          ? YamlTrouble(rule: .colonWithoutSpace, span: end..<end + 1) : nil
      }
      if let found = LookAlike.at(end, in: cursor.bytes), found.sign.kind == .colon {
        return Self.lookAlike(found.sign, at: end..<end + found.length)
      }
      end += 1
    }
    return nil
  }
}
