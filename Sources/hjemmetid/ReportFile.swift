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

  /// Writes beside the file and puts it in its place. A link keeps pointing where it did; a device or
  /// a pipe, which has no place to be taken, is written to.
  static func write(_ text: String, to path: String) throws(Failure) {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let kind =
      try? FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
    switch kind {
    case nil, .typeRegular?: try replace(file, with: text, path)
    case .typeDirectory?: throw Failure(path: path, reason: "it is a folder")
    default: try append(text, to: path)
    }
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

  private static func replace(_ file: URL, with text: String, _ path: String) throws(Failure) {
    let own = ProcessInfo.processInfo.processIdentifier
    let temporary = file.deletingLastPathComponent()
      .appendingPathComponent(".\(file.lastPathComponent).\(own)")
    do {
      try Data(text.utf8).write(to: temporary, options: .withoutOverwriting)
    } catch {
      throw Failure(path: path, reason: reason(error))
    }
    guard rename(temporary.path, file.path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(at: temporary)
      throw Failure(path: path, reason: reason)
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
