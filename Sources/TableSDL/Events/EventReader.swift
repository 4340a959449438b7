import CSDL2
import TableUI

/// Translates SDL's events of one window.
struct EventReader {
  /// The mouse SDL makes up from fingers: `SDL_TOUCH_MOUSEID`, which Swift cannot import.
  private static let touch = UInt32.max

  private let window: UInt32
  /// Whether SDL still lists a finger of a device.
  private let isDown: (SDL_TouchID, SDL_FingerID) -> Bool
  /// The finger that is the pointer, from its touch to its lift, and when it was last heard of in
  /// milliseconds.
  private var finger: (device: SDL_TouchID, id: SDL_FingerID, time: UInt32)?
  /// Whether the last key has been taken, so that what it writes does not count, too. X11 writes a
  /// `+` even with control held, after the key.
  private var isTaken = false

  /// After so many milliseconds a finger that rests no longer keeps others from pressing: it may be
  /// an elbow, or a lift that the screen never told.
  private static let patience: UInt32 = 2000

  init(
    window: UInt32,
    isDown: @escaping (SDL_TouchID, SDL_FingerID) -> Bool = EventReader.isListed
  ) {
    self.window = window
    self.isDown = isDown
  }

  private static func isListed(device: SDL_TouchID, finger: SDL_FingerID) -> Bool {
    // Asked about a device it does not know, SDL resets them all.
    guard
      (0..<max(0, SDL_GetNumTouchDevices())).contains(where: { SDL_GetTouchDevice($0) == device })
    else { return false }
    return (0..<max(0, SDL_GetNumTouchFingers(device))).contains {
      SDL_GetTouchFinger(device, $0)?.pointee.id == finger
    }
  }

  /// Whether an event is this window's, or nobody's in particular.
  func owns(_ event: SDL_Event) -> Bool {
    guard let target = event.targetWindow, target != window else { return true }
    return SDL_GetWindowFromID(target) == nil
  }

  /// - Parameter size: of the window, in pixels.
  mutating func read(_ event: SDL_Event, size: Size) -> InputEvent? {
    switch SDL_EventType(event.type) {
    case SDL_QUIT: .closeRequested
    case SDL_WINDOWEVENT: readWindow(event.window)
    case SDL_MOUSEMOTION: readMotion(event.motion)
    case SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP: readButton(event.button)
    case SDL_MOUSEWHEEL: readWheel(event.wheel)
    case SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP: readFinger(event.tfinger, size)
    case SDL_KEYDOWN: readKey(event.key)
    case SDL_TEXTINPUT: readText(event.text)
    default: nil
    }
  }

  private mutating func readWindow(_ event: SDL_WindowEvent) -> InputEvent? {
    switch SDL_WindowEventID(UInt32(event.event)) {
    case SDL_WINDOWEVENT_FOCUS_GAINED: return .focused
    case SDL_WINDOWEVENT_FOCUS_LOST:
      finger = nil
      return .unfocused
    case SDL_WINDOWEVENT_HIDDEN, SDL_WINDOWEVENT_MINIMIZED:
      finger = nil
      return .released
    case SDL_WINDOWEVENT_LEAVE:
      // The mouse's: a finger does not leave.
      return finger == nil ? .released : nil
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      return .resized(Size(width: Double(event.data1), height: Double(event.data2)))
    case SDL_WINDOWEVENT_EXPOSED: return .exposed
    case SDL_WINDOWEVENT_CLOSE: return .closeRequested
    default: return nil
    }
  }

  private func readMotion(_ event: SDL_MouseMotionEvent) -> InputEvent? {
    event.which == Self.touch ? nil : .pointerMoved(Point(event.x, event.y))
  }

  private func readButton(_ event: SDL_MouseButtonEvent) -> InputEvent? {
    guard event.which != Self.touch, Int32(event.button) == SDL_BUTTON_LEFT else {
      return nil
    }
    let point = Point(event.x, event.y)
    return event.state == UInt8(SDL_PRESSED) ? .pointerDown(point) : .pointerUp(point)
  }

  private func readWheel(_ event: SDL_MouseWheelEvent) -> InputEvent? {
    guard event.which != Self.touch else { return nil }
    // SDL counts away from the person as positive.
    let notches = event.preciseY == 0 ? Double(event.y) : Double(event.preciseY)
    return notches == 0 ? nil : .scrolled(-notches, at: Point(event.mouseX, event.mouseY))
  }

  private mutating func readFinger(_ event: SDL_TouchFingerEvent, _ size: Size) -> InputEvent? {
    let isNew = SDL_EventType(event.type) == SDL_FINGERDOWN
    if isNew, let other = finger, other.device != event.touchId || other.id != event.fingerId {
      let rested = event.timestamp &- other.time
      guard rested >= Self.patience || !isDown(other.device, other.id) else { return nil }
      finger = nil
    }
    guard isNew || (finger?.device == event.touchId && finger?.id == event.fingerId) else {
      return nil
    }
    finger = (event.touchId, event.fingerId, event.timestamp)
    let point = Point(x: Double(event.x) * size.width, y: Double(event.y) * size.height)
    switch SDL_EventType(event.type) {
    case SDL_FINGERDOWN: return .pointerDown(point)
    case SDL_FINGERUP:
      finger = nil
      return .pointerUp(point)
    default: return .pointerMoved(point)
    }
  }

  private mutating func readKey(_ event: SDL_KeyboardEvent) -> InputEvent? {
    let state = Int(event.keysym.mod)
    let modifiers = Modifiers(state)
    isTaken = !modifiers.subtracting(.shift).isEmpty
    // A key that is held while the keyboard comes is first heard of when nobody has it.
    guard event.windowID == window else { return nil }
    let lock: NumberLock = state & Int(KMOD_NUM.rawValue) != 0 ? .on : .off
    if let key = KeyTable.key(event.keysym, numberLock: lock) {
      isTaken = true
      return event.repeat == 0 || key.repeats ? .key(key, modifiers) : nil
    }
    // With control or alt held, layouts differ in what is written: these are taken as keys.
    guard event.repeat == 0, isTaken else { return nil }
    let sign: Character? =
      switch SDL_KeyCode(UInt32(bitPattern: event.keysym.sym)) {
      case SDLK_PLUS, SDLK_KP_PLUS, SDLK_EQUALS: "+"
      case SDLK_MINUS, SDLK_KP_MINUS: "-"
      case SDLK_QUESTION: "?"
      default: nil
      }
    return sign.map { .key(.character($0), modifiers.subtracting(.shift)) }
  }

  private func readText(_ event: SDL_TextInputEvent) -> InputEvent? {
    let first = UInt8(bitPattern: event.text.0)
    guard !isTaken, event.windowID == window, event.text.1 == 0 else { return nil }
    let character = Character(Unicode.Scalar(first))
    return Key.written.contains(character) ? .key(.character(character), []) : nil
  }
}

extension Point {
  fileprivate init(_ x: Int32, _ y: Int32) { self.init(x: Double(x), y: Double(y)) }
}

extension Modifiers {
  /// - Parameter state: a sum of SDL's `KMOD` values.
  fileprivate init(_ state: Int) {
    self = []
    if state & Int(KMOD_SHIFT.rawValue) != 0 { insert(.shift) }
    if state & Int(KMOD_CTRL.rawValue) != 0 { insert(.control) }
    // AltGr is told as a mode of its own by some systems.
    if state & Int(KMOD_ALT.rawValue | KMOD_MODE.rawValue) != 0 { insert(.alt) }
    if state & Int(KMOD_GUI.rawValue) != 0 { insert(.logo) }
  }
}
