import Foundation
import GRDB
import Rules
import Testing

@testable import Sessions

@Suite struct DurabilityTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func newStoreFindsWhatAnotherWrote() throws {
    var id = SessionID(rawValue: 0)
    do {
      let store = try SessionStore(path: folder.sessions)
      id = try store.begin(Sample.session())
      try store.append(Sample.entries[0], after: 0, to: id)
    }
    for count in 1..<Sample.entries.count {
      let store = try SessionStore(path: folder.sessions)
      #expect(try store.load(id).entries == Array(Sample.entries.prefix(count)))
      try store.append(Sample.entries[count], after: count, to: id)
    }
    #expect(try SessionStore(path: folder.sessions).load(id).entries == Sample.entries)
  }

  /// The child says on a second file how far it knows it came. After so many entries a thread of its
  /// own ends it, wherever the next ones are by then.
  @Test(arguments: [1, 10, 40, 120])
  func killedProcessLosesNothing(after least: Int) async throws {
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, least = least as Int] in
      let store = try SessionStore(path: path + "/sessions.sqlite")
      let id = try store.begin(Sample.session())
      let said = try #require(fopen(path + "/said", "w"))
      setvbuf(said, nil, _IONBF, 0)
      let reached = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        reached.wait()
        kill(getpid(), SIGKILL)
      }
      for count in 0..<Int.max {
        try store.append(Sample.entries[count % 6], after: count, to: id)
        fputc(0x2E, said)
        if count + 1 == least { reached.signal() }
      }
    }
    let said = try folder.read("said").count
    let store = try SessionStore(path: folder.sessions)
    let summary = try #require(try store.unfinished().first)
    let entries = try store.load(summary.id).entries
    #expect(said >= least)
    #expect(entries.count == said || entries.count == said + 1)
    #expect(entries == (0..<entries.count).map { Sample.entries[$0 % 6] })
  }

  /// The power going in the middle of a step, with half of it in the file already.
  @Test func stepIsThereWholeOrNotAtAll() throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    try store.append(Sample.entries, to: id)
    let before = try folder.read("sessions.sqlite")
    let copy = try TemporaryFolder()
    try store.queue.inDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = 1")
      try db.inTransaction {
        for number in 7...400 {
          try SessionStore.add(Sample.entries[0], number: number, to: id, at: 0, in: db)
        }
        try db.execute(
          sql: "INSERT INTO source_text (bytes) VALUES (?)", arguments: [Data(count: 1_000_000)])
        for name in ["sessions.sqlite", "sessions.sqlite-journal"] {
          try copy.write(try folder.read(name), to: name)
        }
        return .rollback
      }
    }
    #expect(try copy.read("sessions.sqlite") != before)
    let other = try SessionStore(path: copy.sessions)
    #expect(try other.load(id).entries == Sample.entries)
    #expect(try copy.names == ["sessions.sqlite"])
  }

  /// One file is all there is between two steps, so that a copy of it is whole.
  @Test func nothingStandsBesideTheFile() throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    for (count, entry) in Sample.entries.enumerated() {
      try store.append(entry, after: count, to: id)
      #expect(try folder.names == ["sessions.sqlite"])
      let copy = try TemporaryFolder()
      try copy.write(try folder.read("sessions.sqlite"), to: "sessions.sqlite")
      #expect(try SessionStore(path: copy.sessions).load(id).entries.count == count + 1)
    }
  }

  @Test func eachCommitWaitsForTheDisk() throws {
    let store = try SessionStore(path: folder.sessions)
    let pragmas = try store.queue.read { db in
      try ["journal_mode", "synchronous", "foreign_keys"].map { name in
        try String.fetchOne(db, sql: "PRAGMA \(name)")
      }
    }
    #expect(pragmas == ["delete", "3", "1"])
  }

  @Test func fullDiskIsSaidAndNothingIsHalfWritten() throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    try store.append(Sample.entries[0], after: 0, to: id)
    let pages = try store.queue.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA max_page_count = 1")
    }
    var large = Sample.session()
    large.caseText = [UInt8](repeating: 1, count: 1_000_000)
    #expect(throws: StoreFailure.diskFull(path: folder.sessions)) { try store.begin(large) }
    #expect(try store.all().map(\.id) == [id])
    _ = try store.queue.writeWithoutTransaction { db in
      try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(1000 + (pages ?? 0))")
    }
    try store.append(Sample.entries[1], after: 1, to: id)
    #expect(try store.load(id).entries == Array(Sample.entries.prefix(2)))
  }

  /// The tables keep the promise themselves, whatever code writes to them.
  @Test(arguments: [
    "DELETE FROM entry", "UPDATE entry SET text = 'draw'", "UPDATE entry SET number = number + 10",
    "INSERT INTO entry VALUES (1, 9, 'draw', NULL, 0, 0)",
    "INSERT INTO entry VALUES (1, 0, 'draw', NULL, 0, 0)",
    "INSERT OR REPLACE INTO entry VALUES (1, 2, 'draw', NULL, 0, 0)",
    "INSERT INTO entry VALUES (2, 1, 'draw', NULL, 0, 0)",
    "DELETE FROM session",
  ])
  func entriesAreOnlyEverAdded(sql: String) throws {
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    try store.append(Sample.entries, to: id)
    #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
    #expect(try store.load(id).entries == Sample.entries)
  }
}
