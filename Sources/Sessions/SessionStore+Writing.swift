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
      let id = db.lastInsertedRowID
      for (language, bytes) in new.translations.sorted(by: { $0.key < $1.key }) {
        try db.execute(
          sql: "INSERT INTO translation (session, language, source_text) VALUES (?, ?, ?)",
          arguments: [id, language, try Self.keep(bytes, in: db)])
      }
      return SessionID(rawValue: id)
    }
  }

  /// Adds the entry that follows the first `count`. A session that was finished, abandoned or set
  /// aside is unfinished again, so that the ending can be taken back.
  ///
  /// - Parameter count: entries known to be in the log before this one, undo and redo counted.
  /// - Throws: ``StoreFailure/takenOver(_:)`` when the log has more of them, and
  ///   ``StoreFailure/entriesMissing(_:stored:expected:)`` when it has fewer.
  public func append(
    _ entry: Recording.Entry, after count: Int, to id: SessionID
  ) throws(StoreFailure) {
    try writing { db in
      let stored = try Int.fetchOne(
        db,
        sql: """
          SELECT (SELECT coalesce(max(number), 0) FROM entry WHERE session = session.id)
          FROM session WHERE id = ?
          """,
        arguments: [id.rawValue])
      guard let stored else { throw StoreFailure.noSuchSession(id) }
      guard stored <= count else { throw StoreFailure.takenOver(id) }
      guard stored == count else {
        throw StoreFailure.entriesMissing(id, stored: stored, expected: count)
      }
      try db.execute(
        sql: """
          INSERT INTO entry (session, number, text, chance, fingerprint, recorded)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id.rawValue, count + 1, entry.text, entry.chance, Int64(bitPattern: entry.fingerprint),
          clock(),
        ])
      try Self.mark(id, .unfinished, in: db)
    }
  }

  /// The game came to its ending.
  public func finish(_ id: SessionID) throws(StoreFailure) {
    try writing { db in try Self.mark(id, .finished, in: db) }
  }

  /// The table will not go on.
  public func abandon(_ id: SessionID) throws(StoreFailure) {
    try writing { db in try Self.mark(id, .abandoned, in: db) }
  }

  /// Keeps a session that cannot be played again, and offers it no more.
  public func setAside(_ id: SessionID) throws(StoreFailure) {
    try writing { db in try Self.mark(id, .setAside, in: db) }
  }

  private static func mark(_ id: SessionID, _ status: SessionStatus, in db: Database) throws {
    try db.execute(
      sql: "UPDATE session SET status = ? WHERE id = ?",
      arguments: [status.rawValue, id.rawValue])
    guard db.changesCount == 1 else { throw StoreFailure.noSuchSession(id) }
  }

  /// The place of a text, which is stored unless it is there already.
  private static func keep(_ bytes: [UInt8], in db: Database) throws -> Int64 {
    let data = Data(bytes)
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM source_text WHERE length(bytes) = ? AND bytes = ?",
      arguments: [data.count, data])
    if let known { return known }
    try db.execute(sql: "INSERT INTO source_text (bytes) VALUES (?)", arguments: [data])
    return db.lastInsertedRowID
  }
}
