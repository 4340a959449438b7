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
    event.key.windowID = 1
    event.key.keysym.sym = Int32(bitPattern: code.rawValue)
    event.key.keysym.mod = UInt16(state.rawValue)
    event.key.repeat = repeated
    return event
  }

  @Test("the first finger is the pointer until it lifts")
  func fingers() {
    var reader = EventReader(window: 1) { _, _ in true }
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
    text.text.windowID = 1
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

  /// What a key of the row or a letter's key says, by layout, and where it is.
  static let layouts: [(says: Int32, place: SDL_Scancode, is: Key?)] = [
    // Danish and Norwegian.
    (49, SDL_SCANCODE_1, .digit(1)), (0xE6, SDL_SCANCODE_SEMICOLON, .character("æ")),
    // French: & and - on the row; the letters change places.
    (38, SDL_SCANCODE_1, .digit(1)), (0xE9, SDL_SCANCODE_2, .digit(2)),
    (45, SDL_SCANCODE_6, nil), (0xE8, SDL_SCANCODE_7, .digit(7)), (95, SDL_SCANCODE_8, .digit(8)),
    (0xE7, SDL_SCANCODE_9, .digit(9)), (0xE0, SDL_SCANCODE_0, .digit(0)),
    (122, SDL_SCANCODE_W, .character("z")), (0xF9, SDL_SCANCODE_APOSTROPHE, .character("ù")),
    // Belgian: § and ! on the row, - beside it. Bépo: + and - on the row.
    (0xA7, SDL_SCANCODE_6, .digit(6)), (33, SDL_SCANCODE_8, .digit(8)),
    (45, SDL_SCANCODE_EQUALS, nil), (43, SDL_SCANCODE_7, nil), (45, SDL_SCANCODE_8, nil),
    // Czech and Slovak: + is where 1 is, then letters. German: z is where y is.
    (43, SDL_SCANCODE_1, nil), (0x11B, SDL_SCANCODE_2, .digit(2)),
    (0x13E, SDL_SCANCODE_2, .digit(2)), (0x161, SDL_SCANCODE_3, .digit(3)),
    (0xE9, SDL_SCANCODE_0, .digit(0)), (122, SDL_SCANCODE_Y, .character("z")),
    // Hungarian: í and ö stand elsewhere. Lithuanian: ą where 1 is.
    (0xF6, SDL_SCANCODE_0, .digit(0)), (0x105, SDL_SCANCODE_1, .digit(1)),
    // Russian, Greek, Arabic and Hebrew: by place. Persian digits.
    (0x437, SDL_SCANCODE_P, .character("p")), (0x44C, SDL_SCANCODE_M, .character("m")),
    (0x3C0, SDL_SCANCODE_P, .character("p")), (0x5E6, SDL_SCANCODE_M, .character("m")),
    (0x629, SDL_SCANCODE_M, .character("m")), (0x6F3, SDL_SCANCODE_3, .digit(3)),
    // Dvorak: a sign where p would be is a sign.
    (59, SDL_SCANCODE_Z, nil), (112, SDL_SCANCODE_R, .character("p")),
  ]

  @Test("letters by what they say where that is Latin, else by place", arguments: layouts)
  func layout(_ row: (says: Int32, place: SDL_Scancode, is: Key?)) {
    var reader = EventReader(window: 1)
    var event = key(SDLK_UNKNOWN)
    event.key.keysym.sym = row.says
    event.key.keysym.scancode = row.place
    #expect(reader.read(event, size: size) == row.is.map { .key($0, []) })
  }

  private func text(_ sign: CChar) -> SDL_Event {
    var text = SDL_Event()
    text.type = SDL_TEXTINPUT.rawValue
    text.text.windowID = 1
    text.text.text.0 = sign
    return text
  }

  /// French, Czech and Bépo have such keys.
  @Test("+ and - on the row write themselves, and are digits with shift")
  func signsOfTheRow() {
    let rows: [(code: SDL_KeyCode, place: SDL_Scancode, digit: Int, sign: Character)] = [
      (SDLK_MINUS, SDL_SCANCODE_6, 6, "-"), (SDLK_PLUS, SDL_SCANCODE_1, 1, "+"),
      (SDLK_PLUS, SDL_SCANCODE_7, 7, "+"), (SDLK_MINUS, SDL_SCANCODE_8, 8, "-"),
    ]
    for row in rows {
      func read(_ state: SDL_Keymod, writing: CChar) -> [InputEvent] {
        var reader = EventReader(window: 1)
        var event = key(row.code, state: state)
        event.key.keysym.scancode = row.place
        return [event, text(writing)].compactMap { reader.read($0, size: size) }
      }
      let written = CChar(row.sign == "+" ? 43 : 45)
      #expect(read(KMOD_NONE, writing: written) == [.key(.character(row.sign), [])])
      let digit = CChar(48 + row.digit)
      #expect(read(KMOD_LSHIFT, writing: digit) == [.key(.digit(row.digit), .shift)])
      // Held with control it is the sign, once.
      #expect(read(KMOD_LCTRL, writing: written) == [.key(.character(row.sign), .control)])
    }
  }

  @Test("a digit's key does not write its sign as well")
  func digitOnce() {
    var reader = EventReader(window: 1)
    var event = key(SDLK_MINUS, state: KMOD_LSHIFT)
    event.key.keysym.scancode = SDL_SCANCODE_6
    #expect(reader.read(event, size: size) == .key(.digit(6), .shift))
    #expect(reader.read(text(45), size: size) == nil)
  }

  @Test("keys come with what is held beside them")
  func modifiers() {
    let states: [(SDL_Keymod, Modifiers)] = [
      (KMOD_LGUI, .logo), (KMOD_RGUI, .logo), (KMOD_MODE, .alt), (KMOD_RALT, .alt),
      (KMOD_RCTRL, .control), (KMOD_CAPS, []), (KMOD_NUM, []), (KMOD_RSHIFT, .shift),
    ]
    for (state, modifiers) in states {
      var reader = EventReader(window: 1)
      #expect(reader.read(key(SDLK_RETURN, state: state), size: size) == .key(.enter, modifiers))
    }
  }

  @Test("a key that comes while nobody has the keyboard does nothing")
  func unowned() {
    var reader = EventReader(window: 1)
    for code in [SDLK_RETURN, SDLK_1, SDLK_p, SDLK_BACKSPACE] {
      var event = key(code)
      event.key.windowID = 0
      #expect(reader.read(event, size: size) == nil)
    }
  }

  private func window(_ id: SDL_WindowEventID) -> SDL_Event {
    var event = SDL_Event()
    event.type = SDL_WINDOWEVENT.rawValue
    event.window.windowID = 1
    event.window.event = UInt8(id.rawValue)
    return event
  }

  @Test(
    "a finger is let go when the window is",
    arguments: [
      SDL_WINDOWEVENT_FOCUS_LOST, SDL_WINDOWEVENT_HIDDEN, SDL_WINDOWEVENT_MINIMIZED,
    ])
  func fingerOfAWindow(_ id: SDL_WindowEventID) {
    var reader = EventReader(window: 1) { _, _ in true }
    _ = reader.read(finger(SDL_FINGERDOWN, 7, 0.5, 0.5), size: size)
    #expect(reader.read(finger(SDL_FINGERDOWN, 8, 0, 0), size: size) == nil)
    #expect(
      reader.read(window(id), size: size)
        == (id == SDL_WINDOWEVENT_FOCUS_LOST ? .unfocused : .released))
    #expect(
      reader.read(finger(SDL_FINGERDOWN, 8, 0, 0), size: size) == .pointerDown(Point(x: 0, y: 0)))
  }

  @Test("a finger that SDL does not list any more, or that rests, gives way to the next")
  func fingerThatNeverLifts() {
    var gone = EventReader(window: 1) { _, id in id != 7 }
    _ = gone.read(finger(SDL_FINGERDOWN, 7, 0.5, 0.5), size: size)
    #expect(gone.read(finger(SDL_FINGERDOWN, 8, 0, 0), size: size) != nil)
    // SDL itself lists no finger that it was not told of.
    var own = EventReader(window: 1)
    _ = own.read(finger(SDL_FINGERDOWN, 7, 0.5, 0.5), size: size)
    #expect(own.read(finger(SDL_FINGERDOWN, 8, 0, 0), size: size) != nil)
    var resting = EventReader(window: 1) { _, _ in true }
    _ = resting.read(finger(SDL_FINGERDOWN, 7, 0.5, 0.5), size: size)
    var next = finger(SDL_FINGERDOWN, 8, 0, 0)
    next.tfinger.timestamp = 1999
    #expect(resting.read(next, size: size) == nil)
    next.tfinger.timestamp = 2000
    #expect(resting.read(next, size: size) != nil)
    // The same number on another screen is another finger.
    var other = finger(SDL_FINGERUP, 8, 0, 0)
    other.tfinger.touchId = 3
    #expect(resting.read(other, size: size) == nil)
  }

  @Test("a mouse that leaves lets go; a finger has not left")
  func leaving() {
    var reader = EventReader(window: 1) { _, _ in true }
    #expect(reader.read(window(SDL_WINDOWEVENT_LEAVE), size: size) == .released)
    _ = reader.read(finger(SDL_FINGERDOWN, 7, 0.5, 0.5), size: size)
    #expect(reader.read(window(SDL_WINDOWEVENT_LEAVE), size: size) == nil)
    #expect(reader.read(finger(SDL_FINGERUP, 7, 0.5, 0.5), size: size) != nil)
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
