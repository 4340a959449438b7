import TableUI

extension [InputEvent] {
  /// Adds an event that happened last, leaving out what it makes pointless: earlier places of a
  /// pointer on its way, earlier sizes of a window, and saying twice that it is exposed or should
  /// close.
  mutating func merge(_ event: InputEvent) {
    switch event {
    case .pointerMoved:
      if case .pointerMoved = last { removeLast() }
    case .resized:
      removeAll { if case .resized = $0 { true } else { false } }
    case .exposed, .closeRequested:
      removeAll { $0 == event }
    case .pointerDown, .pointerUp, .scrolled, .key, .focused, .unfocused, .released:
      break
    }
    append(event)
  }
}
