import Analysis
import Rules

/// The usual full game if nothing ever aged: what comes in it, and never comes as the case is, going
/// stale keeps away. The cause is asked of the game itself, because a state keeps no mark of an item
/// whose review nothing would ask about.
struct AgelessGame {
  private let solution: Solution

  /// - Returns: `nil` where nothing ages, or where it cannot be followed within the budget.
  init?(_ scenario: Scenario, _ setup: Setup, budget: SolverBudget) {
    guard scenario.plan.contains(where: \.ages) else { return nil }
    let plan = scenario.plan.map { item in
      PlanItem(
        name: item.name, title: item.title, text: item.text, by: item.by, level: item.level,
        effort: item.effort, needs: item.needs, takes: item.takes,
        condition: item.condition, closedBecause: item.closedBecause, until: item.until,
        isAnyTime: item.isAnyTime, ages: false,
        effects: item.effects, firstEffects: item.firstEffects, laterEffects: item.laterEffects)
    }
    let ageless = Scenario(
      about: scenario.about, start: scenario.start, roles: scenario.roles,
      groups: scenario.groups, facts: scenario.facts, wishes: scenario.wishes,
      drawnWishes: scenario.drawnWishes, plan: plan,
      advice: scenario.advice, phases: scenario.phases,
      situations: scenario.situations, knowledge: scenario.knowledge, endings: scenario.endings,
      debrief: scenario.debrief, rehearsals: [])
    guard case .decided(let solution) = Solver(ageless, setup: setup, budget: budget).solve() else {
      return nil
    }
    self.solution = solution
  }

  func isReachable(_ target: Target) -> Bool { solution.isReachable(target) }

  func everPaysOff(_ item: PlanItemID) -> Bool { solution.everPaysOff(item) }

  /// Whether this part of the target's condition still blocks it there.
  func isBlocked(_ target: Target, by blocker: Blocker) -> Bool {
    solution.blockers(of: target).contains(blocker)
  }
}
