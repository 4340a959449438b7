/// Why a window could not be opened or painted. The reasons are mostly SDL's own words,
/// taken right after the call that failed.
public enum WindowFailure: Error, Hashable, Sendable {
  /// There is no screen to open a window on; `.headless` would still work.
  case noDisplay(reason: String)
  /// SDL found only this driver, and it shows nothing.
  case nothingSeen(driver: String)
  /// Neither Inter nor any other font is there.
  case noFontAtAll
  /// A font that is there could not be opened.
  case noFont(reason: String)
  case sdl(call: String, reason: String)
}
