/// What a wish is about.
public enum WishDomain: String, CaseIterable, Sendable, Hashable {
  case place, practical, social, existential, spiritual
}
