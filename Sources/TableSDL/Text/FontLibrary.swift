import CSDL2
import Synchronization

/// Owns one start of SDL_ttf, which counts its starts.
///
/// Fonts may be opened from several threads (tests do), but FreeType's library may not: `lock`
/// keeps opening and closing apart.
final class FontLibrary {
  static let lock = Mutex(())

  init() throws(WindowFailure) {
    let status = Self.lock.withLock { _ in TTF_Init() }
    guard status >= 0 else { throw WindowFailure.noFont(reason: lastReason()) }
  }

  deinit {
    Self.lock.withLock { _ in TTF_Quit() }
  }
}
