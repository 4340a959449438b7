import TableUI

/// Divides a line into runs, in the order in which they stand from left to right.
///
/// The rules of Unicode's annex 9 as far as a sentence needs them: the mark it begins with, else the first
/// strong letter, gives the line its direction, numbers keep theirs among letters that run to the left, and what is neither
/// goes with what it stands between. Marks that only steer directions are left out.
struct LineOrder {
  /// A character, and what it is to the order of the line.
  struct Piece {
    var text: Character
    var kind: Kind
    var file: FontFile?
    var level = 0
  }

  enum Kind { case forwards, backwards, number, neutral }

  static func kind(_ character: Character) -> Kind {
    guard let scalar = character.unicodeScalars.first else { return .neutral }
    if Line.isBase(scalar) {
      return scalar == WritingDirection.backwardsMark ? .backwards : .forwards
    }
    if WritingDirection.isBackwards(scalar) {
      return scalar.properties.numericType == .decimal ? .number : .backwards
    }
    if scalar.properties.numericType == .decimal { return .number }
    return scalar.properties.isAlphabetic ? .forwards : .neutral
  }

  /// Whether the whole line can be painted as it stands.
  static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !WritingDirection.isBackwards($0) && !Line.isBase($0) }
  }

  static func runs(_ pieces: [Piece]) -> [TextRun] {
    let seen = levelled(pieces).filter { !$0.text.unicodeScalars.allSatisfy(Line.isBase) }
    return ordered(joined(seen)).map(\.run)
  }

  private static func levelled(_ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    let first = pieces.first { $0.kind == .forwards || $0.kind == .backwards }
    let base = first?.kind == .backwards ? 1 : 0
    var last = base == 1 ? Kind.backwards : .forwards
    for index in pieces.indices {
      switch pieces[index].kind {
      case .forwards:
        pieces[index].level = base * 2
        last = .forwards
      case .backwards:
        pieces[index].level = 1
        last = .backwards
      case .number: pieces[index].level = last == .backwards ? 2 : base * 2
      case .neutral: pieces[index].level = -1
      }
    }
    var start = 0
    while start < pieces.count {
      guard pieces[start].level < 0 else {
        start += 1
        continue
      }
      let end = pieces[start...].firstIndex { $0.level >= 0 } ?? pieces.count
      let before = start > 0 ? pieces[start - 1] : nil
      let after = end < pieces.count ? pieces[end] : nil
      for index in start..<end { pieces[index].level = between(before, after, base) }
      start = end
    }
    return pieces
  }

  /// What stands between two of one direction has it too; numbers count as the letters round them.
  private static func between(_ before: Piece?, _ after: Piece?, _ base: Int) -> Int {
    func isBackwards(_ piece: Piece?) -> Bool {
      guard let piece else { return base == 1 }
      return piece.level == 1 || piece.kind == .number && piece.level == 2
    }
    let (left, right) = (isBackwards(before), isBackwards(after))
    guard left == right else { return base }
    return left ? 1 : base * 2
  }

  private typealias Level = (run: TextRun, level: Int)

  private static func joined(_ pieces: [Piece]) -> [Level] {
    var runs: [Level] = []
    for piece in pieces {
      let isOdd = piece.level % 2 == 1
      var shape = TextRun.Shape(direction: isOdd ? .backwards : .forwards)
      shape.script = piece.text.unicodeScalars.lazy.compactMap(Script.tag).first
      if let last = runs.last, last.level == piece.level, last.run.file == piece.file,
        last.run.shape.script == shape.script || shape.script == nil || last.run.shape.script == nil
      {
        runs[runs.count - 1].run.text.append(piece.text)
        if let script = shape.script { runs[runs.count - 1].run.shape.script = script }
      } else {
        runs.append(
          (TextRun(text: String(piece.text), file: piece.file, shape: shape), piece.level))
      }
    }
    return runs
  }

  /// From the highest level down, what is at least as high is turned round.
  private static func ordered(_ runs: [Level]) -> [Level] {
    var runs = runs
    for level in stride(from: runs.map(\.level).max() ?? 0, to: 0, by: -1) {
      var start = 0
      while start < runs.count {
        guard runs[start].level >= level else {
          start += 1
          continue
        }
        let end = runs[start...].firstIndex { $0.level < level } ?? runs.count
        runs[start..<end].reverse()
        start = end
      }
    }
    return runs
  }
}
