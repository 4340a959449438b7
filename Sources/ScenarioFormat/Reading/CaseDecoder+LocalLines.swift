import Rules

extension CaseDecoder {
  /// The advice lines that the case takes from the locality, after its own.
  func localLines(_ top: Fields<CaseKey>, _ language: String?) -> [AdviceLine?] {
    let nodes = top.list(.lines, names.advice.kind.list)
    if let first = nodes.first, locality == nil {
      report.add(
        .noLocality,
        [
          "word": .quote(first.text ?? ""),
          "country": .quote(LocalNeeds.countries(of: root).joined(separator: ", ")),
        ], at: first.span, address: .root / CaseKey.lines)
    }
    let own = root[CaseKey.advice]?.map?.map(\.key) ?? []
    var seen = Set(own)
    top.limit(own.count + nodes.count, to: Limits.things, .lines)
    return nodes.enumerated().map { place, node in
      let address = Address.root / CaseKey.lines / place
      guard let name = text(node, NamedThing.advice.name, address) else { return nil }
      if !seen.insert(name).inserted {
        report.add(.namedTwice, ["name": .quote(name)], at: node.span, address: address)
      }
      // What the locality lacks is reported once the whole case is read.
      guard let line = locality?.lines[name],
        let words = line.spoken(language ?? root[CaseKey.language]?.text ?? "")
      else { return nil }
      return AdviceLine(
        name: name, title: words.title, level: line.level, answers: words.answers,
        reach: line.reach, condition: .always)
    }
  }
}

extension LocalLine {
  /// In the language if it has it, else in its own.
  fileprivate func spoken(_ language: String) -> (title: String, answers: String)? {
    LocalTerm.spoken(language, in: words) ?? words[self.language]
  }
}
