/// What reports need to know of where they are made.
public struct Surroundings: Sendable, Hashable {
  /// The folder the program runs in, from the top of the disk; paths in reports are seen from there.
  public let folder: String
  public let version: String

  public init(folder: String, version: String) {
    self.folder = folder
    self.version = version
  }

  /// The path as seen from the folder, with `/` and without `.` and `..`; a path outside the folder
  /// comes out whole, with a `/` first.
  func relative(_ path: String) -> String {
    let whole = Self.parts(path.hasPrefix("/") ? path : "\(folder)/\(path)")
    let own = Self.parts(folder)
    guard whole.starts(with: own), whole.count > own.count else {
      return "/" + whole.joined(separator: "/")
    }
    return whole.dropFirst(own.count).joined(separator: "/")
  }

  private static func parts(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }
}
