import Rules

extension Term {
  /// Every word of ours that a sentence may hold, for the language files.
  static var all: [Term] {
    let kinds = NamedThing.allCases.flatMap { [$0.term, $0.list.term, $0.name.term] }
    let found = [
      Term("nothing", "nothing"), Term("text", "a text"), Term("list", "a list"),
      Term("map", "keys with values"),
    ]
    let debrief = Term("shape.debrief", "`debrief`")
    return kinds + [debrief] + Term.ofAnalysis + (Shape.all + Shape.ofLocalities).map(\.term)
      + Expected.all.map(\.term) + found + POFile.Problem.Kind.allCases.map(Term.problem)
      + yamlProblems + LookAlike.Kind.allCases.map(\.term) + [.ordinarySpace]
      + Rule.Family.allCases.map(\.term) + Rule.all.compactMap { $0.examples?.fires.made }
  }

  private static var yamlProblems: [Term] {
    [
      "did not find expected key", "did not find expected '-' indicator",
      "did not find expected ',' or ']'", "did not find expected ',' or '}'",
      "did not find expected <document start>", "did not find expected node content",
      "did not find expected hexdecimal number", "",
    ].map(Term.problem) + [.commaMissing, .unreadable]
  }
}

extension Shape {
  static let all: [Shape] = [
    CaseKey.shape, AllowanceKey.shape, AboutKey.shape, ReviewedKey.shape, StartKey.shape,
    RoleKey.shape, CommitmentKey.shape, GroupKey.shape, WishKey.shape, BecomesKey.shape,
    VariantKey.shape, WishChangeKey.shape, RecollectionKey.shape, PlanItemKey.shape,
    AdviceLineKey.shape, PhaseKey.shape, RoundKey.shape, SituationKey.shape, PossibilityKey.shape,
    ClueKey.shape, ClueLineKey.shape, OptionKey.shape,
    OutcomeKey.shape, LeanKey.shape, KnowledgeCardKey.shape, EndingKey.shape,
    ConditionText.Key.shape,
    ConditionText.WishKey.shape, EffectKey.shape, RehearsalKey.shape, ExpectationKey.shape,
    ChoiceKey.shape, QuietRoundKey.shape, PreparationKey.shape, ReviewKey.shape,
    SupportKey.shape, ClaimKey.shape,
  ]
}

extension Expected {
  static let all: [Expected] = [
    .text, .texts, .word, .words, .flag, .number, .numbers, .range, .names, .phases, .endings,
    .rounds, .conditions, .outcomes, .leans, .steps, .step, .strains, .strainRanges, .statuses,
    .facts,
    .changes, .wishChanges, .tellings, .allowances, .languages, .claims, .bound, .possibilities,
    .clueLines,
  ]
}

extension Example {
  /// What a page says of a file it cannot show.
  var made: Term? {
    if case .words(let term) = snippet { term } else { nil }
  }
}
