import Rules
import TestSupport
import Testing

@testable import Analysis

/// A line that tells something when it is asked: whoever asks decides with it, and nobody else does.
@Suite struct AdviceClueTests {
  private struct Made {
    let scenario: Scenario
    /// The same where no line tells anything.
    let mute: Scenario
    let setup: Setup

    init(_ seed: Int) {
      var size = SolverTests.size(seed)
      size.lines = 2
      size.rounds = 1 + seed % 2
      var maker = CaseMaker(seed: UInt64(7000 + seed), size: size)
      let plain = maker.scenario()
      setup = maker.setup(for: plain)
      mute = plain.hiding(
        seed: UInt64(seed), conditions: [.place(.home), .fact(FactID(0))])
      scenario = mute.advising(seed: UInt64(seed))
    }

    /// Whether some line is asked that divides something.
    func divides() throws -> Bool {
      let compiled = try CompiledCase(scenario, setup: setup)
      return (0..<compiled.cards.count).contains { compiled.cards[$0].answer != nil }
    }
  }

  static let cases = SolverTests.cases

  @Test func agreesWithExplicitBeliefs() throws {
    var (compared, gains) = (0, 0)
    for seed in 0..<Self.cases {
      let made = Made(seed)
      guard try made.divides() else { continue }
      var naive = NaiveSolver(made.scenario, limit: 20_000)
      let expected: NaiveSolver.Values
      do { expected = try naive.solve(made.setup) } catch is NaiveSolver.TooLarge { continue }
      let solver = Solver(
        made.scenario, setup: made.setup, budget: SolverBudget(threads: 1 + seed % 2))
      guard case .decided(let solution) = solver.solve(),
        case .decided(let alone, _) = solver.solveFigures(following: Measure.allCases),
        case .decided(let mute, _) = Solver(made.mute, setup: made.setup).solveFigures(
          following: Measure.allCases)
      else {
        Issue.record("\(seed): not decided")
        continue
      }
      compared += 1
      let objectives: [Objective] =
        [.wishesHonoured, .ending(EndingID(0))] + Measure.allCases.map { .measure($0) }
      for (place, objective) in objectives.enumerated() {
        let name = "\(seed), \(objective)"
        for values in [solution.values, alone] {
          guard let found = values[objective] else { continue }
          #expect(abs(found.random - expected.random[place]) < 1e-9, "\(name), random")
          #expect(abs(found.highest - expected.best[place]) < 1e-9, "\(name), highest")
          #expect(abs(found.lowest - expected.worst[place]) < 1e-9, "\(name), lowest")
        }
        guard let found = alone[objective], let without = mute[objective] else { continue }
        #expect(found.highest >= without.highest - 1e-9, "\(name): asking costs nothing")
        #expect(abs(found.random - without.random) < 1e-9, "\(name): nobody listens")
        if found.highest > without.highest + 1e-6 { gains += 1 }
      }
    }
    #expect(compared >= Self.cases / 3, "\(compared) of \(Self.cases)")
    // Made-up cases are tiny, and clues tell much; in some it has to matter.
    #expect(gains > 0)
  }

  static let restrictions: [Restriction?] = [
    nil, .neverAsks, .highestAdvice, .silent, .alone, .without([RoleID(0)]), .neverTells,
    .withoutLine(AdviceLineID(0)), .withoutLine(AdviceLineID(1)),
  ]

  /// The team that errs, free and held to something.
  @Test(arguments: restrictions) func agreesWithATeamThatErrs(restriction: Restriction?) throws {
    var compared = 0
    for seed in 0..<(restriction == nil ? Self.cases : 24) {
      let made = Made(seed)
      guard try made.divides() else { continue }
      let errs = [30, 0, 70][seed % 3]
      var solver = Solver(made.scenario, setup: made.setup)
      solver.errs = errs
      for grain in [OrdinaryFigure.Grain.future, .whole] {
        let objectives: [Objective] =
          grain == .future
          ? [.wishesHonoured] + made.scenario.endings.indices.map { .ending(EndingID($0)) }
          : [.strainTaken] + Measure.allCases.map { .measure($0) }
        let figures: [Objective: Double]
        if let restriction {
          guard grain == .future,
            case .decided(let held) = solver.solve(
              Set(objectives), heldTo: [restriction])[restriction]
          else { continue }
          figures = held.ordinary
        } else {
          guard case .decided(let solution) = solver.solve() else { continue }
          figures = solution.values.compactMapValues(\.ordinary)
        }
        var naive = try NaiveOrdinaryTeam(
          made.scenario, setup: made.setup, grain: grain, errs: errs, heldTo: restriction,
          limit: 4_000)
        let expected: [Double]
        do { expected = try naive.solve(made.setup) } catch is NaiveSolver.TooLarge { continue }
        compared += 1
        for (place, objective) in objectives.enumerated() {
          guard let found = figures[objective] else { continue }
          let sought = objective == .strainTaken ? 0 - expected[place] : expected[place]
          #expect(abs(found - sought) < 1e-9, "\(seed), \(objective), \(errs) %")
        }
      }
    }
    #expect(compared >= 6, "\(compared)")
  }

  /// A team that follows the solved case comes to what was promised, and so does what is kept for
  /// the table before the first card.
  @Test func whatIsPromisedIsPlayed() throws {
    var compared = 0
    for seed in 0..<Self.cases {
      let made = Made(seed)
      guard try made.divides(),
        case .decided(let solution) = Solver(made.scenario, setup: made.setup).solve(),
        let promised = solution.values[.wishesHonoured],
        let values = Solver(made.scenario, setup: made.setup).solveValues()
      else { continue }
      let result = Simulation(of: solution, policy: .best).run(games: 4_000, seed: 5)
      let mean = Double(result.wishes) / Double(result.games)
      #expect(abs(mean - promised.highest) < 5, "\(seed): \(mean) of \(promised.highest)")
      var events: [Event] = []
      let start = try GameState(made.setup, in: made.scenario, events: &events)
      #expect(abs((values.best(at: start) ?? -1) - promised.highest) < 1e-9, "\(seed)")
      compared += 1
    }
    #expect(compared > 0)
  }

  /// Every play that is shown to come to something is one the rules accept.
  @Test(arguments: 0..<20) func witnessesArePlayed(seed: Int) throws {
    let made = Made(seed)
    guard case .decided(let solution) = Solver(made.scenario, setup: made.setup).solve() else {
      return
    }
    let targets = Target.all(in: made.scenario).filter { solution.found($0) != nil }
    let witnesses = solution.witnesses(of: targets)
    for target in targets {
      if case .planItem = target { continue }
      let steps = try #require(witnesses[target], "\(target)")
      #expect(
        Game(playing: steps, to: target, made.setup, of: made.scenario) != nil, "\(target)")
    }
  }

  @Test(arguments: 0..<12) func compiledGamesAreThoseOfTheRules(seed: Int) throws {
    let made = Made(seed)
    for policy in SameGamesTests.policies {
      let compiled = try Simulation(scenario: made.scenario, setup: made.setup, policy: policy)
      let byTheRules = try Simulation(
        byTheRules: made.scenario, setup: made.setup, policy: policy)
      #expect(
        compiled.run(games: 40, seed: 7) == byTheRules.run(games: 40, seed: 7), "\(policy)")
    }
  }

  /// A walk along the process that is written for model checkers comes to the same.
  @Test func theExplicitProcessComesToTheSame() throws {
    var compared = 0
    for seed in 0..<24 {
      let made = Made(seed)
      guard try made.divides(),
        case .decided(let values, _) = Solver(made.scenario, setup: made.setup).solveFigures(),
        let expected = values[.wishesHonoured]
      else { continue }
      let process = try ExplicitProcess(
        of: CompiledCase(made.scenario, setup: made.setup), budget: SolverBudget())
      compared += 1
      for team in [ExplicitProcess.Team.any, .random] {
        var states: [(ExplicitProcess.State, [[ProcessChoices.Branch]])] = []
        process.visit(team) { (state, choices) throws(Never) in
          states.append(
            (state, (0..<choices.count).map { Array(choices.branches[choices.range(of: $0)]) }))
        }
        var known: [Int: Double] = [:]
        func worth(_ number: Int) -> Double {
          if let value = known[number] { return value }
          let (state, choices) = states[number]
          var value = 0.0
          switch state.kind {
          case .ended:
            let circumstances = Circumstances(round: process.compiled.rounds.count - 1)
            value = Double(process.compiled.wishesHonoured(state.core, circumstances))
          case .over: break
          case .drawing, .deciding, .preparing:
            for choice in choices {
              let chance = choice.reduce(0) { $0 + $1.chance }
              #expect(abs(chance - 1) < 1e-9, "\(seed), \(state)")
            }
            let each = choices.map { branches in
              branches.reduce(0) { sum, branch in sum + branch.chance * worth(branch.target) }
            }
            value = each.max() ?? 0
          }
          known[number] = value
          return value
        }
        let sought = team == .any ? expected.highest : expected.random
        #expect(abs(worth(0) - sought) < 1e-9, "\(seed), \(team)")
      }
    }
    #expect(compared > 0)
  }
}
