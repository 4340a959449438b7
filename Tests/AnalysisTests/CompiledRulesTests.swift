// A walk through a game knows what is on the table.
// swift-format-ignore-file: NeverForceUnwrap

import Foundation
import Rules
import ScenarioFormat
import TestSupport
import Testing

@testable import Analysis

/// One truth and one fast path: whatever the rules do, the compiled case does.
@Suite struct CompiledRulesTests {
  /// More when asked for, as Tests/README.md says.
  static let games = Int(ProcessInfo.processInfo.environment["HJEMMETID_GAMES"] ?? "") ?? 150

  @Test(arguments: GameLength.allCases, [0, 3])
  func bothAgreeOnEveryAction(length: GameLength, commitment: Int) throws {
    let scenario = try ShippedCase.scenario()
    var setup = Setup.dealt(scenario, length: length, seed: 1)
    setup.commitment = commitment
    try compare(scenario, setup, games: Self.games)
  }

  @Test(arguments: 0..<60)
  func bothAgreeOnMadeUpCases(seed: Int) throws {
    var maker = CaseMaker(seed: UInt64(seed))
    maker.size.laterKinds = seed % 2 == 1
    let scenario = maker.scenario()
    let setup = maker.setup(for: scenario)
    try compare(scenario, setup, games: 20)
  }

  @Test(arguments: 0..<20)
  func bothAgreeWhereAskingTooHighHasConsequences(seed: Int) throws {
    var size = CaseMaker.Size()
    size.lines = 4
    var maker = CaseMaker(seed: UInt64(seed), size: size)
    let scenario = maker.scenario()
    try compare(scenario.askingTooHigh(), maker.setup(for: scenario), games: 20)
  }

  private func compare(_ scenario: Scenario, _ setup: Setup, games: Int) throws {
    let compiled = try CompiledCase(scenario, setup: setup)
    var events: [Event] = []
    let start = try GameState(setup, in: scenario, events: &events)
    var chance = Generator(seed: 99)
    for game in 0..<games {
      var state = start.seeded(UInt64(game))
      var mirror = Mirror(of: compiled)
      var steps = 0
      while state.step != .ended {
        let legal = mirror.legalActions()
        if state.step != .stances, state.step != .concluding, state.step != .drawing {
          let expected = Set(state.legalActions(in: scenario))
          #expect(legal == expected, "\(state.step)")
          if legal != expected { return }
        }
        let actions = state.legalActions(in: scenario).filter {
          if case .takeStance = $0 { return false }
          if case .hear = $0 { return false }
          return true
        }
        let action = actions[chance.below(actions.count)]
        events.removeAll()
        try state.apply(action, in: scenario, events: &events)
        mirror.follow(action, after: state)
        steps += 1
        let same = mirror.state == compiled.layout.pack(state)
        #expect(same, "game \(game), step \(steps): \(action)")
        if !same { return }
      }
      #expect(compiled.ending(mirror.state.core) == state.ending?.index)
      #expect(
        compiled.wishesHonoured(
          mirror.state.core, Circumstances(round: compiled.rounds.count - 1))
          == state.wishesHonoured(in: scenario))
    }
  }
}

/// Plays a compiled case action by action beside the rules, with the parts solver and simulation
/// are made of.
private struct Mirror {
  let compiled: CompiledCase
  var state: PackedState<PackedMeasures>
  private var round = 0
  private var step = GameState.Step.drawing
  private var card: CompiledCard?
  private var truth = -1
  private var option: CompiledOption?
  private var lead = -1
  private var level = 0
  private var told: UInt64 = 0
  private var prepared: UInt64 = 0
  private var slots = 0
  private var hasReviewedFree = false

  init(of compiled: CompiledCase) {
    self.compiled = compiled
    state = compiled.start
  }

  private var circumstances: Circumstances {
    var circumstances = Circumstances(lead: lead, level: level, round: round)
    circumstances.truth = truth
    return circumstances
  }

  func legalActions() -> Set<Action> {
    let overloaded = compiled.overloaded(state.core)
    switch step {
    case .choosing:
      let open = card!.options.range.filter {
        compiled.isOpen(compiled.options[$0], state.core, overloaded: overloaded, round: round)
      }
      if open.isEmpty { return [.letHappen] }
      return Set(open.map { .choose(OptionID(compiled.options[$0].number)) })
    case .appointing:
      return Set(members(compiled.leads(of: option!, overloaded: overloaded)).map { .appoint($0) })
    case .asking:
      let lines = compiled.rounds[round].lines.range.filter {
        compiled.holds(compiled.lines[$0].condition, state.core, circumstances)
      }
      return Set([.ask(nil)] + lines.map { .ask(AdviceLineID(compiled.lines[$0].number)) })
    case .telling where !compiled.scenario.groups.isEmpty:
      return Set(compiled.groupTellings(of: card!, lead: lead).map { .tell($0.roles) })
    case .telling:
      let others = (0..<compiled.roleCount).filter { $0 != lead }
      var sets: [IDSet<Role>] = [[]]
      for role in others {
        sets += sets.filter { $0.count < compiled.handOvers(of: card!) }.map { set in
          var more = set
          more.insert(RoleID(role))
          return more
        }
      }
      return Set(sets.map { .tell($0) })
    case .consequence: return [.proceed]
    case .preparing: return preparations(overloaded)
    case .drawing, .stances, .concluding, .ended: return []
    }
  }

  private func preparations(_ overloaded: UInt64) -> Set<Action> {
    var actions: Set<Action> = [.finishPreparing]
    for number in members(isReviewFree ? compiled.freeReviews(state.core, round: round) : 0) {
      for role in members(
        compiled.gate(of: number.index, round: round).by & ~overloaded)
      {
        actions.insert(.prepare(.review(PlanItemID(number.index), by: role)))
      }
    }
    guard slots > 0 else { return actions }
    let free = compiled.rounds[round].present & ~overloaded & ~prepared
    let helping = free & compiled.rounds[round].helping
    for number in 0..<compiled.items.count {
      let item = compiled.items[number]
      let gate = compiled.gate(of: number, round: round)
      guard compiled.isReady(item, gate, state.core, slots: slots, round: round) else { continue }
      for role in members(gate.by & free) {
        if compiled.isMade(item, state.core) {
          actions.insert(.prepare(.review(PlanItemID(number), by: role)))
        } else if item.effort == 1 {
          actions.insert(.prepare(.putInPlace(PlanItemID(number), by: role, with: nil)))
        } else {
          for second in members(helping) where second != role {
            actions.insert(.prepare(.putInPlace(PlanItemID(number), by: role, with: second)))
          }
        }
      }
    }
    for colleague in members(compiled.seated)
    where compiled.strain(of: colleague.index, state.core) > 0 {
      for role in members(helping) where role != colleague {
        actions.insert(.prepare(.support(colleague, by: role)))
      }
    }
    return actions
  }

  private var isReviewFree: Bool {
    compiled.rounds[round].freeReviews != 0 && !hasReviewedFree
      && slots == compiled.rounds[round].slots
  }

  private func members(_ bits: UInt64) -> [RoleID] { Array(IDSet<Role>(bits: bits)) }

  mutating func follow(_ action: Action, after next: GameState) {
    switch action {
    case .draw:
      truth = next.truth?.index ?? -1
      let eligible = compiled.rounds[round].cards.range.filter {
        compiled.canHappen(compiled.cards[$0], state.core, round: round)
      }
      if let situation = next.situation {
        let number = truth
        card = eligible.map { compiled.cards[$0] }.first { [compiled] card in
          card.situation == situation.index
            && (card.hidden.isEmpty
              || card.hidden.range.contains { compiled.possibilities[$0].number == number })
        }
        state.core |= card!.drawn
      } else {
        #expect(eligible.isEmpty)
      }
    case .choose(let chosen):
      option = compiled.options[Int(card!.options.first) + chosen.index]
    case .appoint(let role): lead = role.index
    case .ask(let line):
      level =
        line.map { asked in
          let lines = compiled.rounds[round].lines.range.map { compiled.lines[$0] }
          return lines.first { $0.number == asked.index }!.level
        } ?? 0
    case .tell(let roles):
      told = compiled.heard(by: roles, of: card!.situation, lead: lead)
    case .conclude:
      compiled.conclude(option!, of: card!, told: told, &state, circumstances)
      hear(next)
      let (open, weights) = compiled.branches(of: option!, of: card!, state.core, circumstances)
      if let outcome = next.outcome {
        #expect(open & (1 << UInt64(outcome.index)) != 0)
        #expect(open.nonzeroBitCount <= 1 || weights > 0, "several only where chance decides")
        let place = Int(option!.outcomes.first) + outcome.index
        compiled.carryOut(compiled.outcomes[place].effects, &state, circumstances)
        hear(next)
      } else {
        #expect(open == 0)
      }
      compiled.inform(&state.core, told: told, lead: lead)
    case .letHappen: compiled.inform(&state.core, told: 0, lead: -1)
    case .prepare(.putInPlace(let item, let role, let second)):
      let compiledItem = compiled.items[item.index]
      slots -= compiled.effort(compiledItem, state.core)
      compiled.put(compiledItem, &state, round: round)
      prepared |= 1 << UInt64(role.index) | (second.map { 1 << UInt64($0.index) } ?? 0)
    case .prepare(.review(let item, let role)):
      let compiledItem = compiled.items[item.index]
      if isReviewFree, state.core & compiledItem.stale != 0 {
        hasReviewedFree = true
      } else {
        slots -= compiled.effort(compiledItem, state.core)
        prepared |= 1 << UInt64(role.index)
      }
      compiled.put(compiledItem, &state, round: round)
    case .prepare(.support(let colleague, let role)):
      slots -= 1
      compiled.relieve(colleague.index, &state)
      prepared |= 1 << UInt64(role.index)
    case .proceed, .finishPreparing, .revealStances, .takeStance, .hear: break
    }
    if next.step != step { enter(next) }
  }

  /// What fits all that was heard.
  private func fates(_ state: GameState) -> UInt64 {
    compiled.layout.pack(state).core & compiled.layout.fateBits
  }

  /// The answer that the rules gave; what is heard after it may have told more.
  private mutating func hear(_ next: GameState) {
    let wanted = fates(next)
    var heard: [UInt64] = []
    compiled.forEachHeard(state.core, round: round) { core, _ in
      if wanted & ~core == 0 { heard.append(core) }
    }
    #expect(heard.count == 1)
    state.core = heard.first ?? state.core
  }

  private mutating func enter(_ next: GameState) {
    if next.roundsDone != round {
      let wanted = fates(next)
      var passed: [PackedState<PackedMeasures>] = []
      compiled.forEachPassed(from: round, state) { after, _ in
        if after.core & compiled.layout.fateBits == wanted { passed.append(after) }
      }
      #expect(passed.count == 1)
      state = passed.first ?? state
      round += 1
      (card, option, lead, level, told, prepared) = (nil, nil, -1, 0, 0, 0)
    }
    step = next.step
    if step == .preparing { (slots, hasReviewedFree) = (compiled.rounds[round].slots, false) }
  }
}
