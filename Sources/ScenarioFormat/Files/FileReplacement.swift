import Foundation

/// Writes whole files, so that a power cut or a full disk leaves the old one or the new one.
public enum FileReplacement {
  /// Nothing was written, and what was there is still there.
  public struct Failure: Error, Hashable, Sendable {
    /// As it was given.
    public let path: String
    /// The system's number for what is wrong (`errno`).
    public let code: Int32

    init(path: String, code: Int32) {
      self.path = path
      self.code = code
    }
  }

  /// Puts the bytes beside the file, then lets them take its place. A file that holds them already
  /// is left alone. The folder has to be there.
  ///
  /// - Returns: whether there was anything to write.
  @discardableResult
  public static func write(
    _ bytes: [UInt8], to path: String, _ access: PendingFile.Access = .usual
  ) throws(Failure) -> Bool {
    let end = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    if FileManager.default.contents(atPath: end.path) == Data(bytes) { return false }
    let file = try PendingFile(path, access)
    try file.write(bytes)
    try file.finish()
    return true
  }
}
