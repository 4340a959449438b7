/// Reads bytes, because tests read the whole house with it.
struct SwiftTokenReader {
  private(set) var tokens: [SwiftToken] = []
  private let source: [UInt8]
  private var position = 0
  private var line = 1

  enum Stop {
    case end, closingParenthesis
  }

  init(_ source: String) { self.source = Array(source.utf8) }

  mutating func read(until stop: Stop) {
    var depth = 0
    while let next = peek() {
      if starts(with: Self.lineComment) {
        skip { $0 != Self.lineEnd }
      } else if starts(with: Self.commentBegin) {
        readBlockComment()
      } else if let hashes = hashesBeforeQuote() {
        readString(hashes)
      } else if Self.isInName(next) {
        add(.name(take(while: Self.isInName)))
      } else {
        if next == UInt8(ascii: "(") { depth += 1 }
        if next == UInt8(ascii: ")") { depth -= 1 }
        if !Self.isSpace(next), next != UInt8(ascii: "`") {
          add(.mark(Character(Unicode.Scalar(next))))
        }
        advance()
        if stop == .closingParenthesis, depth == 0 { return }
      }
    }
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      if starts(with: Self.commentBegin) {
        depth += 1
        advance(2)
      } else if starts(with: Self.commentEnd) {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && peek() != nil
  }

  /// How many stand before a quotation mark that begins here; `nil` when none does.
  private func hashesBeforeQuote() -> Int? {
    var end = position
    while end < source.count, source[end] == Self.hash { end += 1 }
    return end < source.count && source[end] == Self.quote ? end - position : nil
  }

  private mutating func readString(_ hashes: Int) {
    let begin = line
    let fence = [UInt8](repeating: Self.hash, count: hashes)
    advance(hashes)
    let quotes = starts(with: [Self.quote, Self.quote, Self.quote]) ? 3 : 1
    let end = [UInt8](repeating: Self.quote, count: quotes) + fence
    let escape = [UInt8(ascii: "\\")] + fence
    advance(quotes)
    var text: [UInt8] = []
    var isWhole = true
    let place = tokens.count
    while let next = peek(), !starts(with: end) {
      if starts(with: escape) {
        advance(escape.count)
        if peek() == UInt8(ascii: "(") {
          isWhole = false
          read(until: .closingParenthesis)
        } else if let escaped = peek() {
          text += Self.meaning(of: escaped)
          advance()
        }
      } else {
        text.append(next)
        advance()
      }
    }
    advance(end.count)
    let literal = String(decoding: text, as: UTF8.self)
    let said = quotes == 3 ? Self.unindented(literal) : literal
    tokens.insert(SwiftToken(kind: .string(isWhole ? said : nil), line: begin), at: place)
  }

  /// What a backslash stands for together with what follows it.
  private static func meaning(of escaped: UInt8) -> [UInt8] {
    switch escaped {
    case UInt8(ascii: "n"): [lineEnd]
    case UInt8(ascii: "t"): [UInt8(ascii: "\t")]
    case lineEnd: Array(joint.utf8)
    case let other: [other]
    }
  }

  /// Stands where a line goes on in the next.
  private static let joint = "\0\n"

  /// The lines of a literal of many lines without the space that the last one begins with.
  private static func unindented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let space = lines.last?.count ?? 0
    return lines.dropFirst().dropLast().map { $0.dropFirst(space) }.joined(separator: "\n")
      .replacing(joint, with: "")
  }

  // MARK: Bytes

  private static let lineComment = Array("//".utf8)
  private static let commentBegin = Array("/*".utf8)
  private static let commentEnd = Array("*/".utf8)
  private static let lineEnd = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
  private static let hash = UInt8(ascii: "#")

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
      true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == lineEnd || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      || byte == UInt8(ascii: "\r")
  }

  private func peek() -> UInt8? { position < source.count ? source[position] : nil }

  private func starts(with bytes: [UInt8]) -> Bool {
    guard position + bytes.count <= source.count else { return false }
    for (place, byte) in bytes.enumerated() where source[position + place] != byte { return false }
    return true
  }

  private mutating func add(_ kind: SwiftToken.Kind) {
    tokens.append(SwiftToken(kind: kind, line: line))
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < source.count {
      if source[position] == Self.lineEnd { line += 1 }
      position += 1
    }
  }

  private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
    let begin = position
    skip(while: isWanted)
    return String(decoding: source[begin..<position], as: UTF8.self)
  }

  private mutating func skip(while isWanted: (UInt8) -> Bool) {
    while let next = peek(), isWanted(next) { advance() }
  }
}
