import CSDL2

/// Owns one start of SDL_ttf, which counts its starts.
///
/// Fonts may be used on several threads at once (tests do), but FreeType opens and closes them one
/// at a time.
final class FontLibrary {
  // A pointer that never changes, to a thing made for being shared.
  private nonisolated(unsafe) static let mutex = SDL_CreateMutex()

  private init() {}

  /// Not an initializer: `deinit` would run when one throws.
  static func start() throws(WindowFailure) -> FontLibrary {
    let status = alone { TTF_Init() }
    guard status >= 0 else { throw WindowFailure.noFont(reason: lastReason()) }
    return FontLibrary()
  }

  deinit {
    Self.alone { TTF_Quit() }
  }

  /// Does work while no other thread is opening or closing a font.
  static func alone<Answer>(_ work: () -> Answer) -> Answer {
    SDL_LockMutex(mutex)
    defer { SDL_UnlockMutex(mutex) }
    return work()
  }
}
