import Rules

/// Reads the list under `do` into rounds, each with what is prepared after it.
struct RehearsalSteps {
  private(set) var steps: [Rehearsal.Step] = []
  private let decoder: CaseDecoder
  private let rehearsal: Address
  private var hasRound = false

  init(_ rehearsal: Fields) {
    decoder = rehearsal.decoder
    self.rehearsal = rehearsal.address
    for (place, node) in rehearsal.list("do", .steps).enumerated() {
      read(node, at: rehearsal.address / "do" / place)
    }
  }

  /// The keys that say what a step does.
  private static let doings = ["choose", "round", "prepare", "review", "support"]

  private mutating func read(_ node: YamlNode, at address: Address) {
    guard let entries = node.map else {
      decoder.wrongShape(node, .step, address)
      return
    }
    let doings = entries.map(\.key).filter(Self.doings.contains)
    guard doings.count == 1, let doing = doings.first else {
      decoder.report.add(.stepIsNotOneThing, at: node.span, address: address)
      hasRound = true
      return
    }
    switch doing {
    case "choose", "round":
      // The place of a round, which a step of preparation has none of.
      decoder.report.note(node.span, at: rehearsal / "rounds" / steps.count)
    default: break
    }
    switch doing {
    case "choose": choose(Fields(node, .choice, at: address, decoder))
    case "round":
      _ = Fields(node, .quietRound, at: address, decoder)?.word("round", .quiet)
      begin(option: nil)
    default:
      if !hasRound { decoder.report.add(.preparedTooEarly, at: node.span, address: address) }
      if let preparation = preparation(doing, node, address) { prepare(preparation) }
    }
  }

  private mutating func choose(_ fields: Fields?) {
    hasRound = true
    guard let fields else { return }
    let situation = fields.id("in", in: decoder.names.situations)
    let lead = fields.id("lead", in: decoder.names.roles)
    let ask = fields.id("ask", in: decoder.names.advice)
    let tell = fields.ids("tell", in: decoder.names.roles)
    let options = situation.flatMap { decoder.root["situations"]?.map?[$0.index].value["options"] }
    let table = NameTable<DecisionOption>(
      .option, options?.map?.map(\.key) ?? [], isReliable: options?.map != nil)
    let option = fields.id("choose", in: table)
    let outcome = outcome(fields, option.flatMap { options?.map?[$0.index].value })
    begin(
      situation: situation, option: option, lead: lead, ask: ask, tell: IDSet(tell),
      outcome: outcome)
  }

  private func outcome(_ fields: Fields, _ option: YamlNode?) -> OutcomeID? {
    let count = option?["outcomes"]?.list?.count ?? 0
    guard fields.has("outcome"), let option else { return nil }
    guard count > 0 else {
      let name = fields["choose"]?.text ?? ""
      if option["outcomes"] == nil, let entry = fields.entry("outcome") {
        decoder.report.add(
          .noOutcomes, ["option": .quote(name)], at: entry.keySpan,
          address: fields.address / "outcome")
      }
      return nil
    }
    return fields.number("outcome", in: 1...count).map { OutcomeID($0 - 1) }
  }

  private func preparation(
    _ doing: String, _ node: YamlNode, _ address: Address
  ) -> Preparation? {
    let shape: Shape =
      doing == "prepare" ? .preparation : doing == "review" ? .review : .support
    guard let fields = Fields(node, shape, at: address, decoder) else { return nil }
    let names = decoder.names
    let by = fields.id("by", in: names.roles)
    let second = fields.id("with", in: names.roles)
    if doing == "support" {
      let colleague = fields.id("support", in: names.roles)
      guard let by, let colleague else { return nil }
      return .support(colleague, by: by)
    }
    let item = fields.id(doing, in: names.plan)
    guard let by, let item else { return nil }
    return doing == "review" ? .review(item, by: by) : .putInPlace(item, by: by, with: second)
  }

  private mutating func begin(
    situation: SituationID? = nil, option: OptionID?, lead: RoleID? = nil,
    ask: AdviceLineID? = nil, tell: IDSet<Role> = [], outcome: OutcomeID? = nil
  ) {
    hasRound = true
    steps.append(
      Rehearsal.Step(
        situation: situation, option: option, lead: lead, ask: ask, tell: tell, outcome: outcome,
        preparations: []))
  }

  private mutating func prepare(_ preparation: Preparation) {
    guard let last = steps.popLast() else { return }
    steps.append(
      Rehearsal.Step(
        situation: last.situation, option: last.option, lead: last.lead, ask: last.ask,
        tell: last.tell, outcome: last.outcome, preparations: last.preparations + [preparation]))
  }
}
