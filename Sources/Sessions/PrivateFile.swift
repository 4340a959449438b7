internal import Foundation

/// What people decided at a table is nobody else's, whatever is asked for new files.
enum PrivateFile {
  /// Makes an empty file where there is none, and leaves one that is there as it is. SQLite gives the
  /// files beside a database the rights of the database.
  static func makeIfMissing(_ path: String) {
    let file = open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
    // Whoever opens the file says what is wrong with it.
    guard file >= 0 else { return }
    fchmod(file, 0o600)
    close(file)
  }

  /// Makes the folder, and those it is in, where they are missing.
  static func makeFolder(_ path: String) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { return }
    let above = (path as NSString).deletingLastPathComponent
    if !above.isEmpty, above != path { try makeFolder(above) }
    do {
      try files.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: ours)
      try files.setAttributes(ours, ofItemAtPath: path)
    } catch {
      // Another process may have made it in the meantime.
      guard files.fileExists(atPath: path) else { throw error }
    }
  }

  private static var ours: [FileAttributeKey: Any] { [.posixPermissions: 0o700] }
}
