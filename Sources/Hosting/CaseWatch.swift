import Foundation
import ScenarioFormat

/// Notices when the files of cases are saved.
///
/// Looks at times and sizes, because editors save in many ways (in place, by renaming) and a folder
/// of a few files is looked at in no time.
struct CaseWatch {
  let paths: [String]
  private var files: [String: Stamp]
  /// Of the files and the folders they are in: as long as these are the same, so are the files.
  private var places: [String: Stamp]

  private struct Stamp: Hashable {
    let time: Date?
    let size: Int?

    init(_ path: String) {
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      time = facts?[.modificationDate] as? Date
      size = facts?[.size] as? Int
    }
  }

  init(paths: [String]) {
    self.paths = paths
    files = Self.files(paths)
    places = Self.places(paths, files)
  }

  /// Whether something was saved since the last look.
  mutating func hasChanged() -> Bool {
    guard places.contains(where: { Stamp($0.key) != $0.value }) else { return false }
    // Which files belong to the cases is asked anew only now: it takes reading some of them.
    let now = Self.files(paths)
    defer { files = now }
    places = Self.places(paths, now)
    return now != files
  }

  private static func files(_ paths: [String]) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for path in paths {
      guard let shelf = try? CaseShelf(opening: path) else { continue }
      for folder in shelf.cases {
        let places = folder.localities.readings.map(\.file)
        let files = [folder.file] + folder.translations.values + places + folder.art.paths
        for file in files { stamps[file] = Stamp(file) }
      }
    }
    return stamps
  }

  /// New files show in the folders they come into: beside others, or in one beside the case.
  private static func places(
    _ paths: [String], _ files: [String: Stamp]
  ) -> [String: Stamp] {
    var places = files
    for path in paths + files.keys {
      var folder = URL(filePath: path)
      for _ in 0..<2 {
        folder.deleteLastPathComponent()
        places[folder.path] = Stamp(folder.path)
      }
      places[path] = Stamp(path)
    }
    return places
  }
}
