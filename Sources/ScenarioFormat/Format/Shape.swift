import Rules

/// The keys that one kind of map has.
struct Shape: Sendable {
  /// What such a map is, in a sentence.
  let term: Term
  let required: [String]
  let optional: [String]

  init(_ key: String, _ english: String, required: [String] = [], optional: [String] = []) {
    term = Term("shape.\(key)", english)
    self.required = required
    self.optional = optional
  }

  var keys: [String] { required + optional }
}

extension Shape {
  static let scenario = Shape(
    "case", "a case",
    required: [
      "id", "language", "country", "title", "about", "start", "roles", "wishes", "phases",
      "situations", "endings",
    ],
    optional: [
      "format", "facts", "plan", "advice", "lines", "knowledge", "debrief", "rehearsals",
      "claims", "allow",
    ])

  static let allowance = Shape(
    "allowance", "an entry of `allow`", required: ["rule", "at", "because"])

  static let about = Shape(
    "about", "`about`", required: ["summary", "citizen", "home", "minutes", "goals"],
    optional: ["content-notice", "reviewed"])

  static let reviewed = Shape("reviewed", "`reviewed`", required: ["by"])

  static let start = Shape(
    "start", "`start`",
    required: [
      "place", "relief", "safety", "dignity", "family", "preparation-slots", "hand-overs",
    ],
    optional: ["known-wishes", "plan"])

  static let role = Shape(
    "role", "a role", required: ["title", "sector", "reach", "brief"],
    optional: ["can", "commitment"])

  static let commitment = Shape("commitment", "a commitment", required: ["default", "allowed"])

  static let wish = Shape(
    "wish", "a wish", required: ["domain", "weight", "text", "honoured"],
    optional: ["later", "becomes"])

  static let becomes = Shape("becomes", "`becomes`", required: ["at", "wish"], optional: ["when"])

  static let planItem = Shape(
    "plan-item", "a plan item", required: ["title", "text", "by", "level", "effort"],
    optional: ["needs", "ages", "effects"])

  static let adviceLine = Shape(
    "advice-line", "an advice line", required: ["title", "level", "answers", "reach"],
    optional: ["when"])

  static let phase = Shape(
    "phase", "a phase", required: ["id", "title", "text", "rounds"],
    optional: ["turning-point", "last-days"])

  static let round = Shape(
    "round", "a round", required: ["moment", "draw"], optional: ["quiet", "short", "slots"])

  static let situation = Shape(
    "situation", "a situation", required: ["title", "text", "options"],
    optional: [
      "when", "weight", "picture", "picture-text", "clues", "note", "helped-by", "must-know",
      "needs-advice",
    ])

  static let option = Shape(
    "option", "an option", required: ["text"],
    optional: [
      "when", "closed", "lead", "strain", "alone", "effects", "told", "knowledge", "outcomes",
    ])

  static let outcome = Shape(
    "outcome", "an outcome", required: ["text"],
    optional: ["unadvised", "chance", "when", "effects", "knowledge"])

  static let knowledgeCard = Shape(
    "knowledge-card", "a knowledge card", required: ["title", "level", "text"],
    optional: ["source"])

  static let debrief = Shape(
    "debrief", "`debrief`", optional: Vocabulary<DebriefTopic>.topics.all)

  static let ending = Shape(
    "ending", "an ending", required: ["id", "title", "wishes", "text"], optional: ["when"])

  static let condition = Shape(
    "condition", "a condition",
    optional: ConditionText.Key.allCases.map(\.rawValue))

  static let wishCondition = Shape(
    "wish-condition", "a condition about wishes",
    optional: ConditionText.WishKey.allCases.map(\.rawValue))

  static let effects = Shape(
    "effects", "effects",
    optional: EffectKey.allCases.map(\.rawValue))

  static let rehearsal = Shape(
    "rehearsal", "a rehearsal", required: ["seed", "do", "expect"],
    optional: ["commitment", "length", "not-yet"])

  static let expectation = Shape(
    "expectation", "what is expected", optional: ["ending"] + condition.optional)

  static let choice = Shape(
    "choice", "a step with `choose`", required: ["in", "choose"],
    optional: ["lead", "ask", "tell", "outcome"])

  static let quietRound = Shape("quiet-round", "a quiet round", required: ["round"])

  static let preparation = Shape(
    "preparation", "a step with `prepare`", required: ["prepare", "by"], optional: ["with"])

  static let review = Shape("review", "a step with `review`", required: ["review", "by"])

  static let support = Shape("support", "a step with `support`", required: ["support", "by"])

  /// What a claim is about: one of these.
  static let claimSubjects = [
    "ending", "wishes", "measure", "strain", "situation", "knowledge", "goal",
  ]

  static let claim = Shape(
    "claim", "a claim",
    optional: claimSubjects + [
      "best", "worst", "random", "always", "never", "met", "debriefed", "length", "commitment",
    ])
}
