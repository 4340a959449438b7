import Analysis
import Rules
import ScenarioFormat

/// What no play comes to, under any commitment. What follows from something told is not told again:
/// the options of a card that never comes, the outcomes of an option that is never open.
extension AnalysisFindings {
  mutating func findUnreachable(in solutions: [Solution]) {
    for (place, ending) in scenario.endings.enumerated() {
      let target = Target.ending(EndingID(place))
      guard isUnreachable(target, in: solutions) else { continue }
      add(
        .endingUnreachable,
        ["ending": .quote(ending.name), "blockers": blockers(of: target, in: solutions)],
        at: "endings.\(ending.name)")
    }
    for place in scenario.situations.indices { findUnreachable(situation: place, in: solutions) }
    for (place, item) in scenario.plan.enumerated() {
      let id = PlanItemID(place)
      // What is there from the start has been reached.
      guard !scenario.start.planInPlace.contains(id),
        isUnreachable(.planItem(id), in: solutions)
      else { continue }
      add(.itemUnreachable, ["item": .quote(item.name)], at: "plan.\(item.name)")
    }
    for (place, card) in scenario.knowledge.enumerated()
    where isUnreachable(.knowledge(KnowledgeID(place)), in: solutions) {
      add(.cardUnreachable, ["card": .quote(card.name)], at: "knowledge.\(card.name)")
    }
  }

  private mutating func findUnreachable(situation place: Int, in solutions: [Solution]) {
    let situation = scenario.situations[place]
    let id = SituationID(place)
    guard !isUnreachable(.situation(id), in: solutions) else {
      add(
        .situationUnreachable,
        [
          "situation": .quote(situation.name),
          "blockers": blockers(of: .situation(id), in: solutions),
        ], at: self.situation(place))
      return
    }
    for (number, option) in situation.options.enumerated() {
      let target = Target.option(id, OptionID(number))
      let address = self.option(number, of: place)
      guard !isUnreachable(target, in: solutions) else {
        add(
          .optionUnreachable,
          ["option": .quote(option.name), "blockers": blockers(of: target, in: solutions)],
          at: address)
        continue
      }
      for outcome in option.outcomes.indices
      where isUnreachable(.outcome(id, OptionID(number), OutcomeID(outcome)), in: solutions) {
        add(.outcomeUnreachable, [:], at: "\(address).outcomes.\(outcome + 1)")
      }
    }
  }

  private func isUnreachable(_ target: Target, in solutions: [Solution]) -> Bool {
    !solutions.contains { $0.isReachable(target) }
  }

  /// What blocks it whatever general practice promises; what blocks the usual game when the reasons
  /// differ.
  private func blockers(of target: Target, in solutions: [Solution]) -> Argument {
    let all = solutions.map { $0.blockers(of: target) }
    let common = (all.first ?? []).filter { blocker in all.allSatisfy { $0.contains(blocker) } }
    return .names((common.isEmpty ? all.first ?? [] : common).flatMap { words($0, of: target) })
  }

  /// In the author's own words.
  private func words(_ blocker: Blocker, of target: Target) -> [String] {
    switch (blocker, target) {
    case (.never(let condition), _), (.neverTogether(let condition), _):
      return [ConditionText(scenario).map(of: condition)]
    case (.earlierEndings, .ending(let id)):
      return scenario.endings[..<id.index].map { "endings.\($0.name)" }
    case (.nobodyLeads, .option(let id, let option)):
      let leads = scenario.situations[id.index].options[option.index].leads
      return ["lead: [\(leads.map { scenario.roles[$0.index].name }.joined(separator: ", "))]"]
    case (.within(.situation(let id)), _): return [situation(id.index)]
    case (.within(.option(let id, let option)), _): return [self.option(option.index, of: id.index)]
    case (.notDrawn, _): return ["draw"]
    case (.earlierEndings, _), (.nobodyLeads, _), (.within, _): return []
    }
  }
}
