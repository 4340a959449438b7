import Rules

/// Reads the list under `do` into rounds, each with what is prepared after it.
struct RehearsalSteps {
  private(set) var steps: [Rehearsal.Step] = []
  private let decoder: CaseDecoder
  private let rehearsal: Address
  private var hasRound = false
  /// Whether a step could not be read.
  private var isBroken = false

  init(_ rehearsal: Fields<RehearsalKey>) {
    decoder = rehearsal.decoder
    self.rehearsal = rehearsal.address
    let steps = rehearsal.list(.do, .steps)
    isBroken = steps.contains(where: \.isUnread)
    for (place, node) in steps.enumerated() {
      read(node, at: rehearsal.address(of: .do) / place)
    }
  }

  /// What a step does, by the key that says so.
  private enum Doing: String, CaseIterable {
    case choose, round, prepare, review, support
  }

  private mutating func read(_ node: YamlNode, at address: Address) {
    guard let entries = node.map else {
      decoder.wrongShape(node, .step, address)
      return
    }
    let doings = entries.compactMap { Doing(rawValue: $0.key) }
    guard doings.count == 1, let doing = doings.first else {
      if decoder.canTell(node) {
        let almost = doings.isEmpty ? nearDoing(entries) : nil
        decoder.report.add(
          .stepIsNotOneThing, at: almost?.span ?? node.span, near: almost?.name, address: address)
      }
      hasRound = true
      return
    }
    switch doing {
    case .choose:
      noteRound(node)
      choose(Fields<ChoiceKey>(node, at: address, decoder))
    case .round:
      noteRound(node)
      _ = Fields<QuietRoundKey>(node, at: address, decoder)?.word(.round, .quiet)
      begin(option: nil)
    case .prepare: prepare(node, address, putInPlace)
    case .review: prepare(node, address, review)
    case .support: prepare(node, address, support)
    }
  }

  /// The key that was probably meant, and where one stands in its place.
  private func nearDoing(_ entries: [YamlEntry]) -> (name: String, span: Range<Int>)? {
    let known = Set(ChoiceKey.allCases.map(\.rawValue))
    for entry in entries where !known.contains(entry.key) {
      if let name = NearestName.of(entry.key, among: Doing.allCases.map(\.rawValue)) {
        return (name, entry.keySpan)
      }
    }
    return nil
  }

  /// The place of a round, which a step of preparation has none of.
  private func noteRound(_ node: YamlNode) {
    decoder.report.note(node.span, at: rehearsal / PhaseKey.rounds / steps.count)
  }

  private mutating func choose(_ fields: Fields<ChoiceKey>?) {
    hasRound = true
    guard let fields else { return }
    let situation = fields.id(.in, in: decoder.names.situations)
    let lead = fields.id(.lead, in: decoder.names.roles)
    let ask = fields.id(.ask, in: decoder.names.advice)
    let tell = fields.ids(.tell, in: decoder.names.roles)
    let card = situation.flatMap { decoder.root[CaseKey.situations]?.map?[$0.index].value }
    let options = card?[SituationKey.options]
    let truth = fields.id(
      .truth, in: CaseDecoder.possibilities(card?[SituationKey.truth]))
    let table = NameTable<DecisionOption>(
      .option, options?.map?.map(\.key) ?? [],
      isReliable: options?.map != nil && options?.hasGaps == false)
    let option = fields.id(.choose, in: table)
    let wishes = fields[.wish].map {
      decoder.ids($0, in: decoder.names.wishes, fields.address(of: .wish))
    }
    let outcome = outcome(fields, option.flatMap { options?.map?[$0.index].value })
    begin(
      situation: situation, truth: truth, option: option, lead: lead, ask: ask,
      tell: IDSet(tell), outcome: outcome, wishes: IDSet(wishes ?? []))
  }

  private func outcome(_ fields: Fields<ChoiceKey>, _ option: YamlNode?) -> OutcomeID? {
    let count = option?[OptionKey.outcomes]?.list?.count ?? 0
    guard fields.has(.outcome), let option else { return nil }
    guard count > 0 else {
      let name = fields[.choose]?.text ?? ""
      if option[OptionKey.outcomes] == nil, decoder.canTell(option),
        let entry = fields.entry(.outcome)
      {
        decoder.report.add(
          .noOutcomes, ["option": .quote(name)], at: entry.keySpan,
          address: fields.address(of: .outcome))
      }
      return nil
    }
    return fields.number(.outcome, in: 1...count).map { OutcomeID($0 - 1) }
  }

  private mutating func prepare<Keys>(
    _ node: YamlNode, _ address: Address, _ read: (Fields<Keys>) -> Preparation?
  ) {
    if !hasRound, !isBroken {
      decoder.report.add(.preparedTooEarly, at: node.span, address: address)
    }
    guard let preparation = Fields<Keys>(node, at: address, decoder).flatMap(read),
      let last = steps.popLast()
    else { return }
    steps.append(
      Rehearsal.Step(
        situation: last.situation, truth: last.truth, option: last.option, lead: last.lead,
        ask: last.ask, tell: last.tell, outcome: last.outcome, wishes: last.wishes,
        preparations: last.preparations + [preparation]))
  }

  private func putInPlace(_ fields: Fields<PreparationKey>) -> Preparation? {
    let by = fields.id(.by, in: decoder.names.roles)
    let second = fields.id(.with, in: decoder.names.roles)
    let item = fields.id(.prepare, in: decoder.names.plan)
    guard let by, let item else { return nil }
    return .putInPlace(item, by: by, with: second)
  }

  private func review(_ fields: Fields<ReviewKey>) -> Preparation? {
    let by = fields.id(.by, in: decoder.names.roles)
    let item = fields.id(.review, in: decoder.names.plan)
    guard let by, let item else { return nil }
    return .review(item, by: by)
  }

  private func support(_ fields: Fields<SupportKey>) -> Preparation? {
    let by = fields.id(.by, in: decoder.names.roles)
    let colleague = fields.id(.support, in: decoder.names.roles)
    guard let by, let colleague else { return nil }
    return .support(colleague, by: by)
  }

  private mutating func begin(
    situation: SituationID? = nil, truth: PossibilityID? = nil, option: OptionID?,
    lead: RoleID? = nil,
    ask: AdviceLineID? = nil, tell: IDSet<Role> = [], outcome: OutcomeID? = nil,
    wishes: IDSet<Wish> = []
  ) {
    hasRound = true
    steps.append(
      Rehearsal.Step(
        situation: situation, truth: truth, option: option, lead: lead, ask: ask, tell: tell,
        outcome: outcome, wishes: wishes, preparations: []))
  }
}
