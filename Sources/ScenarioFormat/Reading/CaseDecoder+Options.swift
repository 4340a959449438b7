import Rules

extension CaseDecoder {
  func option(_ name: String, _ fields: Fields<OptionKey>) -> DecisionOption? {
    checkReserved(name, .option, fields)
    let text = fields.text(.text)
    let condition = fields.condition(.when)
    let closed = fields.text(.closed)
    let leads = fields.ids(.lead, in: names.roles)
    let isAlone = fields.flag(.alone)
    let strain = fields.has(.strain) ? fields.number(.strain) : isAlone ? 2 : 1
    let effects = fields.effects(.effects, .decision)
    let told = fields.text(.told)
    let outcomes = outcomes(fields)
    let knowledge = fields.ids(.knowledge, in: names.knowledge)
    checkTold(fields)
    guard let strain else { return nil }
    return DecisionOption(
      name: name, text: text, condition: condition, closedBecause: closed, leads: IDSet(leads),
      style: isAlone ? .alone : .shared, strain: strain, effects: effects, told: told,
      outcomes: outcomes, knowledge: IDSet(knowledge))
  }

  private func outcomes(_ option: Fields<OptionKey>) -> [Outcome] {
    option.list(.outcomes, .outcomes).enumerated().compactMap { place, node in
      Fields<OutcomeKey>(node, at: option.address(of: .outcomes) / place, self).flatMap(outcome)
    }
  }

  private func outcome(_ fields: Fields<OutcomeKey>) -> Outcome? {
    let text = fields.text(.text)
    let condition = fields.condition(.when, .outcome)
    let effects = fields.effects(.effects, .decision)
    let knowledge = fields.ids(.knowledge, in: names.knowledge)
    let leans = leans(fields)
    let kind = kind(fields)
    return kind.map {
      Outcome(
        kind: $0, leans: leans, condition: condition, text: text, effects: effects,
        knowledge: IDSet(knowledge))
    }
  }

  private func leans(_ outcome: Fields<OutcomeKey>) -> [Outcome.Lean] {
    if outcome.has(.more), !outcome.has(.chance), let entry = outcome.entry(.more) {
      report.add(.likelierWithoutChance, at: entry.keySpan, address: outcome.address(of: .more))
    }
    return outcome.list(.more, .leans).enumerated().compactMap { place, node in
      let address = outcome.address(of: .more) / place
      guard let fields = Fields<LeanKey>(node, at: address, self) else { return nil }
      let condition = fields.condition(.when, .outcome)
      return fields.number(.by).map { Outcome.Lean(condition: condition, by: $0) }
    }
  }

  private func kind(_ fields: Fields<OutcomeKey>) -> Outcome.Kind? {
    let isUnadvised = fields.flag(.unadvised)
    let isOverAdvised = fields.flag(.overAdvised)
    var ways: [OutcomeKey] = []
    if isUnadvised { ways.append(.unadvised) }
    if isOverAdvised { ways.append(.overAdvised) }
    if fields.has(.chance) { ways.append(.chance) }
    if ways.count > 1, let entry = fields.entry(ways[1]) {
      report.add(
        .outcomeInTwoWays,
        ["first": .quote(ways[0].rawValue), "second": .quote(ways[1].rawValue)],
        at: entry.keySpan, address: fields.address(of: ways[1]))
    }
    if fields.has(.chance) { return fields.number(.chance).map { .chance($0) } }
    return isUnadvised ? .unadvised : isOverAdvised ? .overAdvised : .certain
  }

  /// Something is told whatever comes: `told`, or an outcome that always fits.
  private func checkTold(_ option: Fields<OptionKey>) {
    guard !option.has(.told), !option.guessed.contains(OptionKey.told.rawValue),
      !option.guessed.contains(OptionKey.outcomes.rawValue), canTell(option.node)
    else { return }
    let outcomes = option[.outcomes]?.list ?? []
    let always = outcomes.contains { outcome in
      guard outcome[OutcomeKey.when] == nil else { return false }
      return [OutcomeKey.unadvised, .overAdvised].allSatisfy { key in
        outcome[key].map { $0.bareText == "false" } ?? true
      }
    }
    if !always { report.add(.toldMissing, at: option.span, address: option.address) }
  }
}
