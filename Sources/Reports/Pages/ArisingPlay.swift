import Analysis
import Rules
import ScenarioFormat
import Wording

/// The play that comes to where a figure is the most, played again by the rules.
struct ArisingPlay {
  private let arising: Arising
  private let scenario: Scenario
  private let setup: Setup
  /// The card on the table, or after which is prepared; `nil` in a quiet round.
  let situation: SituationID?
  /// When the card lies open, or before anything is prepared.
  let state: GameState

  /// - Returns: `nil` if the rules do not go along, which would be a mistake in the solver.
  init?(_ arising: Arising, of scenario: Scenario, _ setup: Setup) {
    let played = setup.playing(arising.steps, of: scenario)
    guard var game = try? Game(played, of: scenario) else { return nil }
    for (number, step) in arising.steps.enumerated() {
      let failure = game.play(step, number: number + 1)
      let isCard = number == arising.steps.count - 1 && arising.situation != nil
      // The last card is only drawn: nothing has been decided about it.
      guard failure == nil || isCard else { return nil }
    }
    let last = game.turns.last { turn in
      arising.situation == nil ? turn.action == .finishPreparing : turn.action == .draw
    }
    guard let last else { return nil }
    let state = arising.situation == nil ? last.before : last.after
    guard state.situation == arising.steps.last?.situation else { return nil }
    self.arising = arising
    self.scenario = scenario
    self.setup = setup
    self.state = state
    situation = state.situation
  }

  /// From 1.
  var round: Int { arising.round + 1 }

  /// Whether it is about what is prepared, not about the card.
  var isPreparing: Bool { arising.situation == nil }

  /// As a rehearsal to be pasted under `rehearsals:`, in lines.
  ///
  /// - Parameter name: cut where a rehearsal's name has to end.
  func rehearsal(_ name: String) -> [String] {
    RehearsalText(scenario)
      .rehearsal(String(name.prefix(80)), of: setup, steps: arising.steps, expected: [])
      .split(separator: "\n").map(String.init)
  }

  // MARK: Words

  /// "Round 4: Short of breath".
  func place(_ words: Words) -> String {
    Self.place(
      round: round, situation.map { scenario.situations[$0.index].title },
      isPreparing: isPreparing, words)
  }

  /// - Parameters:
  ///   - round: from 1.
  ///   - title: of the card; `nil` in a quiet round.
  static func place(
    round: Int, _ title: String?, isPreparing: Bool, _ words: Words
  ) -> String {
    guard isPreparing else { return words("Round {0}: {1}", round, title ?? "–") }
    return title.map { words("Round {0}, preparing after: {1}", round, $0) }
      ?? words("Round {0}, preparing in a quiet round", round)
  }

  /// What the story has come to by then: where the citizen is, the measures, the plan and who is tired.
  func story(_ words: Words) -> String {
    func plan(_ status: PlanStatus) -> [String] {
      scenario.plan.indices.filter { state.status(of: PlanItemID($0)) == status }
        .map { scenario.plan[$0].title }
    }
    func told(_ name: String, _ titles: [String]) -> [String] {
      titles.isEmpty ? [] : ["\(name): \(words.list(titles))"]
    }
    let measures = Measure.allCases.map { "\(words.name($0)) \(state.measure($0))" }
    let tired = scenario.roles.indices.filter { state.strain(of: RoleID($0)) > 0 }
      .map { "\(scenario.roles[$0].title) (\(words.strain(state.strain(of: RoleID($0)))))" }
    let parts =
      [words.name(state.place), measures.joined(separator: ", ")]
      + told(words("In place"), plan(.inPlace)) + told(words("To be reviewed"), plan(.stale))
      + told(words("Ordered"), plan(.ordered))
      + told(words("Under strain"), tired)
    return parts.joined(separator: ". ") + "."
  }
}
