internal import Foundation

/// A database and what SQLite keeps beside it, as files; looked at without changing them.
struct SessionFiles {
  let path: String

  /// Endings of the files SQLite keeps beside a database.
  static let companions = ["-journal", "-shm", "-wal"]

  /// Of a process that was ended while it wrote, or that writes now.
  var hasLog: Bool { ["-journal", "-wal"].contains { size($0) > 0 } }

  var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether the file says of itself that it is kept with a write-ahead log, as those of the first
  /// format are.
  var usesWAL: Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    let head = (try? handle.read(upToCount: 20)).flatMap { $0 } ?? Data()
    return head.count == 20 && (head[18] == 2 || head[19] == 2)
  }

  /// - Parameter ending: of ``companions``, or empty for the database.
  func bytes(_ ending: String) -> [UInt8] {
    FileManager.default.contents(atPath: path + ending).map(Array.init) ?? []
  }

  private func size(_ ending: String) -> Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: path + ending)
    return facts?[.size] as? Int ?? 0
  }

  /// Gives `work` a copy in a folder of its own, which is gone afterwards. Nobody has written to the
  /// files while they were copied, unless somebody did so for longer than `patience`.
  func withCopy<Value>(patience: TimeInterval, _ work: (SessionFiles) throws -> Value) throws
    -> Value
  {
    let files = FileManager.default
    let folder = NSTemporaryDirectory() + "hjemmetid-" + UUID().uuidString
    try PrivateFile.makeFolder(folder)
    defer { try? files.removeItem(atPath: folder) }
    let copy = SessionFiles(path: folder + "/sessions.sqlite")
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      let before = state
      for ending in ["-journal", "-wal", ""] {
        try? files.removeItem(atPath: copy.path + ending)
        guard files.fileExists(atPath: path + ending) else { continue }
        do { try files.copyItem(atPath: path + ending, toPath: copy.path + ending) } catch {
          // A log may have gone between the look and the copying.
          guard !files.fileExists(atPath: path + ending) else { throw error }
        }
      }
      if state == before || Date() > end { break }
      Thread.sleep(forTimeInterval: 0.01)
    }
    for ending in ["-journal", "-wal", ""] where files.fileExists(atPath: copy.path + ending) {
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy.path + ending)
    }
    return try work(copy)
  }

  /// Sizes and times.
  private var state: [[Double]] {
    ["", "-journal", "-wal"].map { ending in
      let facts = try? FileManager.default.attributesOfItem(atPath: path + ending)
      let time = facts?[.modificationDate] as? Date
      return [Double(facts?[.size] as? Int ?? -1), time?.timeIntervalSince1970 ?? 0]
    }
  }
}
