import TestSupport

@testable import Rules

/// Actions that somebody could try, most of them wrong: roles that are not there, seats out of
/// range, too many told, steps out of order.
struct Candidates {
  private let roleCount: Int
  private let roles: [RoleID]
  private let items: [PlanItemID]
  private let lines: [AdviceLineID]
  private let seats: [SeatID]

  init(for scenario: Scenario, seats count: Int) {
    roleCount = scenario.roles.count
    roles = Self.ids(roleCount)
    items = Self.ids(scenario.plan.count)
    lines = Self.ids(scenario.advice.count)
    seats = Self.ids(count)
  }

  /// All places, and some that are none.
  private static func ids<Thing>(_ count: Int) -> [ID<Thing>] {
    ((-1)...count).map { ID($0) } + [ID(63), ID(64), ID(1000)]
  }

  /// - Parameter chance: picks among combinations that are too many to try each time.
  func actions(at step: GameState.Step, using chance: inout Generator) -> [Action] {
    let options: [OptionID] = Self.ids(6)
    var all: [Action] = [
      .draw, .revealStances, .letHappen, .conclude, .proceed, .finishPreparing, .ask(nil),
      .takeStance(SeatID(0), .unsure), .hear(SeatID(0), .later), .tell([]),
      .prepare(.support(RoleID(0), by: RoleID(1))),
    ]
    for option in options { all.append(.choose(option)) }
    for role in roles { all.append(.appoint(role)) }
    for line in lines { all.append(.ask(line)) }
    switch step {
    case .stances:
      for seat in seats {
        all.append(.takeStance(seat, .unsure))
        for option in options { all.append(.takeStance(seat, .option(option))) }
      }
    case .telling: appendTellings(to: &all, using: &chance)
    case .concluding:
      for seat in seats {
        for reason in HeardReason.allCases { all.append(.hear(seat, reason)) }
      }
    case .preparing: appendPreparations(to: &all, using: &chance)
    case .drawing, .choosing, .appointing, .asking, .consequence, .ended: break
    }
    return all
  }

  private func appendTellings(to all: inout [Action], using chance: inout Generator) {
    all.append(.tell(.first(roleCount)))
    all.append(.tell(IDSet(bits: 1 << 63)))
    for role in 0...roleCount { all.append(.tell([RoleID(role)])) }
    for _ in 0..<20 {
      var told = IDSet<Role>()
      for _ in 0..<chance.among(2...6) { told.insert(RoleID(chance.below(roleCount))) }
      all.append(.tell(told))
    }
  }

  private func appendPreparations(to all: inout [Action], using chance: inout Generator) {
    for _ in 0..<60 {
      guard let item = chance.one(of: items), let role = chance.one(of: roles),
        let other = chance.one(of: roles)
      else { continue }
      all.append(.prepare(.putInPlace(item, by: role, with: other)))
      all.append(.prepare(.putInPlace(item, by: role, with: nil)))
      all.append(.prepare(.review(item, by: role)))
      all.append(.prepare(.support(other, by: role)))
    }
  }
}
