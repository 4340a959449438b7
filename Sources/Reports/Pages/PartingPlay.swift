import Analysis
import Rules
import ScenarioFormat
import Wording

/// The game of the team that may do everything, up to its end, played again by the rules, and what the
/// other team does at the moment where they part.
struct PartingPlay {
  let parting: Parting
  private let scenario: Scenario
  private let setup: Setup

  /// - Returns: `nil` if the rules do not go along, which would be a mistake in the solver.
  init?(_ parting: Parting, of scenario: Scenario, _ setup: Setup) {
    let played = setup.playing(parting.steps, of: scenario)
    guard var game = try? Game(played, of: scenario) else { return nil }
    for (number, step) in parting.steps.enumerated() {
      guard game.play(step, number: number + 1) == nil else { return nil }
    }
    guard game.state.ending == parting.end.ending,
      game.state.wishesHonoured(in: scenario) == parting.end.wishesHonoured
    else { return nil }
    self.parting = parting
    self.scenario = scenario
    self.setup = setup
  }

  /// The round of the team that may do everything.
  private var step: Rehearsal.Step { parting.steps[parting.round] }

  /// As a rehearsal to be pasted under `rehearsals:`, in lines.
  ///
  /// - Parameter name: cut where a rehearsal's name has to end.
  func rehearsal(_ name: String) -> [String] {
    RehearsalText(scenario)
      .rehearsal(
        String(name.prefix(80)), of: setup, steps: parting.steps,
        expected: [.ending(parting.end.ending)]
      )
      .split(separator: "\n").map(String.init)
  }

  /// What each of the two does, as a rehearsal says it; nothing of one that plays no such round.
  var done: (own: [String], other: [String]) {
    func lines(_ step: Rehearsal.Step?) -> [String] {
      step.map { RehearsalText(scenario).lines(of: [$0]) } ?? []
    }
    return (lines(step), lines(parting.instead))
  }

  // MARK: Words

  /// "Round 4: Short of breath".
  func place(_ words: Words) -> String {
    ArisingPlay.place(
      round: parting.round + 1, parting.situation.map { scenario.situations[$0.index].title },
      isPreparing: parting.isPreparing, words)
  }

  /// What the one did, what the other did instead, and what came of both, each in a sentence.
  ///
  /// - Parameter clue: that the other team does not hear, if that is what it goes without.
  func story(_ words: Words, clue: Clue? = nil) -> [String] {
    func did(_ step: Rehearsal.Step, _ other: Rehearsal.Step?) -> String {
      parting.isPreparing
        ? words.prepared(step, in: scenario)
        : words.decided(step, beside: other, in: scenario)
    }
    let instead =
      parting.instead.map { words("This team: {0}", did($0, step)) }
      ?? words("This team has not met yet.")
    let (end, other) = (parting.end, parting.otherEnd)
    var sentences = [
      words("A team that may do everything: {0}", did(step, parting.instead)), instead,
      words(
        "The one game ends with “{0}” and {1} % of the wishes honoured, the other with “{2}” and {3} %.",
        scenario.endings[end.ending.index].title, end.wishesHonoured,
        scenario.endings[other.ending.index].title, other.wishesHonoured),
    ]
    if !parting.isPreparing {
      let known = [
        words.behind(step, in: scenario),
        clue.flatMap { words.read($0, step, in: scenario) },
      ]
      sentences = known.compactMap { $0 } + sentences
    }
    if let share = parting.share {
      sentences.append(
        words("Of all that this team loses, {0} is lost here.", words.percent(share)))
    }
    let ends: Set<Character> = [".", "!", "?", "…", "”", "»"]
    return sentences.map { sentence in
      sentence.last.map(ends.contains) == true ? sentence : sentence + "."
    }
  }
}
