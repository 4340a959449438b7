import Foundation

/// Writes whole files, so that a power cut or a full disk leaves the old one or the new one.
public enum FileReplacement {
  /// Nothing was written, and what was there is still there.
  public struct Failure: Error, Hashable, Sendable {
    /// As it was given.
    public let path: String
    /// The system's number for what is wrong (`errno`), if it told one.
    public let code: Int32?

    init(path: String, _ error: any Error) {
      self.path = path
      code = FileReplacement.code(of: error)
    }
  }

  /// The system's number (`errno`) behind an error of Foundation; `nil` if it keeps none. What lies
  /// under one is a Swift error, which is no `NSError` until it is asked to be one.
  public static func code(of error: any Error) -> Int32? {
    let told = error as NSError
    let cause = (told.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError } ?? told
    return cause.domain == NSPOSIXErrorDomain ? Int32(cause.code) : nil
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
      throw Failure(path: path, error)
    }
  }
}
