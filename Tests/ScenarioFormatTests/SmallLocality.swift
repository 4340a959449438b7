@testable import ScenarioFormat

/// A small locality, and the small case with local words in it. Tests break them in one place.
enum SmallLocality {
  static let yaml = """
    format: 1
    language: en
    country: DK
    title: Here
    terms:
      box:
        name: comfort box
        a: a comfort box
        the: the comfort box
        text: What to use at night.
        hours: from four to eight
        holds: [one, two, three]
        paragraph: section 24
        as-of: 2026-11
        in:
          nb: {name: skrin, a: et skrin, the: skrinet, text: Til natten., holds: [en, to]}
      call: {name: "112", in: {nb: {name: "113"}}}
    lines:
      night-line:
        title: The night line
        level: basic
        answers: Somebody answers.
        reach: [night]
        in:
          nb: {title: Nattelinjen, answers: Noen svarer.}

    """

  /// The small case, whose nurse's brief is exchanged.
  static func caseText(_ brief: String, country: String = "DK", lines: String = "") -> String {
    SmallCase.yaml.replacing("brief: You are tired.", with: "brief: \(brief)")
      .replacing("country: DK", with: "country: \(country)\(lines)")
  }

  static func shelf(_ files: [String: String] = ["here": yaml]) -> [LocalityReading] {
    LocalityReader.read(
      files.sorted { $0.key < $1.key }.map {
        LocalityFile(
          name: $0.key, path: "localities/\($0.key).yaml", bytes: .success(Array($0.value.utf8)))
      })
  }

  /// The case as it is played in the first locality that fits, or in the one named.
  static func read(
    _ yaml: String, in files: [String: String] = ["here": yaml], named: String? = nil,
    po: String? = nil
  ) -> Reading {
    ScenarioReader.read(
      yaml: Array(yaml.utf8), file: SmallCase.file, folder: SmallCase.folder,
      translation: po.map {
        Translation(po: Array($0.utf8), file: "nb.po", language: "nb")
      },
      place: LocalChoice(LocalityShelf(shelf(files)), named: named))
  }
}
