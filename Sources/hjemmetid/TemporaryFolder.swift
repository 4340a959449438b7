import Foundation
import ScenarioFormat

/// A folder for files that only this run of the program needs: gone with all that is in it when it is
/// no longer used, and when a signal ends the program.
final class TemporaryFolder {
  let url: URL
  private var unfinished: [Int] = []

  /// - Throws: what Foundation says when there is no room for it.
  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("hjemmetid-\(UUID().uuidString)")
    forget(url)
    try makeFolder(url)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
    for place in unfinished { Unfinished.keep(place) }
  }

  /// A place in it, whose folders are there.
  ///
  /// - Parameter path: without `..`.
  func place(for path: String) throws -> URL {
    var place = url
    let parts = path.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      place.appendPathComponent(part)
      guard !FileManager.default.fileExists(atPath: place.path) else { continue }
      forget(place)
      try makeFolder(place)
    }
    place.appendPathComponent(parts.last ?? "")
    forget(place)
    return place
  }

  private func makeFolder(_ url: URL) throws {
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  private func forget(_ url: URL) {
    if let place = Unfinished.forget(url.path) { unfinished.append(place) }
  }
}
