/// A place in the bytes of a file, with the line and column libyaml would give it.
struct YamlCursor {
  let bytes: [UInt8]
  private(set) var offset = 0
  /// From 0.
  private(set) var line = 0
  /// From 0, in Unicode scalars.
  private(set) var column = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte so many bytes on; 0 past the end, which ``SourceCheck`` keeps out of the file itself.
  func peek(_ ahead: Int = 0) -> UInt8 {
    offset + ahead < bytes.count ? bytes[offset + ahead] : 0
  }

  func isAt(_ sign: Unicode.Scalar) -> Bool { peek() == UInt8(ascii: sign) }

  var isAtEnd: Bool { offset >= bytes.count }

  /// A carriage return is only ever the first half of a line break.
  func isBreak(_ ahead: Int = 0) -> Bool {
    peek(ahead) == UInt8(ascii: "\n") || peek(ahead) == UInt8(ascii: "\r")
  }

  func isBlank(_ ahead: Int = 0) -> Bool {
    peek(ahead) == UInt8(ascii: " ") || peek(ahead) == UInt8(ascii: "\t")
  }

  /// How many bytes a space of another kind takes there; `nil` when there is none.
  func specialSpace(_ ahead: Int = 0) -> Int? {
    guard peek(ahead) >= 0xC2, let found = LookAlike.at(offset + ahead, in: bytes),
      found.sign.kind == .space
    else { return nil }
    return found.length
  }

  /// A blank, a line break or the end of the file.
  func isGap(_ ahead: Int = 0) -> Bool { isBlank(ahead) || isBreak(ahead) || peek(ahead) == 0 }

  /// `---` or `...` at the start of a line.
  var isAtDocumentMark: Bool {
    guard column == 0, isAt("-") || isAt(".") else { return false }
    return peek(1) == peek() && peek(2) == peek() && isGap(3)
  }

  /// Passes one scalar that is not a line break.
  mutating func advance() {
    guard !isAtEnd else { return }
    offset += 1
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    column += 1
  }

  /// Passes one line break.
  mutating func advanceLine() {
    if isAt("\r") { offset += 1 }
    if isAt("\n") { offset += 1 }
    line += 1
    column = 0
  }

  /// Passes the rest of the line, but not its break.
  mutating func skipRestOfLine() {
    while !isAtEnd, !isBreak() { advance() }
  }

  var mark: YamlMark { YamlMark(line: line, column: column) }
}

/// A place as libyaml gives it: both from 0, the column in Unicode scalars.
struct YamlMark: Hashable {
  let line: Int
  let column: Int
}

/// Why a file cannot be read on.
struct YamlTrouble: Error {
  let rule: Rule
  var arguments: [String: Argument] = [:]
  var span: Range<Int>
  /// Where that begins which it is in: the outermost bracket, or a text.
  var start: Int?
  /// Where a text without quotation marks begins that it goes on from.
  var above: Int?
  /// Whether a line does not fit those around it.
  var isMisfit = false
}
