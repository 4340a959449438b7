import CSDL2

/// What SDL says about the call that just failed.
func lastReason() -> String { String(cString: SDL_GetError()) }

/// Throws when an SDL call answered with a negative status.
func check(_ call: String, _ status: Int32) throws(WindowFailure) {
  guard status < 0 else { return }
  throw WindowFailure.sdl(call: call, reason: lastReason())
}

/// The answer of an SDL call that answers NULL when it fails.
func checked<Handle>(_ call: String, _ handle: Handle?) throws(WindowFailure) -> Handle {
  guard let handle else { throw WindowFailure.sdl(call: call, reason: lastReason()) }
  return handle
}
