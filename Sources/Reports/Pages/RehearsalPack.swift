public import Analysis
import Markup
import Rules
public import Wording

/// Plays as scripts that a clinician can read and sign.
public struct RehearsalPack {
  private let cover: WitnessCover
  private let scenario: Scenario
  private let setup: Setup
  private let words: Words
  private let names: Names

  public init(_ cover: WitnessCover, of solution: Solution, words: Words) {
    self.cover = cover
    scenario = solution.scenario
    setup = solution.setup
    self.words = words
    let plain = Names(solution.scenario)
    names = Names(
      roles: plain.roles.map(MarkdownText.plain), plan: plain.plan.map(MarkdownText.plain),
      advice: plain.advice.map(MarkdownText.plain))
  }

  /// Markdown that reads well as plain text, ending in a line break.
  public var text: String {
    let kinds = Kinds(cover.targets)
    var lines = [
      "# " + MarkdownText.plain(scenario.about.title), "",
      words.plural(
        "One play that comes to every option ({1}), every outcome ({2}) and every ending ({3}) that can come about.",
        "{0} plays that together come to every option ({1}), every outcome ({2}) and every ending ({3}) that can come about.",
        cover.plays.count, kinds.options, kinds.outcomes, kinds.endings),
      ([words.name(setup.length)] + AnalysisPage.promise(setup, of: scenario, words))
        .joined(separator: ". "),
      words("Read each play as it stands, and mark what a colleague in practice would object to."),
    ]
    for target in cover.missing {
      lines.append(
        words("No play was found for this: {0}", target.address(in: scenario)))
    }
    for (number, play) in cover.plays.enumerated() {
      lines += [""] + script(of: play, number: number + 1)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private struct Kinds {
    var options = 0
    var outcomes = 0
    var endings = 0

    init(_ targets: [Target]) {
      for target in targets {
        switch target {
        case .option: options += 1
        case .outcome: outcomes += 1
        case .ending: endings += 1
        case .situation, .planItem, .knowledge, .quiet, .stuck, .doomed: break
        }
      }
    }
  }

  private func script(of play: WitnessCover.Play, number: Int) -> [String] {
    let (all, new) = (Kinds(play.covers), Kinds(play.isFirstFor))
    var lines = [
      "## " + words("Play {0} of {1}", number, cover.plays.count), "",
      words(
        "Comes to {0} options and {1} outcomes; for the first time {2} and {3}.", all.options,
        all.outcomes, new.options, new.outcomes),
    ]
    for turn in play.game.turns { lines += told(turn) }
    if let ending = play.game.state.ending.map({ scenario.endings[$0.index] }) {
      lines += [
        "", "### " + words("The story ends: {0}", line(ending.title)), "", line(ending.text),
      ]
    }
    return lines + [
      "",
      "☐ " + words("Could happen like this") + "   ☐ " + words("Objection:")
        + " ____________________",
    ]
  }

  private func told(_ turn: Game.Turn) -> [String] {
    let before = turn.before
    switch turn.action {
    case .draw: return card(turn)
    case .choose(let option):
      guard let card = before.situation else { return [] }
      return [
        "",
        item(
          words("Decided: {0}", line(scenario.situations[card.index].options[option.index].text))),
      ]
    case .letHappen: return ["", item(words("Nobody could lead anything, so it was let happen."))]
    case .appoint(let role): return [item(words("Leads: {0}", names[role]))]
    case .ask(.some(let advice)): return [item(words("Asked: {0}", names[advice]))]
    case .tell(let roles):
      return roles.isEmpty ? [] : [item(words("Told: {0}", words.list(roles.map { names[$0] })))]
    case .conclude: return followed(turn)
    case .prepare(let preparation): return [item(words.sentence(preparation, names))]
    case .takeStance, .revealStances, .ask(nil), .hear, .proceed, .finishPreparing: return []
    }
  }

  private func card(_ turn: Game.Turn) -> [String] {
    let number = turn.before.roundsDone + 1
    guard let id = turn.after.situation else {
      let round = scenario.index.rounds(of: setup.length)[turn.before.roundsDone]
      let told = scenario.phases[round.phase.index].rounds[round.round].quiet
      return ["", "### " + words("Round {0}: quiet", number)]
        + (told.isEmpty ? [] : ["", line(told)])
    }
    let card = scenario.situations[id.index]
    return ["", "### " + words("Round {0}: {1}", number, line(card.title)), "", line(card.text)]
  }

  private func followed(_ turn: Game.Turn) -> [String] {
    let state = turn.after
    guard let card = state.situation, let option = state.option else { return [] }
    let chosen = scenario.situations[card.index].options[option.index]
    let text = state.outcome.map { chosen.outcomes[$0.index].text } ?? chosen.told
    let changes = turn.events.compactMap { words.change($0, names) }
    return (text.isEmpty ? [] : [item(words("Followed: {0}", line(text)))])
      + (changes.isEmpty ? [] : ["  (" + changes.joined(separator: ", ") + ")"])
  }

  private func item(_ text: String) -> String { "- \(text)" }

  private func line(_ text: String) -> String { MarkdownText.plain(text) }
}
