/// The keys of `about`, in the order in which they are listed to authors.
enum AboutKey: String, DescribedKey {
  case summary, citizen, home, minutes, goals
  case contentNotice = "content-notice", reviewed

  static let shape = Shape(
    "about", "`about`", Self.self, required: [.summary, .citizen, .home, .minutes, .goals])

  var described: Key {
    switch self {
    case .summary:
      Key(.text, "Summary", "One or two sentences for the shelf of cases.")
    case .citizen:
      Key(
        .text, "The citizen",
        "Who the citizen is, and those around. Read aloud before the first round.")
    case .home:
      Key(.text, "The home", "What the home is like. Read aloud before the first round.")
    case .minutes:
      Key(.number(5...240), "Minutes", "Playing time, without the debrief.")
    case .goals:
      Key(
        .list(.newName, .allowed), "Learning goals",
        "What it is about, in short names such as early-conversation.")
    case .contentNotice:
      Key(
        .text, "Content notice", "What may be hard to meet, said before play begins.")
    case .reviewed:
      Key(
        .keys(ReviewedKey.shape), "Reviewed", "Who has read the case through as a clinician.")
    }
  }
}
