import Rules
import TestSupport
import Testing

@testable import Analysis

/// The process with all that is hidden in it, as other programs read it.
@Suite struct PartiallyObservableProcessTests {
  /// Cards that hide something, wishes that are drawn, lines that tell: two of the three, by turns.
  private struct Made {
    let scenario: Scenario
    let setup: Setup

    init(_ seed: Int) {
      var size = SolverTests.size(seed)
      size.rounds = 1 + seed % 2
      size.items = min(size.items, 2)
      size.slots = min(size.slots, 1)
      size.lines = seed % 3 == 1 ? 2 : size.lines
      var maker = CaseMaker(seed: UInt64(9000 + seed), size: size)
      let plain = maker.scenario()
      setup = maker.setup(for: plain)
      let conditions: [Condition] = [
        .place(.home), .place(.hospital), .fact(FactID(0)), .measure(.safety, in: 4...10),
      ]
      let hiding =
        seed % 3 == 2 ? plain : plain.hiding(seed: UInt64(seed), conditions: conditions)
      let drawing =
        seed % 3 == 1 ? hiding : hiding.drawing(seed: UInt64(seed), conditions: conditions)
      scenario = seed % 3 == 0 ? drawing : drawing.advising(seed: UInt64(seed))
    }

    /// `nil` where there are too many states for a test.
    func process() throws -> PartiallyObservableProcess? {
      do throws(ProcessExport.Failure) {
        return try PartiallyObservableProcess(
          scenario, setup: setup, budget: SolverBudget(states: 2_000))
      } catch {
        guard case .stopped(.overBudget(_, 2_000)) = error else { throw error }
        return nil
      }
    }
  }

  private static let cases = 90

  /// What a table can make of it is what the solver says, which draws late and knows no truth.
  @Test func isWorthWhatTheSolverSays() throws {
    var (compared, knowing) = (0, 0)
    for seed in 0..<Self.cases {
      let made = Made(seed)
      guard let process = try made.process() else { continue }
      guard case .decided(let solution) = Solver(made.scenario, setup: made.setup).solve() else {
        Issue.record("\(seed): not decided")
        continue
      }
      compared += 1
      var beliefs = ProcessBeliefs(process)
      let found = beliefs.solve()
      let objectives =
        [Objective.wishesHonoured] + made.scenario.endings.indices.map { .ending(EndingID($0)) }
        + Measure.allCases.map { .measure($0) }
      for (place, objective) in objectives.enumerated() {
        let values = try #require(solution.values[objective])
        let name = "\(seed), \(objective), \(process.states.count) states"
        #expect(abs(values.highest - found.best[place]) < 1e-9, "\(name), the most")
        #expect(abs(values.lowest - found.worst[place]) < 1e-9, "\(name), the least")
      }
      var all = ProcessBeliefs(process, seesStates: true)
      let seeing = all.solve().best[0]
      #expect(seeing >= found.best[0] - 1e-9, "\(seed)")
      if seeing > found.best[0] + 1e-6 { knowing += 1 }
    }
    #expect(compared >= Self.cases / 2, "\(compared) of \(Self.cases)")
    // If observations told what is hidden it would show.
    #expect(knowing >= 5, "\(knowing) of \(compared)")
  }

  /// States that look alike have the same choices, chances add up, and every branch leads on.
  @Test func isAProcess() throws {
    var alike = 0
    for seed in 0..<20 {
      guard let process = try Made(seed).process() else { continue }
      var choices: [Int: Int] = [:]
      for (number, state) in process.states.enumerated() {
        let known = choices[state.observation]
        #expect(known == nil || known == state.choices.count, "\(seed), \(number)")
        if known != nil { alike += 1 }
        choices[state.observation] = state.choices.count
        let isLast = number == process.states.count - 1
        for choice in state.choices {
          #expect(abs(choice.reduce(0) { $0 + $1.chance } - 1) < 1e-12, "\(seed), \(number)")
          #expect(isLast || choice.allSatisfy { $0.target > number }, "\(seed), \(number)")
        }
      }
      #expect(choices.keys.sorted() == Array(0..<process.observations), "\(seed)")
      #expect(process.labels(of: process.states.count - 1) == ["over"])
    }
    #expect(alike > 20, "\(alike)")
  }

  /// Truths that clues do not tell apart look the same, and those that a clue does do not; a wish that
  /// nobody has heard never shows.
  @Test func nothingHiddenIsObserved() throws {
    var (same, other) = (0, 0)
    for seed in 0..<Self.cases {
      let made = Made(seed)
      let (scenario, setup) = (made.scenario, made.setup)
      var sight = TableSight()
      let begun = try GameState.fates(in: scenario).map { fates, _ in
        var setup = setup
        setup.fates = fates
        return try Game(setup, of: scenario)
      }
      #expect(Set(begun.map { sight.number(of: $0) }).count == 1, "\(seed)")
      guard let start = begun.first?.state else { continue }
      var looks: [SituationID: [[Int?]: Set<Int>]] = [:]
      for (chance, _) in start.draws(in: scenario) {
        var game = Game(setup, of: scenario, from: start)
        try game.apply(.draw, chance: chance)
        guard let card = game.state.situation, let truth = game.state.truth else { continue }
        try game.apply(.revealStances)
        let told = scenario.situations[card.index].clues
          .filter { game.state.seated.contains($0.role) && game.state.has($0, in: scenario) }
          .map { $0.line(where: truth) }
        let isKnown = looks[card]?[told] != nil
        looks[card, default: [:]][told, default: []].insert(sight.number(of: game))
        if isKnown { same += 1 }
      }
      for byClues in looks.values {
        #expect(byClues.values.allSatisfy { $0.count == 1 }, "\(seed)")
        #expect(Set(byClues.values.flatMap { $0 }).count == byClues.count, "\(seed)")
        if byClues.count > 1 { other += 1 }
      }
    }
    #expect(same >= 5 && other >= 5, "\(same), \(other)")
  }

  /// What nobody shows is left out on purpose: what never changes, and what the table decided itself.
  @Test func everyPartOfTheViewIsConsidered() throws {
    let made = Made(0)
    let view = try Game(made.setup, of: made.scenario).tableView
    let parts = Set(Mirror(reflecting: view).children.compactMap(\.label))
    let constant: Set = [
      "title", "length", "order", "roundCount", "commitment", "committedRole", "speakingOrder",
    ]
    let own: Set = ["decision", "canUndo", "canRedo"]
    let shown: Set = [
      "step", "phases", "opening", "arrived", "heard", "recalled", "moment", "roundNumber", "place",
      "measures", "roles", "seats", "plan", "wishes", "unknownWishes", "memories", "knowledge",
      "card", "quiet", "advice", "handOvers", "groups", "consequence", "slots", "slotsLeft",
      "freeReviews", "hasReviewedFree", "ending", "legal",
    ]
    #expect(parts == constant.union(own).union(shown), "see TableSight")
  }

  @Test func isWrittenTheSameEachTime() throws {
    let made = Made(6)
    var texts: [String] = []
    for _ in 0..<2 {
      let process = try #require(try made.process())
      let text = Text()
      process.writeDRN(to: text)
      texts.append(text.content)
      #expect(text.content.hasPrefix("@type: POMDP\n@parameters\n\n@reward_models\nwishes relief"))
      #expect(text.content.contains("\n@nr_states\n\(process.states.count)\n@nr_choices\n"))
      #expect(text.content.contains("\nstate 0 {0} init\n\taction 0\n"))
      let last = process.states.count - 1
      let over = "\nstate \(last) {\(process.states[last].observation)} over\n\taction 0\n"
      #expect(text.content.hasSuffix(over + "\t\t\(last) : 1\n"))
    }
    #expect(texts[0] == texts[1])
  }

  @Test func stopsWhereItIsTold() throws {
    let made = Made(3)
    #expect(throws: ProcessExport.Failure.stopped(.overBudget(round: 1, states: 4))) {
      _ = try PartiallyObservableProcess(
        made.scenario, setup: made.setup, budget: SolverBudget(states: 4))
    }
    var setup = made.setup
    setup.seats = []
    #expect(throws: ProcessExport.Failure.notCompiled(.setup(.seatCountOutOfRange(0)))) {
      _ = try PartiallyObservableProcess(made.scenario, setup: setup)
    }
  }

  private final class Text: ByteOutput {
    var content = ""

    func write(_ bytes: UnsafeRawBufferPointer) throws(Never) {
      content += String(decoding: bytes, as: UTF8.self)
    }
  }
}
