import Rules

extension CaseDecoder {
  func facts(_ top: Fields<CaseKey>) -> [Fact?] {
    guard let entry = top.entry(.facts) else { return [] }
    let address = Address.root / CaseKey.facts
    guard let facts = entry.value.map else {
      wrongShape(entry.value, .names, address)
      return []
    }
    top.limit(facts.count, to: Limits.things, .facts)
    return facts.map { fact in
      checkName(fact.key, at: fact.keySpan, address / fact.key)
      return Fact(
        name: fact.key, text: texts.text(fact.value, .text, at: address / fact.key))
    }
  }

  /// Those of a drawn wish stand in its place, one after the other.
  func wishes(_ top: Fields<CaseKey>) -> [Wish?] {
    drawnWishes = []
    let wishes = top.named(.wishes, wish).flatMap { $0 ?? [nil] }
    top.limit(wishes.count, to: Limits.things, .wishes)
    if let entry = top.entry(.wishes), entry.value.map?.isEmpty == true {
      emptyList(entry.value, .names, .root / CaseKey.wishes)
    }
    if drawnWishes.count > DrawnWish.most, let entry = top.entry(.wishes) {
      report.add(
        .tooManyDrawnWishes,
        ["count": .number(drawnWishes.count), "most": .number(DrawnWish.most)], at: entry.keySpan,
        address: .root / CaseKey.wishes)
    }
    return wishes
  }

  private func wish(_ name: String, _ fields: Fields<WishKey>) -> [Wish?]? {
    let domain = fields.word(.domain, .domains)
    let weight = fields.number(.weight)
    if let entry = fields.entry(.oneOf) {
      return drawnWish(name, fields, entry, domain, weight)
    }
    for key in [WishKey.text, .honoured] where !fields.has(key) { missing(key, of: fields) }
    for key in [WishKey.changes, .heard] {
      guard let entry = fields.entry(key) else { continue }
      report.add(
        .keyOfAnotherWish, ["key": .quote(entry.key)], at: entry.keySpan,
        address: fields.address(of: key))
    }
    let text = fields.text(.text)
    let honoured = fields.condition(.honoured)
    let isLater = fields.flag(.later)
    let change = wishChange(fields)
    guard let domain, let weight else { return nil }
    return [
      Wish(
        name: name, domain: domain, weight: weight, text: text, honoured: honoured,
        isCurrentAtStart: !isLater, change: change)
    ]
  }

  private func missing(_ key: WishKey, of fields: Fields<WishKey>) {
    guard !fields.guessed.contains(key.rawValue), canTell(fields.node) else { return }
    report.add(
      .missingKey, ["key": .quote(key.rawValue), "parent": .quote(fields.address.path)],
      at: fields.span, address: fields.address)
  }

  private func wishChange(_ wish: Fields<WishKey>) -> WishChange? {
    guard let fields = wish.fields(.becomes, BecomesKey.self) else { return nil }
    let phase = fields.id(.at, in: names.phases)
    let into = fields.id(.wish, in: names.wishes)
    let condition = fields.condition(.when)
    if let phase, let node = fields[.at] { checkTurning(phase, node, fields.address(of: .at)) }
    if let into, let node = fields[.wish] {
      wishesThatCome.insert(into)
      if !isLater(into), canTell(root[CaseKey.wishes]) {
        report.add(
          .becomesCurrentWish, ["wish": .quote(node.text ?? "")], at: node.span,
          address: fields.address(of: .wish))
      }
    }
    guard let phase, let into else { return nil }
    return WishChange(phase: phase, into: into, condition: condition)
  }

  func checkTurning(_ phase: PhaseID, _ node: YamlNode, _ address: Address) {
    guard !isTurningPoint(phase), canTell(root[CaseKey.phases]) else { return }
    report.add(
      .changeWithoutTurningPoint, ["phase": .quote(node.text ?? "")], at: node.span,
      address: address)
  }

  /// Looked up in the file, because phases are read later. What is neither true nor false is
  /// reported once, and counts as meant.
  private func isTurningPoint(_ phase: PhaseID) -> Bool {
    let flag = root[CaseKey.phases]?.list?[phase.index][PhaseKey.turningPoint]
    return flag != nil && flag?.bareText != "false"
  }

  private func isLater(_ wish: WishID) -> Bool {
    let name = names.wishes.names[wish.index]
    let flag = root[CaseKey.wishes]?.map?.first { $0.key == name }?.value[WishKey.later]
    return flag != nil && flag?.bareText != "false"
  }

  /// Reports wishes that are to come later and never do. To be asked when all effects are read.
  func checkLaterWishes() {
    guard canTell(root) else { return }
    for entry in root[CaseKey.wishes]?.map ?? [] {
      guard let wish = names.wishes.id(entry.key), isLater(wish), !wishesThatCome.contains(wish)
      else { continue }
      report.add(
        .laterNeverComes, ["wish": .quote(entry.key)], at: entry.keySpan,
        address: .root / CaseKey.wishes / entry.key)
    }
  }
}
