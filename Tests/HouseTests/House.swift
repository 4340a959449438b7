import Foundation

/// Where the sources of the house lie.
enum House {
  static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// Every folder of sources that has Swift in it.
  static let modules: [String] = {
    let folders = try? FileManager.default.contentsOfDirectory(atPath: sources.path)
    return (folders ?? []).filter { !swiftFiles(of: $0).isEmpty }.sorted()
  }()

  static func swiftFiles(of module: String) -> [URL] {
    swiftFiles(below: sources.appendingPathComponent(module))
  }

  static func swiftFiles(below folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }
}
