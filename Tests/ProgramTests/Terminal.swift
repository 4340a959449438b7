import Foundation

/// A terminal of its own, to be read from.
struct Terminal {
  private let own: FileHandle
  /// What a program gets to write to; to be closed here once it runs.
  let end: FileHandle

  struct Missing: Error {}

  init() throws {
    var (own, other): (Int32, Int32) = (-1, -1)
    guard openpty(&own, &other, nil, nil, nil) == 0 else { throw Missing() }
    self.own = FileHandle(fileDescriptor: own, closeOnDealloc: true)
    end = FileHandle(fileDescriptor: other, closeOnDealloc: true)
  }

  /// Waits for the next piece; `nil` when nobody writes any more.
  func read() -> String? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(own.fileDescriptor, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }
}
