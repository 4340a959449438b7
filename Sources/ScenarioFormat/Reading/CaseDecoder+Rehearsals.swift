import Rules

extension CaseDecoder {
  func rehearsals(_ top: Fields) -> [Rehearsal] {
    guard let entry = top.entry("rehearsals") else { return [] }
    let address = Address.root / "rehearsals"
    guard let rehearsals = entry.value.map else {
      wrongShape(entry.value, .names, address)
      return []
    }
    top.limit(rehearsals.count, to: Limits.things, "rehearsals")
    return rehearsals.compactMap { rehearsal in
      let address = address / rehearsal.key
      report.note(rehearsal.keySpan, at: address)
      if rehearsal.key.count > Limits.title {
        report.add(
          .titleTooLong,
          ["size": .number(rehearsal.key.count), "limit": .number(Limits.title)],
          at: rehearsal.keySpan, address: address)
      }
      return Fields(
        rehearsal.value, .rehearsal, at: address, key: rehearsal.keySpan, self
      ).flatMap { self.rehearsal(rehearsal.key, $0) }
    }
  }

  private func rehearsal(_ name: String, _ fields: Fields) -> Rehearsal? {
    let seed = fields.number("seed", in: 0...999_999_999)
    let level = fields.number("commitment", in: CommitmentTerms.range)
    if let entry = fields.entry("commitment") {
      let address = fields.address / "commitment"
      checkCommitment(at: entry.keySpan, address)
      if let level, let terms = commitment?.terms { check(level, in: terms, entry.value, address) }
    }
    let length = fields.has("length") ? fields.word("length", .lengths) : .full
    if let length, !lengths.isEmpty, !lengths.contains(length), let node = fields["length"] {
      report.add(
        .lengthNotOffered, ["length": .quote(length.rawValue)], at: node.span,
        address: fields.address / "length")
    }
    let steps = RehearsalSteps(fields).steps
    let expected = expectations(fields)
    let notYet = fields["not-yet"].flatMap { text($0, .text, fields.address / "not-yet") }
    guard let seed, let length else { return nil }
    return Rehearsal(
      name: name, seed: UInt64(seed), commitment: level, length: length, steps: steps,
      expected: expected, notYet: notYet)
  }

  private func expectations(_ rehearsal: Fields) -> [Rehearsal.Expectation] {
    guard let fields = rehearsal.fields("expect", .expectation) else { return [] }
    let entries = fields.node.map ?? []
    if entries.isEmpty {
      report.add(.emptyCondition, at: fields.node.span, address: fields.address)
    }
    return entries.compactMap { entry in
      if entry.key == "ending" {
        return fields.id("ending", in: names.endings).map { .ending($0) }
      }
      return condition(entry, fields, .rehearsal).map { .holds($0) }
    }
  }
}
