import Analysis
import Rules
import ScenarioFormat

/// What no play comes to, under any commitment. What follows from something told is not told again:
/// the options of a card that never comes, the outcomes of an option that is never open.
extension AnalysisFindings {
  mutating func findUnreachable(in solutions: [Solution]) {
    for (place, ending) in scenario.endings.enumerated() {
      let target = Target.ending(EndingID(place))
      guard !isCancelled, isUnreachable(target, in: solutions) else { continue }
      add(
        .endingUnreachable,
        ["ending": .quote(ending.name), "blockers": blockers(of: target, in: solutions)],
        at: "endings.\(ending.name)")
    }
    for place in scenario.situations.indices where !isCancelled {
      findUnreachable(situation: place, in: solutions)
    }
    for (place, item) in scenario.plan.enumerated() {
      let id = PlanItemID(place)
      // What is there from the start has been reached.
      guard !scenario.start.planInPlace.contains(id),
        isUnreachable(.planItem(id), in: solutions)
      else { continue }
      add(
        .itemUnreachable,
        [
          "item": .quote(item.name), "blockers": blockers(of: .planItem(id), in: solutions),
        ], at: "plan.\(item.name)")
    }
    for (place, card) in scenario.knowledge.enumerated() {
      let target = Target.knowledge(KnowledgeID(place))
      guard isUnreachable(target, in: solutions) else { continue }
      add(
        .cardUnreachable,
        ["card": .quote(card.name), "blockers": blockers(of: target, in: solutions)],
        at: "knowledge.\(card.name)")
    }
  }

  /// Endings that no play comes to though not every play was followed.
  mutating func findImpossibleEndings() {
    for (place, ending) in scenario.endings.enumerated() {
      let target = Target.ending(EndingID(place))
      let isImpossible = games.fullGames.allSatisfy { kind in
        guard case .never = bounded.verdict(on: .target(target), in: [kind]) else { return false }
        return true
      }
      guard isImpossible else { continue }
      add(
        .endingUnreachable,
        ["ending": .quote(ending.name), "blockers": .term(.blockersNotSought)],
        at: "endings.\(ending.name)")
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
      for outcome in option.outcomes.indices {
        let target = Target.outcome(id, OptionID(number), OutcomeID(outcome))
        guard isUnreachable(target, in: solutions) else { continue }
        add(
          .outcomeUnreachable, ["blockers": blockers(of: target, in: solutions)],
          at: "\(address).outcomes.\(outcome + 1)")
      }
    }
  }

  private func isUnreachable(_ target: Target, in solutions: [Solution]) -> Bool {
    !solutions.contains { $0.isReachable(target) }
  }

  /// What blocks it whatever general practice promises; what blocks the usual game when the reasons
  /// differ.
  private mutating func blockers(of target: Target, in solutions: [Solution]) -> Argument {
    let all = solutions.map { $0.blockers(of: target) }
    let common = (all.first ?? []).filter { blocker in all.allSatisfy { $0.contains(blocker) } }
    let told = common.isEmpty ? all.first ?? [] : common
    let names = told.flatMap { words($0, of: target) }
    guard !names.isEmpty else { return .term(.noSingleBlocker) }
    let causes = causes(of: target, told)
    return causes.isEmpty ? .names(names) : .list([.names(names)] + causes)
  }

  /// That an item is not in place yet when it is prepared, nobody wrote.
  private func written(_ condition: Condition, of target: Target) -> Condition {
    guard case .planItem(let id) = target else { return condition }
    let parts = condition.conjuncts.filter { $0 != .not(.plan(id, .inPlace)) }
    return parts.count > 1 ? .all(parts) : parts.first ?? condition
  }

  /// In the author's own words: a condition, an address, or the key that would have to change.
  private func words(_ blocker: Blocker, of target: Target) -> [String] {
    switch blocker {
    case .never(let condition), .neverTogether(let condition):
      return [ConditionText(scenario).map(of: written(condition, of: target))]
    // A cause, told beside the condition it is about.
    case .stale: return []
    case .earlierEndings:
      guard case .ending(let id) = target else { return [] }
      return scenario.endings[..<id.index].map { "endings.\($0.name)" }
    case .otherOutcomes(let others):
      guard case .outcome(let id, let option, _) = target else { return [] }
      return others.map { Target.outcome(id, option, $0).address(in: scenario) }
    case .needsNoAdvice, .nobodyAbove: return ["needs-advice"]
    case .nobodyLeads:
      guard case .option(let id, let option) = target else { return [] }
      return [key("lead", scenario.situations[id.index].options[option.index].leads)]
    case .nobodyPrepares: return item(target).map { [key("by", $0.by)] } ?? []
    case .slots: return item(target).map { ["effort: \($0.effort)"] } ?? []
    case .within(let target): return [target.address(in: scenario)]
    case .notDrawn: return ["draw"]
    case .neverOpened: return ["knowledge"]
    }
  }

  private func key(_ key: String, _ roles: some Sequence<RoleID>) -> String {
    "\(key): [\(roles.map { scenario.roles[$0.index].name }.joined(separator: ", "))]"
  }

  private func item(_ target: Target) -> PlanItem? {
    if case .planItem(let id) = target { scenario.plan[id.index] } else { nil }
  }
}
