/// Breaks a text into lines: at spaces, also of no width, after hyphens, at soft hyphens, and only as a last resort
/// inside a word, never by surprise inside a Danish compound that would fit on a line of its own.
struct LineBreaker {
  let measurer: any TextMeasuring
  let style: TextStyle

  static let softHyphen: Character = "\u{AD}"

  /// - Parameter width: in pixels; a single character is placed even when it is wider.
  func lines(of text: String, width: Double) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph(String($0), width: width)
    }
  }

  private func paragraph(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    // Words are measured alone and added up, so that a paragraph costs its length and not its square.
    var used = 0.0
    let space = measurer.width(of: " ", style: style)
    for word in words(of: text) {
      let glue = line.isEmpty || !word.hasSpaceBefore ? "" : " "
      let needed =
        (glue.isEmpty ? 0 : space) + measurer.width(of: visible(word.text), style: style)
      // Kerning and rounding set the sum a little off: near the edge the line itself is measured.
      let sum = used + needed
      let isNear = sum > width * 0.92 && sum < width * 1.08
      if isNear ? fits(line + glue + word.text, width) : sum <= width {
        line += glue + word.text
        used = sum
        continue
      }
      let (head, tail) = divided(word.text, after: line + glue, width: width)
      if let head {
        lines.append(visible(line + glue + head))
        line = tail
      } else {
        if !line.isEmpty { lines.append(visible(line)) }
        line = word.text
      }
      while !fits(line, width) {
        let (head, tail) = divided(line, after: "", width: width)
        if let head {
          lines.append(visible(head))
          line = tail
        } else {
          let count = longestPrefix(of: line, width: width)
          lines.append(visible(String(line.prefix(count))))
          line = String(line.dropFirst(count))
        }
      }
      used = measurer.width(of: visible(line), style: style)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(visible(line)) }
    return lines
  }

  private struct Word {
    let text: String
    let hasSpaceBefore: Bool
  }

  /// Words, divided after hyphens that stand between letters.
  private func words(of text: String) -> [Word] {
    text.split(whereSeparator: { $0 == " " || $0 == "\t" }).flatMap { part in
      var words: [Word] = []
      var current = ""
      for character in part {
        if character == "\u{200B}" {
          if !current.isEmpty { words.append(Word(text: current, hasSpaceBefore: words.isEmpty)) }
          current = ""
          continue
        }
        current.append(character)
        if (character == "-" || character == "/"), current.count > 1 {
          words.append(Word(text: current, hasSpaceBefore: words.isEmpty))
          current = ""
        }
      }
      if !current.isEmpty { words.append(Word(text: current, hasSpaceBefore: words.isEmpty)) }
      return words
    }
  }

  /// The word divided at its last soft hyphen that still fits behind `start`.
  private func divided(
    _ word: String, after start: String, width: Double
  ) -> (head: String?, tail: String) {
    var best: String.Index?
    for index in word.indices where word[index] == Self.softHyphen {
      if fits(start + word[..<index] + "-", width) { best = index }
    }
    guard let best else { return (nil, word) }
    return (word[..<best] + "-", String(word[word.index(after: best)...]))
  }

  private func longestPrefix(of word: String, width: Double) -> Int {
    var low = 1
    var high = max(1, word.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(String(word.prefix(middle)), width) { low = middle } else { high = middle - 1 }
    }
    let letters = Array(word.prefix(low + 1))
    let whole = (1...low).last { place in
      place == letters.count || Self.mayBreak(between: letters[place - 1], and: letters[place])
    }
    return whole ?? low
  }

  /// Whether the characters before and after the place may stand on different lines. Where no spaces are
  /// between words, as in Thai and Lao, a vowel that is written before its consonant stays with it, and
  /// none that is written after it begins a line.
  static func mayBreak(between before: Character, and after: Character) -> Bool {
    switch before.unicodeScalars.last?.value ?? 0 {
    case 0x0E40...0x0E44, 0x0EC0...0x0EC4: return false
    default: break
    }
    switch after.unicodeScalars.first?.value ?? 0 {
    case 0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46: return false
    case 0x0EAF, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EBD, 0x0EC6: return false
    default: return true
    }
  }

  private func fits(_ text: String, _ width: Double) -> Bool {
    measurer.width(of: visible(text), style: style) <= width
  }

  private func visible(_ text: String) -> String {
    text.contains(Self.softHyphen) ? text.filter { $0 != Self.softHyphen } : text
  }
}
