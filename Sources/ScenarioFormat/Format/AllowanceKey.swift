/// The keys of an entry of `allow`, in the order in which they are listed to authors.
enum AllowanceKey: String, DescribedKey {
  case rule, at, because

  static let shape = Shape(
    "allowance", "an entry of `allow`", Self.self, required: [.rule, .at, .because])

  var described: Key {
    switch self {
    case .rule:
      Key(.note, "Rule", "The code of the rule, such as C011.")
    case .at:
      Key(.note, "Where", "The address in the case, or the beginning of one.")
    case .because:
      Key(.note, "Because", "Why it is meant so.")
    }
  }
}
