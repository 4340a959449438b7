import CSDL2

extension SDL_Event {
  /// The window an event is meant for; nil when it is not meant for one.
  var targetWindow: UInt32? {
    let id: UInt32 =
      switch SDL_EventType(type) {
      case SDL_WINDOWEVENT: window.windowID
      case SDL_MOUSEMOTION: motion.windowID
      case SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP: button.windowID
      case SDL_MOUSEWHEEL: wheel.windowID
      case SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP: tfinger.windowID
      case SDL_KEYDOWN, SDL_KEYUP: key.windowID
      case SDL_TEXTINPUT: text.windowID
      default: 0
      }
    return id == 0 ? nil : id
  }

  /// Whether the window may have been left without the room it had: a display came, went or
  /// changed, or the window got its frame.
  var changesRoom: Bool {
    switch SDL_EventType(type) {
    case SDL_DISPLAYEVENT: return true
    case SDL_WINDOWEVENT:
      let kind = SDL_WindowEventID(UInt32(window.event))
      return kind == SDL_WINDOWEVENT_DISPLAY_CHANGED || kind == SDL_WINDOWEVENT_SHOWN
        || kind == SDL_WINDOWEVENT_RESTORED
    default: return false
    }
  }
}
