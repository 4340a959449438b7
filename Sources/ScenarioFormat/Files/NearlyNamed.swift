/// Names of files and folders that are almost those that are looked for.
enum NearlyNamed {
  /// Whether a file is probably what somebody meant by `scenario.yaml`.
  static func isCase(_ name: String) -> Bool {
    let (stem, ending) = parts(name)
    return name != CaseFile.ofCase && ["", "yaml", "yml", "txt"].contains(ending)
      && ["scenario", "scenarie", "senario", "scenarios", "scenarium", "case"].contains(stem)
  }

  /// Whether a folder is probably meant as the one of localities.
  static func isLocalities(_ name: String) -> Bool {
    name != "localities"
      && ["localities", "locality", "localites", "lokaliteter", "lokalitet", "lokalt"]
        .contains(name.lowercased())
  }

  /// The name a file of a locality should have; `nil` when it has it, or is something else.
  static func locality(_ name: String) -> String? {
    let (stem, ending) = parts(name)
    guard ["yaml", "yml"].contains(ending), name != "\(stem).yaml" else { return nil }
    // Only the ending is wrong, or letters that are no part of a name.
    return "\(stem).yaml"
  }

  /// The language a file is meant as a translation into, and whether it is one as it is called.
  static func translation(_ name: String) -> (language: String?, isRead: Bool)? {
    guard !name.hasPrefix("."), !name.hasSuffix("~") else { return nil }
    let (stem, ending) = parts(name)
    guard ending == "po" else { return nil }
    if name.lowercased().hasSuffix(".po"), let code = LanguageCode.of(String(name.dropLast(3))) {
      return (code, true)
    }
    return (LanguageCode.of(stem) ?? LanguageCode.called(stem), false)
  }

  static func isPicture(_ name: String) -> Bool {
    ["png", "svg", "jpg", "jpeg", "gif", "webp"].contains(parts(name).ending)
  }

  /// In small letters, without what is put on by copying, by mail and by an editor that hides
  /// endings: `Scenario (1).yaml.txt` is `scenario` and `yaml`.
  private static func parts(_ name: String) -> (stem: String, ending: String) {
    var pieces = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    while pieces.count > 2, let last = pieces.last,
      ["txt", "bak", pieces[pieces.count - 2]].contains(last)
    {
      pieces.removeLast()
    }
    if pieces.count > 2, ["yaml", "yml"].contains(pieces[pieces.count - 2]),
      ["yaml", "yml"].contains(pieces[pieces.count - 1])
    {
      pieces.removeLast()
    }
    let ending = pieces.count > 1 ? pieces.removeLast() : ""
    var stem = pieces.joined(separator: ".")
    if let copy = stem.firstMatch(of: /[ _-]*(\([0-9]+\)|copy|kopi)$/) {
      stem = String(stem[..<copy.range.lowerBound])
    }
    return (stem.replacing(" ", with: "-"), ending)
  }
}
