internal import Foundation
internal import GRDB

/// The tables, and what marks a file as ours.
///
/// A migration that was released is never edited: files made by it open for ever.
enum FileFormat {
  /// `HJEM`, in the file's header.
  static let applicationID = 0x484A_454D
  /// Stands in the header as the user version.
  static let version = 2

  /// What a file says of itself.
  enum Owner: Hashable {
    /// No tables and no marks, as when it was made a moment ago.
    case nobody
    case us(version: Int)
    case somebodyElse
    /// Ours, though it says otherwise.
    case damaged
  }

  static func owner(of db: Database) throws -> Owner {
    let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = Set(try String.fetchAll(db, sql: "SELECT name FROM sqlite_master"))
    // A single bit in the header makes another program's file of ours, or one of the far future.
    guard mark == applicationID else {
      if tables.isSuperset(of: ourTables) { return .damaged }
      return mark == 0 && version == 0 && tables.isEmpty ? .nobody : .somebodyElse
    }
    if version > Self.version, tables.contains("grdb_migrations") {
      let made = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")
      if made.allSatisfy(migrator.migrations.contains) { return .damaged }
    }
    return .us(version: version)
  }

  private static let ourTables: Set<String> = [
    "grdb_migrations", "source_text", "session", "translation", "entry",
  ]

  /// Throws when the tables are not those of the version: a bit in the text that describes them may name
  /// a column otherwise, and no check of SQLite's own minds that. Nothing is run.
  static func expectTables(of version: Int, in db: Database) throws {
    guard version > 0 else { return }
    var statements = [
      """
      SELECT id, case_id, case_title, language, case_text, seats, commitment, length, seed, started,
        status FROM session
      """,
      "SELECT id, bytes FROM source_text", "DELETE FROM entry", "UPDATE entry SET text = ''",
      "INSERT INTO translation (session, language, source_text) VALUES (1, '', 1)",
      """
      INSERT INTO entry (session, number, text, chance, fingerprint, recorded)
      VALUES (1, 1, '', NULL, 0, 0)
      """,
    ]
    if version > 1 {
      statements += ["SELECT touched FROM session", "SELECT hash FROM source_text"]
    }
    for statement in statements { _ = try Row.fetchAll(db, sql: "EXPLAIN \(statement)") }
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: format1)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: format2)
      for id in try Int64.fetchAll(db, sql: "SELECT id FROM source_text") {
        let bytes = try Data.fetchOne(
          db, sql: "SELECT bytes FROM source_text WHERE id = ?", arguments: [id])
        try db.execute(
          sql: "UPDATE source_text SET hash = ? WHERE id = ?",
          arguments: [Data(SHA256.digest(Array(bytes ?? Data()))), id])
      }
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }

  /// Texts are kept once, however many sessions play the same case. Unsigned numbers are stored by
  /// their bits; times are Unix seconds.
  private static let format1 = """
    CREATE TABLE source_text (
      id INTEGER PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      case_id TEXT NOT NULL,
      case_title TEXT NOT NULL,
      language TEXT NOT NULL,
      case_text INTEGER NOT NULL REFERENCES source_text (id),
      seats TEXT NOT NULL,
      commitment INTEGER NOT NULL,
      length TEXT NOT NULL,
      seed INTEGER NOT NULL,
      started INTEGER NOT NULL,
      status TEXT NOT NULL
    ) STRICT;
    CREATE TABLE translation (
      session INTEGER NOT NULL REFERENCES session (id),
      language TEXT NOT NULL,
      source_text INTEGER NOT NULL REFERENCES source_text (id),
      PRIMARY KEY (session, language)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE entry (
      session INTEGER NOT NULL REFERENCES session (id),
      number INTEGER NOT NULL,
      text TEXT NOT NULL,
      chance INTEGER,
      fingerprint INTEGER NOT NULL,
      recorded INTEGER NOT NULL,
      PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER entry_is_next BEFORE INSERT ON entry
    WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM entry WHERE session = NEW.session), 0)
    BEGIN SELECT raise(ABORT, 'entries are numbered from 1 without a gap'); END;
    CREATE TRIGGER entry_stays_the_same BEFORE UPDATE ON entry
    BEGIN SELECT raise(ABORT, 'entries never change'); END;
    CREATE TRIGGER entry_stays BEFORE DELETE ON entry
    BEGIN SELECT raise(ABORT, 'entries are never deleted'); END;
    """

  /// Each text has its SHA-256. `touched` counts up over all sessions with whatever is done to one, so
  /// that their order does not hang on a clock that was set wrong. Nothing is set aside for good any
  /// more: whether a session can be played is found out anew each time.
  private static let format2 = """
    ALTER TABLE source_text ADD COLUMN hash BLOB;
    ALTER TABLE session ADD COLUMN touched INTEGER NOT NULL DEFAULT 0;
    UPDATE session SET status = 'unfinished' WHERE status = 'set-aside';
    UPDATE session SET touched = (
      SELECT place FROM (
        SELECT id AS one, row_number() OVER (ORDER BY min(last, unixepoch()), id) AS place
        FROM (
          SELECT id, coalesce((SELECT recorded FROM entry WHERE session = session.id
            ORDER BY number DESC LIMIT 1), started) AS last
          FROM session
        )
      ) WHERE one = session.id
    );
    """
}
