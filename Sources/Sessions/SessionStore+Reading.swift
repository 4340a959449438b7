internal import Foundation
internal import GRDB
internal import Rules

extension SessionStore {
  /// What can be gone on with; the one played last comes first.
  public func unfinished() throws(StoreFailure) -> [SessionSummary] {
    try all().filter { $0.status == .unfinished }
  }

  /// Every session; the one that was touched last comes first, whatever the clock said. A row with
  /// something unreadable in it hides neither itself nor others.
  public func all() throws(StoreFailure) -> [SessionSummary] {
    try reading { db in
      try Row.fetchAll(db, sql: Self.summaries + " ORDER BY touched DESC, id DESC").map(summary)
    }
  }

  /// - Throws: ``StoreFailure/damaged(_:detail:)`` when it cannot be told how the table sat down. What
  ///   else cannot be read is left out and named in ``StoredSession/damage``.
  public func load(_ id: SessionID) throws(StoreFailure) -> StoredSession {
    try reading { db in
      let row = try Row.fetchOne(
        db, sql: Self.summaries + " WHERE id = ?", arguments: [id.rawValue])
      guard let row else { throw StoreFailure.noSuchSession(id) }
      var damage: Set<StoredSession.Damage> = []
      let setup = try setup(of: id, in: db)
      let caseText = try caseText(of: id, in: db)
      if !caseText.isWhole { damage.insert(.caseText) }
      let translations = try translations(of: id, in: db)
      for language in translations.lost { damage.insert(.translation(language)) }
      let entries = try entries(of: id, in: db)
      if let lost = entries.lost { damage.insert(.entries(from: lost)) }
      return StoredSession(
        summary: summary(row), caseText: caseText.bytes, translations: translations.whole,
        setup: setup, entries: entries.read, damage: damage)
    }
  }

  private static let summaries = """
    SELECT id, case_id, case_title, language, started, status,
      (SELECT coalesce(max(number), 0) FROM entry WHERE session = session.id) AS entries,
      coalesce((SELECT recorded FROM entry WHERE session = session.id
        ORDER BY number DESC LIMIT 1), started) AS last
    FROM session
    """

  /// What cannot be read is guessed at, so that the session can still be chosen: loading it tells more.
  private func summary(_ row: Row) -> SessionSummary {
    func value<Value: DatabaseValueConvertible>(_ column: String) -> Value? {
      try? row.decode(Value.self, forColumn: column)
    }
    let caseID = value("case_id") ?? "?"
    let started: Int64 = value("started") ?? 0
    return SessionSummary(
      id: SessionID(rawValue: value("id") ?? 0), caseID: caseID,
      caseTitle: value("case_title") ?? caseID, language: value("language") ?? "",
      started: started, last: value("last") ?? started, entryCount: value("entries") ?? 0,
      status: value("status").flatMap(SessionStatus.init) ?? .unfinished)
  }

  private func caseText(
    of id: SessionID, in db: Database
  ) throws -> (bytes: [UInt8], isWhole: Bool) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT bytes, hash FROM source_text JOIN session ON source_text.id = case_text
        WHERE session.id = ?
        """,
      arguments: [id.rawValue])
    guard let row, let text = Self.text(in: row) else { return ([], false) }
    return text
  }

  /// `nil` when there is nothing that could be a text.
  private static func text(in row: Row) -> (bytes: [UInt8], isWhole: Bool)? {
    guard let data = try? row.decode(Data.self, forColumn: "bytes") else { return nil }
    let hash = try? row.decode(Data.self, forColumn: "hash")
    let bytes = Array(data)
    return (bytes, hash.map(Array.init) == SHA256.digest(bytes))
  }

  private func translations(
    of id: SessionID, in db: Database
  ) throws -> (whole: [String: [UInt8]], lost: [String]) {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT language, bytes, hash FROM translation LEFT JOIN source_text ON id = source_text
        WHERE session = ? ORDER BY language
        """,
      arguments: [id.rawValue])
    var whole: [String: [UInt8]] = [:]
    var lost: [String] = []
    for row in rows {
      let language = (try? row.decode(String.self, forColumn: "language")) ?? "?"
      if let text = Self.text(in: row), text.isWhole {
        whole[language] = text.bytes
      } else {
        lost.append(language)
      }
    }
    return (whole, lost)
  }

  private func setup(of id: SessionID, in db: Database) throws -> SetupRecord {
    let row = try Row.fetchOne(
      db, sql: "SELECT seats, commitment, length, seed FROM session WHERE id = ?",
      arguments: [id.rawValue])
    guard let row else { throw StoreFailure.noSuchSession(id) }
    do {
      let word = try row.decode(String.self, forColumn: "length")
      guard let length = GameLength(rawValue: word) else {
        throw StoreFailure.damaged(id, detail: .row)
      }
      return SetupRecord(
        seats: SetupRecord.seats(from: try row.decode(forColumn: "seats")),
        commitment: try row.decode(forColumn: "commitment"), length: length,
        seed: UInt64(bitPattern: try row.decode(Int64.self, forColumn: "seed")))
    } catch is RowDecodingError {
      throw StoreFailure.damaged(id, detail: .row)
    }
  }

  /// Up to the first that is missing or cannot be read.
  private func entries(
    of id: SessionID, in db: Database
  ) throws -> (read: [Recording.Entry], lost: Int?) {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT number, text, chance, fingerprint FROM entry WHERE session = ? ORDER BY number",
      arguments: [id.rawValue])
    var read: [Recording.Entry] = []
    while let row = try rows.next() {
      guard (try? row.decode(Int.self, forColumn: "number")) == read.count + 1,
        let entry = try? Self.entry(row)
      else { return (read, read.count + 1) }
      read.append(entry)
    }
    return (read, nil)
  }

  static func entry(_ row: Row) throws -> Recording.Entry {
    Recording.Entry(
      text: try row.decode(forColumn: "text"), chance: try row.decode(forColumn: "chance"),
      fingerprint: UInt64(bitPattern: try row.decode(Int64.self, forColumn: "fingerprint")))
  }
}
