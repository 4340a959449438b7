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
    var now: [String: Stamp] = [:]
    for path in places.keys { now[path] = Stamp(path) }
    guard now != places else { return false }
    // Which files belong to the cases is asked anew only now: it takes reading some of them.
    let found = Self.files(paths)
    // What is saved while that is asked has another stamp at the next look.
    places = Self.places(paths, found).reduce(into: [:]) { $0[$1.key] = now[$1.key] ?? $1.value }
    defer { files = found }
    return found != files
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
    func add(_ path: String) {
      if places[path] == nil { places[path] = Stamp(path) }
    }
    for path in paths + files.keys {
      var folder = URL(filePath: path)
      for _ in 0..<2 {
        folder.deleteLastPathComponent()
        add(folder.path)
      }
      add(path)
    }
    return places
  }
}
