/// What about a file or a game made it unusable, to be said in the reader's language.
public enum StoreDetail: Hashable, Sendable {
  /// There is a folder in the file's place.
  case folder
  /// The path names no file that can be found again, such as `:memory:`.
  case noFileName
  /// The first bytes of the file, which say what it is.
  case header
  /// The write-ahead log beside the file.
  case log
  /// Tables or what is in them, though SQLite can read the file.
  case contents
  /// Some row that cannot be read as what it has to be.
  case row
  /// SQLite's extended result code: see https://www.sqlite.org/rescode.html.
  case sqlite(Int32)
  case unknown
}
