@testable import ScenarioFormat

/// The small case of the rules' pages, as tests read it and break it in one place at a time.
enum SmallCase {
  static let folder = ExampleCase.folder
  static let file = "\(folder)/\(ExampleCase.file)"
  static let yaml = ExampleCase.yaml

  static func read(_ yaml: String, folder: String? = SmallCase.folder) -> Reading {
    ScenarioReader.read(yaml: Array(yaml.utf8), file: file, folder: folder)
  }

  /// The case with the first occurrence of a piece exchanged.
  static func broken(_ piece: String, _ other: String) -> String {
    guard let range = yaml.firstRange(of: piece) else { return "not in the case: \(piece)" }
    return yaml[..<range.lowerBound] + other + yaml[range.upperBound...]
  }
}
