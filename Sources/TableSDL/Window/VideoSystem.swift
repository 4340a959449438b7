import CSDL2

/// Owns one start of SDL's video part. SDL counts the starts, so several windows can each own one.
final class VideoSystem {
  let mode: TableWindow.Mode

  init(mode: TableWindow.Mode) throws(WindowFailure) {
    self.mode = mode
    SDL_SetMainReady()
    VideoSystem.setHints(for: mode)
    guard SDL_InitSubSystem(SDL_INIT_VIDEO) >= 0 else {
      throw WindowFailure.noDisplay(reason: lastReason())
    }
    let driver = VideoSystem.driver
    switch mode {
    case .window:
      // The hint matters on X11 alone: its own framebuffer needs no OpenGL. Wayland has none.
      SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, driver == "x11" ? "0" : "1")
      SDL_DisableScreenSaver()
    case .headless:
      guard driver == "dummy" else {
        SDL_QuitSubSystem(SDL_INIT_VIDEO)
        throw WindowFailure.sdl(call: "SDL_InitSubSystem", reason: "\(driver) is already in use")
      }
    }
  }

  deinit {
    SDL_QuitSubSystem(SDL_INIT_VIDEO)
  }

  private static var driver: String {
    SDL_GetCurrentVideoDriver().map { String(cString: $0) } ?? ""
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
