import Foundation
import GRDB
import Rules
import Testing

@testable import Sessions

/// One bit of a file turned over: what the bit does not belong to is there afterwards.
@Suite struct DamageTests {
  /// `HJEMMETID_FLIPS` sets how many of each; 40 if it is not set.
  private static let flips =
    ProcessInfo.processInfo.environment["HJEMMETID_FLIPS"].flatMap(Int.init) ?? 40

  enum Left: CaseIterable {
    /// Closed in peace.
    case whole
    /// In the middle of a commit, with the pages of before in a journal.
    case journal
    /// Of the first format, with a log.
    case log
  }

  static let sessions = 12

  /// Steps that are found by their words, so that it is known where they lie.
  private static func step(_ session: Int, _ number: Int) -> Recording.Entry {
    let name = "tell s\(session)x n\(number)x"
    return .init(
      text: name, chance: number % 3 == 0 ? nil : number % 3,
      fingerprint: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
  }

  private static func steps(_ session: Int) -> [Recording.Entry] {
    (1...20 + session * 7).map { step(session, $0) }
  }

  private static func new(_ session: Int) -> NewSession {
    var new = Sample.session("case-\(session)x", title: "Title of \(session)x")
    let line = "line \(session % 3) of a long text that goes on for pages\n"
    new.caseText = Array(String(repeating: line, count: 300).utf8)
    return new
  }

  private func make(_ left: Left) throws -> TemporaryFolder {
    let made = try TemporaryFolder()
    let store = try SessionStore(path: made.sessions, clock: { 1_800_000_000 })
    for session in 1...Self.sessions {
      let id = try store.begin(Self.new(session))
      try store.complete(Self.steps(session), of: id)
    }
    switch left {
    case .whole: return made
    case .journal:
      let copy = try TemporaryFolder()
      try store.queue.inDatabase { db in
        try db.execute(sql: "PRAGMA cache_size = 1")
        try db.inTransaction {
          try db.execute(sql: "UPDATE session SET touched = touched + 1 WHERE id = 3")
          try db.execute(
            sql: "INSERT INTO source_text (bytes) VALUES (?)", arguments: [Data(count: 40_000)])
          for name in try made.names { try copy.write(try made.read(name), to: name) }
          return .rollback
        }
      }
      #expect(try copy.names.count == 2)
      return copy
    case .log:
      try store.queue.close()
      let copy = try TemporaryFolder()
      let queue = try DatabaseQueue(path: made.sessions)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        // As the first format has it, to be brought up to date.
        try db.execute(
          sql: """
            ALTER TABLE session DROP COLUMN touched; ALTER TABLE source_text DROP COLUMN hash;
            DELETE FROM grdb_migrations WHERE identifier = '2'; PRAGMA user_version = 1;
            """)
      }
      for name in try made.names { try copy.write(try made.read(name), to: name) }
      #expect(try copy.names.count == 3)
      return copy
    }
  }

  @Test(arguments: Left.allCases) func oneBitTakesNothingWithIt(_ left: Left) throws {
    let made = try make(left)
    let names = try made.names
    let files = try names.map { try made.read($0) }
    var generator = Generator(seed: 2026)
    var rescued = 0
    var hurt = 0
    for flip in 0..<Self.flips {
      let whole = files.reduce(0) { $0 + $1.count }
      // Every fourth where the tables are described, and at the beginning of a log.
      var place = flip % 4 == 0 ? generator.below(4096) : generator.below(whole)
      if flip % 8 == 4 { place = min(whole - 1, files[0].count + generator.below(4096)) }
      var file = 0
      while place >= files[file].count {
        place -= files[file].count
        file += 1
      }
      let bit = generator.below(8)
      let copy = try TemporaryFolder()
      for (index, name) in names.enumerated() {
        var bytes = files[index]
        if index == file { bytes[place] ^= 1 << bit }
        try copy.write(bytes, to: name)
      }
      let comment: Comment = "bit \(bit) of byte \(place) of \(names[file])"
      let store: SessionStore
      do throws(StoreFailure) { store = try SessionStore(path: copy.sessions) } catch {
        guard case .corrupt = error else {
          Issue.record("\(comment): \(error)")
          continue
        }
        rescued += 1
        for (index, name) in names.enumerated() where index != file {
          #expect(try copy.read(name) == files[index], comment)
        }
        let rescue = try SessionStore.rescue(path: copy.sessions)
        #expect(rescue.kept == copy.path + "/sessions-set-aside.sqlite")
        store = try SessionStore(path: copy.sessions)
      }
      for session in 1...Self.sessions {
        let isHit = hits(session, place, in: files[file])
        if isHit { hurt += 1 }
        expect(session, in: store, isHit: isHit, comment)
      }
    }
    print("\(left): \(Self.flips) flips, \(rescued) rescued, \(hurt) sessions hit themselves")
    #expect(rescued > 0)
  }

  private func expect(
    _ number: Int, in store: SessionStore, isHit: Bool, _ comment: Comment
  ) {
    let steps = Self.steps(number)
    do {
      let stored = try store.load(SessionID(rawValue: Int64(number)))
      #expect(steps.starts(with: stored.entries) || isHit, comment)
      #expect(stored.entries.count == steps.count || isHit, comment)
      #expect(stored.setup == Sample.setup || isHit, comment)
      // The text is as it was, or it is known that it is not.
      if !stored.damage.contains(.caseText) {
        #expect(stored.caseText == Self.new(number).caseText || isHit, comment)
      }
    } catch {
      #expect(isHit, "\(comment): \(error)")
    }
  }

  /// Whether the byte belongs to a session's own row, or to one of its steps.
  private func hits(_ session: Int, _ place: Int, in bytes: [UInt8]) -> Bool {
    let near = bytes[max(0, place - 120)..<min(bytes.count, place + 60)]
    let text = String(decoding: near, as: UTF8.self)
    return text.contains("s\(session)x n") || text.contains("case-\(session)x")
      || text.contains("of \(session)xda")
  }

  /// A session's own row, too: what is in it may be unreadable, and the others are shown.
  @Test(arguments: [
    "status = 'unfinishfd'", "case_title = x'00'", "started = 9e99", "language = x'ff'",
    "length = 'fulm'", "seats = x'00'", "commitment = 'a'",
  ])
  func unreadableRowHidesNoOther(change: String) throws {
    let folder = try TemporaryFolder()
    let store = try SessionStore(path: folder.sessions)
    let ids = try (0..<3).map { _ in try store.begin(Sample.session()) }
    try store.append(Sample.entries, to: ids[1])
    // A table that is not strict stands for a bit that changed a column's type.
    try store.queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'session';
          PRAGMA writable_schema = RESET;
          UPDATE session SET \(change) WHERE id = 2;
          """)
    }
    #expect(try store.unfinished().map(\.id) == [ids[1], ids[2], ids[0]])
    #expect(try store.load(ids[0]).setup == Sample.setup)
    do throws(StoreFailure) { #expect(try store.load(ids[1]).entries == Sample.entries) } catch {
      guard case .damaged(ids[1], _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func lostStepLeavesThoseBeforeIt() throws {
    let folder = try TemporaryFolder()
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    try store.append(Sample.entries, to: id)
    try store.queue.writeWithoutTransaction { db in
      try db.execute(sql: "DROP TRIGGER entry_stays; DELETE FROM entry WHERE number = 4")
    }
    let stored = try store.load(id)
    #expect(stored.entries == Array(Sample.entries.prefix(3)))
    #expect(stored.damage == [.entries(from: 4)])
  }

  @Test(arguments: ["case", "nb", "en"]) func changedTextIsNoticed(which: String) throws {
    let folder = try TemporaryFolder()
    let store = try SessionStore(path: folder.sessions)
    let id = try store.begin(Sample.session())
    let place =
      which == "case"
      ? "(SELECT case_text FROM session)"
      : "(SELECT source_text FROM translation WHERE language = '\(which)')"
    try store.queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "UPDATE source_text SET bytes = CAST(bytes || 'x' AS BLOB) WHERE id = \(place)")
    }
    let stored = try store.load(id)
    #expect(stored.damage == [which == "case" ? .caseText : .translation(which)])
    #expect(stored.translations[which] == nil)
    // Nor is the damaged text taken for a new session's.
    #expect(try store.load(try store.begin(Sample.session())).damage == [])
  }
}
