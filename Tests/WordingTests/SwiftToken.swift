/// A piece of Swift source, as far as finding calls with literal arguments needs it.
struct SwiftToken: Hashable {
  let kind: Kind
  /// From 1.
  let line: Int

  enum Kind: Hashable {
    case name(String)
    /// What a literal says, `nil` when values are put into it.
    case string(String?)
    case mark(Character)
  }

  /// Leaves out space and comments. What is put into a string stands after it, in parentheses.
  static func read(_ source: String) -> [SwiftToken] {
    var reader = SwiftTokenReader(source)
    reader.read(until: .end)
    return reader.tokens
  }
}

struct SwiftTokenReader {
  private(set) var tokens: [SwiftToken] = []
  private let source: [Character]
  private var position = 0
  private var line = 1

  enum Stop {
    case end, closingParenthesis
  }

  init(_ source: String) { self.source = Array(source) }

  mutating func read(until stop: Stop) {
    var depth = 0
    while let next = peek() {
      if starts(with: "//") {
        skip { $0 != "\n" }
      } else if starts(with: "/*") {
        readBlockComment()
      } else if let hashes = hashesBeforeQuote() {
        readString(hashes)
      } else if next.isLetter || next == "_" {
        add(.name(take { $0.isLetter || $0.isNumber || $0 == "_" }))
      } else {
        if next == "(" { depth += 1 }
        if next == ")" { depth -= 1 }
        if !next.isWhitespace { add(.mark(next)) }
        advance()
        if stop == .closingParenthesis, depth == 0 { return }
      }
    }
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        advance(2)
      } else if starts(with: "*/") {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && peek() != nil
  }

  /// How many stand before a quotation mark that begins here; `nil` when none does.
  private func hashesBeforeQuote() -> Int? {
    let rest = source[position...].drop { $0 == "#" }
    return rest.first == "\"" ? rest.startIndex - position : nil
  }

  private mutating func readString(_ hashes: Int) {
    let begin = line
    let fence = String(repeating: "#", count: hashes)
    advance(hashes)
    let isLong = starts(with: "\"\"\"")
    let quote = (isLong ? "\"\"\"" : "\"") + fence
    advance(isLong ? 3 : 1)
    var text = ""
    var isWhole = true
    let place = tokens.count
    while peek() != nil, !starts(with: quote) {
      if starts(with: "\\" + fence) {
        advance(1 + hashes)
        if peek() == "(" {
          isWhole = false
          read(until: .closingParenthesis)
        } else {
          text += escaped()
        }
      } else {
        text += take(1)
      }
    }
    advance(quote.count)
    if isLong { text = Self.unindented(text) }
    tokens.insert(SwiftToken(kind: .string(isWhole ? text : nil), line: begin), at: place)
  }

  /// What a backslash stands for together with what follows it.
  private mutating func escaped() -> String {
    switch take(1) {
    case "n": "\n"
    case "t": "\t"
    case "\n": Self.joint
    case let other: other
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

  // MARK: Characters

  private func peek() -> Character? { position < source.count ? source[position] : nil }

  private func starts(with text: String) -> Bool { source[position...].starts(with: text) }

  private mutating func add(_ kind: SwiftToken.Kind) {
    tokens.append(SwiftToken(kind: kind, line: line))
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < source.count {
      if source[position] == "\n" { line += 1 }
      position += 1
    }
  }

  private mutating func take(_ count: Int) -> String {
    let begin = position
    advance(count)
    return String(source[begin..<position])
  }

  private mutating func take(while isWanted: (Character) -> Bool) -> String {
    let begin = position
    skip(while: isWanted)
    return String(source[begin..<position])
  }

  private mutating func skip(while isWanted: (Character) -> Bool) {
    while let next = peek(), isWanted(next) { advance() }
  }
}
