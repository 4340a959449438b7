import CSDL2
import TableUI

/// The SDL events that would have made an input event: `EventReader` backwards.
struct EventWriter {
  let window: UInt32

  /// Places are rounded to whole pixels. Empty for keys that no keyboard has.
  func events(for event: InputEvent) -> [SDL_Event] {
    switch event {
    case .pointerMoved(let point): [motion(to: point)]
    case .pointerDown(let point): [motion(to: point), button(SDL_MOUSEBUTTONDOWN, point)]
    case .pointerUp(let point): [button(SDL_MOUSEBUTTONUP, point)]
    case .scrolled(let notches, let point): [wheel(notches, point)]
    case .key(let key, let modifiers): press(key, modifiers)
    case .resized(let size):
      [windowEvent(SDL_WINDOWEVENT_SIZE_CHANGED, Int32(size.width), Int32(size.height))]
    case .exposed: [windowEvent(SDL_WINDOWEVENT_EXPOSED, 0, 0)]
    case .closeRequested: [SDL_Event(type: SDL_QUIT.rawValue)]
    case .focused: [windowEvent(SDL_WINDOWEVENT_FOCUS_GAINED, 0, 0)]
    case .unfocused: [windowEvent(SDL_WINDOWEVENT_FOCUS_LOST, 0, 0)]
    case .released: [windowEvent(SDL_WINDOWEVENT_LEAVE, 0, 0)]
    }
  }

  private func motion(to point: Point) -> SDL_Event {
    var event = SDL_Event(type: SDL_MOUSEMOTION.rawValue)
    event.motion.windowID = window
    (event.motion.x, event.motion.y) = point.whole
    return event
  }

  private func button(_ type: SDL_EventType, _ point: Point) -> SDL_Event {
    var event = SDL_Event(type: type.rawValue)
    event.button.windowID = window
    event.button.button = UInt8(SDL_BUTTON_LEFT)
    event.button.state = UInt8(type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED)
    event.button.clicks = 1
    (event.button.x, event.button.y) = point.whole
    return event
  }

  private func wheel(_ notches: Double, _ point: Point) -> SDL_Event {
    var event = SDL_Event(type: SDL_MOUSEWHEEL.rawValue)
    event.wheel.windowID = window
    event.wheel.preciseY = Float(-notches)
    event.wheel.y = Int32(PixelRect.snapped(-notches))
    (event.wheel.mouseX, event.wheel.mouseY) = point.whole
    return event
  }

  private func windowEvent(_ id: SDL_WindowEventID, _ first: Int32, _ second: Int32) -> SDL_Event {
    var event = SDL_Event(type: SDL_WINDOWEVENT.rawValue)
    event.window.windowID = window
    event.window.event = UInt8(id.rawValue)
    event.window.data1 = first
    event.window.data2 = second
    return event
  }

  private func press(_ key: Key, _ modifiers: Modifiers) -> [SDL_Event] {
    guard let code = KeyTable.code(key) else { return [] }
    var down = SDL_Event(type: SDL_KEYDOWN.rawValue)
    down.key.windowID = window
    down.key.state = UInt8(SDL_PRESSED)
    down.key.keysym.sym = code
    down.key.keysym.mod = modifiers.state
    var up = down
    up.type = SDL_KEYUP.rawValue
    up.key.state = UInt8(SDL_RELEASED)
    guard case .character(let character) = key, Key.written.contains(character),
      modifiers.isDisjoint(with: [.control, .alt])
    else { return [down, up] }
    var text = SDL_Event(type: SDL_TEXTINPUT.rawValue)
    text.text.windowID = window
    text.text.text.0 = CChar(truncatingIfNeeded: code)
    return [down, text, up]
  }
}

extension SDL_Event {
  fileprivate init(type: UInt32) {
    self.init()
    self.type = type
  }
}

extension Point {
  fileprivate var whole: (Int32, Int32) {
    (Int32(PixelRect.snapped(x)), Int32(PixelRect.snapped(y)))
  }
}

extension Modifiers {
  fileprivate var state: UInt16 {
    var state: UInt32 = 0
    if contains(.shift) { state |= KMOD_LSHIFT.rawValue }
    if contains(.control) { state |= KMOD_LCTRL.rawValue }
    if contains(.alt) { state |= KMOD_LALT.rawValue }
    if contains(.logo) { state |= KMOD_LGUI.rawValue }
    return UInt16(state)
  }
}
