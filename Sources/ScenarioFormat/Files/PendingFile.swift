import Foundation
import Synchronization

private let made = Atomic<Int>(0)

/// A file that is written piece by piece and is there whole or not at all.
///
/// It is made beside its place under a hidden name and put there at the end, and gone when a signal
/// ends the program before. A link keeps pointing where it did, and a file that is replaced keeps its
/// rights. A device or a pipe, which has no place to be taken, is written to.
public final class PendingFile {
  /// Who may read and write a file that is new.
  public enum Access: Sendable {
    /// As the system's settings have it.
    case usual
    /// Whoever it belongs to, and nobody else.
    case own
  }

  /// As it was given.
  public let path: String
  /// Where it is until it is finished.
  public private(set) var temporary: String?
  private var descriptor: Int32
  private var unfinished: Int?
  private let place: String

  /// - Throws: ``FileReplacement/Failure``, with `EISDIR` for a folder.
  public init(_ path: String, _ access: Access = .usual) throws(FileReplacement.Failure) {
    self.path = path
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    place = file.path
    var there = stat()
    let isThere = stat(place, &there) == 0
    let kind = there.st_mode & S_IFMT
    if isThere, kind == S_IFDIR { throw FileReplacement.Failure(path: path, code: EISDIR) }
    if isThere, kind != S_IFREG {
      descriptor = open(place, O_WRONLY | O_CLOEXEC)
    } else {
      let folder = file.deletingLastPathComponent().path
      Self.clear(folder)
      let number = made.add(1, ordering: .relaxed).newValue
      let beside = "\(folder)/\(Self.mark)\(getpid())-\(number)"
      unfinished = Unfinished.forget(beside)
      descriptor = open(
        beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, access == .own ? 0o600 : 0o666)
      temporary = beside
      if descriptor >= 0 {
        // Says to others that somebody is at work on it.
        flock(descriptor, LOCK_EX | LOCK_NB)
        if isThere, access == .usual { fchmod(descriptor, there.st_mode & 0o7777) }
      }
    }
    if descriptor < 0 {
      let failure = FileReplacement.Failure(path: path, code: errno)
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
    if let unfinished { Unfinished.keep(unfinished) }
    unfinished = nil
  }

  /// Adds to it.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(FileReplacement.Failure) {
    do throws(OpenFile.Failure) { try OpenFile(descriptor).write(bytes) } catch {
      throw FileReplacement.Failure(path: path, code: error.code)
    }
  }

  /// Adds to it.
  public func write(_ bytes: [UInt8]) throws(FileReplacement.Failure) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(FileReplacement.Failure) in
      try write(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Puts the file in its place, once the disk has all of it: after a power cut there is the old one
  /// or the new one.
  public func finish() throws(FileReplacement.Failure) {
    let isKept = temporary == nil || fsync(descriptor) == 0 || errno == EINVAL
    let reason = errno
    let isClosed = close(descriptor) == 0
    descriptor = -1
    // A full disk may say so only now.
    guard isKept else { throw FileReplacement.Failure(path: path, code: reason) }
    guard isClosed else { throw FileReplacement.Failure(path: path, code: errno) }
    guard let temporary else { return }
    guard rename(temporary, place) == 0 else {
      throw FileReplacement.Failure(path: path, code: errno)
    }
    self.temporary = nil
    settle()
  }

  // MARK: What others left

  private static let mark = ".hjemmetid-part-"

  /// Takes away what a program that was ended without a word (`kill -9`, a power cut) left here.
  private static func clear(_ folder: String) {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    for name in names ?? [] where name.hasPrefix(mark) {
      let number = name.dropFirst(mark.count).prefix { $0 != "-" }
      guard let process = Int32(number), process > 0, kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      // In a container or on another machine the same number may be somebody at work.
      let file = open("\(folder)/\(name)", O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink("\(folder)/\(name)") }
      close(file)
    }
  }
}
