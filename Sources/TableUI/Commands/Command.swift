/// What pressing something does. Changes of what is half chosen are the scene's or the sheet's own:
/// see `Change`.
enum Command: Sendable {
  case request(Request)
  /// Covers what lies below without doing anything.
  case nothing
  case screen(Screen, asking: Request? = nil)
  case overlay(Overlay?, asking: Request? = nil)
  case textSize(TextSizeChange)
  /// The step that leads on from the scene, whatever of it is unread.
  case goOn
  /// The text of the scene, further down.
  case readOn
  /// Of the scene on the table, or of the sheet over it.
  case change(any Change)

  enum TextSizeChange: Hashable, Sendable {
    case up, down
  }
}

/// A change of what is half chosen in a scene or a sheet; each has its own.
protocol Change: Hashable, Sendable {}

extension Never: Change {}
