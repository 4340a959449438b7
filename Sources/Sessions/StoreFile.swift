internal import Foundation
internal import GRDB

/// Opens the sessions' file, or says why not; a file that is refused stays as it was.
struct StoreFile {
  let path: String
  let access: SessionStore.Access

  /// How long to wait for another program that writes, in seconds. Ours takes milliseconds.
  static let patience: TimeInterval = 2

  func open() throws -> (DatabaseQueue, SessionStore.Access) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw StoreFailure.cannotOpen(path: path, detail: "a folder")
    }
    switch access {
    case .readOnly: return (try openToRead(), .readOnly)
    case .readWrite: break
    }
    try makeFolder()
    let queue: DatabaseQueue
    do {
      queue = try connect(path, readOnly: false)
      try welcome(queue)
    } catch {
      return (try openToRead(insteadOf: error), .readOnly)
    }
    return (queue, try canWrite(queue) ? .readWrite : .readOnly)
  }

  // MARK: Writing

  private func makeFolder() throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreFailure.folderNotWritable(path: folder)
    }
  }

  /// Makes the tables in a new file and brings an older one up to date.
  private func welcome(_ queue: DatabaseQueue) throws {
    let owner = try queue.read(FileFormat.owner)
    try refuse(owner)
    try check(queue)
    try setWAL(queue)
    guard owner != .us(version: FileFormat.version) else { return }
    try queue.write { db in
      guard try FileFormat.owner(of: db) == .nobody else { return }
      try db.execute(sql: "PRAGMA application_id = \(FileFormat.applicationID)")
    }
    do { try FileFormat.migrator.migrate(queue) } catch {
      // Another process may have done it between the migrator's look and its writing.
      try FileFormat.migrator.migrate(queue)
    }
  }

  /// Where WAL cannot be had, as on some network disks, the older journal is as safe.
  ///
  /// SQLite does not wait for others here, so two processes that make the file together need this
  /// to be tried again.
  private func setWAL(_ queue: DatabaseQueue) throws {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while true {
      do {
        return try queue.writeWithoutTransaction { db in
          _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        }
      } catch DatabaseError.SQLITE_BUSY where Date() < end {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  /// SQLite opens a file it may not write without a word, and says so at the first write.
  private func canWrite(_ queue: DatabaseQueue) throws -> Bool {
    do {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "UPDATE session SET status = status WHERE 0")
      }
    } catch DatabaseError.SQLITE_READONLY {
      return false
    } catch DatabaseError.SQLITE_BUSY {
      return true
    }
    return true
  }

  // MARK: Reading

  /// - Parameter first: why it could not be opened for writing.
  private func openToRead(insteadOf first: any Error) throws -> DatabaseQueue {
    guard isClosedDoor(first) else { throw first }
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreFailure.folderNotWritable(path: (path as NSString).deletingLastPathComponent)
    }
    return try openToRead()
  }

  private func openToRead() throws -> DatabaseQueue {
    do { return try openToRead(path) } catch {
      guard isClosedDoor(error), let name = nameOfUnchanging else { throw error }
      return try openToRead(name)
    }
  }

  /// Which of the two SQLite says depends on the file that it could not open.
  private func isClosedDoor(_ error: any Error) -> Bool {
    switch error {
    case DatabaseError.SQLITE_CANTOPEN, DatabaseError.SQLITE_READONLY: true
    default: false
    }
  }

  private func openToRead(_ name: String) throws -> DatabaseQueue {
    let queue = try connect(name, readOnly: true)
    let owner = try queue.read(FileFormat.owner)
    try refuse(owner)
    guard owner == .us(version: FileFormat.version) else {
      throw StoreFailure.readOnly(path: path)
    }
    try check(queue)
    return queue
  }

  /// A WAL database needs files beside it even for reading. In a folder that takes none, SQLite
  /// reads it when told that nothing will change it, which is so when no log is there.
  private var nameOfUnchanging: String? {
    guard !FileManager.default.fileExists(atPath: path + "-wal") else { return nil }
    return path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
      .map { "file:\($0)?immutable=1" }
  }

  // MARK: Both

  /// GRDB's own WAL setting is left alone: it sets `synchronous` to NORMAL, which can lose the last
  /// commits when the power goes.
  private func connect(_ name: String, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA fullfsync = ON")
    }
    return try DatabaseQueue(path: name, configuration: configuration)
  }

  private func refuse(_ owner: FileFormat.Owner) throws {
    switch owner {
    case .somebodyElse: throw StoreFailure.notOurs(path: path)
    case .us(let version) where version > FileFormat.version:
      throw StoreFailure.newerVersion(path: path, found: version, known: FileFormat.version)
    case .us, .nobody: return
    }
  }

  /// Damage is better found here than in the middle of a game, and before anything is written.
  private func check(_ queue: DatabaseQueue) throws {
    let verdict = try queue.read { db in try String.fetchOne(db, sql: "PRAGMA quick_check(1)") }
    guard verdict == "ok" else {
      throw StoreFailure.corrupt(path: path, detail: verdict ?? "quick_check")
    }
  }
}
