import Foundation

/// Where the program's own files are.
enum Places {
  /// The folder with `art` and `words`: named by the environment, in the current folder, or found
  /// from where the program is.
  static func assets(environment: [String: String]) -> String? {
    var candidates: [String] = []
    if let named = environment["HJEMMETID_ASSETS"] { candidates.append(named) }
    candidates += above("Assets")
    candidates.append("/usr/share/hjemmetid/Assets")
    return candidates.first { isFolder("\($0)/art") }
  }

  /// Fonts that were put beside the pictures, as in the folder for a stick; `nil` when none were.
  static func fonts(in assets: String) -> String? {
    let folder = "\(assets)/fonts"
    return isFolder(folder) ? folder : nil
  }

  static var hasAssets: Bool { assets(environment: ProcessInfo.processInfo.environment) != nil }

  /// Where a game can be saved when its own place fails: sticks, then the folders people look in.
  static func otherFolders(environment: [String: String]) -> [String] {
    let user = environment["USER"] ?? NSUserName()
    let sticks = ["/media/\(user)", "/run/media/\(user)"].flatMap { mounts in
      ((try? FileManager.default.contentsOfDirectory(atPath: mounts)) ?? []).sorted().map {
        "\(mounts)/\($0)"
      }
    }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    let here = FileManager.default.currentDirectoryPath
    return sticks
      + [home + "/Documents", home, here, NSTemporaryDirectory()].map { folder in
        folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      }
  }

  static func scenarios() -> String? { above("Scenarios").first(where: isFolder) }

  /// The folder of that name in the current folder, in one above the program, as it is in a
  /// checkout, or where it is installed: `share/hjemmetid` beside `bin`. No path is built in.
  private static func above(_ name: String) -> [String] {
    var found = [name]
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      .resolvingSymlinksInPath()
    var folder = (self.program.map { URL(fileURLWithPath: $0) } ?? program)
      .deletingLastPathComponent()
    for _ in 0..<5 {
      found.append(folder.appendingPathComponent(name).path)
      found.append(folder.appendingPathComponent("share/hjemmetid/\(name)").path)
      folder = folder.deletingLastPathComponent()
    }
    return found
  }

  /// What can be made anew lies here: `hjemmetid` in `$XDG_CACHE_HOME`, or in `.cache` of the home folder.
  static func cache(environment: [String: String]) -> String {
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    return (cache ?? home + "/.cache") + "/hjemmetid"
  }

  /// The file of this program; `nil` where the system does not tell.
  static var program: String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
