internal import Foundation

extension SessionStore {
  /// Where sessions are unless somebody says otherwise: `$HJEMMETID_SESSIONS`, or
  /// `hjemmetid/sessions.sqlite` in `$XDG_DATA_HOME`, or in `.local/share` of the home folder.
  /// Empty values count as unset, and so does a relative `$XDG_DATA_HOME`, as the XDG base directory
  /// specification says.
  public static func standardPath(environment: [String: String]) -> String {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let path = value("HJEMMETID_SESSIONS") { return path }
    let data = value("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = value("HOME") ?? NSHomeDirectory()
    return (data ?? home + "/.local/share") + "/hjemmetid/sessions.sqlite"
  }

  /// Whether the file says that it holds sessions. Nothing is opened by SQLite, and nothing else of it
  /// is read.
  public static func isSessionsFile(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let header = try? file.read(upToCount: 72), header.count == 72 else { return false }
    let mark = header[68...].reduce(0) { $0 << 8 | Int($1) }
    return header.starts(with: Data("SQLite format 3\0".utf8)) && mark == FileFormat.applicationID
  }

  /// Renames what is at the path, with the files SQLite keeps beside it, so that a new file can be
  /// made there. `sessions.sqlite` becomes `sessions-set-aside.sqlite`, or with a number when that
  /// is taken.
  ///
  /// - Returns: the new path.
  public static func setAside(path: String) throws(StoreFailure) -> String {
    let path = absolute(path)
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { throw .nothingToSetAside(path: path) }
    let free = freeName(beside: path)
    var moved: [String] = []
    do {
      // The database last: a log that SQLite finds without its database it deletes.
      for ending in SessionFiles.companions + [""] where files.fileExists(atPath: path + ending) {
        try files.moveItem(atPath: path + ending, toPath: free + ending)
        moved.append(ending)
      }
    } catch {
      for ending in moved { try? files.moveItem(atPath: free + ending, toPath: path + ending) }
      throw refusal(error, path: path)
    }
    return free
  }

  private static func freeName(beside path: String) -> String {
    let dot = (path as NSString).pathExtension.isEmpty ? "" : "."
    let stem = (path as NSString).deletingPathExtension + "-set-aside"
    let ending = dot + (path as NSString).pathExtension
    let names = (SessionFiles.companions + [""]).lazy
    func isFree(_ name: String) -> Bool {
      !names.contains { FileManager.default.fileExists(atPath: name + $0) }
    }
    var number = 1
    var name = stem + ending
    while !isFree(name) {
      number += 1
      name = "\(stem)-\(number)\(ending)"
    }
    return name
  }

  private static func refusal(_ error: any Error, path: String) -> StoreFailure {
    switch error {
    case CocoaError.fileWriteNoPermission, CocoaError.fileWriteVolumeReadOnly:
      .folderNotWritable(path: (path as NSString).deletingLastPathComponent)
    case CocoaError.fileWriteOutOfSpace: .diskFull(path: path)
    default: .other(path: path, detail: .unknown)
    }
  }
}
