/// What people at the table do with mouse, touch and keys. Touch arrives as pointer.
public enum InputEvent: Hashable, Sendable {
  case pointerMoved(Point)
  case pointerDown(Point)
  case pointerUp(Point)
  /// In notches; positive scrolls towards the end.
  case scrolled(Double, at: Point)
  case key(Key, Modifiers)
  case resized(Size)
  /// Something covered or uncovered the window: draw it again.
  case exposed
  case closeRequested
  /// The keyboard came to the window, or went elsewhere.
  case focused
  case unfocused
  /// Whatever was held is let go: the window is hidden, or the pointer left it.
  case released
}

public enum Key: Hashable, Sendable {
  case enter, space, escape, tab, backspace
  case up, down, left, right, pageUp, pageDown, home, end
  /// F1 to F12.
  case function(Int)
  /// 0 to 9, from the row or the pad.
  case digit(Int)
  /// A lower-case letter, or `+`, `-`, `?`.
  case character(Character)
}

public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let shift = Modifiers(rawValue: 1)
  public static let control = Modifiers(rawValue: 2)
  /// Either alt key.
  public static let alt = Modifiers(rawValue: 4)
  /// Super, the Windows key or command.
  public static let logo = Modifiers(rawValue: 8)
}
