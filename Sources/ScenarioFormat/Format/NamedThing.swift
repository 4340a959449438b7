import Rules

/// The things in a case that have names.
enum NamedThing: String, CaseIterable, Sendable {
  case role, group, fact, wish, plan, advice, phase, situation, option, possibility, knowledge,
    ending, goal

  /// What it is called in a sentence.
  var term: Term {
    switch self {
    case .role: Term("role", "a role")
    case .group: Term("role-group", "a group")
    case .fact: Term("fact", "a fact")
    case .wish: Term("wish", "a wish")
    case .plan: Term("plan-item", "a plan item")
    case .advice: Term("advice-line", "an advice line")
    case .phase: Term("phase", "a phase")
    case .situation: Term("situation", "a situation")
    case .option: Term("option", "an option of that situation")
    case .possibility: Term("possibility", "a possibility of that situation")
    case .knowledge: Term("knowledge-card", "a knowledge card")
    case .ending: Term("ending", "an ending")
    case .goal: Term("goal", "a learning goal")
    }
  }

  /// A list of them, in a sentence.
  var list: Expected {
    switch self {
    case .role: Expected("roles", "a list of roles", "[home-nurse, gp]")
    case .group: Expected("role-groups", "a list of groups", "[night, doctors]")
    case .fact: Expected("facts", "a list of facts", "[talked-early]")
    case .wish: Expected("wishes", "a list of wishes", "[own-bed]")
    case .plan: Expected("plan-items", "a list of plan items", "[breath-plan, talk]")
    case .advice: Expected("advice-lines", "a list of advice lines", "[palliative-line]")
    case .phase: Expected("phases", "a list of phases", "[late, dying]")
    case .situation: Expected("situations", "a list of situations", "[night-breath, spouse-alone]")
    case .option: Expected("options", "a list of options", "[stay, call]")
    case .possibility:
      Expected("possibilities", "a list of possibilities", "[dying, medicine]")
    case .knowledge: Expected("knowledge-cards", "a list of knowledge cards", "[fan]")
    case .ending: Expected("endings", "a list of endings", "[at-home]")
    case .goal: Expected("goals", "a list of learning goals", "[early-conversation]")
    }
  }

  /// A single one, in a sentence.
  var name: Expected {
    switch self {
    case .role: Expected("role-name", "the name of a role", "home-nurse")
    case .group: Expected("role-group-name", "the name of a group", "night")
    case .fact: Expected("fact-name", "the name of a fact", "talked-early")
    case .wish: Expected("wish-name", "the name of a wish", "own-bed")
    case .plan: Expected("plan-item-name", "the name of a plan item", "breath-plan")
    case .advice: Expected("advice-line-name", "the name of an advice line", "palliative-line")
    case .phase: Expected("phase-name", "the name of a phase", "late")
    case .situation: Expected("situation-name", "the name of a situation", "night-breath")
    case .option: Expected("option-name", "the name of an option", "stay")
    case .possibility: Expected("possibility-name", "the name of a possibility", "dying")
    case .knowledge: Expected("knowledge-card-name", "the name of a knowledge card", "fan")
    case .ending: Expected("ending-name", "the name of an ending", "at-home")
    case .goal: Expected("goal-name", "the name of a learning goal", "early-conversation")
    }
  }
}
