import Foundation

/// What tells whether a file or a folder is still as it was at the look before.
///
/// A file system's clock ticks every few milliseconds, or every other second, and two saves of the same
/// size within a tick look the same from outside. So whatever was changed a moment ago is read as well,
/// until it has been left alone for longer than a tick.
struct FileStamp {
  private let time: Date?
  private let size: Int?
  /// Another one came in its place when this is another.
  private let node: Int?
  private let isFresh: Bool
  /// When it is fresh, or was at the look before.
  private let contents: Data?

  /// Longer than the longest tick, which FAT has, in seconds.
  private static let tick = 2.5

  init(_ path: String, after before: FileStamp?, now: Date = .now) {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    time = facts?[.modificationDate] as? Date
    size = facts?[.size] as? Int
    node = facts?[.systemFileNumber] as? Int
    // One from the future never gets old, so it is read each time.
    isFresh = time.map { $0 > now.addingTimeInterval(-Self.tick) } ?? false
    let isFolder = facts?[.type] as? FileAttributeType == .typeDirectory
    if isFresh || before?.isFresh == true {
      contents = isFolder ? Self.names(path) : FileManager.default.contents(atPath: path)
    } else {
      contents = nil
    }
  }

  func differs(from before: FileStamp) -> Bool {
    if (time, size, node) != (before.time, before.size, before.node) { return true }
    return before.isFresh && contents != before.contents
  }

  private static func names(_ folder: String) -> Data? {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)).map {
      Data($0.sorted().joined(separator: "/").utf8)
    }
  }
}
