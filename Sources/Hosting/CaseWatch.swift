import Foundation
import ScenarioFormat

/// Notices when the files of cases are saved.
///
/// Looks at files themselves, because editors save in many ways (in place, by renaming) and a folder
/// of a few files is looked at in no time.
struct CaseWatch {
  let paths: [String]
  private var files: Set<String>
  /// Of the files and the folders they are in: as long as these are the same, so are the files.
  private var places: [String: FileStamp]

  init(paths: [String]) {
    self.paths = paths
    files = Self.files(paths)
    places = Self.places(paths, files).reduce(into: [:]) { $0[$1] = FileStamp($1, after: nil) }
  }

  /// Whether something was saved since the last look.
  mutating func hasChanged() -> Bool {
    var now: [String: FileStamp] = [:]
    for (path, before) in places { now[path] = FileStamp(path, after: before) }
    let changed = places.filter { now[$0.key]?.differs(from: $0.value) == true }
    guard !changed.isEmpty else {
      places = now
      return false
    }
    // Which files belong to the cases is asked anew only now: it takes reading some of them.
    let found = Self.files(paths)
    // What is saved while that is asked has another stamp at the next look.
    places = Self.places(paths, found).reduce(into: [:]) {
      $0[$1] = now[$1] ?? FileStamp($1, after: nil)
    }
    defer { files = found }
    return found != files || changed.keys.contains(where: found.contains)
  }

  private static func files(_ paths: [String]) -> Set<String> {
    var files: Set<String> = []
    for path in paths {
      guard let shelf = try? CaseShelf(opening: path) else { continue }
      for folder in shelf.cases {
        let places = folder.localities.readings.map(\.file)
        files.formUnion([folder.file] + folder.translations.values + places + folder.art.paths)
      }
    }
    return files
  }

  /// New files show in the folders they come into: beside others, or in one beside the case.
  private static func places(_ paths: [String], _ files: Set<String>) -> Set<String> {
    var places = files
    for path in paths + files {
      var folder = URL(filePath: path)
      for _ in 0..<2 {
        folder.deleteLastPathComponent()
        places.insert(folder.path)
      }
      places.insert(path)
    }
    return places
  }
}
