import Analysis
import Rules

/// What a team does not mean to do that is held to something.
extension NaiveOrdinaryTeam {
  func isHeard(_ role: RoleID, about card: SituationID) -> Bool {
    switch restriction {
    case .silent: false
    case .unheard(let one, let about): role != one || card != about
    case .without(let roles): !roles.contains(role)
    default: true
    }
  }

  func mayLead(_ action: Action) -> Bool {
    guard case .without(let roles) = restriction, case .appoint(let role) = action else {
      return true
    }
    return !roles.contains(role)
  }

  func mayChoose(_ action: Action, _ state: GameState) -> Bool {
    guard case .choose(let number) = action, let situation = state.situation else { return true }
    let option = scenario.situations[situation.index].options[number.index]
    switch restriction {
    case .alone: return option.style == .alone
    case .talks(let phase) where !isBefore(phase, state): return true
    case .neverTalks, .talks: return !shows(option.effects + option.outcomes.flatMap(\.effects))
    default: return true
    }
  }

  func mayPrepare(_ preparation: Preparation, _ state: GameState) -> Bool {
    let (item, roles): (PlanItemID?, [RoleID]) =
      switch preparation {
      case .putInPlace(let item, let role, let second): (item, [role] + (second.map { [$0] } ?? []))
      case .review(let item, let role): (item, [role])
      case .support(_, let role): (nil, [role])
      }
    switch restriction {
    case .neverPrepares: return item == nil
    case .withoutItem(let other): return item != other
    case .prepares(let phase):
      return item == nil || !isBefore(phase, state)
    case .talks(let phase) where !isBefore(phase, state): return true
    case .neverTalks, .talks: return item.map { !shows(scenario.plan[$0.index].allEffects) } ?? true
    case .without(let idle): return !roles.contains(where: idle.contains)
    default: return true
    }
  }

  func isBefore(_ phase: PhaseID, _ state: GameState) -> Bool {
    scenario.index.rounds(of: state.length)[state.roundsDone].phase.index < phase.index
  }

  func shows(_ effects: [Effect]) -> Bool {
    effects.contains {
      switch $0 {
      case .reveal, .recall: true
      default: false
      }
    }
  }
}
