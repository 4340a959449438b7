/// A file on its way to a tree. What cannot be read is taken out of it, as few lines as will do, so
/// that the rest can be.
///
/// The number of lines never changes, which is how everything is traced back to the author's own.
struct YamlDraft {
  /// As the author wrote it.
  let source: SourceText
  private(set) var text: SourceText
  /// By number from 1, and what has been told of each, in the author's text.
  private var taken: [Int: Range<Int>] = [:]
  /// Whether it is not known any more what belongs where.
  private(set) var isLoose = false

  init(_ source: SourceText) {
    self.source = source
    text = source
  }

  var isWhole: Bool { taken.isEmpty }

  /// What the stand-in for an unread value holds, and the first of those for unread keys; private
  /// characters, which ``SourceCheck`` keeps out of files.
  static let unread = "\u{10FFFD}"
  private static let gaps: ClosedRange<UInt32> = 0x10_0000...0x10_FFF0

  static func isGap(_ key: String) -> Bool {
    key.unicodeScalars.first.map { gaps.contains($0.value) } ?? false
  }

  /// What came of taking something out.
  struct Step {
    /// With their places in the author's text; none of what follows from one told before.
    var told: [YamlTrouble] = []
    var goesOn = true
  }

  /// Takes out what troubles of one reading are about.
  mutating func takeOut(_ troubles: [YamlTrouble]) -> Step {
    var step = Step()
    var lines: [Int: String] = [:]
    var taken = taken
    for trouble in troubles {
      guard trouble.rule != .tooDeep, trouble.rule != .tooManyNodes else {
        step.told.append(traced(trouble))
        step.goesOn = false
        continue
      }
      let blame = YamlBlame(trouble, in: text)
      let number = blame.line.number
      if self.taken[number] != nil {
        // A stand-in does not fit where it is. What was in the place is told already.
        if text.bytes(ofLine: number).isEmpty { step.goesOn = false }
        isLoose = true
        lines[number] = ""
        continue
      }
      let told = traced(blame.trouble)
      step.told.append(told)
      if blame.line.isEmpty { step.goesOn = false }
      for number in blame.lines where lines[number] == nil {
        lines[number] =
          blame.isTopmost(number) ? standIn(for: YamlLine(text, number), blame) : ""
        taken[number] = told.span
      }
    }
    self.taken = taken
    replace(lines)
    return step
  }

  private func standIn(for line: YamlLine, _ blame: YamlBlame) -> String {
    guard !line.isMark(in: text) else { return "" }
    let bytes = text.bytes(ofLine: line.number)
    let start = bytes.startIndex
    let indent = String(repeating: " ", count: blame.depth ?? line.indent)
    let dashes = bytes[(start + line.indent)..<(start + (line.levels.last ?? line.indent))]
    let lead = indent + String(decoding: dashes, as: UTF8.self)
    if let key = line.key, blame.keepsKey(of: line, in: text) {
      let word = bytes[(start + key.lowerBound)..<(start + key.upperBound)]
      return "\(lead)\(String(decoding: word, as: UTF8.self)): \(Self.unread)"
    }
    if line.isEntry { return lead + Self.unread }
    let number = Self.gaps.lowerBound + UInt32(line.number % Self.gaps.count)
    return lead + String(Unicode.Scalar(number).map(Character.init) ?? "?") + ":"
  }

  private mutating func replace(_ lines: [Int: String]) {
    var bytes: [UInt8] = []
    var done = 0
    for (number, words) in lines.sorted(by: { $0.key < $1.key }) {
      let line = text.range(ofLine: number)
      bytes += text.bytes[done..<line.lowerBound]
      bytes += Array(words.utf8)
      done = line.upperBound
    }
    bytes += text.bytes[done...]
    text = SourceText(bytes, file: source.file)
  }

  // MARK: Places

  private func traced(_ trouble: YamlTrouble) -> YamlTrouble {
    var trouble = trouble
    trouble.span = origin(of: trouble.span)
    return trouble
  }

  /// The stretch in the author's text.
  func origin(of span: Range<Int>) -> Range<Int> {
    if taken.isEmpty { return span }
    let line = text.lineNumber(at: span.lowerBound)
    if let told = taken[line] { return told }
    let start = origin(of: span.lowerBound, line)
    let last = text.lineNumber(at: span.upperBound)
    let end = taken[last]?.lowerBound ?? origin(of: span.upperBound, last)
    return start..<max(start, end)
  }

  private func origin(of offset: Int, _ line: Int) -> Int {
    source.range(ofLine: line).lowerBound + offset - text.range(ofLine: line).lowerBound
  }
}
