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

  /// Whether it has entries with dashes or commas.
  var isList: Bool { example.hasPrefix("[") || example.hasPrefix("- ") }

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
  static let leans = Expected(
    "leans", "a list of what makes it likelier", "- {by: 2, when: {plan: breath-plan}}")
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
  static let wishChanges = Expected(
    "wish-changes", "a list of changes",
    "- {at: late, from: own-bed, to: ward, percent: 25}")
  static let tellings = Expected("tellings", "roles with situations", "{gp: night-breath}")
  static let possibilities = Expected(
    "possibility-map", "possibilities with their chances", "{dying: 2, medicine: 1}")
  static let clueLines = Expected(
    "clue-lines", "a list of lines", "- {truth: dying, text: ...}")
  static let languages = Expected("languages", "languages with words", "en: {name: ...}")
}
