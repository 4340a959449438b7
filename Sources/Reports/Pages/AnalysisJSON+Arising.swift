import Analysis
import Markup
import Rules
import Wording

extension AnalysisJSON {
  /// Where a figure is the most; `nil` where it never is anything.
  ///
  /// - Parameter name: of what has the figure, for the name of the play.
  static func value(_ arising: Arising?, _ name: String, _ figures: CaseFigures) -> JSONValue? {
    let scenario = figures.scenario
    guard let arising, let play = ArisingPlay(arising, of: scenario, figures.setup) else {
      return nil
    }
    func plan(_ status: PlanStatus) -> JSONValue {
      .list(
        scenario.plan.indices.filter { play.state.status(of: PlanItemID($0)) == status }
          .map { .text(scenario.plan[$0].name) })
    }
    let state = play.state
    return .object([
      "round": .number(play.round),
      "situation": play.situation.map { .text(scenario.situations[$0.index].name) },
      "preparing": .flag(play.isPreparing), "place": .text(state.place.rawValue),
      "measures": .object(
        Measure.allCases.map {
          JSONValue.Member(key: $0.name, value: .number(state.measure($0)))
        }),
      "in-place": plan(.inPlace), "stale": plan(.stale), "ordered": plan(.ordered),
      "strain": .object(
        scenario.roles.enumerated().map { number, role in
          JSONValue.Member(key: role.name, value: .number(state.strain(of: RoleID(number))))
        }),
      "facts": .list(state.facts.map { .text(scenario.facts[$0.index].name) }),
      "play": .list(play.rehearsal("where \(name) counts most").map { .text($0) }),
    ])
  }
}
