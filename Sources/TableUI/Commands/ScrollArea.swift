/// What can be scrolled in a frame.
enum ScrollArea: Hashable, Sendable {
  /// The scene itself.
  case main
  /// The columns of the board.
  case left, right
  /// The sheet over the scene.
  case sheet
}
