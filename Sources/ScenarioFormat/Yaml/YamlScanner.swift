/// Walks through a YAML file as libyaml's scanner does, to find what must never reach the composer:
/// anchors and aliases, tags, hostile depth and size. Also says in plain words where a sign is out
/// of place, which the composer does less well.
///
/// The states and their order are libyaml's (`scanner.c`, version 0.2.5), so that both see the same
/// words in the same places.
struct YamlScanner {
  var cursor: YamlCursor
  var outline = YamlOutline()
  /// Anchors, aliases and tags; the walk goes on to find them all.
  private(set) var troubles: [YamlTrouble] = []
  /// Signs that only look like those of the format. They are read as what they were meant for.
  var lookAlikes: [YamlTrouble] = []
  /// The last line with one in its indentation.
  var oddLine = -2
  /// Where the last one in an indentation ends.
  var oddEnd = -1
  /// Lists whose marks have been told, by where they begin.
  var oddLists: Set<Int> = []
  /// A comment in brackets that has a closing one in it.
  private var swallowing: Int?
  /// The column of the block that is open; -1 for none.
  var indent = -1
  private var indents: [Int] = []
  /// A word that becomes a key if a colon follows: one for each level of brackets.
  var keys: [PossibleKey?] = [nil]
  /// Whether a key could begin here.
  var keyAllowed = true
  private var entryBegins = true
  /// Where the last text without quotation marks began.
  private var textLine = 0
  private var textStart = 0

  struct PossibleKey {
    let mark: YamlMark
    let offset: Int
    /// In a block, what stands in the block's own column has to be a key.
    let isRequired: Bool
    /// `nil` when it is a collection.
    var word: Range<Int>?
  }

  init(_ source: SourceText) { cursor = YamlCursor(source.bytes) }

  /// Notes a comment in brackets in which these would be closed.
  mutating func noteSwallowing() {
    guard brackets > 0, textLine == cursor.line else { return }
    var after = cursor
    after.skipRestOfLine()
    let comment = cursor.bytes[cursor.offset..<after.offset]
    if comment.contains(where: { "]}".utf8.contains($0) }) { swallowing = cursor.offset }
  }

  /// How many brackets are open.
  var brackets: Int { keys.count - 1 }

  mutating func scan() throws(YamlTrouble) {
    do { try walk() } catch { throw placed(error) }
  }

  private mutating func walk() throws(YamlTrouble) {
    repeat {
      skipToWord()
      try dropStaleKey()
      unroll(to: cursor.column)
    } while try fetch()
    unroll(to: -1)
    try dropKey()
    if brackets > 0, let unclosed = outline.open.last {
      throw bracketTrouble(at: unclosed.offset)
    }
  }

  /// Passes one word or sign; `false` at the end of the file.
  private mutating func fetch() throws(YamlTrouble) -> Bool {
    if cursor.isAtEnd { return false }
    if cursor.column == 0, cursor.isAt("%") { throw notPlain() }
    if cursor.isAtDocumentMark {
      guard cursor.isAt("-"), outline.spans.isEmpty, outline.open.isEmpty else { throw notPlain() }
      keyAllowed = false
      for _ in 0..<3 { cursor.advance() }
      return true
    }
    let first = entryBegins
    entryBegins = false
    switch Unicode.Scalar(cursor.peek()) {
    case "[": try openBracket(.flowList)
    case "{": try openBracket(.flowMap)
    case "]": try closeBracket(.flowList)
    case "}": try closeBracket(.flowMap)
    case ",":
      try dropKey()
      keyAllowed = true
      entryBegins = true
      cursor.advance()
    case "-" where cursor.isGap(1): try fetchEntry()
    case "-" where brackets == 0 && keyAllowed && cursor.specialSpace(1) != nil: try fetchEntry()
    case "*" where brackets == 0 && keyAllowed && cursor.isGap(1): try fetchOddEntry(1)
    case "?" where brackets > 0 || cursor.isGap(1): throw notPlain()
    case ":"
    where brackets > 0 || cursor.isGap(1) || cursor.specialSpace(1) != nil && hasKeyBefore:
      try fetchColon(first: first)
    case "*", "&": try refuse(.anchor)
    case "!": try refuse(.tag)
    case "|" where brackets == 0, ">" where brackets == 0:
      try dropKey()
      keyAllowed = true
      try scanBlockText()
    case "'", "\"":
      try saveKey()
      keyAllowed = false
      try wordIsKey(scanQuotedText())
    case "\t": throw trouble(.tabIndent)
    case "?" where brackets == 0, ":" where brackets == 0: try fetchPlainText()
    case "#", "|", ">", "%", "@", "`":
      throw trouble(.cannotStartText, ["word": .quote(String(UnicodeScalar(cursor.peek())))])
    default:
      if let length = listMark() { try fetchOddEntry(length) } else { try fetchPlainText() }
    }
    return true
  }

  private mutating func fetchPlainText() throws(YamlTrouble) {
    try saveKey()
    keyAllowed = false
    textLine = cursor.line
    textStart = cursor.offset
    try wordIsKey(scanPlainText())
  }

  private mutating func openBracket(_ kind: YamlOutline.Collection.Kind) throws(YamlTrouble) {
    try saveKey()
    try outline.begin(kind, at: cursor.offset, cursor.mark)
    keys.append(nil)
    keyAllowed = true
    entryBegins = true
    cursor.advance()
  }

  private mutating func closeBracket(_ kind: YamlOutline.Collection.Kind) throws(YamlTrouble) {
    try dropKey()
    guard brackets > 0, let last = outline.open.last, last.kind == kind else {
      throw bracketTrouble(at: cursor.offset)
    }
    keys.removeLast()
    keyAllowed = false
    cursor.advance()
    outline.endBrackets(at: cursor.offset)
  }

  mutating func fetchEntry() throws(YamlTrouble) {
    if brackets > 0, let unclosed = outline.open.last { throw bracketTrouble(at: unclosed.offset) }
    guard keyAllowed else { throw trouble(.dashOutOfPlace) }
    if indent < cursor.column {
      try roll(to: cursor.column, .blockList, at: cursor.offset, cursor.mark)
    }
    try dropKey()
    keyAllowed = true
    let start = (cursor.offset, cursor.mark)
    cursor.advance()
    outline.add(sign: start.0..<cursor.offset, at: start.1)
  }

  private mutating func fetchColon(first: Bool) throws(YamlTrouble) {
    if let key = keys[brackets] {
      if brackets == 0, indent < key.mark.column {
        try roll(to: key.mark.column, .blockMap, at: key.offset, key.mark)
      }
      guard let word = key.word else {
        throw YamlTrouble(rule: .keyNotAWord, span: key.offset..<cursor.offset)
      }
      if cursor.bytes[word].elementsEqual("<<".utf8) {
        throw YamlTrouble(rule: .notPlain, arguments: ["word": .quote("<<")], span: word)
      }
      outline.add(key: word, in: cursor.bytes)
      keys[brackets] = nil
      keyAllowed = false
    } else if brackets > 0 {
      guard !first, let unclosed = outline.open.last else { throw trouble(.keyNotAWord) }
      guard textLine < cursor.line else {
        throw curlyQuote(at: textStart) ?? trouble(.colonInBraces)
      }
      throw bracketTrouble(at: unclosed.offset)
    } else if keyAllowed {
      throw trouble(.keyNotAWord)
    } else {
      guard textLine < cursor.line else {
        throw curlyQuote(at: textStart) ?? trouble(.colonInText)
      }
      throw YamlTrouble(rule: .keyUnderText, span: wordBefore, above: textStart)
    }
    cursor.advance()
  }

  /// Notes an anchor, an alias or a tag, and passes it.
  private mutating func refuse(_ rule: Rule) throws(YamlTrouble) {
    try saveKey()
    keyAllowed = false
    let start = cursor.offset
    while !cursor.isGap(), !(brackets > 0 && ",[]{}".utf8.contains(cursor.peek())) {
      cursor.advance()
    }
    let span = start..<cursor.offset
    let word = Argument.quote(word(in: span))
    let outer = outline.open.first { $0.kind == .flowMap || $0.kind == .flowList }
    troubles.append(
      YamlTrouble(rule: rule, arguments: ["word": word], span: span, start: outer?.offset))
    wordIsKey(span)
  }

  /// The trouble, with the brackets it is in. Where they should have been closed on a line above,
  /// that is the trouble.
  private func placed(_ trouble: YamlTrouble) -> YamlTrouble {
    guard let outer = outline.open.first(where: { $0.kind == .flowMap || $0.kind == .flowList }),
      let inner = outline.open.last
    else { return trouble }
    var trouble = trouble
    let isCertain: Set<Rule> = [.tooDeep, .tooManyNodes, .quoteNotClosed]
    if !isCertain.contains(trouble.rule), outer.mark.line < cursor.line,
      indentation(at: cursor.offset) <= indentation(at: outer.offset)
    {
      trouble = bracketTrouble(at: inner.offset)
    }
    if let comment = swallowing, comment > outer.offset,
      outer.kind == .flowMap || outer.kind == .flowList
    {
      trouble = YamlTrouble(rule: .textCutOff, span: comment..<comment + 1)
    }
    trouble.start = outer.offset
    return trouble
  }

  /// Of the line that holds the place; more than any where it begins with a closing bracket.
  private func indentation(at offset: Int) -> Int {
    var start = min(offset, cursor.bytes.count)
    while start > 0, cursor.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let blanks = cursor.bytes[start...].prefix { $0 == UInt8(ascii: " ") }.count
    let isClosing = cursor.bytes[(start + blanks)...].first.map { "]}".utf8.contains($0) } ?? false
    return isClosing ? .max : blanks
  }

  // MARK: Keys and levels

  private mutating func saveKey() throws(YamlTrouble) {
    guard keyAllowed else { return }
    try dropKey()
    keys[brackets] = PossibleKey(
      mark: cursor.mark, offset: cursor.offset,
      isRequired: brackets == 0 && indent == cursor.column)
  }

  /// Tells the key that could begin at the word what the word is.
  private mutating func wordIsKey(_ word: Range<Int>) {
    if keys[brackets]?.offset == word.lowerBound { keys[brackets]?.word = word }
  }

  private mutating func dropKey() throws(YamlTrouble) {
    if let key = keys[brackets], key.isRequired {
      if let word = key.word, let trouble = almostKey(word) { throw trouble }
      throw YamlTrouble(rule: .colonMissing, span: key.word ?? key.offset..<key.offset + 1)
    }
    keys[brackets] = nil
  }

  /// A key and its colon stand on one line, within 1024 characters.
  private mutating func dropStaleKey() throws(YamlTrouble) {
    guard let key = keys[brackets] else { return }
    if key.mark.line < cursor.line || key.mark.column + 1024 < cursor.column { try dropKey() }
  }

  private mutating func roll(
    to column: Int, _ kind: YamlOutline.Collection.Kind, at offset: Int, _ mark: YamlMark
  ) throws(YamlTrouble) {
    try outline.begin(kind, at: offset, mark)
    indents.append(indent)
    indent = column
  }

  private mutating func unroll(to column: Int) {
    guard brackets == 0 else { return }
    while indent > column, let outer = indents.popLast() {
      outline.end()
      indent = outer
    }
  }
}
