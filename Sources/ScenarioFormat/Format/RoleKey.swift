import Rules

/// The keys of a role, in the order in which they are listed to authors.
enum RoleKey: String, DescribedKey {
  case title, sector, reach, brief
  case can, commitment, rests

  static let shape = Shape(
    "role", "a role", Self.self, required: [.title, .sector, .reach, .brief])

  var described: Key {
    switch self {
    case .title:
      Key(.title, "Title", "What the role is called at the table.")
    case .sector:
      Key(.word(Vocabulary.sectors.all), "Sector", "Where the role belongs.")
    case .reach:
      Key(.moments, "Reach", "When the role can be reached, and so can lead.")
    case .brief:
      Key(.text, "Brief", "What only this seat knows from the start.")
    case .can:
      Key(
        .list(.title, .allowed), "Can",
        "What the role may do, in your own words. Shown on its card.")
    case .commitment:
      Key(
        .keys(CommitmentKey.shape), "Commitment",
        "What general practice promises, chosen at the start. At most one role has this.")
    case .rests:
      Key(
        .word(Vocabulary.yesOrNo.all), "Rests",
        "`no`: a new phase does not relieve it of strain, only support and effects do.")
    }
  }
}
