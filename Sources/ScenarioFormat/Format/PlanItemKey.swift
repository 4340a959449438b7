import Rules

/// The keys of a plan item, in the order in which they are listed to authors.
enum PlanItemKey: String, DescribedKey {
  case title, text, by, level, effort
  case takes, when, closed, until, anyTime = "any-time", needs, ages, effects, first, then

  static let shape = Shape(
    "plan-item", "a plan item", Self.self, required: [.title, .text, .by, .level, .effort])

  var described: Key {
    switch self {
    case .title:
      Key(.title, "Title", "What the item is called on the board.")
    case .text:
      Key(.text, "Text", "What it is and what it gives.")
    case .by:
      Key(.list(.name(.role)), "By", "Roles that can put it in place or review it.")
    case .level:
      Key(.level, "Level", "Which kind of knowledge it takes.")
    case .effort:
      Key(
        .number(PlanItem.efforts), "Effort",
        "Slots it takes, in one round: 1 or 2. 2 takes a second role.")
    case .takes:
      Key(
        .number(PlanItem.waits), "Takes",
        "Rounds it takes to come once it is ordered, 0 to 2: 1 is one round without it.")
    case .when:
      Key(.condition(.story), "When", "When it can be put in place, ordered or reviewed.")
    case .closed:
      Key(
        .text, "Closed",
        "Why it cannot be prepared, when it cannot. Made from the condition if left out.")
    case .until:
      Key(.name(.phase), "Until", "The last phase in which it can be prepared.")
    case .anyTime:
      Key(
        .flag, "Any time",
        "true: also by somebody who cannot be reached at that moment, where reach is asked.")
    case .needs:
      Key(.list(.name(.plan)), "Needs", "Items that have to be in place first.")
    case .ages:
      Key(
        .flag, "Ages", "true: a turning point makes it stale until somebody reviews it.")
    case .effects:
      Key(
        .effects(.planning), "Effects",
        "What happens when it is put in place or reviewed, or comes after it was ordered.")
    case .first:
      Key(.effects(.planning), "First", "What more happens when it is put in place, or comes.")
    case .then:
      Key(
        .effects(.planning), "Then",
        "What more happens when it is reviewed. It can be made a second time while in place, too.")
    }
  }
}
