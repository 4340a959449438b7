import CSDL2

/// An event that says nothing but ends a wait for events; can be sent from any thread.
struct WakeUp: Sendable {
  /// SDL has room for thousands of kinds; one is enough for the process.
  private static let kind = SDL_RegisterEvents(1)

  /// Whose wait it ends.
  let window: UInt32

  func send() {
    guard Self.kind != UInt32.max else { return }
    var event = SDL_Event()
    event.type = Self.kind
    event.user.windowID = window
    SDL_PushEvent(&event)
  }
}
