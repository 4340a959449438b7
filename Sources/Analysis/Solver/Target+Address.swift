public import Rules

extension Target {
  /// Where it stands in the case file, as findings say it: `endings.at-home`,
  /// `situations.x.options.y.outcomes.2` (counted from 1), `plan.x`, `knowledge.x`; `doomed`,
  /// `quiet.3` and `situations.x.stuck` for what stands nowhere.
  public func address(in scenario: Scenario) -> String {
    func card(_ id: SituationID) -> String { "situations.\(scenario.situations[id.index].name)" }
    func option(_ id: SituationID, _ option: OptionID) -> String {
      "\(card(id)).options.\(scenario.situations[id.index].options[option.index].name)"
    }
    switch self {
    case .situation(let id): return card(id)
    case .option(let id, let own): return option(id, own)
    case .outcome(let id, let own, let outcome):
      return "\(option(id, own)).outcomes.\(outcome.index + 1)"
    case .planItem(let id): return "plan.\(scenario.plan[id.index].name)"
    case .knowledge(let id): return "knowledge.\(scenario.knowledge[id.index].name)"
    case .ending(let id): return "endings.\(scenario.endings[id.index].name)"
    case .quiet(let round): return "quiet.\(round)"
    case .stuck(let id): return "\(card(id)).stuck"
    case .doomed: return "doomed"
    }
  }

  /// Reads what ``address(in:)`` writes; `nil` for anything the case does not have.
  public init?(address: String, in scenario: Scenario) {
    let parts = address.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    func place<Thing>(_ name: String, _ things: [Thing], _ key: KeyPath<Thing, String>) -> Int? {
      things.firstIndex { $0[keyPath: key] == name }
    }
    switch (parts[0], parts.count) {
    case ("doomed", 1): self = .doomed
    case ("quiet", 2):
      guard let round = Int(parts[1]), round > 0 else { return nil }
      self = .quiet(round: round)
    case ("endings", 2):
      guard let id = place(parts[1], scenario.endings, \.name) else { return nil }
      self = .ending(EndingID(id))
    case ("plan", 2):
      guard let id = place(parts[1], scenario.plan, \.name) else { return nil }
      self = .planItem(PlanItemID(id))
    case ("knowledge", 2):
      guard let id = place(parts[1], scenario.knowledge, \.name) else { return nil }
      self = .knowledge(KnowledgeID(id))
    case ("situations", 2...):
      guard let id = place(parts[1], scenario.situations, \.name) else { return nil }
      self.init(Array(parts[2...]), of: SituationID(id), in: scenario)
    case (_, _): return nil
    }
  }

  private init?(_ parts: [String], of id: SituationID, in scenario: Scenario) {
    let options = scenario.situations[id.index].options
    if parts.isEmpty {
      self = .situation(id)
      return
    }
    if parts == ["stuck"] {
      self = .stuck(id)
      return
    }
    guard parts[0] == "options", parts.count > 1,
      let option = options.firstIndex(where: { $0.name == parts[1] })
    else { return nil }
    switch parts.count {
    case 2: self = .option(id, OptionID(option))
    case 4:
      guard parts[2] == "outcomes", let number = Int(parts[3]),
        options[option].outcomes.indices.contains(number - 1)
      else { return nil }
      self = .outcome(id, OptionID(option), OutcomeID(number - 1))
    case _: return nil
    }
  }

  /// Everything of a case that some play should come to, in the order of the file: situations with
  /// their options and outcomes, plan, knowledge, endings.
  public static func all(in scenario: Scenario) -> [Target] {
    var targets: [Target] = []
    for (number, situation) in scenario.situations.enumerated() {
      let id = SituationID(number)
      targets.append(.situation(id))
      for (place, option) in situation.options.enumerated() {
        targets.append(.option(id, OptionID(place)))
        targets += option.outcomes.indices.map {
          .outcome(id, OptionID(place), OutcomeID($0))
        }
      }
    }
    targets += scenario.plan.indices.map { .planItem(PlanItemID($0)) }
    targets += scenario.knowledge.indices.map { .knowledge(KnowledgeID($0)) }
    return targets + scenario.endings.indices.map { .ending(EndingID($0)) }
  }
}
