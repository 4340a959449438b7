/// The keys of an option, in the order in which they are listed to authors.
enum OptionKey: String, DescribedKey {
  case text
  case when, closed, lead, strain, alone, effects, told, knowledge, outcomes

  static let shape = Shape("option", "an option", Self.self, required: [.text])

  var described: Key {
    switch self {
    case .text:
      Key(.text, "Text", "What the team can do, in a line.")
    case .when:
      Key(.condition(.story), "When", "What has to be so for the option to be open.")
    case .closed:
      Key(
        .text, "Closed", "Why it is closed, when it is. Made from the condition if left out.")
    case .lead:
      Key(
        .list(.name(.role)), "Lead", "Roles that can lead it. Left out when nobody has to.")
    case .strain:
      Key(
        .number(0...3), "Strain", "What it costs the lead, 0 to 3; 1 if left out, 2 if `alone`.")
    case .alone:
      Key(
        .flag, "Alone", "true: one carries it all, and nobody is told what was learned.")
    case .effects:
      Key(.effects(.decision), "Effects", "What changes, whatever the outcome.")
    case .told:
      Key(.text, "Told", "The consequence, when no outcome is taken.")
    case .knowledge:
      Key(.opened, "Knowledge", "Cards it opens.")
    case .outcomes:
      Key(
        .list(.keys(OutcomeKey.shape)), "Outcomes", "What may follow. The first that fits is taken."
      )
    }
  }
}
