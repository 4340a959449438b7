/// The bytes of a file, and where its lines begin.
public struct SourceText: Sendable {
  /// As it was given, for findings.
  public let file: String
  /// Without the mark some editors put before UTF-8.
  let bytes: [UInt8]
  /// Offsets into `bytes`, rising, the first 0.
  private let lineStarts: [Int]

  /// Takes any bytes; whether they are text is for `SourceCheck` to say.
  public init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var starts = [0]
    for (offset, byte) in self.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The bytes as they were read.
  public var contents: [UInt8] { bytes }

  /// At least 1: an empty file has one empty line.
  public var lineCount: Int { lineStarts.count }

  /// The line without its end. Bytes that are not UTF-8 come out as U+FFFD; a line that is not
  /// there is empty.
  ///
  /// - Parameter number: from 1.
  public func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    return String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// Without its end.
  ///
  /// - Parameter number: from 1; of a line that is there.
  func bytes(ofLine number: Int) -> ArraySlice<UInt8> { bytes[range(ofLine: number)] }

  func range(ofLine number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// Where a stretch of bytes is for a reader: its first line only.
  func place(of span: Range<Int>) -> SourcePlace {
    let number = lineNumber(at: span.lowerBound)
    let line = range(ofLine: number)
    let start = max(line.lowerBound, min(span.lowerBound, line.upperBound))
    let end = max(start, min(span.upperBound, line.upperBound))
    return SourcePlace(
      line: number, column: count(line.lowerBound..<start) + 1, length: max(1, count(start..<end)))
  }

  func text(in span: Range<Int>) -> String {
    String(decoding: bytes[span.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// The number of the line that holds the offset, from 1.
  func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// - Parameters:
  ///   - line: from 1; one that is not there gives the end of the file.
  ///   - scalars: how many Unicode scalars into the line.
  func offset(line: Int, scalars: Int) -> Int {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count }
    return offset(from: lineStarts[line - 1], scalars: scalars)
  }

  /// - Parameter scalars: how many Unicode scalars on.
  func offset(from start: Int, scalars: Int) -> Int {
    var offset = start
    var left = scalars
    while left > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// Characters as a reader counts them; in a very long stretch scalars, which are faster to count.
  private func count(_ span: Range<Int>) -> Int {
    if bytes[span].allSatisfy(DisplayWidth.isPlain) { return span.count }
    return span.count > 4096
      ? bytes[span].count { $0 & 0xC0 != 0x80 }
      : String(decoding: bytes[span], as: UTF8.self).count
  }
}

extension SourceText {
  /// Without the blanks before it.
  func wholeLine(_ number: Int) -> SourcePlace {
    let text = line(number)
    let indentation = text.prefix { $0 == " " || $0 == "\t" }.count
    return SourcePlace(
      line: max(1, number), column: indentation + 1, length: max(1, text.count - indentation))
  }
}
