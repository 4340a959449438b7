import Rules
import TestSupport
import Testing
import Wording

/// The account of a game tells everything that happened in it, once.
@Suite struct AccountTests {
  private static let words = Words.english

  /// Games of made-up cases that hide things, and the sample case.
  private static func games() throws -> [Game] {
    var games: [Game] = []
    for number in UInt64(1)...60 {
      let scenario: Scenario =
        switch number % 3 {
        case 0: SampleScenario.scenario.hiding(seed: number)
        case 1: ScenarioMaker.drawing(seed: number)
        default: ScenarioMaker.scenario(seed: number).hiding(seed: number)
        }
      for var play in RandomPlay.tables(of: scenario, case: number) {
        let game = try play.game()
        if game.state.ending != nil { games.append(game) }
      }
    }
    return games
  }

  /// What is told of one kind of event: the lines that begin so, and how many there have to be.
  private struct Kind: Sendable {
    let name: String
    let begins: String
    let count: @Sendable (Game) -> Int
  }

  private static let kinds = [
    Kind(name: "wishes heard", begins: "  Heard: ") { game in
      game.turns.flatMap(\.events).count { if case .wishRevealed = $0 { true } else { false } }
    },
    Kind(name: "wishes changed", begins: "  Changed, and nobody has heard it: ") { game in
      game.turns.flatMap(\.events).count { if case .wishChanged = $0 { true } else { false } }
    },
    Kind(name: "cards", begins: "Round ") { game in
      game.turns.count { $0.action == .draw }
    },
    Kind(name: "what was behind cards", begins: "  Behind the card: ") { game in
      game.turns.flatMap(\.events).count { if case .truthTold = $0 { true } else { false } }
    },
    Kind(name: "decisions", begins: "  Decided: ") { game in
      game.turns.count { $0.action == .conclude }
    },
    Kind(name: "what followed", begins: "  Followed: ") { game in
      game.turns.count { $0.action == .conclude || $0.action == .letHappen }
    },
    Kind(name: "advice", begins: "  Asked: ") { game in game.decisions.count { $0.asked != nil } },
    Kind(name: "what came", begins: "  Here from now on: ") { game in
      game.turns.count {
        $0.events.contains { if case .planItemCame = $0 { true } else { false } }
      }
    },
    Kind(name: "what grew old", begins: "  Stale from now on: ") { game in
      game.turns.count {
        $0.events.contains { if case .planItemWentStale = $0 { true } else { false } }
      }
    },
  ]

  @Test func tellsEachThingOnce() throws {
    var met = Set<String>()
    for game in try Self.games() {
      let account = Self.words.account(of: game)
      for kind in Self.kinds {
        let count = kind.count(game)
        if count > 0 { met.insert(kind.name) }
        let told = account.filter { $0.hasPrefix(kind.begins) }
        #expect(told.count == count, "\(kind.name): \(account)")
      }
    }
    let never = Self.kinds.map(\.name).filter { !met.contains($0) }
    #expect(never == [])
  }

  /// All that was done to prepare a round stands on one line, each with who did it.
  @Test func tellsWhatWasPreparedAndOrdered() throws {
    var ordered = 0
    for game in try Self.games() {
      let account = Self.words.account(of: game)
      let names = Names(game.scenario)
      for turn in game.turns {
        guard case .prepare(.putInPlace(let item, let by, _)) = turn.action else { continue }
        let isOrdered = turn.events.contains(.planChanged(item, .ordered))
        if isOrdered { ordered += 1 }
        let said = "\(isOrdered ? "Ordered" : "Prepared"): \(names[item]) (\(names[by])"
        #expect(account.contains { $0.contains(said) }, "\(said): \(account)")
      }
    }
    #expect(ordered > 0)
  }

  /// A wish that nobody had heard of is honoured by luck, or failed without anybody's knowing.
  @Test func tellsLuckApart() throws {
    var met = Set<String>()
    for game in try Self.games() {
      let close = Self.words.close(of: game)
      let view = try #require(game.debriefView)
      for wish in view.wishes {
        let became =
          switch (wish.isHonoured, wish.wasKnown) {
          case (true, true): "honoured"
          case (true, false): "honoured by luck: nobody knew it"
          case (false, true): "not honoured"
          case (false, false): "not honoured, and nobody knew it"
          }
        met.insert(became)
        #expect(close.contains { $0.hasSuffix(" – \(became)") }, "\(close)")
      }
      #expect(close.count { $0.contains(" – ") && $0.contains("honoured") } >= view.wishes.count)
      #expect(close[0] == "The story ends: \(view.ending?.title ?? "")")
    }
    #expect(met.count == 4, "\(met)")
  }
}
