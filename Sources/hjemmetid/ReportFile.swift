import Foundation

/// Writes files that are there whole or not at all.
enum ReportFile {
  struct Failure: Error {
    let path: String
    let reason: String

    var sentence: String {
      "\(path) cannot be written (\(reason)). Look at the folder and its rights, or name another file."
    }
  }

  static func write(_ text: String, to path: String) throws(Failure) {
    let file = try PendingFile(path)
    try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(Failure) in
      try file.write(UnsafeRawBufferPointer(bytes))
    }
    try file.finish()
  }

  /// Says before long work what would keep the file from being written after it.
  static func expectRoom(for path: String) throws(Failure) {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    if Places.isFolder(file.path) { throw Failure(path: path, reason: "it is a folder") }
    let folder = file.deletingLastPathComponent().path
    guard Places.isFolder(folder) else {
      throw Failure(path: path, reason: String(cString: strerror(ENOENT)))
    }
    guard access(folder, W_OK) == 0 || access(file.path, W_OK) == 0 else {
      throw Failure(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Adds to the end of a file that others write to as well, or of a device.
  static func append(_ text: String, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(path: path, reason: String(cString: strerror(errno)))
    }
    do {
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true).write(
        contentsOf: Data(text.utf8))
    } catch {
      throw Failure(path: path, reason: reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(cause.code))) : error.localizedDescription
  }
}
