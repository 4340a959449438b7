/// What somebody heard the citizen say about a wish before he or she could no longer be asked: it singles
/// out one thing that the wish may be. Several people together tell what none of them knows alone.
public struct Recollection: Hashable, Sendable {
  /// Who heard it. Each role remembers at most one thing about a wish.
  public let role: RoleID
  /// What was meant: one of the variants of the drawn wish.
  public let wish: WishID
  /// What is remembered when the wish is this one, in the role's or the citizen's words.
  public let text: String
  /// What is remembered when it is another.
  public let otherwise: String

  /// How far what is remembered fits the wish of the game.
  public enum Answer: Hashable, Sendable {
    case itIs, itIsNot
  }

  public init(role: RoleID, wish: WishID, text: String, otherwise: String) {
    self.role = role
    self.wish = wish
    self.text = text
    self.otherwise = otherwise
  }

  public func text(_ answer: Answer) -> String {
    switch answer {
    case .itIs: text
    case .itIsNot: otherwise
    }
  }
}
