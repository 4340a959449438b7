import Foundation

/// A number under which the system has a file, a device or a pipe open for writing.
public struct OpenFile: Sendable {
  /// As `open` gave it.
  public let descriptor: Int32

  /// What the system says of a call that failed (`errno`).
  public struct Failure: Error, Hashable, Sendable {
    /// `ENOSPC`, `EPIPE` and so on.
    public let code: Int32

    init(_ code: Int32) { self.code = code }
  }

  /// - Parameter descriptor: stays open; whoever opened it closes it.
  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// All bytes, however few the system takes at a time. Waits for a pipe whose reader is slow, also
  /// where somebody else has set it never to wait.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var left = bytes[...]
    while !left.isEmpty {
      let written = Foundation.write(
        descriptor, UnsafeRawBufferPointer(rebasing: left).baseAddress, left.count)
      if written >= 0 {
        left = left.dropFirst(written)
        continue
      }
      switch errno {
      case EINTR: break
      case EAGAIN:
        var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&place, 1, -1)
      case let code: throw Failure(code)
      }
    }
  }

  /// The bytes of a text in UTF-8.
  public func write(_ text: String) throws(Failure) {
    try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(Failure) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }
}
