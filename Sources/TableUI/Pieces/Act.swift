/// A piece that answers to what is pressed in it: a scene, or a sheet over it.
protocol Act: Piece {
  /// What can be half chosen in it.
  associatedtype Changes: Change = Never
  var context: Context { get set }

  func paint(on frame: inout Frame)
  mutating func take(_ change: Changes) -> Reaction
}

/// What a change leads to beyond the act's own state.
struct Reaction {
  var requests: [Request] = []
  /// What has unfolded, to be scrolled into view.
  var unfolded: HitID?
}

extension Act where Changes == Never {
  mutating func take(_ change: Never) -> Reaction {}
}

extension Act {
  /// Nothing for a change of another act.
  mutating func take(any change: any Change) -> Reaction {
    guard let own = change as? Changes else { return Reaction() }
    return take(own)
  }
}
