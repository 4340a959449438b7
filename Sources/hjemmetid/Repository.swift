import Foundation
import Synchronization

/// What the git repository of a file calls it, wherever the program was started.
final class Repository: Sendable {
  /// Where a workflow has laid the repository out, perhaps without git's own folder.
  private let workspace: String?
  /// Folders of files, and the repository each lies in.
  private let known = Mutex<[String: String?]>([:])

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    workspace = environment["GITHUB_WORKSPACE"].flatMap { $0.isEmpty ? nil : Self.real($0) }
  }

  /// Seen from the top of the repository; `nil` when the file lies in none. A link is followed to what
  /// it leads to, unless that lies in no repository.
  func name(of path: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let last = url.lastPathComponent
    guard let folder = Self.real(url.deletingLastPathComponent().path) else { return nil }
    let places = [Self.real(path), "\(folder == "/" ? "" : folder)/\(last)"].compactMap { $0 }
    for place in places {
      let folder = (place as NSString).deletingLastPathComponent
      if let top = top(above: folder), place.hasPrefix(top + "/") {
        return String(place.dropFirst(top.count + 1))
      }
    }
    return nil
  }

  private func top(above folder: String) -> String? {
    if let top = known.withLock({ $0[folder] }) { return top }
    let isTop = Self.hasGit(folder) || folder == workspace
    let parent = (folder as NSString).deletingLastPathComponent
    let top = isTop ? folder : folder == "/" || parent.isEmpty ? nil : top(above: parent)
    known.withLock { $0[folder] = .some(top) }
    return top
  }

  /// A folder `.git`, or the file that a worktree and a submodule have in its place.
  private static func hasGit(_ folder: String) -> Bool {
    let place = "\(folder)/.git"
    if Places.isFolder(place) { return FileManager.default.fileExists(atPath: "\(place)/HEAD") }
    guard let file = FileHandle(forReadingAtPath: place) else { return false }
    return (try? file.read(upToCount: 7)) == Data("gitdir:".utf8)
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
