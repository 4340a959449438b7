import Foundation
import GRDB
import Rules
import Sessions
import Testing

/// Files that are not opened, and stay as they were.
@Suite struct RefusedFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  enum Damage: CaseIterable {
    case garbage, text, cutInTheMiddle, headerAlone, pagesOverwritten, tableGone
  }

  /// A closed file with a session in it, damaged.
  private func make(_ damage: Damage) throws {
    switch damage {
    case .garbage: try folder.write((0..<9_000).map { UInt8($0 * 7 & 0xFF) }, to: "sessions.sqlite")
    case .text: try folder.write("Dear diary".utf8, to: "sessions.sqlite")
    case .cutInTheMiddle: try replace(by: { Array($0.prefix($0.count / 2)) })
    case .headerAlone: try replace(by: { Array($0.prefix(100)) })
    case .pagesOverwritten:
      try replace(by: { $0.prefix(4096) + [UInt8](repeating: 0xA5, count: $0.count - 4096) })
    case .tableGone:
      try makeSessions()
      try change(with: "PRAGMA foreign_keys = OFF; DROP TABLE entry")
    }
  }

  private func makeSessions() throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    try store.append(Sample.entries, to: id)
  }

  private func replace(by change: ([UInt8]) -> [UInt8]) throws {
    try makeSessions()
    try folder.write(change(try folder.read("sessions.sqlite")), to: "sessions.sqlite")
  }

  @Test(arguments: Damage.allCases)
  func damagedFileIsNotTouched(_ damage: Damage) throws {
    try make(damage)
    let bytes = try folder.read("sessions.sqlite")
    for _ in 1...2 {
      let failure = #expect(throws: StoreFailure.self) {
        try SessionStore(path: folder.sessions).unfinished()
      }
      guard case .corrupt(folder.sessions, let detail) = failure else {
        Issue.record("\(damage): \(String(describing: failure))")
        return
      }
      #expect(detail != .unknown)
      #expect(try folder.read("sessions.sqlite") == bytes)
    }
  }

  @Test(arguments: [
    "PRAGMA application_id = 1", "PRAGMA user_version = 1", "CREATE TABLE a (b)",
    "CREATE TABLE entry (number)",
  ])
  func anotherProgramsFileIsNotTouched(sql: String) throws {
    try change(with: sql)
    let bytes = try folder.read("sessions.sqlite")
    for access in [SessionStore.Access.readWrite, .readOnly] {
      #expect(throws: StoreFailure.notOurs(path: folder.sessions)) {
        try SessionStore(path: folder.sessions, access: access)
      }
    }
    #expect(try folder.names == ["sessions.sqlite"])
    #expect(try folder.read("sessions.sqlite") == bytes)
  }

  private func change(with sql: String) throws {
    try DatabaseQueue(path: folder.sessions).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  @Test func newerVersionIsNotTouched() throws {
    try makeSessions()
    try change(with: "PRAGMA user_version = 3; INSERT INTO grdb_migrations VALUES ('3')")
    let bytes = try folder.read("sessions.sqlite")
    for access in [SessionStore.Access.readWrite, .readOnly] {
      #expect(throws: StoreFailure.newerVersion(path: folder.sessions, found: 3, known: 2)) {
        try SessionStore(path: folder.sessions, access: access)
      }
    }
    #expect(try folder.read("sessions.sqlite") == bytes)
  }

  @Test func halfMadeFileIsFinished() throws {
    try folder.write([], to: "sessions.sqlite")
    try makeSessions()
    let marked = try TemporaryFolder()
    try DatabaseQueue(path: marked.sessions).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = 0x484A454D")
      try db.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    }
    let store = try SessionStore(path: marked.sessions)
    #expect(try store.unfinished() == [])
  }

  @Test func folderThatCannotBeMadeIsNamed() throws {
    try folder.write([], to: "file")
    let inside = folder.path + "/file/sub"
    #expect(throws: StoreFailure.folderNotWritable(path: inside)) {
      try SessionStore(path: inside + "/sessions.sqlite")
    }
    #expect(throws: StoreFailure.folderNotWritable(path: "/proc/1/hjemmetid")) {
      try SessionStore(path: "/proc/1/hjemmetid/sessions.sqlite")
    }
    #expect(throws: StoreFailure.folderNotWritable(path: "/proc/self")) {
      try SessionStore(path: "/proc/self/sessions.sqlite")
    }
  }

  @Test func folderInItsPlaceIsSaid() throws {
    try FileManager.default.createDirectory(
      atPath: folder.sessions, withIntermediateDirectories: false)
    for access in [SessionStore.Access.readWrite, .readOnly] {
      let failure = #expect(throws: StoreFailure.self) {
        try SessionStore(path: folder.sessions, access: access)
      }
      guard case .cannotOpen(folder.sessions, _) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
    }
  }

  @Test func fileHeldByAnotherIsBusy() throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.sessions, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(throws: StoreFailure.busy(path: folder.sessions)) {
      try store.append(Sample.entries[0], after: 0, to: id)
    }
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try store.append(Sample.entries[0], after: 0, to: id)
    #expect(try store.load(id).entries == [Sample.entries[0]])
  }
}
