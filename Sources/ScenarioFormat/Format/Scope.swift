/// What a condition can ask, beyond what is always known.
struct Scope: OptionSet, Sendable {
  let rawValue: UInt8

  /// Who leads, and what advice was asked: known when a decision is carried out.
  static let carriedOut = Scope(rawValue: 1)
  /// Who was told of what. The game remembers what the story asks for, and nothing more.
  static let telling = Scope(rawValue: 2)

  static let story: Scope = [.telling]
  static let outcome: Scope = [.telling, .carriedOut]
  static let rehearsal: Scope = []
}
