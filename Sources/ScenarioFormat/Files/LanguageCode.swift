/// The codes of languages, as cases and their files are called by them.
public enum LanguageCode {
  /// What a code means: `nb` for `NB`, `nb-NO`, `nb_NO` and `no`, for a region says nothing that a
  /// case knows of. `nil` for what is no code.
  public static func of(_ word: String) -> String? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = parts.first?.lowercased(), (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), byName[first] == nil,
      parts.dropFirst().allSatisfy(isSubtag)
    else { return nil }
    return same[first] ?? first
  }

  /// The code of a language that is called by its name, or by its country.
  static func called(_ word: String) -> String? { byName[word.lowercased()] }

  /// Letters or digits, as in `NO` and `Latn`.
  private static func isSubtag(_ part: Substring) -> Bool {
    (2...8).contains(part.utf8.count)
      && part.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
      }
  }

  /// Codes of one language in other standards. Norwegian without more is written as bokmål.
  private static let same = [
    "no": "nb", "nor": "nb", "nob": "nb", "nno": "nn", "dan": "da", "swe": "sv", "eng": "en",
    "deu": "de", "ger": "de", "fin": "fi", "fao": "fo", "isl": "is", "ice": "is",
  ]

  private static let byName = [
    "dk": "da", "dansk": "da", "danish": "da", "norsk": "nb", "norwegian": "nb", "bokmål": "nb",
    "bokmal": "nb", "nynorsk": "nn", "svensk": "sv", "swedish": "sv", "engelsk": "en",
    "english": "en", "tysk": "de", "deutsch": "de", "german": "de", "islandsk": "is",
    "færøsk": "fo", "finsk": "fi", "fransk": "fr", "french": "fr",
  ]
}

/// The codes of countries.
public enum CountryCode {
  /// `NO` for `no`; `nil` for what is no code.
  public static func of(_ word: String) -> String? {
    let code = word.uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    return code
  }

  /// The code of a country that is called by its name.
  static func called(_ word: String) -> String? { byName[word.lowercased()] }

  private static let byName = [
    "danmark": "DK", "denmark": "DK", "dnk": "DK", "norge": "NO", "noreg": "NO", "norway": "NO",
    "nor": "NO", "sverige": "SE", "sweden": "SE", "swe": "SE", "færøerne": "FO", "grønland": "GL",
    "island": "IS", "finland": "FI", "england": "GB", "tyskland": "DE", "germany": "DE",
  ]
}
