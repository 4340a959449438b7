import CSDL2

/// Owns an SDL window, and keeps the video system alive for as long.
final class WindowHandle {
  static let smallest = (width: Int32(960), height: Int32(540))

  let window: OpaquePointer
  let id: UInt32
  private let video: VideoSystem

  init(title: String, width: Int, height: Int, video: VideoSystem) throws(WindowFailure) {
    let place = Int32(SDL_WINDOWPOS_CENTERED_MASK)
    let flags =
      switch video.mode {
      case .window: SDL_WINDOW_RESIZABLE.rawValue
      case .headless: SDL_WINDOW_HIDDEN.rawValue
      }
    window = try checked(
      "SDL_CreateWindow",
      SDL_CreateWindow(title, place, place, Int32(width), Int32(height), flags))
    id = SDL_GetWindowID(window)
    self.video = video
    switch video.mode {
    case .window: SDL_SetWindowMinimumSize(window, Self.smallest.width, Self.smallest.height)
    case .headless: break
    }
  }

  deinit {
    SDL_DestroyWindow(window)
  }

  var mode: TableWindow.Mode { video.mode }

  var size: (width: Int, height: Int) {
    var width: Int32 = 0
    var height: Int32 = 0
    SDL_GetWindowSize(window, &width, &height)
    return (Int(width), Int(height))
  }

  /// Shows the picture, unscaled, in the upper left corner of the window.
  func show(_ picture: Surface) throws(WindowFailure) {
    let front = try checked("SDL_GetWindowSurface", SDL_GetWindowSurface(window))
    try check("SDL_UpperBlit", SDL_UpperBlit(picture.handle, nil, front, nil))
    try check("SDL_UpdateWindowSurface", SDL_UpdateWindowSurface(window))
  }
}
