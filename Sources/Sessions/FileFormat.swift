internal import GRDB

/// The tables, and what marks a file as ours.
///
/// A migration that was released is never edited: files made by it open for ever.
enum FileFormat {
  /// `HJEM`, in the file's header.
  static let applicationID = 0x484A_454D
  /// Stands in the header as the user version.
  static let version = 1

  /// What a file says of itself.
  enum Owner: Hashable {
    /// No tables and no marks, as when it was made a moment ago.
    case nobody
    case us(version: Int)
    case somebodyElse
  }

  static func owner(of db: Database) throws -> Owner {
    let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if mark == applicationID { return .us(version: version) }
    let objects = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    return mark == 0 && version == 0 && objects == 0 ? .nobody : .somebodyElse
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: format1)
      try db.execute(sql: "PRAGMA user_version = 1")
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
}
