import Rules

/// Wishes that differ from game to game.
extension CaseDecoder {
  func drawnWish(
    _ name: String, _ fields: Fields<WishKey>, _ entry: YamlEntry, _ domain: WishDomain?,
    _ weight: Int?
  ) -> [Wish?] {
    for key in [WishKey.text, .honoured, .later, .becomes] {
      guard let other = fields.entry(key) else { continue }
      report.add(
        .keyOfAnotherWish, ["key": .quote(other.key)], at: other.keySpan,
        address: fields.address(of: key))
    }
    let address = fields.address(of: .oneOf)
    let entries = entries(entry.value, .names, address)
    if !entries.isEmpty, canTell(entry.value), !DrawnWish.variantRange.contains(entries.count) {
      report.add(
        .variantCount,
        [
          "count": .number(entries.count), "least": .number(DrawnWish.variantRange.lowerBound),
          "most": .number(DrawnWish.variantRange.upperBound),
        ], at: entry.keySpan, address: address)
    }
    var variants: [DrawnWish.Variant] = []
    let wishes = entries.map { entry -> Wish? in
      checkName(entry.key, at: entry.keySpan, address / entry.key)
      checkOnce(entry, address / entry.key)
      guard
        let fields = Fields<VariantKey>(
          entry.value, at: address / entry.key, key: entry.keySpan, self)
      else { return nil }
      let text = fields.text(.text)
      let honoured = fields.condition(.honoured)
      guard let chance = fields.number(.chance), let id = names.wishes.id(entry.key) else {
        return nil
      }
      variants.append(DrawnWish.Variant(wish: id, weight: chance))
      guard let domain, let weight else { return nil }
      return Wish(
        name: entry.key, domain: domain, weight: weight, text: text, honoured: honoured,
        isCurrentAtStart: false, change: nil)
    }
    if !variants.isEmpty, variants.count == entries.count, variants.allSatisfy({ $0.weight == 0 }) {
      report.add(.nothingToDraw, at: entry.keySpan, address: address)
    }
    let changes = changes(fields, among: variants.map(\.wish))
    let recollections = recollections(fields, among: variants.map(\.wish))
    drawnWishes.append(
      variants.count == entries.count && !variants.isEmpty
        ? DrawnWish(
          name: name, variants: variants, changes: changes, recollections: recollections) : nil)
    return wishes
  }

  /// What a wish may be has a name of its own in the whole case.
  private func checkOnce(_ entry: YamlEntry, _ address: Address) {
    let all = names.askedWishes.names
    guard all.count(where: { $0 == entry.key }) > 1, canTell(root[CaseKey.wishes]) else { return }
    report.add(
      .namedTwice, ["name": .quote(entry.key)], at: entry.keySpan, address: address)
  }

  private func changes(
    _ wish: Fields<WishKey>, among variants: [WishID]
  ) -> [DrawnWish.Change] {
    wish.list(.changes, .wishChanges).enumerated().compactMap { place, node in
      let address = wish.address(of: .changes) / place
      guard let fields = Fields<WishChangeKey>(node, at: address, self) else { return nil }
      let phase = fields.id(.at, in: names.phases)
      let from = variant(.from, fields, among: variants)
      let into = variant(.to, fields, among: variants)
      let percent = fields.number(.percent)
      if let phase, let node = fields[.at] { checkTurning(phase, node, fields.address(of: .at)) }
      if let from, from == into, let node = fields[.to] {
        report.add(
          .changesIntoItself, ["wish": .quote(node.text ?? "")], at: node.span,
          address: fields.address(of: .to))
        return nil
      }
      guard let phase, let from, let into, let percent else { return nil }
      return DrawnWish.Change(phase: phase, from: from, into: into, chance: percent, of: 100)
    }
  }

  func variant<Keys: DescribedKey>(
    _ key: Keys, _ fields: Fields<Keys>, among variants: [WishID]
  ) -> WishID? {
    guard let node = fields[key], let wish = fields.id(key, in: names.wishes) else { return nil }
    guard !variants.isEmpty, !variants.contains(wish) else { return wish }
    report.add(
      .changeOfAnotherWish,
      [
        "wish": .quote(node.text ?? ""),
        "names": .names(variants.map { names.wishes.names[$0.index] }),
      ], at: node.span, address: fields.address(of: key))
    return nil
  }

  /// A wish that is the same in every game; reported and left out when it is drawn.
  func plainWish(
    _ asked: ID<AskedWish>?, at span: Range<Int>, _ address: Address
  ) -> WishID? {
    guard let asked else { return nil }
    let name = names.askedWishes.names[asked.index]
    let isDrawn =
      names.drawnWishes.id(name) != nil
      || root[CaseKey.wishes]?.map?.contains { $0.value[WishKey.oneOf]?[name] != nil } == true
    guard isDrawn else { return WishID(asked.index) }
    report.add(.drawnWishTold, ["wish": .quote(name)], at: span, address: address)
    return nil
  }

  /// Reports the wish that can go most ways, where all together are too many to follow.
  func checkFates(of scenario: Scenario) {
    let most = IDSet<Fate>.capacity
    guard scenario.fates.count > most else { return }
    let ways = scenario.drawnWishes.indices.map { wish in
      scenario.fates.count { $0.wish == DrawnWishID(wish) }
    }
    guard let largest = ways.indices.max(by: { ways[$0] < ways[$1] }) else { return }
    let name = scenario.drawnWishes[largest].name
    let entry = root[CaseKey.wishes]?.map?.first { $0.key == name }
    report.add(
      .tooManyFates,
      [
        "count": .number(scenario.fates.count), "most": .number(most), "wish": .quote(name),
        "own": .number(ways[largest]),
      ], at: entry?.keySpan ?? root.span, address: .root / CaseKey.wishes / name)
  }

  /// The wishes that a name stands for.
  func wishes(of asked: ID<AskedWish>) -> [WishID] {
    guard asked.index >= names.wishes.names.count else { return [WishID(asked.index)] }
    let drawn = names.drawnWishes.names[asked.index - names.wishes.names.count]
    let variants = root[CaseKey.wishes]?[drawn]?[WishKey.oneOf]?.map ?? []
    return variants.compactMap { names.wishes.id($0.key) }
  }
}
