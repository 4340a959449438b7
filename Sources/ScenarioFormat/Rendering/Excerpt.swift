/// The part of a line around a column, with marks under the place.
struct Excerpt {
  let text: String
  let underline: String

  /// - Parameters:
  ///   - column: from 1, in characters.
  ///   - length: in characters.
  ///   - width: how many columns of a terminal there are.
  init(_ line: String, column: Int, length: Int, width: Int) {
    let skipped = max(0, column - 1 - width)
    let cells = Cells(line, from: skipped, atMost: 3 * width)
    let target = min(max(0, column - 1 - skipped), cells.count)
    let widths = cells.widths
    var start = 0
    var end = cells.count
    if widths.reduce(0, +) > width {
      // A third of the room shows what comes before.
      start = Self.first(upTo: target, widths, room: width / 3)
      end = Self.last(from: start, widths, room: width - 1)
      if end == cells.count {
        start = Self.first(upTo: end, widths, room: width - 1)
      } else {
        end = Self.last(from: start, widths, room: width - 2)
      }
    }
    let before = skipped + start > 0 ? "…" : ""
    let after = end < cells.count ? "…" : ""
    text = before + cells.shown(start..<end) + after
    let indentation = widths[start..<max(start, target)].reduce(before.count, +)
    let marked = widths[target..<max(target, min(target + length, end))].reduce(0, +)
    underline =
      String(repeating: " ", count: indentation) + String(repeating: "^", count: max(1, marked))
  }

  /// How far back one can go from `end` within so many columns.
  private static func first(upTo end: Int, _ widths: [Int], room: Int) -> Int {
    var left = room
    var place = end
    while place > 0, widths[place - 1] <= left {
      place -= 1
      left -= widths[place]
    }
    return place
  }

  private static func last(from start: Int, _ widths: [Int], room: Int) -> Int {
    var left = room
    var place = start
    while place < widths.count, widths[place] <= left {
      left -= widths[place]
      place += 1
    }
    return place
  }
}

/// What a terminal shows one by one.
///
/// Only what may be seen is looked at, for there may be hundreds of findings in one line.
private enum Cells {
  /// Letters and signs of ASCII that show as themselves.
  case plain([UInt8])
  case characters([Character])

  init(_ line: String, from first: Int, atMost most: Int) {
    if line.utf8.allSatisfy(DisplayWidth.isPlain) {
      self = .plain(Array(line.utf8.dropFirst(first).prefix(most)))
    } else if line.utf8.count > 4096 {
      // The columns of a very long line are counted in scalars: see `SourceText.place`.
      let scalars = line.unicodeScalars.dropFirst(first).prefix(most)
      self = .characters(scalars.map { Character($0) })
    } else {
      self = .characters(Array(line.dropFirst(first).prefix(most)))
    }
  }

  var count: Int {
    switch self {
    case .plain(let bytes): bytes.count
    case .characters(let characters): characters.count
    }
  }

  var widths: [Int] {
    switch self {
    case .plain(let bytes): [Int](repeating: 1, count: bytes.count)
    case .characters(let characters): characters.map(DisplayWidth.of)
    }
  }

  func shown(_ range: Range<Int>) -> String {
    switch self {
    case .plain(let bytes): String(decoding: bytes[range], as: UTF8.self)
    case .characters(let characters): characters[range].map(DisplayWidth.shown).joined()
    }
  }
}
