import Analysis
import Rules
import ScenarioFormat

extension HeldTeam {
  /// How much less than the team of the other figures it gets, in percentage points; `nil` where it was
  /// not decided.
  func losses(
    of objective: Objective, in figures: CaseFigures
  ) -> (best: Double, ordinary: Double)? {
    let (free, scale): (TeamValues, Double) =
      objective == .wishesHonoured ? (figures.wishesHonoured, 1) : (figures.honouredInFull, 100)
    guard let best = values?.best[objective], let ordinary = values?.ordinary[objective],
      let most = free.ordinary
    else { return nil }
    return (scale * (free.highest - best), scale * (most - ordinary))
  }

  /// What claims call it, and the phase or the roles it is about.
  func name(in scenario: Scenario) -> (team: String, of: [String]) {
    switch difference {
    case .commitment: ("commitment", [])
    case .heldTo(.prepares(let phase)): ("prepares-from", [scenario.phases[phase.index].name])
    case .heldTo(.talks(let phase)): ("talks-from", [scenario.phases[phase.index].name])
    case .heldTo(.begins(let phase)): ("begins", [scenario.phases[phase.index].name])
    case .heldTo(.without(let roles)): ("without", roles.map { scenario.roles[$0.index].name })
    case .heldTo(.withoutItem(let item)): ("without-item", [scenario.plan[item.index].name])
    case .heldTo(.withoutLine(let line)): ("without-line", [scenario.advice[line.index].name])
    case .heldTo(.unheard(let role, let card)):
      ("unheard", [scenario.roles[role.index].name, scenario.situations[card.index].name])
    case .heldTo(let restriction): (restriction.word ?? "", [])
    }
  }
}
