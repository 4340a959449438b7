import Rules

/// What one place calls things, and how it has arranged them.
public struct Locality: Sendable {
  /// The name of its file.
  public let name: String
  /// What people there call it, in its own language.
  public let title: String
  /// The language it is written in; some words are given in others too.
  public let language: String
  /// Such as `DK`: which cases it fits.
  public let country: String
  /// What findings call it.
  public let file: String
  /// Its own, and those of the locality it extends.
  let terms: [String: LocalTerm]
  let lines: [String: LocalLine]
  /// Where something that is missing would have to be.
  let termsPlace: Finding.Place
  let linesPlace: Finding.Place

  /// By name.
  public var termNames: [String] { terms.keys.sorted() }
}

/// A word or name that is another one elsewhere.
struct LocalTerm: Sendable {
  /// Of the file it stands in.
  let language: String
  /// By language; its own always has a name.
  let words: [String: [TermPart: String]]
  let file: String
  let place: Finding.Place
}

/// An advice line as it is arranged in one place.
struct LocalLine: Sendable {
  let language: String
  let level: KnowledgeLevel
  let reach: MomentSet
  /// Title and answer, by language.
  let words: [String: (title: String, answers: String)]
  let file: String
  let place: Finding.Place
}

extension Locality {
  /// The words for a reference in the language of the text it stands in, or, where the locality
  /// lacks that, in its own.
  func words(for reference: TermReference, in language: String) -> String? {
    guard let term = terms[reference.term] else { return nil }
    let words =
      term.spoken(language)?[reference.part] ?? term.words[term.language]?[reference.part]
    return words.map(reference.cased)
  }
}

extension LocalTerm {
  /// A region falls back on its language: `nb-NO` on `nb`.
  func spoken(_ language: String) -> [TermPart: String]? { Self.spoken(language, in: words) }

  static func spoken<Words>(_ language: String, in words: [String: Words]) -> Words? {
    words[language] ?? words[String(language.prefix { $0 != "-" })]
  }
}
