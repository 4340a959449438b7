import Rules
import TestSupport
import Testing

@testable import Analysis

/// Where a preparation can stand while slots are left: what is asked when an item cannot be prepared.
@Suite struct PreparationMomentTests {
  private static func made(_ seed: UInt64, roles: Int, items: Int, slots: Int) -> (Scenario, Setup)
  {
    var size = CaseMaker.Size()
    size.rounds = 2
    size.roundsInPhase = 1
    size.cardsInDeck = 1
    size.options = 2
    size.roles = roles
    size.items = items
    size.slots = slots
    size.handOvers = 0
    size.readsMeasures = false
    var maker = CaseMaker(seed: seed, size: size)
    let scenario = maker.scenario()
    return (scenario, maker.setup(for: scenario))
  }

  /// By the words of the rules: one role after the other uses a slot or two.
  private struct Walk {
    struct Moment: Hashable {
      var core: UInt64
      var left: Int
      var prepared: UInt64
    }

    let compiled: CompiledCase
    let items: UInt64
    let relieved: UInt64

    /// By what is in place and who has to bear what: the most slots that can be left.
    func moments(from core: UInt64, round: Int) -> [UInt64: Int] {
      var seen: Set<Moment> = []
      var open = [Moment(core: core, left: compiled.rounds[round].slots, prepared: 0)]
      while let moment = open.popLast() {
        guard moment.left > 0, seen.insert(moment).inserted else { continue }
        open += after(moment, round)
      }
      return seen.reduce(into: [:]) { $0[$1.core] = max($0[$1.core] ?? 0, $1.left) }
    }

    private func after(_ moment: Moment, _ round: Int) -> [Moment] {
      let free =
        compiled.rounds[round].present & ~compiled.overloaded(moment.core) & ~moment.prepared
      let helping = compiled.rounds[round].helping
      let state = PackedState(moment.core)
      var next: [Moment] = []
      for role in BitPlaces(free) {
        let own = moment.prepared | 1 << UInt64(role)
        for other in BitPlaces(relieved & compiled.seated & ~(1 << UInt64(role)))
        where compiled.strain(of: other, moment.core) > 0
          && helping & (1 << UInt64(role)) != 0
        {
          var after = state
          compiled.relieve(other, &after)
          next.append(Moment(core: after.core, left: moment.left - 1, prepared: own))
        }
        for number in BitPlaces(items) where compiled.duties[role] & 1 << UInt64(number) != 0 {
          let item = compiled.items[number]
          let gate = compiled.gate(of: number, round: round)
          guard gate.by & (1 << UInt64(role)) != 0,
            compiled.isReady(item, gate, moment.core, slots: moment.left, round: round)
          else { continue }
          var after = state
          compiled.put(item, &after, round: round)
          guard compiled.effort(item, moment.core) == 2 else {
            next.append(Moment(core: after.core, left: moment.left - 1, prepared: own))
            continue
          }
          for second in BitPlaces(free & helping & ~own) {
            let both = own | 1 << UInt64(second)
            next.append(Moment(core: after.core, left: moment.left - 2, prepared: both))
          }
        }
      }
      return next
    }
  }

  private static func found(
    _ compiled: CompiledCase, _ liveness: Liveness, from core: UInt64, round: Int
  ) -> (moments: [UInt64: Int], work: Int) {
    var preparing = StepwisePreparing<NoMeasures>(of: compiled, liveness: liveness)
    var moments: [UInt64: Int] = [:]
    preparing.forEachMoment(from: PreparationPoint(PackedState(core)), round: round) {
      moments[$0.low.core] = max(moments[$0.low.core] ?? 0, $1)
    }
    return (moments, preparing.work)
  }

  @Test(arguments: 0..<12) func isWhatTheRulesComeTo(seed: UInt64) throws {
    let (scenario, setup) = Self.made(
      seed, roles: 3 + Int(seed % 2), items: 4, slots: 1 + Int(seed % 5))
    let compiled = try CompiledCase(scenario, setup: setup)
    let liveness = Liveness(of: compiled, atEnd: 0)
    for round in 0..<compiled.rounds.count {
      let walk = Walk(
        compiled: compiled, items: liveness.items[round], relieved: liveness.relieved[round])
      // Nobody strained, somebody, and everybody nearly too much.
      for strain in [0, 0x9, 0x5555, 0xAAAA, 0xFF] as [UInt64] {
        let bits = compiled.layout.strainBits
        let core = compiled.start.core & ~bits | strain & bits
        let found = Self.found(compiled, liveness, from: core, round: round)
        #expect(found.moments == walk.moments(from: core, round: round))
      }
    }
  }

  /// Nine roles and nine items in nine slots are 48,620 ways to have who prepared and what, each with up
  /// to 81 ways to go on, over and over; and as many more with each that comes.
  @Test(arguments: [5, 7, 9]) func manySlotsTakeLittleWork(count: Int) throws {
    let (scenario, setup) = Self.made(8, roles: count, items: count, slots: count)
    let compiled = try CompiledCase(scenario, setup: setup)
    let liveness = Liveness(of: compiled, atEnd: 0)
    let core = compiled.start.core & ~compiled.layout.strainBits
    let found = Self.found(compiled, liveness, from: core, round: 0)
    #expect(found.moments.count > 1)
    #expect(found.work < 40 << (2 * count), "\(found.work)")
  }
}
