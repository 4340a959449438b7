/// The keys of a knowledge card, in the order in which they are listed to authors.
enum KnowledgeCardKey: String, DescribedKey {
  case title, level, text
  case source

  static let shape = Shape(
    "knowledge-card", "a knowledge card", Self.self, required: [.title, .level, .text])

  var described: Key {
    switch self {
    case .title:
      Key(.title, "Title", "What the card is called.")
    case .level:
      Key(.level, "Level", "Which kind of knowledge it is. All three are of equal worth.")
    case .text:
      Key(.text, "Text", "What is known, in a few sentences. No doses.")
    case .source:
      Key(.note, "Source", "Where it is from: an address, in quotation marks.")
    }
  }
}
