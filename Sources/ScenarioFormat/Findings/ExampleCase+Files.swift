extension ExampleCase {
  /// The files of the small case and of the two localities beside it.
  enum File: Hashable, Sendable {
    case scenario
    case translation
    case locality(String)

    /// The case's own first.
    static var all: [File] {
      [.scenario, .translation] + ExampleCase.localities.map(File.locality)
    }

    /// What findings call it.
    var path: String {
      switch self {
      case .scenario: ExampleCase.file
      case .translation: "\(ExampleCase.translationLanguage).po"
      case .locality(let name): "localities/\(name).yaml"
      }
    }
  }

  /// In the country of the small case.
  static let here = "here"
  /// In another one.
  static let there = "there"
  static let localities = [here, there]

  static let hereYAML = """
    format: 1
    language: en
    country: DK
    title: Here
    terms:
      box: {name: box, the: the comfort box, in: {da: {name: kasse}}}
      call: {name: "112"}
    lines:
      night-line:
        {title: The night line, level: basic, answers: Somebody answers., reach: [night]}
      day-line:
        {title: The day line, level: basic, answers: Somebody answers., reach: [day]}

    """

  static let thereYAML = """
    format: 1
    language: nb
    country: "NO"
    title: Der
    terms:
      box: {name: skrin, the: skrinet}
      call: {name: "113"}
    lines:
      night-line:
        {title: Nattelinjen, level: basic, answers: Noen svarer., reach: [night]}

    """
}
