internal import Foundation
internal import GRDB

/// The sessions of this machine, in one SQLite file. Safe to use from several threads and processes.
///
/// Each writing call is one transaction, on disk when the call returns: a process killed at any
/// moment finds everything again that a call had returned from, and nothing of what it had not, or
/// all of it.
public final class SessionStore: Sendable {
  public enum Access: Hashable, Sendable {
    case readWrite
    /// Every writing call throws ``StoreFailure/readOnly(path:)``.
    case readOnly
  }

  /// Absolute.
  public let path: String
  /// What was asked for, or ``Access/readOnly`` when the file cannot be written.
  public let access: Access

  let queue: DatabaseQueue
  let clock: @Sendable () -> Int64

  /// Opens the file; makes it and its folder when missing and `access` is ``Access/readWrite``.
  ///
  /// A damaged file, another program's file and one of a newer version are refused and not touched.
  ///
  /// - Parameters:
  ///   - path: relative to the current folder unless absolute.
  ///   - clock: the time in Unix seconds.
  public init(
    path: String, access: Access = .readWrite,
    clock: @escaping @Sendable () -> Int64 = SessionStore.systemTime
  ) throws(StoreFailure) {
    let path = Self.absolute(path)
    self.path = path
    self.clock = clock
    do {
      (queue, self.access) = try StoreFile(path: path, access: access).open()
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// What the clock says, in Unix seconds.
  public var now: Int64 { clock() }

  /// Unix seconds.
  public static func systemTime() -> Int64 {
    Int64(Date().timeIntervalSince1970.rounded(.down))
  }

  /// SQLite takes a name that begins with `file:` for an address, so it never sees a relative one.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do { return try queue.read(body) } catch { throw StoreFailure(error, path: path) }
  }

  /// One transaction: all of `body`, or nothing when it throws.
  func writing<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    switch access {
    case .readOnly: throw .readOnly(path: path)
    case .readWrite: break
    }
    guard FileManager.default.fileExists(atPath: path) else { throw .moved(path: path) }
    do { return try queue.write(body) } catch { throw StoreFailure(error, path: path) }
  }
}
