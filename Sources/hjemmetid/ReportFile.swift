import Foundation
import ScenarioFormat

/// Writes files that are there whole or not at all.
enum ReportFile {
  static func write(_ text: String, to path: String) throws(FileFailure) {
    do throws(FileReplacement.Failure) {
      let file = try PendingFile(path)
      try file.write(Array(text.utf8))
      try file.finish()
    } catch {
      throw FileFailure(error)
    }
  }

  /// Says before long work what would keep the file from being written after it.
  static func expectRoom(for path: String) throws(FileFailure) {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    if Places.isFolder(file.path) { throw .isFolder(path) }
    let folder = file.deletingLastPathComponent().path
    guard Places.isFolder(folder) else {
      throw .notWritten(path, .missing)
    }
    guard access(folder, W_OK) == 0 || access(file.path, W_OK) == 0 else {
      throw .notWritten(path, .ofLastCall)
    }
  }

  /// Adds to the end of a file that others write to as well, or of a device.
  static func append(_ text: String, to path: String) throws(FileFailure) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .notWritten(path, .ofLastCall)
    }
    defer { close(descriptor) }
    do throws(OpenFile.Failure) { try OpenFile(descriptor).write(text) } catch {
      throw .notWritten(path, SystemReason(error.code))
    }
  }
}
