/// What a case needs of the place it is played in.
struct LocalNeeds: Sendable {
  /// Of the case.
  let file: String
  let countries: [String]
  let texts: [LocalText]
  /// Advice lines it takes from the locality.
  let lines: [Line]
  let countryPlace: Finding.Place

  struct Line: Hashable, Sendable {
    let name: String
    let place: Finding.Place
    let address: String
  }

  var isEmpty: Bool { texts.isEmpty && lines.isEmpty }

  /// `country` is one or a list of them.
  static func countries(of root: YamlNode) -> [String] {
    guard let node = root["country"] else { return [] }
    let words = node.list?.compactMap(\.text) ?? node.text.map { [$0] } ?? []
    return words.map { CountryCode.of($0) ?? $0 }
  }

  static func lines(of root: YamlNode, _ source: SourceText) -> [Line] {
    (root["lines"]?.list ?? []).enumerated().compactMap { number, node in
      node.text.map {
        Line(
          name: $0, place: source.place(of: node.span),
          address: (.root / "lines" / number as Address).path)
      }
    }
  }
}
