import Foundation
import Rules
import TestSupport
import Testing

@testable import Analysis

@Suite struct TurningPointTests {
  /// Solved once for all of them.
  private static let solved = Result {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .taster, seed: 1)
    let values = try #require(Solver(scenario, setup: setup).solveValues())
    return (scenario, setup, values)
  }

  private static func values() throws -> (Scenario, Setup, SolvedValues) { try solved.get() }

  private func randomGame(_ scenario: Scenario, _ setup: Setup, seed: UInt64) throws -> Game {
    var setup = setup
    setup.seed = seed
    return try Game.playedAtRandom(scenario, setup)
  }

  /// No choice makes more possible than there was, what chance gives averages out, and at the end
  /// there is nothing left but what came.
  @Test func figuresHangTogetherThroughAGame() throws {
    let (scenario, setup, values) = try Self.values()
    for seed in 1...30 {
      let game = try randomGame(scenario, setup, seed: UInt64(seed))
      let points = try #require(values.turningPoints(of: game))
      #expect(points.count(where: { $0.kind == .decision }) == game.decisions.count)
      let ordinary = try #require(values.ordinary?.turningPoints(of: game))
      #expect(ordinary.map(\.kind) == points.map(\.kind))
      for (point, most) in zip(ordinary + points, points + points) {
        #expect(point.decided <= point.before + 1e-9)
        // Whoever errs can expect no more than who does not.
        #expect(point.before <= most.before + 1e-9 && point.decided <= most.decided + 1e-9)
      }
      // A preparation leaves nothing to chance but what is heard of a wish.
      let heard = game.turns.count { turn in
        turn.action == .finishPreparing
          && turn.events.contains { if case .wishRevealed = $0 { true } else { false } }
      }
      let lucky = points.count { $0.kind == .preparation && $0.after != $0.decided }
      #expect(lucky <= heard, "\(seed)")
      #expect(values.best(at: game.state) == Double(game.state.wishesHonoured(in: scenario)))
    }
  }

  /// The best team prepares as well as can be: that is what its state is worth. One that errs gets less of
  /// the same preparation than the best it could do there.
  @Test func thePreparationIsTheBestThatWasOpen() throws {
    let (scenario, setup, values) = try Self.values()
    let ordinary = try #require(values.ordinary)
    var (met, missed) = (0, 0)
    for seed in 1...20 {
      let game = try randomGame(scenario, setup, seed: UInt64(seed))
      for turn in game.turns where turn.after.step == .preparing && turn.before.step != .preparing {
        let best = try #require(values.best(at: turn.after))
        #expect(abs(try #require(values.best(preparing: turn.after)) - best) < 1e-9)
        let worth = try #require(ordinary.best(at: turn.after))
        let most = try #require(ordinary.best(preparing: turn.after))
        #expect(worth <= most + 1e-9)
        met += 1
        if worth < most - 0.1 { missed += 1 }
      }
    }
    #expect(met > 15 && missed > 5, "\(met), \(missed)")
  }

  /// The figure of the start is that of the ordinary team.
  @Test func whatATeamThatErrsExpectsIsItsFigure() throws {
    let (scenario, setup, values) = try Self.values()
    guard case .decided(let figures, _) = Solver(scenario, setup: setup).solveFigures() else {
      Issue.record("not decided")
      return
    }
    let start = try Game(setup, of: scenario).state
    let expected = try #require(values.ordinary?.best(at: start))
    #expect(abs(expected - (figures[.wishesHonoured]?.ordinary ?? 0)) < 1e-9)
    #expect(expected < (values.best(at: start) ?? 0) - 5)
  }

  /// Whoever always takes the decision of the highest figure loses nothing by deciding.
  @Test func theBestDecisionCostsNothing() throws {
    let (scenario, setup, values) = try Self.values()
    var game = try Game(setup, of: scenario)
    try game.apply(.draw)
    try game.apply(.revealStances)
    let best = try #require(values.best(at: game.state))
    let core = values.compiled.layout.pack(game.state).core
    let card = try #require(values.compiled.card(at: game.state, core))
    let decisions = values.decisions(on: card, core, round: 0)
    #expect(decisions.map(\.value.most).max() == best)
    #expect(decisions.contains { $0.value.most < best - 1 })
  }

  /// What an option is said to be worth is what it turns out to be when it is taken well.
  @Test func optionsAreWorthWhatComesOfThem() throws {
    let (scenario, setup, values) = try Self.values()
    var taken = 0
    for seed in 1...30 {
      let game = try randomGame(scenario, setup, seed: UInt64(seed))
      #expect(values.prospects(at: try Game(setup, of: scenario).state) == nil)
      let points = try #require(values.turningPoints(of: game)).filter { $0.kind == .decision }
      var number = 0
      for turn in game.turns where turn.before.step == .choosing {
        guard case .choose(let option) = turn.action else { continue }
        let prospects = try #require(values.prospects(at: turn.before))
        #expect(prospects.most <= values.best(at: turn.before) ?? 0)
        #expect(prospects.options.compactMap { $0 }.max() == prospects.most)
        #expect(prospects.least <= prospects.options.compactMap { $0 }.min() ?? 0)
        let worth = try #require(prospects.options[option.index])
        #expect(points[number].decided <= worth + 1e-9)
        #expect(points[number].decided >= prospects.least - 1e-9)
        number += 1
        taken += 1
      }
    }
    #expect(taken > 60)
  }

  @Test func valuesAreKeptOnDisk() throws {
    let (scenario, setup, values) = try Self.values()
    let folder = FileManager.default.temporaryDirectory.appending(path: "hjemmetid-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: SolvedValues.name(caseText: "x".utf8, setup: setup))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try values.data(named: file.lastPathComponent).write(to: file)
    let read = try #require(SolvedValues.read(from: file, of: scenario, setup: setup))
    let game = try randomGame(scenario, setup, seed: 4)
    #expect(read.turningPoints(of: game) == values.turningPoints(of: game))
    #expect(read.ordinary?.turningPoints(of: game) == values.ordinary?.turningPoints(of: game))
    #expect(read.ordinary != nil)
    // Half a file is no file.
    let data = try Data(contentsOf: file)
    for length in [0, 7, 24, data.count / 2, data.count - 1] {
      try data.prefix(length).write(to: file)
      #expect(SolvedValues.read(from: file, of: scenario, setup: setup) == nil)
    }
    // Nor is one of another name: it may be of another case.
    let other = folder.appending(path: SolvedValues.name(caseText: "y".utf8, setup: setup))
    try data.write(to: other)
    #expect(SolvedValues.read(from: other, of: scenario, setup: setup) == nil)
  }

  /// Anywhere: in what says how many there are, in the figures, in the states they belong to. One that
  /// is shown is exact, and infinity has no place in a debrief.
  @Test func noBitCanChangeUnnoticed() throws {
    let (scenario, setup, values) = try Self.values()
    let folder = FileManager.default.temporaryDirectory.appending(path: "hjemmetid-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try values.data(named: file.lastPathComponent).write(to: file)
    let data = try Data(contentsOf: file)
    var generator = Generator(seed: 25)
    let heads = (0..<8 * 64).map { $0 }
    let anywhere = (0..<500).map { _ in generator.below(data.count * 8) }
    for bit in heads + anywhere {
      var damaged = data
      damaged[bit / 8] ^= 1 << (bit % 8)
      try damaged.write(to: file)
      #expect(SolvedValues.read(from: file, of: scenario, setup: setup) == nil, "bit \(bit)")
    }
    try data.write(to: file)
    #expect(SolvedValues.read(from: file, of: scenario, setup: setup) != nil)
  }

  @Test func anotherTableIsAnotherName() {
    var setup = Setup(seats: [[RoleID(0)], [RoleID(1)]], commitment: 1, length: .full, seed: 1)
    let name = SolvedValues.name(caseText: "a".utf8, setup: setup)
    #expect(SolvedValues.name(caseText: "b".utf8, setup: setup) != name)
    setup.seed = 2
    #expect(SolvedValues.name(caseText: "a".utf8, setup: setup) == name)
    setup.commitment = 2
    #expect(SolvedValues.name(caseText: "a".utf8, setup: setup) != name)
    setup.seats = [[RoleID(0), RoleID(1)]]
    #expect(SolvedValues.name(caseText: "a".utf8, setup: setup) != name)
  }
}
