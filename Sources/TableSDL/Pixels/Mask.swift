/// How strongly the pixels of a shape or a text are covered, 0 to 255 each: a quarter of the memory of
/// a picture of them, and good for every colour.
final class Mask {
  let width, height: Int
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter cover: has to fill all of it, row by row.
  init(width: Int, height: Int, _ cover: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    self.width = width
    self.height = height
    bytes = .allocate(capacity: width * height)
    bytes.initialize(repeating: 0)
    cover(bytes)
  }

  deinit {
    bytes.deallocate()
  }

  var byteCount: Int { width * height }

  /// A row from a column on.
  func row(_ row: Int, from column: Int) -> UnsafePointer<UInt8>? {
    bytes.baseAddress.map { UnsafePointer($0 + row * width + column) }
  }
}
