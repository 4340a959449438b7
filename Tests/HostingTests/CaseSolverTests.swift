import Analysis
import Dispatch
import Foundation
import Rules
import TableUI
import Testing

@testable import Hosting

/// What works beside the game works for the game at hand.
@Suite struct CaseSolverTests {
  /// The shipped case, with a solver that keeps nothing.
  private static func desk() throws -> PreviewTests.Desk {
    let desk = try PreviewTests.Desk()
    desk.host.solver = CaseSolver(folder: nil)
    return desk
  }

  private static func isWorking(_ host: TableHost) -> Bool {
    if case .working = host.solver?.progress { true } else { false }
  }

  private static func isIdle(_ host: TableHost) -> Bool {
    if case .idle = host.solver?.progress { true } else { false }
  }

  /// The debrief shows few turns, none that is not felt, in the order of the game, each with its card.
  @Test func turnsOfTheDebriefAreFewAndFelt() throws {
    let desk = try PreviewTests.Desk(.small)
    desk.host.solver = CaseSolver(folder: nil)
    var told = 0
    for seed in 1...10 {
      let seats = try #require(desk.host.presentation.chosen).roles.map { [$0.id] }
      _ = desk.host.carryOut(
        .start(Setup(seats: seats, commitment: 1, length: .full, seed: 0)))
      var generator = Generator(seed: UInt64(seed))
      while let view = desk.host.presentation.game, view.step != .ended {
        _ = desk.host.carryOut(.apply(view.legal[generator.below(view.legal.count)]))
      }
      desk.host.waitUntilSolved()
      guard case .known(let turns) = desk.host.presentation.turns else {
        Issue.record("\(desk.host.presentation.turns)")
        return
      }
      let timeline = try #require(desk.host.presentation.debrief).timeline
      #expect(turns.count <= 3)
      #expect(turns.map(\.decision) == turns.map(\.decision).sorted())
      for turn in turns {
        #expect(abs(turn.expected.after - turn.expected.before) >= 3)
        #expect(turn.entry == timeline[turn.decision])
        #expect(turn.expected.before <= turn.most.before + 1e-9)
      }
      told += turns.count
      _ = desk.host.carryOut(.leave)
    }
    #expect(told > 5, "\(told)")
  }

  @Test func leavingForTheShelfEndsTheWork() throws {
    let desk = try Self.desk()
    _ = try desk.play(steps: 1)
    #expect(Self.isWorking(desk.host))
    _ = desk.host.carryOut(.leave)
    #expect(Self.isIdle(desk.host))
    #expect(desk.host.solver?.takeNews() == false)
  }

  /// The thread has let go when nobody but the host holds the solver any more.
  @Test func theThreadLetsGo() throws {
    let desk = try Self.desk()
    weak let solver = desk.host.solver
    let queue = try #require(solver?.queue)
    _ = try desk.play(steps: 1)
    _ = desk.host.carryOut(.leave)
    desk.host.solver = nil
    queue.sync {}
    #expect(solver == nil)
  }

  @Test func theNextGameIsSolvedAgain() throws {
    let desk = try Self.desk()
    _ = try desk.play(steps: 1)
    _ = desk.host.carryOut(.leave)
    _ = try desk.play(steps: 1)
    #expect(Self.isWorking(desk.host))
    _ = desk.host.carryOut(.leave)
  }

  /// A facilitator who looks at many cases: what was begun for the ones before is not gone on with, and one
  /// is in memory.
  @Test func goingFromCaseToCaseSolvesTheLast() throws {
    let solver = CaseSolver(folder: nil)
    let cases = (1...12).map { MadeUpSize.tenThousand.made(seed: $0) }
    for (number, (scenario, setup)) in cases.enumerated() {
      solver.begin(scenario, setup, caseText: [UInt8(number)])
    }
    let values = try #require(Self.wait(for: solver))
    let (scenario, setup) = cases[11]
    #expect(values.turningPoints(of: try Game.playedAtRandom(scenario, setup)) != nil)
    #expect(solver.solvedCount < 12, "those that were left are not solved")
  }

  @Test func whatIsKeptOnDiskIsBounded() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hjemmetid-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (scenario, setup) = MadeUpSize.small.made()
    let values = try #require(Solver(scenario, setup: setup).solveValues())
    SolvedFolder(folder: folder).keep(values, as: "1")
    let size = try #require(
      try FileManager.default.attributesOfItem(atPath: folder.appending(path: "1").path)[.size]
        as? Int)
    var shelf = SolvedFolder(folder: folder)
    shelf.bytes = 3 * size
    // Not made by the solver, and so not its to remove, however old.
    let other = folder.appending(path: "notes.txt")
    try Data(repeating: 0, count: 10 * size).write(to: other)
    func age(_ name: String, _ seconds: Double) throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -seconds)],
        ofItemAtPath: folder.appending(path: name).path)
    }
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
    try age("1", 300)
    try age("notes.txt", 900)
    for (name, seconds) in [("2", 200.0), ("3", 100.0)] {
      shelf.keep(values, as: name)
      try age(name, seconds)
    }
    #expect(try names() == ["1", "2", "3", "notes.txt"])
    // The oldest is used again, so the next is the one to go.
    #expect(shelf.read("1", of: scenario, setup: setup) != nil)
    shelf.keep(values, as: "a0")
    #expect(try names() == ["1", "3", "a0", "notes.txt"])
    // One that is larger than all the room stays until another is kept.
    shelf.bytes = 1
    shelf.keep(values, as: "b")
    #expect(try names() == ["b", "notes.txt"])
    #expect(shelf.read("b", of: scenario, setup: setup) != nil)
  }

  /// Whatever folder it is in, and whatever rights there were before; nothing else is left beside it.
  @Test func nobodyElseReadsWhatIsKept() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hjemmetid-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (scenario, setup) = MadeUpSize.small.made()
    let values = try #require(Solver(scenario, setup: setup).solveValues())
    let shelf = SolvedFolder(folder: folder.appending(path: "new"))
    func mode(_ file: URL) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }
    shelf.keep(values, as: "a")
    let file = shelf.folder.appending(path: "a")
    #expect(try mode(file) == 0o600)
    #expect(try mode(shelf.folder) == 0o700)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: shelf.folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path)
    for name in ["a", "b"] {
      shelf.keep(values, as: name)
      #expect(try mode(shelf.folder.appending(path: name)) == 0o600)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path).sorted() == ["a", "b"])
  }

  private static func wait(for solver: CaseSolver) -> SolvedValues? {
    solver.wait()
    return if case .solved(let values) = solver.progress { values } else { nil }
  }
}
