import Analysis
import Markup
import Rules

extension AnalysisJSON {
  /// The two games that show what a team loses; `nil` where none were sought, and where it loses nothing.
  static func games(_ parting: Parting?, _ team: String, _ figures: CaseFigures) -> JSONValue? {
    let scenario = figures.scenario
    guard let parting, let play = PartingPlay(parting, of: scenario, figures.setup) else {
      return nil
    }
    func game(_ end: Parting.End, _ done: [String]) -> JSONValue {
      .object([
        "does": .list(done.map { .text($0) }), "wishes-honoured": .number(end.wishesHonoured),
        "ending": .text(scenario.endings[end.ending.index].name),
      ])
    }
    let done = play.done
    return .object([
      "round": .number(parting.round + 1),
      "situation": parting.situation.map { .text(scenario.situations[$0.index].name) },
      "preparing": .flag(parting.isPreparing), "share": parting.share.map { .real($0) },
      "free": game(parting.end, done.own), "held": game(parting.otherEnd, done.other),
      "play": .list(play.rehearsal("two games: \(team)").map { .text($0) }),
    ])
  }
}
