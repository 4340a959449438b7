import Foundation
import ScenarioFormat

/// Notices when the files of cases are saved.
///
/// Looks at times and sizes, because editors save in many ways (in place, by renaming) and a folder
/// of a few files is looked at in no time.
struct CaseWatch {
  let paths: [String]
  private var seen: [String: Stamp]

  private struct Stamp: Hashable {
    let time: Date?
    let size: Int?
  }

  init(paths: [String]) {
    self.paths = paths
    seen = Self.stamps(paths)
  }

  /// Whether something was saved since the last look.
  mutating func hasChanged() -> Bool {
    let now = Self.stamps(paths)
    defer { seen = now }
    return now != seen
  }

  private static func stamps(_ paths: [String]) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for path in paths {
      guard let shelf = try? CaseShelf(opening: path) else { continue }
      for folder in shelf.cases {
        let places = folder.localities.readings.map(\.file)
        for file in [folder.file] + folder.translations.values + places {
          let facts = try? FileManager.default.attributesOfItem(atPath: file)
          stamps[file] = Stamp(
            time: facts?[.modificationDate] as? Date, size: facts?[.size] as? Int)
        }
      }
    }
    return stamps
  }
}
