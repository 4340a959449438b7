import Foundation

/// Writes whole files, so that a power cut or a full disk leaves the old one or the new one.
public enum FileReplacement {
  public struct Failure: Error, Hashable, Sendable {
    public let path: String
    /// What the system says.
    public let reason: String
  }

  /// Puts the bytes beside the file, then lets them take its place. A file that holds them already
  /// is left alone. The folder has to be there.
  ///
  /// - Returns: whether there was anything to write.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) -> Bool {
    let end = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let data = Data(bytes)
    do {
      if FileManager.default.contents(atPath: end.path) == data { return false }
      try data.write(to: end, options: .atomic)
      return true
    } catch {
      throw Failure(path: path, reason: error.localizedDescription)
    }
  }
}
