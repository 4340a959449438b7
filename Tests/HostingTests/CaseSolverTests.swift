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

  @Test func leavingForTheShelfEndsTheWork() throws {
    let desk = try Self.desk()
    _ = try desk.play(steps: 1)
    #expect(Self.isWorking(desk.host))
    _ = desk.host.carryOut(.leave)
    #expect(Self.isIdle(desk.host))
    #expect(desk.host.solver?.takeNews() == false)
  }

  /// The thread has let go when nobody but the host holds the solver any more. The limit only ends a wait
  /// for a thread that never does.
  @Test(.timeLimit(.minutes(5))) func theThreadLetsGo() throws {
    let desk = try Self.desk()
    weak let solver = desk.host.solver
    _ = try desk.play(steps: 1)
    _ = desk.host.carryOut(.leave)
    desk.host.solver = nil
    while solver != nil, !Task.isCancelled { Thread.sleep(forTimeInterval: 0.01) }
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
}
