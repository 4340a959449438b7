import TestSupport
import Testing

@testable import Rules

/// `legalActions` is exactly what `apply` accepts.
@Suite struct LegalActionsTests {
  @Test(arguments: RandomPlay.cases)
  func eachActionIsAcceptedWhenItIsListed(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    var chance = Generator(seed: number)
    for var table in RandomPlay.tables(of: scenario, case: number) {
      let candidates = Candidates(for: scenario, seats: table.setup.seats.count)
      let end = try table.run { step in
        let tried = candidates.actions(at: step.before.step, using: &chance)
        try check(step.legal + tried, at: step, in: scenario)
      }
      #expect(end.legalActions(in: scenario).isEmpty)
      #expect(end.refusal(of: .draw, in: scenario) == .gameOver)
    }
  }

  private func check(
    _ candidates: [Action], at step: RandomPlay.Step, in scenario: Scenario
  ) throws {
    let legal = Set(step.legal)
    try #require(legal.count == step.legal.count, "listed twice")
    var events: [Event] = []
    for (number, action) in candidates.enumerated() {
      let refusal = step.before.refusal(of: action, in: scenario)
      guard (refusal == nil) == legal.contains(action) else {
        Issue.record("\(action): \(refusal.map { "listed, but \($0)" } ?? "not listed")")
        return
      }
      // A refusal is slow here, because Swift Testing keeps where each error came from.
      guard refusal == nil || number % 16 == 0 else { continue }
      var state = step.before
      var thrown: Rejection?
      events.removeAll(keepingCapacity: true)
      do throws(Rejection) {
        try state.apply(action, in: scenario, events: &events)
      } catch {
        thrown = error
      }
      let isChanged = state != step.before || !events.isEmpty
      guard thrown == refusal, isChanged == (refusal == nil) else {
        Issue.record("\(action): \(String(describing: thrown)), changed: \(isChanged)")
        return
      }
    }
  }

  /// Small enough to try everything: all sets of roles, all combinations in preparation.
  @Test(arguments: UInt64(1)...20)
  func nothingElseIsAcceptedInTheSample(seed: UInt64) throws {
    let scenario = SampleScenario.scenario
    let everything = allActions(in: scenario)
    var table = RandomPlay(SampleScenario.setup(seed: seed), of: scenario)
    _ = try table.run { step in
      let accepted = everything.filter { step.before.refusal(of: $0, in: scenario) == nil }
      #expect(Set(accepted) == Set(step.legal))
    }
  }

  private func allActions(in scenario: Scenario) -> [Action] {
    let roles = scenario.roles.indices.map { RoleID($0) }
    let items = scenario.plan.indices.map { PlanItemID($0) }
    let seats = (0..<8).map { SeatID($0) }
    let options = (0..<6).map { OptionID($0) }
    var actions: [Action] = [
      .draw, .revealStances, .letHappen, .conclude, .proceed, .finishPreparing, .ask(nil),
    ]
    actions += options.map { .choose($0) }
    actions += roles.map { .appoint($0) }
    actions += scenario.advice.indices.map { .ask(AdviceLineID($0)) }
    actions += (UInt64(0)..<1 << UInt64(roles.count)).map { .tell(IDSet(bits: $0)) }
    for seat in seats {
      actions.append(.takeStance(seat, .unsure))
      actions += options.map { .takeStance(seat, .option($0)) }
      actions += HeardReason.allCases.map { .hear(seat, $0) }
    }
    for role in roles {
      for colleague in roles { actions.append(.prepare(.support(colleague, by: role))) }
      for item in items {
        actions.append(.prepare(.review(item, by: role)))
        actions.append(.prepare(.putInPlace(item, by: role, with: nil)))
        for second in roles {
          actions.append(.prepare(.putInPlace(item, by: role, with: second)))
        }
      }
    }
    return actions
  }
}
