import Rules

extension Fields {
  /// A condition that always holds when the key is not there.
  func condition(_ key: Keys, _ scope: Scope = .story) -> Condition {
    self[key].flatMap { decoder.condition($0, scope, at: address / key) } ?? .always
  }
}

extension CaseDecoder {
  func condition(_ node: YamlNode, _ scope: Scope, at address: Address) -> Condition? {
    guard let fields = Fields<ConditionText.Key>(node, at: address, self) else { return nil }
    guard let entries = node.map, !entries.isEmpty else {
      if canTell(node) { report.add(.emptyCondition, at: node.span, address: address) }
      return nil
    }
    return Self.all(entries.compactMap { condition($0, in: fields.address, scope) })
  }

  /// The question one key asks; `nil` with a finding when it makes no sense.
  func condition(_ entry: YamlEntry, in map: Address, _ scope: Scope) -> Condition? {
    // A key that is none has been told.
    guard let key = ConditionText.Key(rawValue: entry.key) else { return nil }
    let (node, address) = (entry.value, map / key)
    let bounds = key.described.bounds
    guard scope.isSuperset(of: key.described.needs) else {
      report.add(.notYetKnown, ["key": .quote(entry.key)], at: entry.keySpan, address: address)
      return nil
    }
    func measure(_ measure: Measure) -> Condition? {
      range(node, in: bounds, address).map { .measure(measure, in: $0) }
    }
    switch key {
    case .relief: return measure(.relief)
    case .safety: return measure(.safety)
    case .dignity: return measure(.dignity)
    case .family: return measure(.family)
    case .strain: return strain(node, bounds, address)
    case .plan: return Self.all(ids(node, in: names.plan, address).map { .plan($0, .inPlace) })
    case .stale: return Self.all(ids(node, in: names.plan, address).map { .plan($0, .stale) })
    case .absent: return Self.all(ids(node, in: names.plan, address).map { .plan($0, .absent) })
    case .ordered: return Self.all(ids(node, in: names.plan, address).map { .plan($0, .ordered) })
    case .facts: return Self.all(ids(node, in: names.facts, address).map { .fact($0) })
    case .phase: return Self.any(ids(node, in: names.phases, address).map { .phase($0) })
    case .moment: return Self.any(words(node, .moments, address).map { .moment($0) })
    case .place: return Self.any(words(node, .places, address).map { .place($0) })
    case .round:
      return range(node, in: 1...max(1, countedRounds), address).map { .round(in: $0) }
    case .commitment:
      checkCommitment(at: entry.keySpan, address)
      return range(node, in: bounds, address).map { .commitment(in: $0) }
    case .lead: return Self.any(ids(node, in: names.roles, address).map { .ledBy($0) })
    case .advice: return word(node, .levels, address).map { .advice(atLeast: $0) }
    case .truth: return Self.any(truth(node, at: entry.keySpan, address))
    case .told: return told(node, scope, address)
    case .informed: return informed(node, at: entry.keySpan, scope, address)
    case .drawn: return Self.all(ids(node, in: names.situations, address).map { .drawn($0) })
    case .wishes: return wishes(node, address)
    case .all: return conditions(node, scope, address).map { .all($0) }
    case .any: return conditions(node, scope, address).map { .any($0) }
    case .not: return condition(node, scope, at: address).map { .not($0) }
    }
  }

  private func strain(
    _ node: YamlNode, _ bounds: ClosedRange<Int>, _ address: Address
  ) -> Condition? {
    Self.all(
      entries(node, .strainRanges, address).compactMap { entry in
        let role = id(entry.key, in: names.roles, at: entry.keySpan, address / entry.key)
        let range = range(entry.value, in: bounds, address / entry.key)
        guard let role, let range else { return nil }
        return .strain(role, in: range)
      })
  }

  private func told(_ node: YamlNode, _ scope: Scope, _ address: Address) -> Condition? {
    var parts: [Condition] = []
    for entry in entries(node, .tellings, address) {
      let role = id(entry.key, in: names.roles, at: entry.keySpan, address / entry.key)
      for situation in ids(entry.value, in: names.situations, address / entry.key) {
        guard let role else { continue }
        parts.append(.told(role, situation))
        if scope.contains(.telling) {
          remember(role, situation, entry, address)
        } else if !tellings.contains([role.index, situation.index]), canTell(root) {
          report.add(
            .notRemembered, ["role": .quote(entry.key)], at: entry.keySpan,
            address: address / entry.key)
        }
      }
    }
    return Self.all(parts)
  }

  private func informed(
    _ node: YamlNode, at span: Range<Int>, _ scope: Scope, _ address: Address
  ) -> Condition? {
    let groups = ids(node, in: names.groups, address)
    for group in groups {
      if scope.contains(.telling) {
        informing.insert(group)
      } else if !informing.contains(group), canTell(root) {
        let name = names.groups.names[group.index]
        report.add(.notRemembered, ["role": .quote(name)], at: span, address: address)
      }
    }
    return Self.all(groups.map { .informed($0) })
  }

  private func remember(
    _ role: RoleID, _ situation: SituationID, _ entry: YamlEntry, _ address: Address
  ) {
    let most = IDSet<Situation>.capacity
    let isNew = tellings.insert([role.index, situation.index]).inserted
    if isNew, tellings.count == most + 1 {
      report.add(
        .tooManyTold, ["limit": .number(most)], at: entry.keySpan, address: address / entry.key)
    }
  }

  private func wishes(_ node: YamlNode, _ address: Address) -> Condition? {
    guard Fields<ConditionText.WishKey>(node, at: address, self) != nil else { return nil }
    var parts: [Condition] = []
    for entry in node.map ?? [] {
      guard let key = ConditionText.WishKey(rawValue: entry.key) else { continue }
      let address = address / entry.key
      switch key {
      case .known:
        parts += ids(entry.value, in: names.askedWishes, address).compactMap { wish in
          Self.any(wishes(of: wish).map { .wish($0, .known) })
        }
      case .current:
        parts += ids(entry.value, in: names.wishes, address).map { .wish($0, .current) }
      case .honoured:
        if let range = range(entry.value, in: key.described.bounds, address) {
          parts.append(.wishesHonoured(in: range))
        }
      }
    }
    if node.map?.isEmpty == true, canTell(node) {
      report.add(.emptyCondition, at: node.span, address: address)
    }
    return Self.all(parts)
  }

  private func conditions(
    _ node: YamlNode, _ scope: Scope, _ address: Address
  ) -> [Condition]? {
    guard let list = node.list else {
      wrongShape(node, .conditions, address)
      return nil
    }
    if list.isEmpty { emptyList(node, .conditions, address) }
    return list.enumerated().compactMap { condition($1, scope, at: address / $0) }
  }

  // MARK: Parts

  /// A name or a list of names.
  func ids<Thing>(
    _ node: YamlNode, in table: NameTable<Thing>, _ address: Address
  ) -> [ID<Thing>] {
    guard let list = node.list else {
      return id(node, in: table, address).map { [$0] } ?? []
    }
    if list.isEmpty { emptyList(node, table.kind.list, address) }
    return ids(list, in: table, address)
  }

  private func words<Meaning>(
    _ node: YamlNode, _ words: Vocabulary<Meaning>, _ address: Address
  ) -> [Meaning] {
    guard let list = node.list else { return word(node, words, address).map { [$0] } ?? [] }
    if list.isEmpty { emptyList(node, .words, address) }
    return list.enumerated().compactMap { word($1, words, address / $0) }
  }

  /// `nil` when there are no parts, which has been reported.
  static func all(_ parts: [Condition]) -> Condition? {
    parts.count > 1 ? .all(parts) : parts.first
  }

  static func any(_ parts: [Condition]) -> Condition? {
    parts.count > 1 ? .any(parts) : parts.first
  }

  /// Rounds of the full game.
  private var countedRounds: Int {
    root[CaseKey.phases]?.list?.reduce(0) { $0 + ($1[PhaseKey.rounds]?.list?.count ?? 0) } ?? 0
  }
}
