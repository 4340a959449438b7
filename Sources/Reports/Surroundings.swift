/// What reports need to know of where they are made.
public struct Surroundings: Sendable {
  /// The folder the program runs in, from the top of the disk; paths in reports are seen from there.
  public let folder: String
  public let version: String

  /// What the repository of a file calls it; `nil` for one that lies in none.
  private let named: @Sendable (String) -> String?

  /// - Parameter named: what the repository of a file calls it, seen from its top; `nil` for a file that
  ///   lies in none.
  public init(
    folder: String, version: String,
    named: @escaping @Sendable (_ path: String) -> String? = { _ in nil }
  ) {
    self.folder = folder
    self.version = version
    self.named = named
  }

  /// As the repository sees the file, for reports that are read beside it; else as ``relative(_:)``.
  func inRepository(_ path: String) -> String {
    named(path.hasPrefix("/") ? path : "\(folder)/\(path)") ?? relative(path)
  }

  /// The path as seen from the folder, with `/` and without `.` and `..`; a path outside the folder
  /// comes out whole, with a `/` first.
  public func relative(_ path: String) -> String {
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
