import Analysis
import Foundation
import Rules
import ScenarioFormat

/// Solved cases on disk, up to a limit: those that were used last. A file stands for one case as one table
/// plays it and takes 32 bytes a state.
struct SolvedFolder: Sendable {
  let folder: URL
  /// The most that all files together may take. The file that was used last stays, however large.
  var bytes = 500_000_000

  func read(_ name: String, of scenario: Scenario, setup: Setup) -> SolvedValues? {
    let file = folder.appending(path: name)
    guard let values = SolvedValues.read(from: file, of: scenario, setup: setup) else { return nil }
    // Where it cannot be noted that it was used, it goes a little earlier.
    try? FileManager.default.setAttributes([.modificationDate: Date.now], ofItemAtPath: file.path)
    return values
  }

  /// A cache: where it cannot be kept, it is made again.
  func keep(_ values: SolvedValues, as name: String) {
    guard (try? write(values.data(named: name), as: name)) != nil else { return }
    makeRoom(keeping: name)
  }

  private func write(_ data: Data, as name: String) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = try PendingFile(folder.appending(path: name).path, .own)
    try file.write([UInt8](data))
    try file.finish()
  }

  private func makeRoom(keeping name: String) {
    let keys: Set<URLResourceKey> = [
      .isRegularFileKey, .fileSizeKey, .contentModificationDateKey,
    ]
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: Array(keys))
    var files: [(file: URL, size: Int, used: Date)] = []
    // What else lies in the folder is not ours to remove.
    for file in found ?? [] where Self.isName(file.lastPathComponent) {
      guard let values = try? file.resourceValues(forKeys: keys), values.isRegularFile == true
      else {
        continue
      }
      files.append((file, values.fileSize ?? 0, values.contentModificationDate ?? .distantPast))
    }
    files.sort { ($0.used, $0.file.lastPathComponent) < ($1.used, $1.file.lastPathComponent) }
    var sum = files.reduce(0) { $0 + $1.size }
    for (file, size, _) in files where sum > bytes && file.lastPathComponent != name {
      guard (try? FileManager.default.removeItem(at: file)) != nil else { continue }
      sum -= size
    }
  }

  /// As ``SolvedValues/name(caseText:setup:)`` gives them.
  private static func isName(_ name: String) -> Bool {
    (1...16).contains(name.utf8.count) && name.utf8.allSatisfy { digits.contains($0) }
  }

  private static let digits = Set("0123456789abcdef".utf8)
}
