import Analysis
import Foundation
import ScenarioFormat

/// A file that is written piece by piece and is there whole or not at all: it is made beside its
/// place and put there at the end, and gone when a signal ends the program before. A link keeps
/// pointing where it did. A device or a pipe, which has no place to be taken, is written to.
final class PendingFile: ByteOutput {
  let path: String
  private var descriptor: Int32
  /// `nil` for a device or a pipe, and when the file is in its place.
  private var temporary: String?
  private var unfinished: Int?
  private let place: String

  /// - Throws: ``FileFailure`` with what the system says of it.
  init(_ path: String) throws(FileFailure) {
    self.path = path
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    place = file.path
    let kind =
      try? FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType
    switch kind {
    case nil, .typeRegular?:
      let own = ProcessInfo.processInfo.processIdentifier
      let beside = file.deletingLastPathComponent()
        .appendingPathComponent(".\(file.lastPathComponent).\(own)").path
      unfinished = Interrupt.forget(beside)
      descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      temporary = beside
    case .typeDirectory?: throw .isFolder(path)
    default: descriptor = open(place, O_WRONLY | O_CLOEXEC)
    }
    if descriptor < 0 {
      let failure = failure()
      temporary = nil
      settle()
      throw failure
    }
  }

  /// What was never put in its place is gone.
  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { unlink(temporary) }
    settle()
  }

  private func settle() {
    if let unfinished { Interrupt.keep(unfinished) }
    unfinished = nil
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    do throws(OpenFile.Failure) { try OpenFile(descriptor).write(bytes) } catch {
      throw .notWritten(path, SystemReason(error.code))
    }
  }

  /// Puts the file in its place.
  func finish() throws(FileFailure) {
    let closed = close(descriptor)
    descriptor = -1
    // A full disk may say so only now.
    if closed != 0 { throw failure() }
    guard let temporary else { return }
    guard rename(temporary, place) == 0 else { throw failure() }
    self.temporary = nil
    settle()
  }

  private func failure() -> FileFailure {
    .notWritten(path, .ofLastCall)
  }
}
