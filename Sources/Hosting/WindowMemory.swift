import Foundation
public import TableUI

/// Remembers where the window was, in a small file of the user's data folder.
///
/// A convenience, not a record: a file that is gone or damaged is as good as none, and one that
/// cannot be written is not worth a word.
public final class WindowMemory {
  private let path: String
  private var kept: WindowPlace?

  private struct Record: Codable {
    var width: Int?
    var height: Int?
    var fullScreen: Bool?
    var display: String?
  }

  public init(path: String) {
    self.path = path
    kept = Self.read(path)
  }

  /// `$XDG_DATA_HOME/hjemmetid/window.json`, or below `~/.local/share`.
  public static func standardPath(environment: [String: String]) -> String {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    let data = value("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = value("HOME") ?? NSHomeDirectory()
    return (data ?? home + "/.local/share") + "/hjemmetid/window.json"
  }

  public var place: WindowPlace? { kept }

  /// Written when it differs from what was kept last.
  public func keep(_ place: WindowPlace) {
    guard place != kept else { return }
    kept = place
    let record = Record(
      width: place.size.map { Int($0.width) }, height: place.size.map { Int($0.height) },
      fullScreen: place.extent == .fullScreen, display: place.display)
    let coder = JSONEncoder()
    coder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? coder.encode(record) else { return }
    let files = FileManager.default
    let folder = (path as NSString).deletingLastPathComponent
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // Whole or not there: another table may read it.
    let unfinished = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    guard
      files.createFile(
        atPath: unfinished, contents: data, attributes: [.posixPermissions: 0o600]),
      rename(unfinished, path) == 0
    else {
      try? files.removeItem(atPath: unfinished)
      return
    }
  }

  private static func read(_ path: String) -> WindowPlace? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: 1 << 16),
      let record = try? JSONDecoder().decode(Record.self, from: data)
    else { return nil }
    var size: Size?
    if let width = record.width, let height = record.height, (1...16_384).contains(width),
      (1...16_384).contains(height)
    {
      size = Size(width: Double(width), height: Double(height))
    }
    return WindowPlace(
      size: size, extent: record.fullScreen == true ? .fullScreen : .window,
      display: record.display)
  }
}
