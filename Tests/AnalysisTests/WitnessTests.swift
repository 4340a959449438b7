// A walk through a game knows what is on the table.
// swift-format-ignore-file: NeverForceUnwrap

import Rules
import TestSupport
import Testing

@testable import Analysis

/// What is said to be reachable comes with a play that the rules go along with; what is said not to
/// be is never met in random play.
@Suite struct WitnessTests {
  private static func targets(in scenario: Scenario) -> [Target] {
    var targets: [Target] = scenario.endings.indices.map { .ending(EndingID($0)) }
    for (s, situation) in scenario.situations.enumerated() {
      targets.append(.situation(SituationID(s)))
      targets.append(.stuck(SituationID(s)))
      for (o, option) in situation.options.enumerated() {
        targets.append(.option(SituationID(s), OptionID(o)))
        targets += option.outcomes.indices.map {
          .outcome(SituationID(s), OptionID(o), OutcomeID($0))
        }
      }
    }
    targets += scenario.plan.indices.map { .planItem(PlanItemID($0)) }
    return targets
  }

  private func check(_ scenario: Scenario, _ setup: Setup) throws {
    guard case .decided(let solution) = Solver(scenario, setup: setup).solve() else {
      Issue.record("not decided")
      return
    }
    let targets = Self.targets(in: scenario)
    let witnesses = solution.witnesses(of: targets)
    for target in targets {
      guard solution.isReachable(target), solution.found(target) != nil else {
        #expect(witnesses[target] == nil)
        continue
      }
      guard let steps = witnesses[target] else {
        Issue.record("no witness of \(target)")
        continue
      }
      var isEnding = false
      if case .ending = target { isEnding = true }
      let end = try play(steps, of: scenario, setup, goesOn: isEnding)
      let isThere = isAt(target, end, steps)
      #expect(isThere, "\(target)")
    }
    for target in Target.all(in: scenario) {
      let isBlocked = !solution.blockers(of: target).isEmpty
      #expect(isBlocked == !solution.isReachable(target), "\(target)")
    }
    // And the other way: what random play meets was said to be reachable.
    var events: [Event] = []
    let start = try GameState(setup, in: scenario, events: &events)
    var chance = Generator(seed: 3)
    for seed in 0..<60 {
      var state = start.seeded(UInt64(seed))
      while state.step != .ended {
        let actions = state.legalActions(in: scenario).filter {
          if case .takeStance = $0 { return false }
          return true
        }
        let action = actions[chance.below(actions.count)]
        let before = state
        try state.apply(action, in: scenario, events: &events)
        switch action {
        case .draw:
          if let card = state.situation { #expect(solution.isReachable(.situation(card))) }
        case .choose(let option):
          #expect(solution.isReachable(.option(before.situation!, option)))
        case .conclude:
          if let outcome = state.outcome {
            #expect(
              solution.isReachable(.outcome(before.situation!, before.option!, outcome)))
          }
        case .letHappen: #expect(solution.isReachable(.stuck(before.situation!)))
        case .prepare(let preparation):
          if let item = preparation.item, solution.isFollowed(item, in: before.roundsDone) {
            #expect(solution.isReachable(.planItem(item)))
          }
        default: break
        }
      }
      #expect(solution.isReachable(.ending(state.ending!)))
    }
  }

  /// Steps by hand, not by `Rehearsal.run`: the last one may stop in the middle of its round.
  private func play(
    _ steps: [Rehearsal.Step], of scenario: Scenario, _ setup: Setup, goesOn: Bool
  ) throws -> GameState {
    var events: [Event] = []
    var state = try GameState(
      setup.playing(steps, of: scenario), in: scenario, events: &events)
    func take(_ action: Action, _ chance: Chance = .generator) throws {
      try state.apply(action, in: scenario, chance: chance, events: &events)
    }
    for (number, step) in steps.enumerated() {
      let truth = step.truth
      try take(
        .draw,
        step.situation.map { card in
          truth.map { Chance.card(card.index, truth: $0.index) } ?? .fixed(card.index)
        } ?? .generator)
      #expect(truth == nil || state.truth == truth)
      #expect(state.situation == step.situation)
      if step.situation != nil {
        try take(.revealStances)
        try take(.ask(step.ask))
        if let option = step.option {
          try take(.choose(option))
          if let lead = step.lead { try take(.appoint(lead)) }
          if state.step == .telling { try take(.tell(step.tell)) }
          try take(.conclude, step.outcome.map { .fixed($0.index) } ?? .generator)
          #expect(state.outcome == step.outcome)
        } else if number + 1 < steps.count {
          try take(.letHappen)
        } else {
          return state
        }
        try take(.proceed)
      }
      for preparation in step.preparations { try take(.prepare(preparation)) }
      let isLast = number + 1 == steps.count
      if state.step == .preparing, !isLast || goesOn { try take(.finishPreparing) }
    }
    return state
  }

  private func isAt(_ target: Target, _ state: GameState, _ steps: [Rehearsal.Step]) -> Bool {
    guard let last = steps.last else { return false }
    switch target {
    case .ending(let id): return state.ending == id
    case .situation(let id), .stuck(let id): return last.situation == id
    case .option(let id, let option): return last.situation == id && last.option == option
    case .outcome(let id, let option, let outcome):
      return last.situation == id && last.option == option && last.outcome == outcome
    case .planItem(let id): return last.preparations.contains { $0.item == id }
    case .knowledge, .quiet, .doomed: return true
    }
  }

  @Test(arguments: 0..<16)
  func madeUpCases(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(500 + seed))
    let scenario = maker.scenario()
    try check(scenario, maker.setup(for: scenario))
  }

  @Test func theShippedCaseInItsShortestForm() throws {
    let scenario = try ShippedCase.scenario()
    try check(scenario, Setup.dealt(scenario, length: .taster, seed: 1))
  }
}
