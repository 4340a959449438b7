import Rules
import TestSupport
import Testing

@testable import Analysis

/// Games that are solved together take no more memory than there is room for, and are the same games.
@Suite struct StateRoomTests {
  private static func solved(
    _ scenario: Scenario, _ setup: Setup, in room: StateRoom
  ) throws -> Solution {
    guard case .decided(let solution) = Solver(scenario, setup: setup, room: room).solve() else {
      throw Missing()
    }
    return solution
  }

  private struct Missing: Error {}

  /// Whatever is asked of a game whose states were let go is answered as if they had been kept.
  @Test func whatWasLetGoIsFoundAgain() throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .lunch, seed: 1)
    let (wide, narrow) = (StateRoom(), StateRoom(bytes: 1))
    let kept = try Self.solved(scenario, setup, in: wide)
    let solution = try Self.solved(scenario, setup, in: narrow)
    let targets = Target.all(in: scenario)
    for target in targets {
      #expect(solution.isReachable(target) == kept.isReachable(target))
      #expect(solution.blockers(of: target) == kept.blockers(of: target), "\(target)")
    }
    #expect(solution.witnesses(of: targets) == kept.witnesses(of: targets))
    #expect(solution.closeness() == kept.closeness())
    #expect(CaseFigures(solution).states == CaseFigures(kept).states)
    let games = (1...20).map { UInt64($0) }
    func play(_ solution: Solution) -> [Double] {
      let values = solution.solved
      return games.compactMap { seed in
        var setup = setup
        setup.seed = seed
        let game = try? Game.playedAtRandom(scenario, setup)
        return game.flatMap { values.turningPoints(of: $0) }?.reduce(0) { $0 + $1.change }
      }
    }
    #expect(play(solution) == play(kept))
    #expect(wide.repeats == 0)
    #expect(narrow.repeats > 0)
  }

  /// Somebody opens one case after the other and keeps all of them.
  @Test func manyGamesTakeNoMoreThanTheRoom() throws {
    let cases = (1...8).map { MadeUpSize.tenThousand.made(seed: $0) }
    let alone = StateRoom()
    var states: [Int] = []
    for (scenario, setup) in cases {
      states.append(try Self.solved(scenario, setup, in: alone).states)
    }
    #expect(alone.keptBytes == 0, "what nobody holds is not kept")
    let largest = 32 * (states.max() ?? 0)
    #expect(32 * states.reduce(0, +) > 2 * largest, "all of them do not fit")
    let room = StateRoom(bytes: largest)
    var solutions: [Solution] = []
    for (scenario, setup) in cases {
      solutions.append(try Self.solved(scenario, setup, in: room))
      #expect(room.keptBytes <= largest)
    }
    for _ in 0..<2 {
      for (solution, count) in zip(solutions, states) {
        #expect(solution.exploration.count == count)
        #expect(solution.solved.states == count)
        #expect(room.keptBytes <= largest)
      }
    }
    #expect(room.repeats > 0)
    solutions.removeAll()
    #expect(room.keptBytes == 0)
  }

  /// What was asked for last stays.
  @Test func theOneAskedForLastStays() throws {
    let (scenario, setup) = MadeUpSize.small.made()
    let games = try (0..<3).map { _ in try Self.solved(scenario, setup, in: StateRoom()) }
    let states = games[0].exploration
    let owners = games.map { ObjectIdentifier($0.kept) }
    let room = StateRoom(bytes: 2 * states.bytes)
    func ask(_ game: Int) { _ = room.content(of: owners[game]) { states } }
    room.keep(states, of: owners[0])
    room.keep(states, of: owners[1])
    ask(0)
    room.keep(states, of: owners[2])
    ask(0)
    ask(2)
    #expect(room.repeats == 0)
    ask(1)
    #expect(room.repeats == 1)
    ask(2)
    #expect(room.repeats == 1)
    ask(0)
    #expect(room.repeats == 2)
  }

  /// Walks that only follow how games end share the room.
  @Test func endsOfGamesAreFoundAgain() throws {
    let scenario = try ShippedCase.scenario()
    let setup = Setup.dealt(scenario, length: .taster, seed: 1)
    let condition = Condition.place(.hospital)
    func ends(_ room: StateRoom) throws -> GameEnds {
      let outcome = GameEnds.following(scenario, setup: setup, asking: [condition], room: room)
      guard case .decided(let ends) = outcome else { throw Missing() }
      return ends
    }
    let narrow = StateRoom(bytes: 1)
    let (kept, first) = (try ends(StateRoom()), try ends(narrow))
    // Takes the place of the first.
    let second = try ends(narrow)
    for condition in [condition, .not(condition)] {
      #expect(first.canCome(condition) == kept.canCome(condition))
      #expect(first.play(to: condition) == kept.play(to: condition))
      #expect(second.play(to: condition) == kept.play(to: condition))
    }
    #expect(narrow.repeats > 0)
  }
}
