import ScenarioFormat

/// What the commands that take a locality do alike.
enum Localities {
  /// - Throws: ``FileFailure`` when no case has the locality beside it.
  static func expect(_ name: String?, from paths: [String]) throws {
    guard let name else { return }
    var known: Set<String> = []
    for path in paths {
      // What cannot be opened is reported by whoever reads the cases.
      guard let shelf = try? CaseShelf(opening: path) else { return }
      for folder in shelf.cases { known.formUnion(folder.localities.names) }
    }
    guard !known.contains(name) else { return }
    throw FileFailure.noLocality(name, there: known.sorted())
  }
}
