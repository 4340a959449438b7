import Foundation

/// One way of breaking a case: what it does to a line, and what has to be found there.
struct Mutation: Sendable {
  let name: String
  let code: String
  /// Which lines it can break.
  let fits: @Sendable (CaseLine) -> Bool
  /// What the line becomes; several lines, or none to take it away.
  let broken: @Sendable (CaseLine) -> [String]
  /// Where it is found.
  let found: Place

  enum Place: Sendable {
    case here
    /// At the second of the lines that it becomes.
    case nextLine
    /// At the key the line belongs to.
    case parent
    /// At the entry of a list that the line belongs to.
    case entry
    /// At the first line below that begins so.
    case below(String)
  }

  init(
    _ name: String, _ code: String, at found: Place = .here,
    if fits: @escaping @Sendable (CaseLine) -> Bool,
    _ broken: @escaping @Sendable (CaseLine) -> [String]
  ) {
    self.name = name
    self.code = code
    self.fits = fits
    self.broken = broken
    self.found = found
  }
}

/// A line of a case, with what a mutation asks of it.
struct CaseLine: Sendable {
  let text: String
  /// From 0.
  let number: Int
  /// The keys it is in, from the top.
  let path: [String]
  /// The line of the key it belongs to, from 0.
  let parent: Int
  /// Whether its value is all on this line.
  let isWhole: Bool
  /// Whether it lies inside a text or brackets that began above.
  let isInside: Bool
  /// The line after it.
  let next: String

  var indent: String { String(text.prefix { $0 == " " }) }
  var key: String? {
    guard !isInside, let end = text.firstIndex(of: ":") else { return nil }
    let key = text[..<end].drop { $0 == " " || $0 == "-" }
    return !key.isEmpty && key.allSatisfy { $0.isLetter || $0 == "-" || $0.isNumber }
      ? String(key) : nil
  }
  var value: String {
    guard key != nil, let colon = text.firstIndex(of: ":") else { return "" }
    return text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
  }
  var isEntry: Bool { text.drop { $0 == " " }.hasPrefix("- ") }

  func with(_ value: String) -> [String] {
    guard let colon = text.firstIndex(of: ":") else { return [text] }
    return ["\(text[...colon]) \(value)"]
  }

  func replacing(_ piece: String, _ other: String) -> [String] {
    guard let range = text.range(of: piece) else { return [text] }
    return [text.replacingCharacters(in: range, with: other)]
  }

  /// Reads the lines of a case that is written as the shipped ones are.
  static func all(in yaml: String) -> [CaseLine] {
    let texts = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var all: [CaseLine] = []
    var open: [(indent: Int, key: String, line: Int)] = []
    var textIndent: Int?
    var depth = 0
    for (number, text) in texts.enumerated() {
      let indent = text.prefix { $0 == " " }.count
      let isBlank = text.allSatisfy { $0 == " " } || text.drop { $0 == " " }.hasPrefix("#")
      if let limit = textIndent, !isBlank, indent <= limit { textIndent = nil }
      let isInside = textIndent != nil || depth > 0 || isBlank
      if !isInside {
        let own = indent + (text.drop { $0 == " " }.hasPrefix("- ") ? 2 : 0)
        while let last = open.last, last.indent >= indent { open.removeLast() }
        let next = number + 1 < texts.count ? texts[number + 1] : ""
        let nextIndent = next.prefix { $0 == " " }.count
        let line = CaseLine(
          text: text, number: number, path: open.map(\.key), parent: open.last?.line ?? 0,
          isWhole: next.isEmpty || nextIndent <= own, isInside: false, next: next)
        all.append(line)
        if line.value.hasPrefix(">") || line.value.hasPrefix("|") { textIndent = own }
        if let key = line.key { open.append((own, key, number)) }
      } else {
        all.append(
          CaseLine(
            text: text, number: number, path: [], parent: 0, isWhole: false, isInside: true,
            next: ""))
      }
      if textIndent == nil, !isBlank {
        depth += text.count { "[{".contains($0) } - text.count { "]}".contains($0) }
      }
    }
    return all
  }
}
