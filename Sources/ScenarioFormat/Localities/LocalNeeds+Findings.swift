extension LocalNeeds {
  /// What keeps the case from being played in the locality.
  ///
  /// - Parameter others: every locality there is. A word that none of them has is a mistake of the
  ///   case; one that only this one lacks, of the locality.
  func findings(at locality: Locality?, among others: [Locality]) -> [Finding] {
    guard !isEmpty else { return [] }
    var findings = badReferences(others)
    guard let locality else {
      if let first = texts.first(where: { !$0.text.references.isEmpty }), lines.isEmpty {
        findings.append(
          Finding(
            .noLocality,
            [
              "word": .quote(first.text.references[0].written),
              "country": .quote(countries.joined(separator: ", ")),
            ], file: first.file, place: first.places[0], address: first.address))
      }
      return findings
    }
    if !countries.contains(locality.country) {
      findings.append(
        Finding(
          .otherCountry,
          ["country": .quote(locality.country), "locality": .quote(locality.name)], file: file,
          place: countryPlace, address: "country"))
    }
    for text in texts {
      for (number, reference) in text.text.references.enumerated() {
        findings += trouble(reference, in: text, text.places[number], at: locality, others)
      }
      let size = text.size(in: locality)
      if size > text.limit {
        findings.append(
          Finding(
            .tooLongHere,
            [
              "locality": .quote(locality.name), "size": .number(size),
              "limit": .number(text.limit),
            ], file: text.file, place: text.place, address: text.address))
      }
    }
    return findings + lines.flatMap { trouble($0, at: locality, others) }
  }

  private func badReferences(_ others: [Locality]) -> [Finding] {
    texts.compactMap { text in
      text.text.broken.map {
        Finding(
          .badTerm, ["word": .quote($0), "names": .names(Self.terms(others))], file: text.file,
          place: text.place, address: text.address)
      }
    }
  }

  private func trouble(
    _ reference: TermReference, in text: LocalText, _ place: Finding.Place, at locality: Locality,
    _ others: [Locality]
  ) -> [Finding] {
    guard let term = locality.terms[reference.term] else {
      let known = Self.terms(others)
      let name = ["name": Argument.quote(reference.term)]
      if known.contains(reference.term) {
        return [
          Finding(
            .termLacking, name.merging(["file": .quote(file)]) { $1 }, file: locality.file,
            place: locality.termsPlace, address: "terms")
        ]
      }
      return [
        Finding(
          .unknownTerm, name.merging(["names": .names(known)]) { $1 }, file: text.file,
          place: place, near: NearestName.of(reference.term, among: known), address: text.address)
      ]
    }
    let address = "terms.\(reference.term)"
    var arguments: [String: Argument] = [
      "name": .quote(reference.term), "part": .quote(reference.part.rawValue),
      "file": .quote(file),
    ]
    guard term.words[term.language]?[reference.part] != nil else {
      return [
        Finding(.partLacking, arguments, file: term.file, place: term.place, address: address)
      ]
    }
    // A date is written alike everywhere.
    guard reference.part != .asOf, term.spoken(text.language)?[reference.part] == nil else {
      return []
    }
    arguments["language"] = .quote(text.language)
    return [
      Finding(.termNotTranslated, arguments, file: term.file, place: term.place, address: address)
    ]
  }

  private func trouble(
    _ line: Line, at locality: Locality, _ others: [Locality]
  ) -> [Finding] {
    guard locality.lines[line.name] == nil else { return [] }
    let known = Set(others.flatMap(\.lines.keys)).sorted()
    if known.contains(line.name) {
      return [
        Finding(
          .lineLacking, ["name": .quote(line.name), "file": .quote(file)], file: locality.file,
          place: locality.linesPlace, address: "lines")
      ]
    }
    return [
      Finding(
        .unknownName,
        [
          "name": .quote(line.name), "kind": .term(Kind.advice.term), "names": .names(known),
        ], file: file, place: line.place, near: NearestName.of(line.name, among: known),
        address: line.address)
    ]
  }

  private static func terms(_ localities: [Locality]) -> [String] {
    Set(localities.flatMap(\.terms.keys)).sorted()
  }
}
