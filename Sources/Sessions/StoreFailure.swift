/// Why sessions could not be opened, read or written. What was being written is not there, whole or
/// in part, except as ``diskFailed(path:detail:)`` says.
///
/// Paths are absolute and name the sessions' file, unless said otherwise.
public enum StoreFailure: Error, Hashable, Sendable {
  /// The folder, which `path` names, is not there and cannot be made, or takes no new file.
  case folderNotWritable(path: String)
  /// The file can be read and not written.
  case readOnly(path: String)
  /// A folder is in its place, or reading it is not allowed.
  case cannotOpen(path: String, detail: StoreDetail)
  /// The file is damaged or was never a database. ``SessionStore/rescue(path:)`` makes a new
  /// one of what can be read, and keeps it.
  case corrupt(path: String, detail: StoreDetail)
  /// A database of some other program.
  case notOurs(path: String)
  /// Written by a newer version of this program, in a format unknown here.
  case newerVersion(path: String, found: Int, known: Int)
  /// Another program has held the file for longer than ``SessionStore`` waits.
  case busy(path: String)
  case diskFull(path: String)
  /// The disk did not do what was asked, as when a stick is pulled out. The one failure after which
  /// what was being written may turn up all the same: load the session again before going on.
  case diskFailed(path: String, detail: StoreDetail)
  /// The file was deleted or renamed after it was opened; what is written would not be found again.
  case moved(path: String)
  case nothingToSetAside(path: String)
  case noSuchSession(SessionID)
  /// One session cannot be read; the others are unharmed.
  case damaged(SessionID, detail: StoreDetail)
  /// Somebody else, another window perhaps, has added entries since this one last looked.
  case takenOver(SessionID)
  /// The file has fewer entries than were played, as when an older copy was put back.
  case entriesMissing(SessionID, stored: Int, expected: Int)
  case other(path: String, detail: StoreDetail)
}
