import Foundation

/// The folder that pictures are read from. It is held open, so that pictures are found there also after
/// somebody has moved or renamed it while the table was in use.
final class PictureFolder: Sendable {
  /// A name for it that holds as long as this does.
  let path: String
  private let descriptor: Int32

  init(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let held = "/proc/self/fd/\(descriptor)"
    // Not every system has that.
    self.path = descriptor >= 0 && access(held + "/.", X_OK) == 0 ? held : path
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
