import Foundation

/// Which folder of a module needs which other, and by what words.
///
/// A word makes an arrow when one folder alone declares it: a type, function or variable of the top
/// level, or what an extension adds to a type of another folder (members of a type follow the type).
/// Words that several folders declare, or that anything else of the module is called too, tell
/// nothing and make none: an arrow is certain, but some are overlooked.
struct FolderArrows {
  /// What makes the arrows from the first folder to the second, and the files that say it.
  private(set) var words: [String: [String: [String: Set<String>]]] = [:]
  let folders: Set<String>

  init(module folder: URL) throws {
    self.init(try Self.files(of: folder))
  }

  init(_ files: [SourceFile]) {
    folders = Set(files.map(\.folder))
    let homes = Homes(files)
    for file in files {
      for use in file.uses {
        guard let home = homes.folder(of: use), home != file.folder, !file.declares(use.name)
        else { continue }
        words[file.folder, default: [:]][home, default: [:]][use.name, default: []]
          .insert(file.name)
      }
    }
  }

  /// Each circle with the arrows in it.
  var circles: [String] {
    Circles(words.mapValues { Set($0.keys) }).all.map { circle in
      let lines = circle.flatMap { from in
        circle.compactMap { to in words[from]?[to].map { "  \(from) → \(to): \(Self.told($0))" } }
      }
      return (["a circle of the folders " + circle.joined(separator: ", ")] + lines)
        .joined(separator: "\n")
    }
  }

  private static func told(_ words: [String: Set<String>]) -> String {
    let most = 8
    let told = words.sorted { $0.key < $1.key }.prefix(most)
      .map { "\($0) (\($1.sorted().joined(separator: ", ")))" }.joined(separator: ", ")
    return words.count > most ? told + ", and \(words.count - most) more" : told
  }

  static func files(of module: URL) throws -> [SourceFile] {
    let root = module.standardizedFileURL.path
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { path in
        let parts = path.split(separator: "/")
        return SourceFile(
          name: String(parts.last ?? ""),
          folder: parts.count > 1 ? parts.dropLast().joined(separator: "/") : ".",
          source: try String(contentsOfFile: root + "/" + path, encoding: .utf8))
      }
  }
}

/// Where the names of a module are at home.
private struct Homes {
  private var declared: [String: Set<String>] = [:]
  private var added: [String: Set<String>] = [:]

  init(_ files: [SourceFile]) {
    for file in files {
      for name in file.declared { declared[name, default: []].insert(file.folder) }
    }
    var others = files.reduce(into: Set<String>()) { $0.formUnion($1.local) }
    for file in files {
      for member in file.members {
        if let extended = member.extended, declared[extended]?.contains(file.folder) != true {
          added[member.name, default: []].insert(file.folder)
        } else {
          others.insert(member.name)
        }
      }
    }
    for name in others { added[name] = nil }
  }

  /// The only folder that can be meant; `nil` where there is none or any doubt.
  func folder(of use: SourceFile.Use) -> String? {
    if let folders = declared[use.name] {
      guard folders.count == 1, use.place != .member else { return nil }
      let isType = use.name.first?.isUppercase == true
      return isType || use.place == .called ? folders.first : nil
    }
    let folders = added[use.name] ?? []
    return folders.count == 1 ? folders.first : nil
  }
}
