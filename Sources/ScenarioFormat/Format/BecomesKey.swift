/// The keys of `becomes`, in the order in which they are listed to authors.
enum BecomesKey: String, DescribedKey {
  case at, wish
  case when

  static let shape = Shape("becomes", "`becomes`", Self.self, required: [.at, .wish])

  var described: Key {
    switch self {
    case .at:
      Key(
        .name(.phase), "At", "The phase in which it changes: one with `turning-point: true`.")
    case .wish:
      Key(.name(.wish), "Into", "The wish it turns into: one with `later: true`.")
    case .when:
      Key(
        .condition(.story), "When", "What has to be so for it to change. Always, if left out.")
    }
  }
}
