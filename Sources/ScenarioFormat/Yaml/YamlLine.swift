/// One line of a file, as far as its signs tell what it is.
struct YamlLine {
  /// From 1.
  let number: Int
  /// Blanks and tabs before the first sign.
  let indent: Int
  /// Where entries of lists and then a key begin, from left to right: `- - a: b` has three.
  let levels: [Int]
  /// Within the line, without its colon; of the first key outside of brackets.
  let key: Range<Int>?
  let isEmpty: Bool
  let first: UInt8
  let hasTab: Bool

  init(_ source: SourceText, _ number: Int) {
    self.number = number
    let bytes = source.bytes(ofLine: number)
    var place = bytes.startIndex
    while place < bytes.endIndex, " \t".utf8.contains(bytes[place]) { place += 1 }
    hasTab = bytes[..<place].contains(UInt8(ascii: "\t"))
    indent = place - bytes.startIndex
    first = place < bytes.endIndex ? bytes[place] : 0
    isEmpty = first == 0 || first == UInt8(ascii: "#")
    var levels = [indent]
    while place < bytes.endIndex, bytes[place] == UInt8(ascii: "-"),
      Self.isGap(bytes, place + 1)
    {
      place += 1
      while place < bytes.endIndex, bytes[place] == UInt8(ascii: " ") { place += 1 }
      levels.append(place - bytes.startIndex)
    }
    self.levels = levels
    key = Self.key(bytes, from: place).map {
      ($0.lowerBound - bytes.startIndex)..<($0.upperBound - bytes.startIndex)
    }
  }

  var isEntry: Bool { levels.count > 1 }
  /// Of what goes on below the line, everything is deeper.
  var depth: Int { key == nil ? indent : levels.last ?? indent }

  /// `---`, `...` or a directive.
  func isMark(in source: SourceText) -> Bool {
    let bytes = source.bytes(ofLine: number)
    return first == UInt8(ascii: "%")
      || bytes.starts(with: Array("---".utf8)) || bytes.starts(with: Array("...".utf8))
  }

  private static func key(_ bytes: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    guard start < bytes.endIndex, !"[{]},#&*!|>%@`?:".utf8.contains(bytes[start]) else {
      return nil
    }
    var place = start
    if "\"'".utf8.contains(bytes[start]) {
      guard let close = bytes[(start + 1)...].firstIndex(of: bytes[start]) else { return nil }
      place = close + 1
    }
    while place < bytes.endIndex, place - start <= 200 {
      if bytes[place] == UInt8(ascii: ":"), isGap(bytes, place + 1) {
        var end = place
        while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return start..<end
      }
      if bytes[place] == UInt8(ascii: "#"), bytes[place - 1] == UInt8(ascii: " ") { return nil }
      place += 1
    }
    return nil
  }

  private static func isGap(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
    place >= bytes.endIndex || " \t".utf8.contains(bytes[place])
  }
}
