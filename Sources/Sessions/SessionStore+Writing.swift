internal import Foundation
internal import GRDB
public import Rules

extension SessionStore {
  public func begin(_ new: NewSession) throws(StoreFailure) -> SessionID {
    try writing { db in
      let caseText = try Self.keep(new.caseText, in: db)
      try db.execute(
        sql: """
          INSERT INTO session (case_id, case_title, language, case_text, seats, commitment, length,
            seed, started, status)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          new.caseID, new.caseTitle, new.language, caseText, new.setup.seatsText,
          new.setup.commitment, new.setup.length.rawValue, Int64(bitPattern: new.setup.seed),
          clock(), SessionStatus.unfinished.rawValue,
        ])
      let id = SessionID(rawValue: db.lastInsertedRowID)
      for (language, bytes) in new.translations.sorted(by: { $0.key < $1.key }) {
        try db.execute(
          sql: "INSERT INTO translation (session, language, source_text) VALUES (?, ?, ?)",
          arguments: [id.rawValue, language, try Self.keep(bytes, in: db)])
      }
      try Self.mark(id, .unfinished, in: db)
      return id
    }
  }

  /// Adds the entry that follows the first `count`. A session that was finished or abandoned is
  /// unfinished again, so that the ending can be taken back.
  ///
  /// - Parameter count: entries known to be in the log before this one, undo and redo counted.
  /// - Throws: ``StoreFailure/takenOver(_:)`` when the log has more of them, and
  ///   ``StoreFailure/entriesMissing(_:stored:expected:)`` when it has fewer.
  public func append(
    _ entry: Recording.Entry, after count: Int, to id: SessionID
  ) throws(StoreFailure) {
    try writing { db in
      let stored = try Self.count(of: id, in: db)
      guard stored <= count else { throw StoreFailure.takenOver(id) }
      guard stored == count else {
        throw StoreFailure.entriesMissing(id, stored: stored, expected: count)
      }
      try Self.add(entry, number: count + 1, to: id, at: clock(), in: db)
      try Self.mark(id, .unfinished, in: db)
    }
  }

  /// Adds what is missing of a log, after steps that could not be kept when they were taken. One of them
  /// may be there all the same.
  ///
  /// - Throws: ``StoreFailure/takenOver(_:)`` when what is there is not how this log begins.
  public func complete(_ log: [Recording.Entry], of id: SessionID) throws(StoreFailure) {
    try writing { db in
      let stored = try Self.count(of: id, in: db)
      let rows = try Row.fetchAll(
        db, sql: "SELECT text, chance, fingerprint FROM entry WHERE session = ? ORDER BY number",
        arguments: [id.rawValue])
      guard stored == rows.count, stored <= log.count,
        try rows.map(Self.entry) == Array(log.prefix(stored))
      else { throw StoreFailure.takenOver(id) }
      for number in stored..<log.count {
        try Self.add(log[number], number: number + 1, to: id, at: clock(), in: db)
      }
      try Self.mark(id, .unfinished, in: db)
    }
  }

  /// The game came to its ending.
  public func finish(_ id: SessionID) throws(StoreFailure) {
    try writing { db in try Self.mark(id, .finished, in: db) }
  }

  /// The table will not go on, for now.
  public func abandon(_ id: SessionID) throws(StoreFailure) {
    try writing { db in try Self.mark(id, .abandoned, in: db) }
  }

  /// A session that was put away is offered again, first of all.
  public func bringBack(_ id: SessionID) throws(StoreFailure) {
    try writing { db in try Self.mark(id, .unfinished, in: db) }
  }

  /// Gives a session a text in place of one that is damaged.
  public func mend(_ id: SessionID, caseText: [UInt8]) throws(StoreFailure) {
    try writing { db in
      try db.execute(
        sql: "UPDATE session SET case_text = ? WHERE id = ?",
        arguments: [try Self.keep(caseText, in: db), id.rawValue])
    }
  }

  private static func count(of id: SessionID, in db: Database) throws -> Int {
    let stored = try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT coalesce(max(number), 0) FROM entry WHERE session = session.id)
        FROM session WHERE id = ?
        """,
      arguments: [id.rawValue])
    guard let stored else { throw StoreFailure.noSuchSession(id) }
    return stored
  }

  static func add(
    _ entry: Recording.Entry, number: Int, to id: SessionID, at time: Int64, in db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO entry (session, number, text, chance, fingerprint, recorded)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.rawValue, number, entry.text, entry.chance, Int64(bitPattern: entry.fingerprint), time,
      ])
  }

  private static func mark(_ id: SessionID, _ status: SessionStatus, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE session SET status = ?, touched = 1 + (SELECT max(touched) FROM session)
        WHERE id = ?
        """,
      arguments: [status.rawValue, id.rawValue])
    guard db.changesCount == 1 else { throw StoreFailure.noSuchSession(id) }
  }

  /// The place of a text, which is stored unless it is there already, and whole.
  static func keep(_ bytes: [UInt8], in db: Database) throws -> Int64 {
    let data = Data(bytes)
    let hash = Data(SHA256.digest(bytes))
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM source_text WHERE length(bytes) = ? AND bytes = ? AND hash = ?",
      arguments: [data.count, data, hash])
    if let known { return known }
    try db.execute(
      sql: "INSERT INTO source_text (bytes, hash) VALUES (?, ?)", arguments: [data, hash])
    return db.lastInsertedRowID
  }
}
