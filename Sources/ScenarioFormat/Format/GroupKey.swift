import Rules

/// The keys of a group of roles, in the order in which they are listed to authors.
enum GroupKey: String, DescribedKey {
  case title, roles

  static let shape = Shape("group", "a group", Self.self, required: [.title, .roles])

  var described: Key {
    switch self {
    case .title:
      Key(.title, "Title", "What the group is called at the table.")
    case .roles:
      Key(
        .list(.name(.role)), "Roles", "Who hears of it together. A role can be in several groups.")
    }
  }
}
