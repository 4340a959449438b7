/// When the citizen can be asked.
extension GameState {
  /// In the phase at hand; when the last round is over, in the last phase of the story.
  private func speech(in scenario: Scenario) -> Phase.Speech {
    speech(inRound: roundsDone, of: scenario)
  }

  /// - Parameter round: from 0, in this length of game; after the last it is the end of the story.
  private func speech(inRound round: Int, of scenario: Scenario) -> Phase.Speech {
    let rounds = scenario.index.rounds(of: length)
    let phase = round < rounds.count ? rounds[round].phase.index : scenario.phases.count - 1
    return scenario.phases[phase].speaks
  }

  /// Whether the citizen answers what effects ask that are carried out now.
  func isAnswered(in scenario: Scenario) -> Bool {
    let speech = speech(in: scenario)
    return step == .concluding ? speech.answersDecisions : speech.answersPreparation
  }

  /// Whether the option, or an outcome of it, asks the citizen and gets no answer in this round.
  public func isUnanswered(_ option: DecisionOption, in scenario: Scenario) -> Bool {
    guard !speech(in: scenario).answersDecisions else { return false }
    return option.effects.contains(where: \.asksCitizen)
      || option.outcomes.contains { $0.effects.contains(where: \.asksCitizen) }
  }

  /// Whether the item asks the citizen, and gets no answer if it is prepared now. Of one that takes
  /// time it counts when it comes.
  public func isUnanswered(_ item: PlanItemID, in scenario: Scenario) -> Bool {
    guard scenario.plan[item.index].effects(making(item)).contains(where: \.asksCitizen) else {
      return false
    }
    let wait = wait(of: item, in: scenario)
    // What comes does so when a round begins.
    let comes = wait == 0 ? roundsDone : roundsDone + wait + 1
    return !speech(inRound: comes, of: scenario).answersPreparation
  }

  /// Whether to prepare the item now is to ask the citizen, who cannot answer, and nothing else.
  func isAskedInVain(_ item: PlanItemID, in scenario: Scenario) -> Bool {
    wait(of: item, in: scenario) == 0 && scenario.plan[item.index].onlyAsks(making(item))
      && isUnanswered(item, in: scenario)
  }

  /// How the item would be made now.
  private func making(_ item: PlanItemID) -> PlanItem.Making {
    status(of: item) == .absent ? .put : .reviewed
  }

  /// Rounds that it would take. A review takes none.
  private func wait(of item: PlanItemID, in scenario: Scenario) -> Int {
    switch making(item) {
    case .put: scenario.plan[item.index].takes
    case .reviewed: 0
    }
  }
}
