import CSDL2
import TableUI
import Testing

@testable import TableSDL

/// What no script pushes: fingers, held keys, the keypad, other buttons.
struct EventReaderTests {
  private let size = Size(width: 200, height: 100)

  private func finger(_ type: SDL_EventType, _ id: SDL_FingerID, _ x: Float, _ y: Float)
    -> SDL_Event
  {
    var event = SDL_Event()
    event.type = type.rawValue
    event.tfinger.fingerId = id
    event.tfinger.x = x
    event.tfinger.y = y
    return event
  }

  private func key(_ code: SDL_KeyCode, repeated: UInt8 = 0, state: SDL_Keymod = KMOD_NONE)
    -> SDL_Event
  {
    var event = SDL_Event()
    event.type = SDL_KEYDOWN.rawValue
    event.key.keysym.sym = Int32(bitPattern: code.rawValue)
    event.key.keysym.mod = UInt16(state.rawValue)
    event.key.repeat = repeated
    return event
  }

  @Test("the first finger is the pointer until it lifts")
  func fingers() {
    var reader = EventReader(window: 1)
    let events = [
      finger(SDL_FINGERDOWN, 7, 0.5, 0.5), finger(SDL_FINGERDOWN, 8, 0.1, 0.1),
      finger(SDL_FINGERMOTION, 8, 0.2, 0.1), finger(SDL_FINGERMOTION, 7, 0.75, 0.5),
      finger(SDL_FINGERUP, 8, 0.2, 0.1), finger(SDL_FINGERUP, 7, 0.75, 0.5),
      finger(SDL_FINGERMOTION, 8, 0.2, 0.1), finger(SDL_FINGERDOWN, 8, 0, 0),
    ]
    #expect(
      events.compactMap { reader.read($0, size: size) } == [
        .pointerDown(Point(x: 100, y: 50)), .pointerMoved(Point(x: 150, y: 50)),
        .pointerUp(Point(x: 150, y: 50)), .pointerDown(Point(x: 0, y: 0)),
      ])
  }

  @Test("only keys that move something repeat")
  func repeats() {
    var reader = EventReader(window: 1)
    #expect(reader.read(key(SDLK_DOWN, repeated: 1), size: size) == .key(.down, []))
    #expect(reader.read(key(SDLK_RETURN, repeated: 1), size: size) == nil)
    #expect(reader.read(key(SDLK_a, repeated: 1), size: size) == nil)
  }

  @Test("the keypad gives digits with its lock on, and moves with it off")
  func keypad() {
    var reader = EventReader(window: 1)
    #expect(reader.read(key(SDLK_KP_4, state: KMOD_NUM), size: size) == .key(.digit(4), []))
    #expect(reader.read(key(SDLK_KP_4), size: size) == .key(.left, []))
    #expect(reader.read(key(SDLK_KP_ENTER), size: size) == .key(.enter, []))
    #expect(reader.read(key(SDLK_KP_5), size: size) == nil)
  }

  @Test("control and plus come as a key, plus alone as text")
  func signs() {
    var reader = EventReader(window: 1)
    var text = SDL_Event()
    text.type = SDL_TEXTINPUT.rawValue
    text.text.text.0 = 43
    #expect(reader.read(key(SDLK_PLUS), size: size) == nil)
    #expect(reader.read(text, size: size) == .key(.character("+"), []))
    #expect(
      reader.read(key(SDLK_KP_PLUS, state: KMOD_RCTRL), size: size)
        == .key(.character("+"), .control))
    #expect(reader.read(text, size: size) == nil)
    #expect(
      reader.read(key(SDLK_MINUS, state: KMOD_LCTRL), size: size) == .key(.character("-"), .control)
    )
  }

  @Test("only the left button presses")
  func buttons() {
    var reader = EventReader(window: 1)
    var event = SDL_Event()
    event.type = SDL_MOUSEBUTTONDOWN.rawValue
    event.button.state = UInt8(SDL_PRESSED)
    event.button.button = UInt8(SDL_BUTTON_RIGHT)
    #expect(reader.read(event, size: size) == nil)
    event.button.button = UInt8(SDL_BUTTON_LEFT)
    #expect(reader.read(event, size: size) == .pointerDown(Point(x: 0, y: 0)))
  }
}
