import Rules

/// The keys of an ending, in the order in which they are listed to authors.
enum EndingKey: String, DescribedKey {
  case id, title, wishes, text
  case when

  static let shape = Shape(
    "ending", "an ending", Self.self, required: [.id, .title, .wishes, .text])

  var described: Key {
    switch self {
    case .id:
      Key(.newName, "Name", "What rehearsals call the ending.")
    case .title:
      Key(.title, "Title", "What the ending is called.")
    case .wishes:
      Key(
        .word(Vocabulary.honoured.all), "Wishes",
        "How far the wishes were honoured, as you judge it.")
    case .text:
      Key(.text, "Text", "How the story closes. Read aloud.")
    case .when:
      Key(
        .condition(.story), "When", "What has to be so. The last ending has none: it fits always."
      )
    }
  }
}
