/// A place on the screen that does something when it is pressed.
public struct Hit: Sendable {
  /// Stable across languages and sizes, such as option 2: scripts press hits by its text.
  public let id: HitID
  /// The part that can be seen and pressed.
  public let rect: Rect
  /// The whole of it, also where it is scrolled out of view.
  public let full: Rect
  /// What it says, for scripts and for people who cannot see it.
  public let label: String
  let command: Command
  /// The scrolled area it lies in.
  let area: ScrollArea?

  /// Whether it only covers what lies below.
  var isGround: Bool {
    if case .nothing = command { return true }
    return id == .single(.outside)
  }

  public var isVisible: Bool {
    rect.height >= min(full.height, 24) && rect.width >= min(full.width, 24)
  }
}
