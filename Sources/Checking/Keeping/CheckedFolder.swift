public import Foundation
import ScenarioFormat

/// What came of cases, kept on disk by content: a case that is what it was is not looked at again, and one
/// whose own file is what it was is not followed again.
///
/// A cache: what cannot be read, or is not what was written, is found again, and what cannot be written
/// is not kept. Nothing here ever fails a check.
public struct CheckedFolder: Sendable {
  let folder: URL
  /// What decides what is found beside the case: the program itself.
  let program: String
  /// The most that all files together may take.
  let bytes: Int

  /// - Parameter program: says which program it is; with another, nothing that was kept is used.
  public init(_ folder: URL, program: String, bytes: Int = 50_000_000) {
    self.folder = folder
    self.program = program
    self.bytes = bytes
  }

  /// Which analysis of which case it is.
  struct Key: Hashable {
    let name: String
  }

  /// - Returns: `nil` when nothing is kept under the key, or something that was not written for it.
  func kept<Kept: Decodable>(_ kind: Kept.Type, as key: Key) -> Kept? {
    let file = file(key)
    guard let data = try? Data(contentsOf: file), data.count > Self.headLength else { return nil }
    let body = data.dropFirst(Self.headLength)
    guard Array(data.prefix(Self.headLength)) == Self.head(key, body) else { return nil }
    let kept = try? JSONDecoder().decode(kind, from: body)
    // Where it cannot be noted that it was used, it goes a little earlier.
    try? FileManager.default.setAttributes([.modificationDate: Date.now], ofItemAtPath: file.path)
    return kept
  }

  func keep(_ found: some Encodable, as key: Key) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let body = try? encoder.encode(found), makeFolder() else { return }
    // A cache: where it cannot be kept, it is found again.
    guard let file = try? PendingFile(file(key).path, .own),
      (try? file.write(Self.head(key, body) + [UInt8](body))) != nil
    else { return }
    try? file.finish()
  }

  private func file(_ key: Key) -> URL { folder.appending(path: "\(key.name).json") }

  private func makeFolder() -> Bool {
    let own: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try? FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: own)
    return (try? FileManager.default.setAttributes(own, ofItemAtPath: folder.path)) != nil
  }

  // MARK: The form

  static let mark = "hjemmetid checked 2"
  /// The mark, a space, the name, a space, the checksum and a line's end.
  private static let headLength = mark.utf8.count + 1 + 32 + 1 + 32 + 1

  private static func head(_ key: Key, _ body: Data) -> [UInt8] {
    var hash = ContentHash()
    hash.mix(part: key.name)
    hash.mix(part: body)
    return Array("\(mark) \(key.name) \(hash.text)\n".utf8)
  }

  // MARK: Room

  /// Removes what was used longest ago, until the rest takes no more than it may.
  public func makeRoom() {
    let keys: Set<URLResourceKey> = [.isRegularFileKey, .fileSizeKey, .contentModificationDateKey]
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: Array(keys))
    var files: [(file: URL, size: Int, used: Date)] = []
    for file in found ?? [] {
      guard let values = try? file.resourceValues(forKeys: keys), values.isRegularFile == true
      else { continue }
      let used = values.contentModificationDate ?? .distantPast
      if file.pathExtension == "json" { files.append((file, values.fileSize ?? 0, used)) }
    }
    var sum = files.reduce(0) { $0 + $1.size }
    for (file, size, _) in files.sorted(by: { $0.used < $1.used }) where sum > bytes {
      guard (try? FileManager.default.removeItem(at: file)) != nil else { continue }
      sum -= size
    }
  }
}
