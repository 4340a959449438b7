import CSDL2

/// The displays of this machine, by SDL's numbers from 0.
enum Displays {
  /// The one of that name, or the first.
  static func number(named name: String?) -> Int32 {
    guard let name else { return 0 }
    return (0..<max(0, SDL_GetNumVideoDisplays())).first { Self.name($0) == name } ?? 0
  }

  static func name(_ number: Int32) -> String? {
    SDL_GetDisplayName(number).map { String(cString: $0) }
  }

  /// Without panels and docks as far as the system tells of them; `nil` when it tells nothing.
  static func usable(_ number: Int32) -> WindowRoom.Area? {
    var rect = SDL_Rect()
    guard
      SDL_GetDisplayUsableBounds(number, &rect) == 0 && rect.w > 0 && rect.h > 0
        || SDL_GetDisplayBounds(number, &rect) == 0 && rect.w > 0 && rect.h > 0
    else { return nil }
    return WindowRoom.Area(x: Int(rect.x), y: Int(rect.y), width: Int(rect.w), height: Int(rect.h))
  }
}
