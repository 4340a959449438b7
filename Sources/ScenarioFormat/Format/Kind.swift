import Rules

/// The things in a case that have names.
enum Kind: String, CaseIterable, Sendable {
  case role, fact, wish, plan, advice, phase, situation, option, knowledge, ending, goal

  /// What it is called in a sentence.
  var term: Term {
    switch self {
    case .role: Term("role", "a role")
    case .fact: Term("fact", "a fact")
    case .wish: Term("wish", "a wish")
    case .plan: Term("plan-item", "a plan item")
    case .advice: Term("advice-line", "an advice line")
    case .phase: Term("phase", "a phase")
    case .situation: Term("situation", "a situation")
    case .option: Term("option", "an option of that situation")
    case .knowledge: Term("knowledge-card", "a knowledge card")
    case .ending: Term("ending", "an ending")
    case .goal: Term("goal", "a learning goal")
    }
  }

  /// A list of them, in a sentence.
  var list: Expected {
    switch self {
    case .role: Expected("roles", "a list of roles", "[home-nurse, gp]")
    case .fact: Expected("facts", "a list of facts", "[talked-early]")
    case .wish: Expected("wishes", "a list of wishes", "[own-bed]")
    case .plan: Expected("plan-items", "a list of plan items", "[breath-plan, talk]")
    case .advice: Expected("advice-lines", "a list of advice lines", "[palliative-line]")
    case .phase: Expected("phases", "a list of phases", "[late, dying]")
    case .situation: Expected("situations", "a list of situations", "[night-breath, spouse-alone]")
    case .option: Expected("options", "a list of options", "[stay, call]")
    case .knowledge: Expected("knowledge-cards", "a list of knowledge cards", "[fan]")
    case .ending: Expected("endings", "a list of endings", "[at-home]")
    case .goal: Expected("goals", "a list of learning goals", "[early-conversation]")
    }
  }

  /// A single one, in a sentence.
  var name: Expected {
    switch self {
    case .role: Expected("role-name", "the name of a role", "home-nurse")
    case .fact: Expected("fact-name", "the name of a fact", "talked-early")
    case .wish: Expected("wish-name", "the name of a wish", "own-bed")
    case .plan: Expected("plan-item-name", "the name of a plan item", "breath-plan")
    case .advice: Expected("advice-line-name", "the name of an advice line", "palliative-line")
    case .phase: Expected("phase-name", "the name of a phase", "late")
    case .situation: Expected("situation-name", "the name of a situation", "night-breath")
    case .option: Expected("option-name", "the name of an option", "stay")
    case .knowledge: Expected("knowledge-card-name", "the name of a knowledge card", "fan")
    case .ending: Expected("ending-name", "the name of an ending", "at-home")
    case .goal: Expected("goal-name", "the name of a learning goal", "early-conversation")
    }
  }
}

/// What belongs in a place, in the author's words, with an example.
struct Expected {
  let term: Term
  let example: String

  init(_ key: String, _ english: String, _ example: String) {
    term = Term("expected.\(key)", "\(english), such as \(example)")
    self.example = example
  }

  /// What needs no example, because it says all there is.
  private init(_ key: String, all english: String, _ example: String) {
    term = Term("expected.\(key)", english)
    self.example = example
  }

  static let text = Expected("text", "a text", "\"Some words\"")
  static let texts = Expected("texts", "a list of texts", "[\"Some words\", \"Others\"]")
  static let word = Expected("word", "a word", "home")
  static let words = Expected("words", "a list of words", "[day, evening]")
  static let flag = Expected("flag", all: "`true` or `false`", "true")
  static let number = Expected("number", "a number", "2")
  static let numbers = Expected("numbers", "a list of numbers", "[0, 1, 2]")
  static let range = Expected("range", "a range", "at least 6")
  static let names = Expected("names", "names with keys below each", "home-nurse: {title: ...}")
  static let phases = Expected("phase-list", "a list of phases", "- id: late")
  static let endings = Expected("ending-list", "a list of endings", "- id: at-home")
  static let rounds = Expected(
    "rounds", "a list of rounds", "- {moment: night, draw: [night-breath]}")
  static let conditions = Expected(
    "conditions", "a list of conditions", "[{place: home}, {moment: night}]")
  static let outcomes = Expected("outcomes", "a list of outcomes", "- {chance: 1, text: ...}")
  static let allowances = Expected(
    "allowances", "a list of findings to keep",
    "- {rule: C031, at: situations.visit, because: ...}")
  static let claims = Expected(
    "claims", "a list of claims", "- {ending: at-home, best: at least 60%}")
  static let bound = Expected("bound", "a bound", "at least 60%")
  static let steps = Expected("steps", "a list of steps", "- {in: night-breath, choose: stay}")
  static let step = Expected("step", "a step", "{in: night-breath, choose: stay}")
  static let strains = Expected("strains", "roles with numbers", "{home-nurse: +1}")
  static let strainRanges = Expected(
    "strain-ranges", "roles with ranges", "{home-nurse: at least 2}")
  static let statuses = Expected("statuses", "plan items with words", "{breath-plan: in place}")
  static let facts = Expected("fact-map", "facts with true or false", "{talked-early: true}")
  static let changes = Expected("changes", "wishes with wishes", "{own-bed: hospice-calm}")
  static let tellings = Expected("tellings", "roles with situations", "{gp: night-breath}")
}
