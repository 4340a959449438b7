internal import Foundation
internal import GRDB
internal import Rules

extension SessionStore {
  /// What can be gone on with; the one played last comes first.
  public func unfinished() throws(StoreFailure) -> [SessionSummary] {
    try all().filter { $0.status == .unfinished }
  }

  /// Every session; the one played last comes first.
  public func all() throws(StoreFailure) -> [SessionSummary] {
    try reading { db in
      try Row.fetchAll(db, sql: Self.summaries + " ORDER BY last DESC, id DESC").map(summary)
    }
  }

  public func load(_ id: SessionID) throws(StoreFailure) -> StoredSession {
    try reading { db in
      let row = try Row.fetchOne(
        db, sql: Self.summaries + " WHERE id = ?", arguments: [id.rawValue])
      guard let row else { throw StoreFailure.noSuchSession(id) }
      return StoredSession(
        summary: try summary(row), caseText: try caseText(of: id, in: db),
        translations: try translations(of: id, in: db), setup: try setup(of: id, in: db),
        entries: try entries(of: id, in: db))
    }
  }

  private static let summaries = """
    SELECT id, case_id, case_title, language, started, status,
      (SELECT coalesce(max(number), 0) FROM entry WHERE session = session.id) AS entries,
      coalesce((SELECT recorded FROM entry WHERE session = session.id
        ORDER BY number DESC LIMIT 1), started) AS last
    FROM session
    """

  private func summary(_ row: Row) throws -> SessionSummary {
    let id = SessionID(rawValue: try row.decode(forColumn: "id"))
    let word = try row.decode(String.self, forColumn: "status")
    guard let status = SessionStatus(rawValue: word) else { throw damage(id, "status \(word)") }
    return SessionSummary(
      id: id, caseID: try row.decode(forColumn: "case_id"),
      caseTitle: try row.decode(forColumn: "case_title"),
      language: try row.decode(forColumn: "language"),
      started: try row.decode(forColumn: "started"), last: try row.decode(forColumn: "last"),
      entryCount: try row.decode(forColumn: "entries"), status: status)
  }

  private func caseText(of id: SessionID, in db: Database) throws -> [UInt8] {
    let bytes = try Data.fetchOne(
      db,
      sql: """
        SELECT bytes FROM source_text JOIN session ON source_text.id = case_text
        WHERE session.id = ?
        """,
      arguments: [id.rawValue])
    guard let bytes else { throw damage(id, "no text") }
    return Array(bytes)
  }

  private func translations(of id: SessionID, in db: Database) throws -> [String: [UInt8]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT language, bytes FROM translation JOIN source_text ON id = source_text
        WHERE session = ?
        """,
      arguments: [id.rawValue])
    var translations: [String: [UInt8]] = [:]
    while let row = try rows.next() {
      let language = try row.decode(String.self, forColumn: "language")
      translations[language] = Array(try row.decode(Data.self, forColumn: "bytes"))
    }
    return translations
  }

  private func setup(of id: SessionID, in db: Database) throws -> SetupRecord {
    let row = try Row.fetchOne(
      db, sql: "SELECT seats, commitment, length, seed FROM session WHERE id = ?",
      arguments: [id.rawValue])
    guard let row else { throw StoreFailure.noSuchSession(id) }
    let word = try row.decode(String.self, forColumn: "length")
    guard let length = GameLength(rawValue: word) else { throw damage(id, "length \(word)") }
    return SetupRecord(
      seats: SetupRecord.seats(from: try row.decode(forColumn: "seats")),
      commitment: try row.decode(forColumn: "commitment"), length: length,
      seed: UInt64(bitPattern: try row.decode(Int64.self, forColumn: "seed")))
  }

  private func entries(of id: SessionID, in db: Database) throws -> [Recording.Entry] {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT number, text, chance, fingerprint FROM entry WHERE session = ? ORDER BY number",
      arguments: [id.rawValue])
    var entries: [Recording.Entry] = []
    while let row = try rows.next() {
      let number = try row.decode(Int.self, forColumn: "number")
      guard number == entries.count + 1 else {
        throw damage(id, "entry \(number) after entry \(entries.count)")
      }
      let fingerprint = try row.decode(Int64.self, forColumn: "fingerprint")
      entries.append(
        Recording.Entry(
          text: try row.decode(forColumn: "text"), chance: try row.decode(forColumn: "chance"),
          fingerprint: UInt64(bitPattern: fingerprint)))
    }
    return entries
  }

  private func damage(_ id: SessionID, _ detail: String) -> StoreFailure {
    .corrupt(path: path, detail: "session \(id.rawValue): \(detail)")
  }
}
