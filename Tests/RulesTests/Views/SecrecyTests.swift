import TestSupport
import Testing

@testable import Rules

/// Each view holds what its viewer may see and nothing else: every text of these scenarios is
/// marked, and each view is searched in full after each action.
@Suite struct SecrecyTests {
  static let cases = RandomPlay.cases.prefix(60)

  @Test(arguments: cases)
  func viewsKeepSecrets(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    try play(ScenarioMaker.setup(for: scenario, seed: number), of: scenario)
  }

  @Test(arguments: UInt64(1)...10)
  func viewsKeepSecretsInTheSample(seed: UInt64) throws {
    try play(SampleScenario.setup(seed: seed), of: SampleScenario.scenario)
  }

  private func play(_ setup: Setup, of scenario: Scenario) throws {
    var chance = Generator(seed: setup.seed)
    var game = try Game(setup, of: scenario)
    try check(game)
    var read: Set<String> = []
    while let action = chance.one(of: game.legalActions) {
      try #require(game.debriefView == nil)
      try game.apply(action)
      try check(game)
      for seat in game.state.seats {
        read.formUnion(markers(in: try #require(game.seatView(seat))).filter { kind($0) == .clue })
      }
    }
    let debrief = try #require(game.debriefView)
    let kinds = Set(markers(in: debrief).compactMap(kind))
    // Who knew what is told in the end, but of nobody what no seat has read.
    #expect(markers(in: debrief).filter { kind($0) == .clue }.isSubset(of: read))
    #expect(kinds.isDisjoint(with: [.brief, .note, .fact, .quiet, .phase, .knowledge]))
  }

  private func check(_ game: Game) throws {
    let told = markers(in: game.tableView).subtracting(publicTexts(of: game))
    let secrets = told.filter { kind($0) != .open }
    try #require(secrets.isEmpty, "on the projector")
    for seat in game.state.seats {
      let read = markers(in: try #require(game.seatView(seat))).filter { kind($0) != .open }
      try #require(read == ownTexts(of: seat, in: game), "at seat \(seat.index)")
    }
  }

  /// Everything that has been told in front of everybody, in this step or for good.
  private func publicTexts(of game: Game) -> Set<String> {
    let scenario = game.scenario
    let state = game.state
    var texts = Set(state.wishesKnown.map { scenario.wishes[$0.index].text })
    for event in game.events {
      switch event {
      case .phaseBegan(let phase): texts.insert(scenario.phases[phase.index].text)
      case .knowledgeOpened(let card):
        texts.formUnion([scenario.knowledge[card.index].title, scenario.knowledge[card.index].text])
      case .wishRecalled(let id, _, let answer):
        texts.insert(scenario.recollections[id.index].text(answer))
      case .endingReached(let ending):
        texts.formUnion([scenario.endings[ending.index].title, scenario.endings[ending.index].text])
      case _: break
      }
    }
    if let situation = state.situation.map({ scenario.situations[$0.index] }) {
      texts.formUnion([situation.title, situation.text])
      if state.step == .consequence, let option = state.option {
        let option = situation.options[option.index]
        texts.insert(state.outcome.map { option.outcomes[$0.index].text } ?? option.told)
      }
      if state.step == .consequence, let truth = state.truth {
        texts.insert(situation.truth[truth.index].told)
      }
    } else if state.step == .preparing {
      let round = state.round(in: scenario)
      texts.insert(scenario.phases[round.phase.index].rounds[round.round].quiet)
    }
    return texts
  }

  private func ownTexts(of seat: SeatID, in game: Game) -> Set<String> {
    let roles = game.state.roles(at: seat)
    var texts = Set(roles.map { game.scenario.roles[$0.index].brief })
    if let situation = game.state.situation {
      for clue in game.scenario.situations[situation.index].clues
      where roles.contains(clue.role) && game.state.has(clue, in: game.scenario) {
        if let line = clue.line(where: game.state.truth) { texts.insert(clue.lines[line].text) }
      }
    }
    return texts
  }

  private func markers(in view: some Any) -> Set<String> {
    var text = ""
    dump(view, to: &text)
    return Marker.found(in: text)
  }

  private func kind(_ text: String) -> Marker? {
    text.split(separator: ":").first.flatMap { Marker(rawValue: String($0.dropFirst())) }
  }

  /// The search finds secrets where there are some.
  @Test func theFacilitatorSeesThem() throws {
    var game = try Game(SampleScenario.setup(seed: 1), of: SampleScenario.scenario)
    try game.apply(.draw)
    let found = markers(in: game.facilitatorView)
    // But no wish that nobody has heard.
    let known = game.state.wishesKnown.map { SampleScenario.scenario.wishes[$0.index].text }
    #expect(found.filter { kind($0) == .wish } == Set(known))
    #expect(found.isSuperset(of: SampleScenario.scenario.roles.map(\.brief)))
    let card = SampleScenario.scenario.situations[SampleScenario.firstFall.index]
    #expect(found.isSuperset(of: card.clues.flatMap(\.lines).map(\.text) + [card.teachingNote]))
  }

  @Test(arguments: cases)
  func theShelfTellsNothing(case number: UInt64) {
    let found = markers(in: CaseView(ScenarioMaker.scenario(seed: number)))
    #expect(Set(found.compactMap(kind)) == [.open])
  }

  /// What is behind the card: until the consequence is told, the projector is the same whatever it is,
  /// and so is what a seat without a clue that tells it apart can read. Over ten thousand games.
  @Test(arguments: 0..<100)
  func whatIsBehindACardIsHidden(hundred: Int) throws {
    var compared = 0
    for number in UInt64(100 * hundred) + 1...UInt64(100 * hundred) + 100 {
      compared += try compareWhatIsBehind(ScenarioMaker.scenario(seed: number * 3), seed: number)
    }
    #expect(compared > 100)
  }

  /// - Returns: how often the game stood beside one in which something else was behind the card.
  private func compareWhatIsBehind(_ scenario: Scenario, seed: UInt64) throws -> Int {
    let setup = ScenarioMaker.setup(for: scenario, seed: seed)
    var game = try Game(setup, of: scenario)
    var others: [(game: Game, truth: PossibilityID)] = []
    var compared = 0
    var table = RandomPlay(setup, of: scenario)
    for turn in try table.game().turns {
      let before = game
      try game.apply(turn.action)
      if turn.action == .draw, let card = game.state.situation, let truth = game.state.truth {
        others = try before.state.possibilities(behind: card, in: scenario).map {
          var other = before
          try other.apply(.draw, chance: .card(card.index, truth: $0.index))
          return (other, $0)
        }
        #expect(others.contains { $0.truth == truth })
      } else if turn.action == .conclude || turn.action == .letHappen {
        others = []
      } else {
        for place in others.indices { try others[place].game.apply(turn.action) }
      }
      for (other, truth) in others {
        try #require(other.state.truth == truth)
        try #require(other.tableView == game.tableView)
        if truth != game.state.truth { compared += 1 }
        let card = try #require(other.state.situation)
        for seat in game.state.seats {
          let alike = game.state.roles(at: seat).allSatisfy { role in
            guard let clue = scenario.situations[card.index].clue(of: role) else { return true }
            return clue.line(where: truth) == clue.line(where: game.state.truth)
          }
          if alike { try #require(other.seatView(seat) == game.seatView(seat)) }
        }
      }
    }
    return compared
  }

  /// What the citizen wishes: until somebody has heard it, everything that anybody can see is the same
  /// whatever it is.
  @Test func whatNobodyHasHeardIsHidden() throws {
    var compared = 0
    var heard = 0
    for number in UInt64(1)...2_600 {
      let scenario = ScenarioMaker.drawing(seed: number)
      guard !scenario.index.reads.contains(.wishesHonoured) else { continue }
      let setup = ScenarioMaker.setup(for: scenario, seed: number)
      var game = try Game(setup, of: scenario)
      var others = try scenario.fates.indices.compactMap { number -> Game? in
        guard !game.state.fates.contains(FateID(number)) else { return nil }
        let own = scenario.index.fatesOfWish[scenario.fates[number].wish.index]
        var setup = setup
        setup.fates = game.state.fates.subtracting(own).union([FateID(number)])
        return try Game(setup, of: scenario)
      }
      var table = RandomPlay(setup, of: scenario)
      for turn in try table.game().turns {
        others = try others.filter { $0.state.fates.isSubset(of: game.state.possibleFates) }.map {
          var other = $0
          try other.apply(turn.action)
          return other
        }
        try game.apply(turn.action)
        if game.state.step == .ended { break }
        for other in others {
          guard other.state.fates.isSubset(of: game.state.possibleFates) else {
            heard += 1
            continue
          }
          compared += 1
          try #require(other.tableView == game.tableView)
          try #require(other.facilitatorView == game.facilitatorView)
          for seat in game.state.seats {
            try #require(other.seatView(seat) == game.seatView(seat))
          }
          try #require(other.state.fingerprint != game.state.fingerprint)
        }
      }
    }
    #expect(compared > 10_000)
    #expect(heard > 200)
  }

  /// A step that is taken back and taken again finds the same behind the card, even when what was
  /// drawn before it was another.
  @Test(arguments: cases)
  func nobodyPeeksByGoingBack(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number * 3)
    let setup = ScenarioMaker.setup(for: scenario, seed: number)
    var seen: [SituationID: PossibilityID] = [:]
    for attempt in 0..<4 {
      var game = try Game(setup, of: scenario)
      var chance = Generator(seed: UInt64(attempt))
      while let action = chance.one(of: game.legalActions) {
        try game.apply(action)
        guard action == .draw, let card = game.state.situation, let truth = game.state.truth,
          scenario.situations[card.index].truth.allSatisfy({ $0.condition == .always })
        else { continue }
        try #require(seen[card] ?? truth == truth)
        seen[card] = truth
      }
    }
  }

  /// Before the reveal, the projector is the same whatever the seats have chosen.
  @Test(arguments: RandomPlay.cases)
  func stancesAreHiddenUntilTheReveal(case number: UInt64) throws {
    let scenario = ScenarioMaker.scenario(seed: number)
    var table = RandomPlay(ScenarioMaker.setup(for: scenario, seed: number), of: scenario)
    var game = try Game(table.setup, of: scenario)
    var chance = Generator(seed: number)
    for turn in try table.game().turns {
      var other = game
      try game.apply(turn.action)
      guard case .takeStance(let seat, _) = turn.action else { continue }
      let stances = other.legalActions.filter {
        if case .takeStance(seat, _) = $0 { return true }
        return false
      }
      guard let stance = chance.one(of: stances) else { continue }
      try other.apply(stance)
      try #require(other.tableView == game.tableView)
    }
  }

  @Test func afterTheRevealStancesAreTold() throws {
    var game = try Game(SampleScenario.setup(seed: 1), of: SampleScenario.scenario)
    for text in ["draw", "stance 2 admit", "stance 3 unsure", "stance 5 admit"] {
      _ = try game.take(text)
    }
    #expect(game.tableView.seats.map(\.hasTakenStance) == [false, true, true, false, true])
    #expect(game.tableView.card?.options.map(\.stances) == [[], [], []])
    #expect(game.tableView.card?.unsure == [])
    try game.apply(.revealStances)
    #expect(game.tableView.card?.options.map(\.stances) == [[], [SeatID(1), SeatID(4)], []])
    #expect(game.tableView.card?.unsure == [SeatID(2)])
  }
}
