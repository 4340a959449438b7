import CSDL2
import TableUI

/// Which SDL key codes stand for which keys of ours.
enum KeyTable {
  /// The first code for a key is the one scripted play presses.
  private static let named: [(SDL_KeyCode, Key)] = [
    (SDLK_RETURN, .enter), (SDLK_KP_ENTER, .enter), (SDLK_RETURN2, .enter),
    (SDLK_SPACE, .space), (SDLK_KP_SPACE, .space),
    (SDLK_ESCAPE, .escape), (SDLK_TAB, .tab), (SDLK_KP_TAB, .tab),
    (SDLK_BACKSPACE, .backspace), (SDLK_KP_BACKSPACE, .backspace),
    (SDLK_UP, .up), (SDLK_DOWN, .down), (SDLK_LEFT, .left), (SDLK_RIGHT, .right),
    (SDLK_PAGEUP, .pageUp), (SDLK_PAGEDOWN, .pageDown), (SDLK_HOME, .home), (SDLK_END, .end),
    (SDLK_F1, .function(1)), (SDLK_F2, .function(2)), (SDLK_F3, .function(3)),
    (SDLK_F4, .function(4)), (SDLK_F5, .function(5)), (SDLK_F6, .function(6)),
    (SDLK_F7, .function(7)), (SDLK_F8, .function(8)), (SDLK_F9, .function(9)),
    (SDLK_F10, .function(10)), (SDLK_F11, .function(11)), (SDLK_F12, .function(12)),
  ]

  /// The keypad with its lock on, and what its keys mean with the lock off.
  private static let pad: [(SDL_KeyCode, Int, Key?)] = [
    (SDLK_KP_0, 0, nil), (SDLK_KP_1, 1, .end), (SDLK_KP_2, 2, .down), (SDLK_KP_3, 3, .pageDown),
    (SDLK_KP_4, 4, .left), (SDLK_KP_5, 5, nil), (SDLK_KP_6, 6, .right), (SDLK_KP_7, 7, .home),
    (SDLK_KP_8, 8, .up), (SDLK_KP_9, 9, .pageUp),
  ]

  private static let keys: [Int32: Key] = Dictionary(
    named.map { (Int32(bitPattern: $0.0.rawValue), $0.1) }, uniquingKeysWith: { first, _ in first })

  private static let padKeys: [Int32: (digit: Int, unlocked: Key?)] = Dictionary(
    pad.map { (Int32(bitPattern: $0.0.rawValue), (digit: $0.1, unlocked: $0.2)) },
    uniquingKeysWith: { first, _ in first })

  private static let codes: [Key: Int32] = Dictionary(
    named.map { ($0.1, Int32(bitPattern: $0.0.rawValue)) }, uniquingKeysWith: { first, _ in first })

  /// The places of the digits 1 to 9 and 0 on the row above the letters, and of the letters.
  private static let row = SDL_SCANCODE_1.rawValue...SDL_SCANCODE_0.rawValue
  private static let letters = SDL_SCANCODE_A.rawValue...SDL_SCANCODE_Z.rawValue

  /// Nil for keys that mean nothing here, and for those that arrive as written text.
  ///
  /// Digits go by what the key says, or else by where it is: a French row writes `&é"` without
  /// shift, a Czech one `+ěš`. A key of the row that says `+` or `-` without shift writes that, and is
  /// a digit with shift, as everywhere on such a layout. Letters go by what the key says where that is Latin, and by where it is elsewhere, so
  /// that shortcuts work on a Cyrillic, Greek, Arabic or Hebrew layout, too.
  static func key(_ symbol: SDL_Keysym, numberLock: NumberLock) -> Key? {
    if let key = keys[symbol.sym] { return key }
    if let pad = padKeys[symbol.sym] {
      switch numberLock {
      case .on: return .digit(pad.digit)
      case .off: return pad.unlocked
      }
    }
    let written = symbol.sym < 0 ? nil : Unicode.Scalar(UInt32(symbol.sym))
    let place = symbol.scancode.rawValue
    if let written, written.isASCII, let digit = Character(written).wholeNumberValue {
      return .digit(digit)
    }
    if let written, written.isASCII, written.properties.isLowercase {
      return .character(Character(written))
    }
    if row.contains(place) {
      let isShifted = UInt32(symbol.mod) & KMOD_SHIFT.rawValue != 0
      if !isShifted, let written, Key.written.contains(Character(written)) { return nil }
      return .digit(Int(place - row.lowerBound + 1) % 10)
    }
    if let written, written.isLatin, written.properties.isLowercase {
      return .character(Character(written))
    }
    guard written.map({ !$0.isLatin }) ?? false, letters.contains(place) else { return nil }
    let letter = UInt8(ascii: "a") + UInt8(place - letters.lowerBound)
    return .character(Character(Unicode.Scalar(letter)))
  }

  /// The code that `key` would read as this key; nil for written characters, and for letters
  /// outside the layout.
  static func code(_ key: Key) -> SDL_Keycode? {
    switch key {
    case .digit(let digit): (0...9).contains(digit) ? SDL_Keycode(48 + digit) : nil
    case .character(let character):
      character.unicodeScalars.count == 1
        ? character.unicodeScalars.first.map { SDL_Keycode($0.value) } : nil
    case .enter, .space, .escape, .tab, .backspace, .up, .down, .left, .right, .pageUp, .pageDown,
      .home, .end, .function:
      codes[key]
    }
  }
}

enum NumberLock { case on, off }

extension Unicode.Scalar {
  /// Whether it is a sign of a Latin layout.
  fileprivate var isLatin: Bool { value < 0x250 }
}

extension Key {
  /// These depend on shift and layout: SDL tells them as written text, not as keys.
  static let written: Set<Character> = ["+", "-", "?"]

  /// Whether holding the key down does it again and again.
  var repeats: Bool {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .tab: true
    case .enter, .space, .escape, .backspace, .home, .end, .function, .digit, .character: false
    }
  }
}
