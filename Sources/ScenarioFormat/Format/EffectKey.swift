import Rules

/// The keys of effects, in the order in which they are listed to authors.
enum EffectKey: String, DescribedKey {
  case relief, safety, dignity, family, strain, plan, review, facts, reveal, hear, change, place

  static let shape = Shape("effects", "effects", Self.self)

  var described: Key {
    switch self {
    case .relief: Key(Self.measure, "Relief", "Such as +1 or -2.")
    case .safety: Key(Self.measure, "Safety", "Such as +1 or -2.")
    case .dignity: Key(Self.measure, "Dignity", "Such as +1 or -2.")
    case .family: Key(Self.measure, "Family", "Such as +1 or -2.")
    case .strain:
      Key(
        .strainChanges(-3...3), "Strain",
        "By role, such as {home-nurse: +1}. `lead` is whoever leads.")
    case .plan:
      Key(
        .named(.word(Vocabulary.statuses.all), .names, 1...Int.max), "Plan",
        "By plan item, such as {breath-plan: in place}.")
    case .review:
      Key(
        .oneOrMore(.name(.plan)), "Review",
        "Those of these plan items that are stale are in place again.")
    case .facts:
      Key(.named(.flag, .names, 1...Int.max), "Facts", "By fact, such as {talked-early: true}.")
    case .reveal:
      Key(.oneOrMore(.name(.wish)), "Reveal", "A wish that is heard now, or a list.")
    case .hear:
      Key(
        .oneOrMore(.name(.role)), "Hear",
        "A role that tells what it remembers of wishes, or a list: see `heard`.")
    case .change:
      Key(
        .named(.name(.wish), .names, 1...Int.max), "Change",
        "A wish that turns into another: {own-bed: hospice-calm}.")
    case .place:
      Key(.word(Vocabulary.places.all), "Place", "Where the citizen is from now on.")
    }
  }

  private static let measure = Key.Value.change(
    -Measure.range.upperBound...Measure.range.upperBound)
}
