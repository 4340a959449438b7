import CSDL2
import TableUI

/// Translates SDL's events of one window.
struct EventReader {
  /// The mouse SDL makes up from fingers: `SDL_TOUCH_MOUSEID`, which Swift cannot import.
  private static let touch = UInt32.max

  private let window: UInt32
  /// The finger that is the pointer, from its touch to its lift.
  private var finger: SDL_FingerID?
  /// Whether control or alt was held with the last key. X11 writes a `+` even then, after the key.
  private var isCommand = false

  init(window: UInt32) { self.window = window }

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

  private func readWindow(_ event: SDL_WindowEvent) -> InputEvent? {
    switch SDL_WindowEventID(UInt32(event.event)) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      .resized(Size(width: Double(event.data1), height: Double(event.data2)))
    case SDL_WINDOWEVENT_EXPOSED: .exposed
    case SDL_WINDOWEVENT_CLOSE: .closeRequested
    default: nil
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
    guard finger == nil || finger == event.fingerId else { return nil }
    let point = Point(x: Double(event.x) * size.width, y: Double(event.y) * size.height)
    switch SDL_EventType(event.type) {
    case SDL_FINGERDOWN:
      finger = event.fingerId
      return .pointerDown(point)
    case SDL_FINGERUP:
      guard finger != nil else { return nil }
      finger = nil
      return .pointerUp(point)
    default:
      return finger == nil ? nil : .pointerMoved(point)
    }
  }

  private mutating func readKey(_ event: SDL_KeyboardEvent) -> InputEvent? {
    let state = Int(event.keysym.mod)
    let modifiers = Modifiers(state)
    isCommand = !modifiers.isDisjoint(with: [.control, .alt])
    let lock: NumberLock = state & Int(KMOD_NUM.rawValue) != 0 ? .on : .off
    if let key = KeyTable.key(event.keysym.sym, numberLock: lock) {
      return event.repeat == 0 || key.repeats ? .key(key, modifiers) : nil
    }
    // With control or alt held, layouts differ in what is written: these are taken as keys.
    guard event.repeat == 0, isCommand else { return nil }
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
    guard !isCommand, event.text.1 == 0 else { return nil }
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
    if state & Int(KMOD_ALT.rawValue) != 0 { insert(.alt) }
  }
}
