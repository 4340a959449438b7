internal import Foundation
internal import GRDB
internal import Rules

extension SessionStore {
  /// What became of a damaged file.
  public struct Rescue: Hashable, Sendable {
    /// Where the damaged file is now, as it was.
    public let kept: String
    /// Sessions that are in the new file.
    public let sessions: Int
  }

  /// Puts a damaged file aside, as it is, and makes a new one in its place of everything in it that can
  /// still be read, down to single steps.
  public static func rescue(path: String) throws(StoreFailure) -> Rescue {
    let path = absolute(path)
    let files = SessionFiles(path: path)
    guard files.isThere else { throw .nothingToSetAside(path: path) }
    let found = Carving(files)
    let new = path + ".rescued"
    for ending in SessionFiles.companions + [""] {
      try? FileManager.default.removeItem(atPath: new + ending)
    }
    do {
      let queue = try SessionStore(path: new).queue
      try queue.write { db in try found.write(to: db) }
      try queue.close()
      let kept = try setAside(path: path)
      try FileManager.default.moveItem(atPath: new, toPath: path)
      return Rescue(kept: kept, sessions: found.sessions.count)
    } catch {
      try? FileManager.default.removeItem(atPath: new)
      throw StoreFailure(error, path: path)
    }
  }
}

extension Carving {
  fileprivate func write(to db: Database) throws {
    for (id, text) in texts {
      try db.execute(
        sql: "INSERT INTO source_text (id, bytes, hash) VALUES (?, ?, ?)",
        arguments: [id, Data(text.bytes), Data(text.hash ?? SHA256.digest(text.bytes))])
    }
    for (id, session) in sessions.sorted(by: { $0.key < $1.key }) {
      try keepPlace(of: session.text, in: db)
      try db.execute(
        sql: "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, session.caseID, session.title, session.language, session.text, session.seats,
          session.commitment, session.length, session.seed, session.started, session.status,
          session.touched,
        ])
      for (language, text) in translations[id] ?? [:] {
        try keepPlace(of: text, in: db)
        try db.execute(
          sql: "INSERT INTO translation VALUES (?, ?, ?)", arguments: [id, language, text])
      }
      var number: Int64 = 1
      while let entry = entries[id]?[number] {
        try db.execute(
          sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            id, number, entry.text, entry.chance, entry.fingerprint, entry.recorded,
          ])
        number += 1
      }
    }
  }

  /// Of a text that is lost nothing is kept, and nothing has that for its hash.
  private func keepPlace(of text: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO source_text (id, bytes, hash) VALUES (?, ?, ?)",
      arguments: [text, Data(), Data(count: 32)])
  }
}
