extension BrokenCase {
  /// The head of a case.
  static let header: [BrokenCase] = [
    BrokenCase(
      "no format", "format: 1\n", to: "",
      "R020 1:1+1"),
    BrokenCase(
      "a newer format", "format: 1", to: "format: 2",
      "R021 1:9+1"),
    BrokenCase(
      "a format of none", "format: 1", to: "format: 0",
      "R020 1:9+1"),
    BrokenCase(
      "another id than the folder", "id: quiet-house", to: "id: large",
      "R022 2:5+5"),
    BrokenCase(
      "a language in words", "language: en", to: "language: English",
      "R023 3:11+7 en"),
    BrokenCase(
      "a country in words", "country: DK", to: "country: Denmark",
      "R024 4:10+7 DK"),
    BrokenCase(
      "a language called after its country", "language: en", to: "language: dk",
      "R023 3:11+2 da"),
    BrokenCase(
      "a language in its own words", "language: en", to: "language: Bokmål",
      "R023 3:11+6 nb"),
    BrokenCase(
      "three letters of a country", "country: DK", to: "country: DNK",
      "R024 4:10+3 DK"),
    BrokenCase(
      "two countries, one of them in words", "country: DK", to: "country: [DK, Norge]",
      "R024 4:15+5 NO"),
  ]
}
