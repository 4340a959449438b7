/// The keys of an advice line, in the order in which they are listed to authors.
enum AdviceLineKey: String, DescribedKey {
  case title, level, answers, reach
  case when

  static let shape = Shape(
    "advice-line", "an advice line", Self.self, required: [.title, .level, .answers, .reach])

  var described: Key {
    switch self {
    case .title:
      Key(.title, "Title", "What the line is called.")
    case .level:
      Key(.level, "Level", "The level of advice it gives.")
    case .answers:
      Key(.text, "Answers", "Who answers, and what to expect.")
    case .reach:
      Key(.moments, "Reach", "When it can be reached.")
    case .when:
      Key(
        .condition(.story), "When",
        "What has to be so for it to answer, such as an agreement in the plan.")
    }
  }
}
