import Foundation
import GRDB
import Rules
import Testing

@testable import Sessions

/// Files of every released format open for ever.
@Suite struct FixtureTests {
  /// Made by this version's code and never again; see ``write()``.
  @Test(arguments: ["format-1.sqlite", "format-2.sqlite"])
  func oldFileStillOpens(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(try Data(contentsOf: Self.fixtures.appendingPathComponent(name)), to: name)
    let store = try SessionStore(path: folder.path + "/" + name)
    let summaries = try store.all()
    #expect(summaries.map(\.status) == [.finished, .unfinished])
    #expect(try store.unfinished() == [summaries[1]])
    #expect(
      try store.load(summaries[1].id)
        == StoredSession(
          summary: SessionSummary(
            id: SessionID(rawValue: 1), caseID: "kaffe", caseTitle: "Kaffe på verandaen",
            language: "da", started: 1_800_000_000, last: 1_800_000_000,
            entryCount: Sample.entries.count, status: .unfinished),
          caseText: Array(Sample.caseText.utf8),
          translations: ["nb": Array(Sample.norwegian.utf8), "en": []],
          setup: Sample.setup, entries: Sample.entries))
    #expect(try folder.names == [name])
    try store.append(Sample.entries[0], after: 6, to: summaries[1].id)
    #expect(try store.load(summaries[1].id).entries == Sample.entries + [Sample.entries[0]])
  }

  /// What a file of the first format is after its program was ended: a log beside it, and an index of
  /// the log that may be cut short. Mapped into memory, one that is would end this program too.
  @Test(arguments: [nil, 0, 1, 100, 32_768])
  func oldFileWithALogOpens(indexLength: Int?) throws {
    let left = try LeftFile()
    if let indexLength {
      try left.folder.write([UInt8](repeating: 0, count: indexLength), to: "sessions.sqlite-shm")
    }
    let store = try SessionStore(path: left.folder.sessions)
    #expect(try left.folder.names == ["sessions.sqlite"])
    #expect(try store.load(LeftFile.id).entries == Sample.entries + LeftFile.added)
    #expect(try store.unfinished().map(\.id) == [LeftFile.id], "what was set aside is there again")
  }

  /// Cut at any length, as when the power goes while the log is written.
  @Test func stepInAnOldLogIsThereWholeOrNotAtAll() throws {
    let left = try LeftFile()
    let database = try left.folder.read("sessions.sqlite")
    let log = try left.folder.read("sessions.sqlite-wal")
    var counts: Set<Int> = []
    for length in Array(stride(from: 0, to: log.count, by: 509)) + [log.count] {
      let copy = try TemporaryFolder()
      try copy.write(database, to: "sessions.sqlite")
      try copy.write(log.prefix(length), to: "sessions.sqlite-wal")
      let entries = try SessionStore(path: copy.sessions).load(LeftFile.id).entries
      #expect(entries == (Sample.entries + LeftFile.added).prefix(entries.count) + [])
      counts.insert(entries.count)
    }
    #expect(counts == Set(6...6 + LeftFile.added.count))
  }

  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// What the files hold, and how the file of a new format is made: run this test with
  /// `HJEMMETID_FIXTURE` set to its path.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["HJEMMETID_FIXTURE"] != nil))
  func write() throws {
    let path = try #require(ProcessInfo.processInfo.environment["HJEMMETID_FIXTURE"])
    let clock = TestClock(1_800_000_000)
    let store = try SessionStore(path: path, clock: { clock.now })
    try store.append(Sample.entries, to: try store.begin(Sample.session()))
    clock.now += 1
    let finished = try store.begin(Sample.session("natten", title: "Natten"))
    try store.append(Array(Sample.entries.prefix(2)), to: finished)
    try store.finish(finished)
  }
}

/// A file of the first format that a program left when it was ended, with three entries in its log.
struct LeftFile {
  let folder: TemporaryFolder

  static let id = SessionID(rawValue: 1)
  static let added = Array(Sample.entries.prefix(3))

  init() throws {
    folder = try TemporaryFolder()
    let made = try TemporaryFolder()
    let fixture = FixtureTests.fixtures.appendingPathComponent("format-1.sqlite")
    try made.write(try Data(contentsOf: fixture), to: "sessions.sqlite")
    let queue = try DatabaseQueue(path: made.sessions)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      for (count, entry) in Self.added.enumerated() {
        try SessionStore.add(entry, number: 7 + count, to: Self.id, at: 1_800_000_000, in: db)
      }
      try db.execute(
        sql: "UPDATE session SET status = 'set-aside' WHERE id = ?", arguments: [Self.id.rawValue])
    }
    for name in try made.names { try folder.write(try made.read(name), to: name) }
  }
}
