import TestSupport
import Testing

@testable import Rules

/// Fingerprints are the same in every process, on every machine and in every version.
@Suite struct FingerprintTests {
  /// Twenty games of the sample: how many actions, where the game ended, and all fingerprints on
  /// the way folded into one. Another process must come to the same numbers; so must another
  /// version, or old recordings no longer open.
  static let golden: [(seed: UInt64, actions: Int, ending: Int, folded: UInt64)] = [
    (1, 91, 1, 0x8A0F070E3D6B779D),
    (2, 80, 1, 0xD807AAE909288FCE),
    (3, 41, 3, 0x991B9865B924E3CF),
    (4, 45, 2, 0x4B36F0443B35276F),
    (5, 98, 3, 0x4ED5AB8ABFE64C21),
    (6, 90, 3, 0xD8397486F29875F2),
    (7, 94, 3, 0x3982E4ADE9F73FA3),
    (8, 42, 2, 0x31C9BEFECBADFDA4),
    (9, 45, 3, 0xD16A9F131DBC821F),
    (10, 83, 2, 0x53D043EFAC8024CA),
    (11, 90, 3, 0x3CAF897A230958EE),
    (12, 84, 2, 0x1C4176376BEDD5F3),
    (13, 44, 3, 0x45034ABDAE7575E7),
    (14, 52, 2, 0x74E6CF2CAF4F1DA4),
    (15, 97, 3, 0x79BCE31EA59F9897),
    (16, 93, 2, 0xCA540F99CC635574),
    (17, 89, 3, 0x39645565319F3C98),
    (18, 44, 3, 0x39F3816A796C4BEA),
    (19, 44, 3, 0x9BCFDC2913C933F6),
    (20, 92, 2, 0x8713397D90CC6CDD),
  ]

  @Test(arguments: golden)
  func gamesAreTheSameInEveryProcess(
    seed: UInt64, actions: Int, ending: Int, folded: UInt64
  ) throws {
    let game = try Self.play(seed)
    #expect(game.actions == actions)
    #expect(game.ending == ending)
    #expect(game.folded == folded)
  }

  static func play(_ seed: UInt64) throws -> (actions: Int, ending: Int?, folded: UInt64) {
    let lengths: [GameLength] = [.full, .full, .full, .lunch, .taster]
    var setup = SampleScenario.setup(
      seed: seed, commitment: Int(seed % 4), length: lengths[Int(seed % 5)])
    // As games were when these numbers were taken.
    setup.order = .askingLast
    var table = RandomPlay(setup, of: SampleScenario.scenario)
    var folded: UInt64 = 0
    var actions = 0
    let end = try table.run { step in
      folded = (folded << 7 | folded >> 57) ^ step.after.fingerprint
      actions += 1
    }
    return (actions, end.ending?.index, folded)
  }

  @Test func anOldRecordingStillOpens() throws {
    let game = try OldRecording.recording.replay(of: SampleScenario.scenario)
    #expect(game.state.ending == OldRecording.ending)
    #expect(game.recording.entries == OldRecording.recording.entries)
  }

  /// No two states that play came to share a fingerprint.
  @Test func differentStatesHaveDifferentFingerprints() throws {
    var states: [UInt64: GameState] = [:]
    for seed in UInt64(1)...300 {
      let setup = SampleScenario.setup(seed: seed, commitment: Int(seed % 4))
      var table = RandomPlay(setup, of: SampleScenario.scenario)
      _ = try table.run { step in
        let other = states.updateValue(step.after, forKey: step.after.fingerprint)
        try #require(other == nil || other == step.after)
      }
    }
    #expect(states.count > 20_000)
  }

  /// Every field counts: states that differ in one thing differ in their fingerprints.
  @Test func eachFieldIsInTheFingerprint() throws {
    let changes: [(inout GameState) -> Void] = [
      { $0.seatRoles[7] = 1 }, { $0.seatCount = 8 }, { $0.commitment = 3 }, { $0.length = .taster },
      { $0.measures[0] = 9 }, { $0.measures[3] = 9 }, { $0.strains = 1 },
      { $0.planInPlace = [PlanItemID(63)] }, { $0.planStale = [PlanItemID(63)] },
      { $0.facts = [FactID(63)] }, { $0.wishesKnown = [WishID(63)] },
      { $0.wishesCurrent = [WishID(63)] }, { $0.place = .hospice }, { $0.drawn = [card] },
      { $0.tellings = 1 }, { $0.ending = EndingID(0) }, { $0.roundsDone = 1 },
      { $0.step = .asking },
      { $0.situation = card }, { $0.stances[0] = 0 }, { $0.stances[7] = GameState.unsureStance },
      { $0.heard = 128 }, { $0.option = OptionID(0) }, { $0.lead = a },
      { $0.asked = AdviceLineID(0) },
      { $0.told = [a] }, { $0.outcome = OutcomeID(0) }, { $0.slotsUsed = 1 },
      { $0.preparedBy = [a] }, { $0.generator.state = 0 },
      { $0.fates = [FateID(63)] }, { $0.possibleFates = [FateID(63)] },
      { $0.askedWishes = [DrawnWishID(7)] }, { $0.truth = PossibilityID(3) },
    ]
    let start = try Game(SampleScenario.setup(seed: 1), of: SampleScenario.scenario).state
    var seen: Set<UInt64> = [start.fingerprint]
    for change in changes {
      var state = start
      change(&state)
      #expect(seen.insert(state.fingerprint).inserted)
    }
  }
}
