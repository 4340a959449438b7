/// Where bytes go: a file, a pipe.
public protocol ByteOutput {
  associatedtype Failure: Error
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(Failure)
}

/// Collects bytes and hands them on in large pieces.
struct ByteBuffer<Output: ByteOutput> {
  private var output: Output
  private var bytes: [UInt8] = []
  /// Chances come again and again.
  private var known: [UInt64: [UInt8]] = [:]

  private static var piece: Int { 1 << 18 }

  init(_ output: Output) {
    self.output = output
    bytes.reserveCapacity(Self.piece + 1024)
  }

  @inline(__always)
  mutating func add(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ number: Int) {
    guard number > 9 else {
      if number < 0 { add(String(number)) } else { bytes.append(48 + UInt8(number)) }
      return
    }
    let first = bytes.count
    var left = number
    while left > 0 {
      bytes.append(48 + UInt8(left % 10))
      left /= 10
    }
    bytes[first...].reverse()
  }

  /// The shortest decimal that reads back as the same number.
  mutating func add(_ number: Double) {
    if let text = known[number.bitPattern] {
      bytes.append(contentsOf: text)
      return
    }
    var text = number.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    let utf8 = Array(text.utf8)
    if known.count < 10_000 { known[number.bitPattern] = utf8 }
    bytes.append(contentsOf: utf8)
  }

  @inline(__always)
  mutating func pass() throws(Output.Failure) {
    if bytes.count >= Self.piece { try flush() }
  }

  mutating func flush() throws(Output.Failure) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Output.Failure) in
      try output.write(UnsafeRawBufferPointer(bytes))
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
