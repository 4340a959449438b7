import Rules

extension CaseDecoder {
  func situations(_ top: Fields<CaseKey>) -> [Situation?] {
    let situations = top.named(.situations, situation)
    top.limit(situations.count, to: Limits.things, .situations)
    if let entry = top.entry(.situations), entry.value.map?.isEmpty == true {
      emptyList(entry.value, .names, .root / CaseKey.situations)
    }
    return situations
  }

  private func situation(_ name: String, _ fields: Fields<SituationKey>) -> Situation? {
    let title = fields.title(.title)
    let text = fields.text(.text)
    let condition = fields.condition(.when)
    let weight = fields.has(.weight) ? fields.number(.weight) : 1
    let picture = picture(fields)
    hidden = hiding(name, fields)
    defer { hidden = nil }
    let truth = truth(fields)
    let clues = clues(fields)
    let advice = answers(fields)
    let note = fields.text(.note)
    let helpedBy = fields.ids(.helpedBy, in: names.plan)
    let mustKnow = fields.ids(.mustKnow, in: names.roles)
    let handOvers = fields.number(.handOvers)
    let needsAdvice = fields.word(.needsAdvice, .levels)
    let options = fields.named(.options, option)
    checkWaysOn(fields)
    guard let weight else { return nil }
    return Situation(
      name: name, title: title, text: text, condition: condition, weight: weight,
      truth: truth, clues: clues, advice: advice, teachingNote: note, helpedBy: IDSet(helpedBy),
      mustKnow: IDSet(mustKnow), handOvers: handOvers, needsAdvice: needsAdvice,
      options: options.compactMap(\.self), picture: picture)
  }

  private func picture(_ fields: Fields<SituationKey>) -> CardPicture? {
    let words = fields.text(.pictureText)
    guard let node = fields[.picture] else { return nil }
    let address = fields.address(of: .picture)
    guard let name = text(node, .word, address) else { return nil }
    if PictureName.kind(of: name) == nil, PictureName.isPlain(name) {
      report.add(.pictureKind, ["name": .quote(name)], at: node.span, address: address)
    } else if !PictureName.isPlain(name) {
      report.add(.pictureName, ["name": .quote(name)], at: node.span, address: address)
    }
    return CardPicture(file: name, text: words)
  }

  /// A team must always be able to go on: one option is open to everybody.
  private func checkWaysOn(_ fields: Fields<SituationKey>) {
    // A key of another map may be an option that is indented too little.
    guard !fields.hasUnknown, let entry = fields.entry(.options), let options = entry.value.map,
      canTell(entry.value)
    else { return }
    let address = fields.address(of: .options)
    if !Limits.options.contains(options.count) {
      report.add(
        .optionCount,
        [
          "count": .number(options.count), "least": .number(Limits.options.lowerBound),
          "most": .number(Limits.options.upperBound),
        ], at: entry.keySpan, address: address)
    }
    let isOpen = options.contains {
      $0.value[OptionKey.when] == nil
        && $0.value[OptionKey.lead].map { $0.list?.isEmpty == true } ?? true
    }
    if !options.isEmpty, !isOpen { report.add(.noWayOn, at: entry.keySpan, address: address) }
  }
}
