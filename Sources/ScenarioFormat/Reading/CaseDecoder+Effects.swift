import Rules

extension Fields {
  /// In the order of the file; none when the key is not there.
  func effects(_ key: Keys, _ time: EffectTime) -> [Effect] {
    self[key].map { decoder.effects($0, time, at: address / key) } ?? []
  }
}

extension CaseDecoder {
  func effects(_ node: YamlNode, _ time: EffectTime, at address: Address) -> [Effect] {
    guard let fields = Fields<EffectKey>(node, at: address, self), let entries = node.map else {
      return []
    }
    return entries.flatMap {
      effects($0, time, fields.address / $0.key)
    }
  }

  private func effects(
    _ entry: YamlEntry, _ time: EffectTime, _ address: Address
  ) -> [Effect] {
    let node = entry.value
    // A key that is none has been told.
    guard let key = EffectKey(rawValue: entry.key) else { return [] }
    let bounds = key.described.bounds
    func measure(_ measure: Measure) -> [Effect] {
      change(node, in: bounds, address).map { [.measure(measure, by: $0)] } ?? []
    }
    switch key {
    case .relief: return measure(.relief)
    case .safety: return measure(.safety)
    case .dignity: return measure(.dignity)
    case .family: return measure(.family)
    case .strain:
      return entries(node, .strains, address).compactMap {
        strain($0, bounds, time, address / $0.key)
      }
    case .plan:
      return entries(node, .statuses, address).compactMap {
        let item = id($0.key, in: names.plan, at: $0.keySpan, address / $0.key)
        let status = word($0.value, .statuses, address / $0.key)
        guard let item, let status else { return nil }
        return .plan(item, status)
      }
    case .review: return ids(node, in: names.plan, address).map { .review($0) }
    case .facts:
      return entries(node, .facts, address).compactMap {
        let fact = id($0.key, in: names.facts, at: $0.keySpan, address / $0.key)
        let isTrue = flag($0.value, address / $0.key)
        guard let fact, let isTrue else { return nil }
        return isTrue ? .note(fact) : .clear(fact)
      }
    case .reveal:
      // Whatever a drawn wish is, it is what is heard.
      return ids(node, in: names.askedWishes, address).compactMap {
        wishes(of: $0).first.map { .reveal($0) }
      }
    case .hear: return recalled(node, address)
    case .change:
      return entries(node, .changes, address).compactMap {
        let wish = plainWish(
          id($0.key, in: names.askedWishes, at: $0.keySpan, address / $0.key), at: $0.keySpan,
          address / $0.key)
        let other = plainWish(
          id($0.value, in: names.askedWishes, address / $0.key), at: $0.value.span,
          address / $0.key)
        if let other { wishesThatCome.insert(other) }
        guard let wish, let other else { return nil }
        return .change(wish, into: other)
      }
    case .place: return word(node, .places, address).map { [.move($0)] } ?? []
    }
  }

  private func strain(
    _ entry: YamlEntry, _ bounds: ClosedRange<Int>, _ time: EffectTime, _ address: Address
  ) -> Effect? {
    let by = change(entry.value, in: bounds, address)
    if entry.key == "lead" {
      if time == .planning {
        report.add(.notYetKnown, ["key": .quote("lead")], at: entry.keySpan, address: address)
      }
      return by.map { .leadStrain(by: $0) }
    }
    let role = id(entry.key, in: names.roles, at: entry.keySpan, address)
    guard let by, let role else { return nil }
    return .strain(role, by: by)
  }
}
