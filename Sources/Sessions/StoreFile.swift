internal import Foundation
internal import GRDB

/// Opens the sessions' file, or says why not; a file that is refused stays as it was.
///
/// The file is all there is, but for the moment of a commit, when its old pages stand in a journal beside
/// it. Files of the first format may have a write-ahead log; their shared index is never opened: SQLite
/// maps it into memory, and one that is too short would end the program.
struct StoreFile {
  let path: String
  let access: SessionStore.Access

  /// How long to wait for another program that writes, in seconds. Ours takes milliseconds.
  static let patience: TimeInterval = 2

  private var files: SessionFiles { SessionFiles(path: path) }

  func open() throws -> (DatabaseQueue, SessionStore.Access) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw StoreFailure.cannotOpen(path: path, detail: .folder)
    }
    // SQLite's name for no file at all, which would be made a file of that name.
    guard (path as NSString).lastPathComponent != ":memory:" else {
      throw StoreFailure.cannotOpen(path: ":memory:", detail: .noFileName)
    }
    switch access {
    case .readOnly: return (try openToRead(), .readOnly)
    case .readWrite: break
    }
    try makeFolder()
    do {
      let queue = try openToWrite()
      if try canWrite(queue) { return (queue, .readWrite) }
      return (try openToRead(), .readOnly)
    } catch {
      return (try openToRead(insteadOf: error), .readOnly)
    }
  }

  // MARK: Writing

  private func makeFolder() throws {
    let folder = (path as NSString).deletingLastPathComponent
    do { try PrivateFile.makeFolder(folder) } catch {
      throw StoreFailure.folderNotWritable(path: folder)
    }
  }

  /// Makes the tables in a new file and brings an older one up to date.
  private func openToWrite() throws -> DatabaseQueue {
    PrivateFile.makeIfMissing(path)
    // What is in a log goes into the file as soon as the file is opened, so damage has to be found
    // before that.
    try lookAtLog()
    if files.usesWAL { try leaveWAL() }
    let queue = try connect(path)
    let owner = try queue.read(FileFormat.owner)
    try refuse(owner)
    try check(queue)
    guard owner != .us(version: FileFormat.version) else { return queue }
    try bringUpToDate(queue)
    return queue
  }

  /// A log that another program is writing at this moment goes by itself; one that was left stays.
  private func lookAtLog() throws {
    let end = Date(timeIntervalSinceNow: Self.patience / 10)
    while files.hasLog {
      do { return try lookAtCopy { _ in } } catch StoreFailure.corrupt where Date() < end {
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  private func bringUpToDate(_ queue: DatabaseQueue) throws {
    try queue.write { db in
      guard try FileFormat.owner(of: db) == .nobody else { return }
      try db.execute(sql: "PRAGMA application_id = \(FileFormat.applicationID)")
    }
    do { try FileFormat.migrator.migrate(queue) } catch {
      // Another process may have done it between the migrator's look and its writing.
      try FileFormat.migrator.migrate(queue)
    }
  }

  private func leaveWAL() throws {
    let queue = try connect(path, sharing: .none)
    try refuse(try queue.read(FileFormat.owner))
    try check(queue)
    try queue.writeWithoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    }
    try queue.close()
    try? FileManager.default.removeItem(atPath: path + "-shm")
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
    guard files.isThere else {
      throw StoreFailure.folderNotWritable(path: (path as NSString).deletingLastPathComponent)
    }
    // Made a moment ago, and it could not even be given its tables.
    guard !files.bytes("").isEmpty else { throw first }
    return try openToRead()
  }

  /// Into memory, where it can be brought up to date whatever the disk allows.
  private func openToRead() throws -> DatabaseQueue {
    do {
      if files.usesWAL {
        guard !files.hasLog else { return try lookAtCopy(inMemory) }
        return try inMemory(try connect(unchanging, sharing: .reading))
      }
      return try inMemory(try connect(path, sharing: .reading))
    } catch {
      guard isClosedDoor(error) else { throw error }
      return try files.hasLog
        ? lookAtCopy(inMemory) : inMemory(connect(unchanging, sharing: .reading))
    }
  }

  private func inMemory(_ file: DatabaseQueue) throws -> DatabaseQueue {
    let owner = try file.read(FileFormat.owner)
    try refuse(owner)
    guard owner != .nobody else { throw StoreFailure.readOnly(path: path) }
    try check(file)
    let memory = try DatabaseQueue()
    try file.backup(to: memory)
    if owner != .us(version: FileFormat.version) { try bringUpToDate(memory) }
    return memory
  }

  /// Which of them SQLite says depends on the file that it could not open or write.
  private func isClosedDoor(_ error: any Error) -> Bool {
    switch error {
    case DatabaseError.SQLITE_CANTOPEN, DatabaseError.SQLITE_READONLY, DatabaseError.SQLITE_FULL,
      DatabaseError.SQLITE_IOERR_WRITE, DatabaseError.SQLITE_IOERR_FSYNC,
      DatabaseError.SQLITE_IOERR_TRUNCATE, DatabaseError.SQLITE_IOERR_DELETE,
      DatabaseError.SQLITE_IOERR_LOCK, DatabaseError.SQLITE_IOERR_DIR_FSYNC:
      true
    default: false
    }
  }

  /// A name by which SQLite reads a file when told that nothing will change it: no file beside it is
  /// made or looked for.
  private var unchanging: String {
    let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return "file:\(name)?immutable=1"
  }

  // MARK: Both

  /// What a database would be with what is in its log, without touching either.
  private func lookAtCopy<Value>(_ work: (DatabaseQueue) throws -> Value) throws -> Value {
    guard !LogCheck(files.bytes("-wal")).isDamaged else {
      throw StoreFailure.corrupt(path: path, detail: .log)
    }
    return try files.withCopy(patience: Self.patience) { copy in
      let queue = try connect(copy.path, sharing: .none)
      try refuse(try queue.read(FileFormat.owner))
      try check(queue)
      let value = try work(queue)
      try queue.close()
      return value
    }
  }

  private enum Sharing {
    case full
    case reading
    /// Nobody else can open it in the meantime, and a write-ahead log's index stays in memory.
    case none
  }

  /// `EXTRA` waits for the folder too: else a journal that was deleted might come back when the power
  /// goes, and take the last step with it.
  private func connect(_ name: String, sharing: Sharing = .full) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = sharing == .reading
    configuration.busyMode = .timeout(Self.patience)
    configuration.prepareDatabase { db in
      if sharing == .none { try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      try db.execute(sql: "PRAGMA synchronous = EXTRA")
      try db.execute(sql: "PRAGMA fullfsync = ON")
    }
    return try DatabaseQueue(path: name, configuration: configuration)
  }

  private func refuse(_ owner: FileFormat.Owner) throws {
    switch owner {
    case .somebodyElse: throw StoreFailure.notOurs(path: path)
    case .us(let version) where version > FileFormat.version:
      throw StoreFailure.newerVersion(path: path, found: version, known: FileFormat.version)
    case .damaged: throw StoreFailure.corrupt(path: path, detail: .header)
    case .us, .nobody: return
    }
  }

  /// Damage is better found here than in the middle of a game, and before anything is written. Texts
  /// and steps are checked when they are used: `SHA256` and fingerprints are for that.
  private func check(_ queue: DatabaseQueue) throws {
    let verdict = try queue.read { db in
      try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
    }
    guard verdict == "ok" else {
      throw StoreFailure.corrupt(path: path, detail: .contents)
    }
    try queue.read { db in
      guard case .us(let version) = try FileFormat.owner(of: db) else { return }
      try FileFormat.expectTables(of: version, in: db)
    }
    let hasStray = try queue.read { db in
      try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil
    }
    if hasStray { throw StoreFailure.corrupt(path: path, detail: .contents) }
  }
}
