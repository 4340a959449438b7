import Rules

extension CaseDecoder {
  func rehearsals(_ top: Fields<CaseKey>) -> [Rehearsal] {
    guard let entry = top.entry(.rehearsals) else { return [] }
    let address = Address.root / CaseKey.rehearsals
    guard let rehearsals = entry.value.map else {
      wrongShape(entry.value, .names, address)
      return []
    }
    top.limit(rehearsals.count, to: Limits.things, .rehearsals)
    return rehearsals.compactMap { rehearsal in
      let address = address / rehearsal.key
      report.note(rehearsal.keySpan, at: address)
      if rehearsal.key.count > Limits.title {
        report.add(
          .titleTooLong,
          ["size": .number(rehearsal.key.count), "limit": .number(Limits.title)],
          at: rehearsal.keySpan, address: address)
      }
      return Fields<RehearsalKey>(
        rehearsal.value, at: address, key: rehearsal.keySpan, self
      ).flatMap { self.rehearsal(rehearsal.key, $0) }
    }
  }

  private func rehearsal(_ name: String, _ fields: Fields<RehearsalKey>) -> Rehearsal? {
    let seed = fields.number(.seed)
    let level = fields.number(.commitment)
    if let entry = fields.entry(.commitment) {
      let address = fields.address(of: .commitment)
      checkCommitment(at: entry.keySpan, address)
      if let level, let terms = commitment?.terms { check(level, in: terms, entry.value, address) }
    }
    let length = fields.has(.length) ? fields.word(.length, .lengths) : .full
    if let length, !lengths.isEmpty, !lengths.contains(length),
      canTell(root[CaseKey.phases]), let node = fields[.length]
    {
      report.add(
        .lengthNotOffered, ["length": .quote(length.rawValue)], at: node.span,
        address: fields.address(of: .length))
    }
    let steps = RehearsalSteps(fields).steps
    let expected = expectations(fields)
    let notYet = fields[.notYet].flatMap { text($0, .text, fields.address(of: .notYet)) }
    guard let seed, let length else { return nil }
    return Rehearsal(
      name: name, seed: UInt64(seed), commitment: level, length: length, steps: steps,
      expected: expected, notYet: notYet)
  }

  private func expectations(_ rehearsal: Fields<RehearsalKey>) -> [Rehearsal.Expectation] {
    guard let fields = rehearsal.fields(.expect, ExpectationKey.self) else { return [] }
    let entries = fields.node.map ?? []
    if entries.isEmpty {
      report.add(.emptyCondition, at: fields.node.span, address: fields.address)
    }
    return entries.compactMap { entry in
      // A key that is none has been told.
      guard let key = ExpectationKey(rawValue: entry.key) else { return nil }
      switch key {
      case .ending: return fields.id(.ending, in: names.endings).map { .ending($0) }
      case .asks: return condition(entry, in: fields.address, .rehearsal).map { .holds($0) }
      }
    }
  }
}
