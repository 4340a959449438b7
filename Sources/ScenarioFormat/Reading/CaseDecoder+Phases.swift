import Rules

extension CaseDecoder {
  func phases(_ top: Fields<CaseKey>) -> [Phase?] {
    let phases = top.identified(.phases, .phases, phase)
    top.limit(roundCount, to: Limits.things, .phases)
    return phases
  }

  private func phase(_ name: String, _ fields: Fields<PhaseKey>) -> Phase? {
    let title = fields.title(.title)
    let text = fields.text(.text)
    let isTurningPoint = fields.flag(.turningPoint)
    let isLastDays = fields.flag(.lastDays)
    let speaks = fields.has(.speaks) ? fields.word(.speaks, .speech) : .yes
    let rounds = fields.list(.rounds, .rounds).enumerated().map { place, node in
      Fields<RoundKey>(node, at: fields.address(of: .rounds) / place, self).flatMap(round)
    }
    roundCount += rounds.count
    return speaks.map {
      Phase(
        name: name, title: title, text: text, start: isTurningPoint ? .turningPoint : .quiet,
        isLastDays: isLastDays, speaks: $0, rounds: rounds.compactMap(\.self))
    }
  }

  private func round(_ fields: Fields<RoundKey>) -> Round? {
    let moment = fields.word(.moment, .moments)
    let deck = fields.ids(.draw, in: names.situations)
    let quiet = fields.text(.quiet)
    let lengths = [.full] + fields.words(.short, .shortLengths)
    let slots = fields.number(.slots)
    let canBeQuiet = !deck.contains { isNew($0) && alwaysHappens($0) }
    if canBeQuiet, !deck.isEmpty, !fields.has(.quiet), canTell(fields.node),
      canTell(root[CaseKey.situations])
    {
      report.add(.quietMissing, at: fields[.draw]?.span ?? fields.span, address: fields.address)
    }
    deck.forEach { drawn.insert($0) }
    lengths.forEach { self.lengths.insert($0) }
    return moment.map {
      Round(moment: $0, deck: deck, quiet: quiet, lengths: lengths, slots: slots)
    }
  }

  private func isNew(_ situation: SituationID) -> Bool { !drawn.contains(situation) }

  /// Looked up in the file, because situations are read later.
  private func alwaysHappens(_ situation: SituationID) -> Bool {
    root[CaseKey.situations]?.map?[situation.index].value[SituationKey.when] == nil
  }

  /// Reports cards that no round draws. To be asked when all phases are read.
  func checkDecks() {
    // Where a deck could not be read, too little is known.
    guard !report.hasErrors else { return }
    for (place, entry) in (root[CaseKey.situations]?.map ?? []).enumerated()
    where !drawn.contains(SituationID(place)) {
      report.add(
        .cardInNoRound, ["situation": .quote(entry.key)], at: entry.keySpan,
        address: .root / CaseKey.situations / entry.key)
    }
  }
}
