extension LocalNeeds {
  /// What keeps the case from being played in the locality.
  ///
  /// - Parameter others: every locality there is. A word that none of them has is a mistake of the
  ///   case; one that only this one lacks, of the locality.
  func findings(at locality: Locality?, among others: [Locality]) -> [Finding] {
    guard !isEmpty else { return [] }
    let known = Set(others.flatMap(\.terms.keys)).sorted()
    var findings = badReferences(known)
    guard let locality else {
      if let first = texts.first(where: { !$0.text.references.isEmpty }), lines.isEmpty {
        findings.append(
          Finding(
            .noLocality,
            [
              "word": .quote(first.text.references[0].written),
              "country": .quote(countries.joined(separator: ", ")),
            ], file: first.file, place: first.place(of: 0), address: first.address))
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
    // No report shows more, however many references a hostile file has.
    for text in texts where findings.count <= Limits.findings {
      for (number, reference) in text.text.references.enumerated()
      where findings.count <= Limits.findings {
        findings += trouble(reference, number, in: text, at: locality, known)
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

  private func badReferences(_ known: [String]) -> [Finding] {
    texts.lazy.compactMap { text in
      text.text.broken.map {
        Finding(
          .badTerm, ["word": .quote($0), "names": .names(known)], file: text.file,
          place: text.place, address: text.address)
      }
    }
    .prefix(Limits.findings).map(\.self)
  }

  private func trouble(
    _ reference: TermReference, _ number: Int, in text: LocalText, at locality: Locality,
    _ known: [String]
  ) -> [Finding] {
    guard let term = locality.terms[reference.term] else {
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
          place: text.place(of: number), near: NearestName.of(reference.term, among: known),
          address: text.address)
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
    if let words = locality.words(for: reference, in: text.language),
      text.text.beginsSentence(number), !reference.isCapital,
      [.name, .a, .the, .text].contains(reference.part), words.first?.isLowercase == true
    {
      return [
        Finding(
          .smallLetter,
          ["word": .quote(reference.written), "capital": .quote(reference.capital)],
          file: text.file, place: text.place(of: number), address: text.address)
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
          "name": .quote(line.name), "kind": .term(NamedThing.advice.term), "names": .names(known),
        ], file: file, place: line.place, near: NearestName.of(line.name, among: known),
        address: line.address)
    ]
  }
}
