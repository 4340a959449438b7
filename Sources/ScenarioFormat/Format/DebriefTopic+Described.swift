import Rules

extension DebriefTopic: DescribedKey {
  static let shape = Shape("debrief", "`debrief`", Self.self)

  var described: Key {
    switch self {
    case .reactions:
      Key(.texts, "Reactions", "What stays with people right after the game.")
    case .collaboration:
      Key(.texts, "Collaboration", "About working together and being heard.")
    case .relatives:
      Key(.texts, "Relatives", "About those close to the citizen.")
    case .safety:
      Key(.texts, "Safety", "About what made it safe, and what did not.")
    case .dignity:
      Key(.texts, "Dignity", "About when the citizen was most themself.")
    case .attitudes:
      Key(.texts, "Attitudes", "About what one now sees otherwise.")
    case .practice:
      Key(.texts, "Practice", "About what exists where one works, and what is in the way.")
    case .improvements:
      Key(.texts, "Improvements", "About what to try before long.")
    }
  }
}
