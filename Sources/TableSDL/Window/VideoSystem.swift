import CSDL2

/// Owns one start of SDL's video part. SDL counts the starts, so several windows can each own one.
final class VideoSystem {
  let mode: TableWindow.Mode

  init(mode: TableWindow.Mode) throws(WindowFailure) {
    SDL_SetMainReady()
    Self.setHints(for: mode)
    guard SDL_InitSubSystem(SDL_INIT_VIDEO) >= 0 else {
      throw WindowFailure.noDisplay(reason: lastReason())
    }
    // From here on `deinit` ends what was started, also when this throws.
    self.mode = mode
    try prepare(driver: SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? "")
  }

  deinit {
    SDL_QuitSubSystem(SDL_INIT_VIDEO)
  }

  /// Throws when the driver SDL chose shows nothing although something should be seen, or when
  /// another window already chose a driver that does.
  private func prepare(driver: String) throws(WindowFailure) {
    switch mode {
    case .window:
      // SDL falls back to drivers that show nothing. Someone who asks for one gets it.
      let isAskedFor = SDL_getenv("SDL_VIDEODRIVER").map { $0[0] != 0 } ?? false
      guard isAskedFor || !["dummy", "offscreen", "evdev"].contains(driver) else {
        throw WindowFailure.nothingSeen(driver: driver)
      }
      // X11's own framebuffer needs no OpenGL. Wayland has none of its own.
      if driver == "x11" { SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0") }
      SDL_DisableScreenSaver()
    case .headless:
      guard driver == "dummy" else {
        throw WindowFailure.sdl(call: "SDL_InitSubSystem", reason: "\(driver) is already in use")
      }
    }
  }

  private static func setHints(for mode: TableWindow.Mode) {
    // Fingers are translated here; SDL's mouse events made from them would come twice.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0")
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0")
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1")
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0")
    switch mode {
    case .window:
      SDL_ResetHint(SDL_HINT_VIDEODRIVER)
      SDL_ResetHint(SDL_HINT_NO_SIGNAL_HANDLERS)
    case .headless:
      SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE)
      // Control-C stops a scripted play; there is no one to answer a close request.
      SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1")
    }
  }
}
