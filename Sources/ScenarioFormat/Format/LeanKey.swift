/// The keys of what makes an outcome likelier, in the order in which they are listed to authors.
enum LeanKey: String, DescribedKey {
  case by, when

  static let shape = Shape(
    "lean", "what makes an outcome likelier", Self.self, required: [.by, .when])

  var described: Key {
    switch self {
    case .by:
      Key(.number(1...100), "Amount", "How much is added to its chance, 1 to 100.")
    case .when:
      Key(
        .condition(.outcome), "When",
        "What has to be so. Here `lead` and `advice` can be asked too.")
    }
  }
}
