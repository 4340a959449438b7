import Rules

/// The keys that one kind of map has, and what it is called.
struct Shape: Sendable {
  /// What such a map is, in a sentence.
  let term: Term
  let required: [String]
  /// Those that have to be there first.
  let keys: [String]
  private let describe: @Sendable (String) -> Key?

  init<Keys: MapKey>(
    _ key: String, _ english: String, _ keys: Keys.Type, required: [Keys] = []
  ) {
    self.init(key, english, keys, required) { _ in nil }
  }

  init<Keys: DescribedKey>(
    _ key: String, _ english: String, _ keys: Keys.Type, required: [Keys] = []
  ) {
    self.init(key, english, keys, required) { Keys(rawValue: $0)?.described }
  }

  private init<Keys: MapKey>(
    _ key: String, _ english: String, _: Keys.Type, _ required: [Keys],
    _ describe: @escaping @Sendable (String) -> Key?
  ) {
    term = Term("shape.\(key)", english)
    self.required = required.map(\.rawValue)
    keys = Keys.allCases.map(\.rawValue)
    self.describe = describe
  }

  /// `nil` for what is no key of it, and for keys of localities, which no editor asks about.
  func key(_ name: String) -> Key? { describe(name) }
}

extension Shape {
  static let things = 0...Limits.things
  static let someThings = 1...Limits.things
  /// The numbers in which rounds are counted, as far as a file can have them.
  static let roundNumbers = 1...Limits.things

  /// Every shape that is described, in the order in which a case has them.
  static let ordered: [Shape] = [
    CaseKey.shape, AllowanceKey.shape, AboutKey.shape, ReviewedKey.shape, StartKey.shape,
    DebriefTopic.shape, RoleKey.shape, CommitmentKey.shape, GroupKey.shape, WishKey.shape,
    BecomesKey.shape, VariantKey.shape, WishChangeKey.shape, RecollectionKey.shape,
    KnowledgeCardKey.shape, PlanItemKey.shape, AdviceLineKey.shape, PhaseKey.shape,
    RoundKey.shape, EndingKey.shape, SituationKey.shape, PossibilityKey.shape,
    ClueKey.shape, ClueLineKey.shape, OptionKey.shape, OutcomeKey.shape, LeanKey.shape,
    EffectKey.shape, ConditionText.Key.shape, ConditionText.WishKey.shape, RehearsalKey.shape,
    ChoiceKey.shape, QuietRoundKey.shape, PreparationKey.shape, ReviewKey.shape, SupportKey.shape,
    ExpectationKey.shape, ClaimKey.shape,
  ]

  static let ofLocalities: [Shape] = [
    LocalityKey.shape, TermKey.shape, TermWordsKey.shape, LocalLineKey.shape, LineWordsKey.shape,
  ]

  /// Shapes that say something only by what is in them.
  static let asking = Set(
    [ConditionText.Key.shape, ConditionText.WishKey.shape, ExpectationKey.shape].map(\.term.key))

  /// The ways a step can be written.
  static let steps = [
    ChoiceKey.shape, QuietRoundKey.shape, PreparationKey.shape, ReviewKey.shape, SupportKey.shape,
  ]
}
