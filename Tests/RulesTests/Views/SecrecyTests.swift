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
    while let action = chance.one(of: game.legalActions) {
      try #require(game.debriefView == nil)
      try game.apply(action)
      try check(game)
    }
    let debrief = try #require(game.debriefView)
    let kinds = Set(markers(in: debrief).compactMap(kind))
    #expect(kinds.isDisjoint(with: [.brief, .clue, .note, .fact, .quiet, .phase, .knowledge]))
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
      for clue in game.scenario.situations[situation.index].clues where roles.contains(clue.role) {
        texts.insert(clue.text)
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
    #expect(found.isSuperset(of: SampleScenario.scenario.wishes.map(\.text)))
    #expect(found.isSuperset(of: SampleScenario.scenario.roles.map(\.brief)))
    let card = SampleScenario.scenario.situations[SampleScenario.firstFall.index]
    #expect(found.isSuperset(of: card.clues.map(\.text) + [card.teachingNote]))
  }

  @Test(arguments: cases)
  func theShelfTellsNothing(case number: UInt64) {
    let found = markers(in: CaseView(ScenarioMaker.scenario(seed: number)))
    #expect(Set(found.compactMap(kind)) == [.open])
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
