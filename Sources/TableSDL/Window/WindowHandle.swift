import CSDL2
import TableUI

/// Owns an SDL window, and keeps the video system alive for as long.
final class WindowHandle {
  let window: OpaquePointer
  let id: UInt32
  private let video: VideoSystem
  /// The size it goes back to from the full screen; `nil` for as large as fits.
  private var ownSize: Size?
  /// The frame it had when it was last brought inside its display.
  private var borders = WindowRoom.Borders()

  init(title: String, place: WindowPlace, video: VideoSystem) throws(WindowFailure) {
    let opening = Opening(place, video.mode)
    window = try checked(
      "SDL_CreateWindow",
      SDL_CreateWindow(
        title, Int32(opening.x), Int32(opening.y), Int32(opening.width), Int32(opening.height),
        opening.flags))
    id = SDL_GetWindowID(window)
    self.video = video
    ownSize = place.size
    fit(to: place.size)
  }

  deinit {
    SDL_DestroyWindow(window)
  }

  /// Where a window is made, before it is known what frame it gets.
  private struct Opening {
    var x = Int(SDL_WINDOWPOS_CENTERED_MASK), y = Int(SDL_WINDOWPOS_CENTERED_MASK)
    var width, height: Int
    var flags: UInt32

    init(_ place: WindowPlace, _ mode: TableWindow.Mode) {
      (width, height) = place.size?.whole ?? (1920, 1080)
      switch mode {
      case .headless: flags = SDL_WINDOW_HIDDEN.rawValue
      case .window:
        flags = SDL_WINDOW_RESIZABLE.rawValue
        guard let usable = Displays.usable(Displays.number(named: place.display)) else { return }
        let room = WindowRoom(usable: usable, borders: .init())
        (width, height) = room.size(wanted: place.size?.whole)
        (x, y) = room.place((width, height))
        switch place.extent {
        case .window: break
        case .fullScreen: flags |= SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue
        }
      }
    }
  }

  var mode: TableWindow.Mode { video.mode }

  var size: (width: Int, height: Int) {
    var width: Int32 = 0
    var height: Int32 = 0
    SDL_GetWindowSize(window, &width, &height)
    return (Int(width), Int(height))
  }

  // MARK: Its place

  var place: WindowPlace {
    WindowPlace(
      size: ownSize, extent: isFull ? .fullScreen : .window,
      display: Displays.name(SDL_GetWindowDisplayIndex(window)))
  }

  private func has(_ flag: SDL_WindowFlags) -> Bool {
    SDL_GetWindowFlags(window) & flag.rawValue == flag.rawValue
  }

  private var isFull: Bool { has(SDL_WINDOW_FULLSCREEN_DESKTOP) || has(SDL_WINDOW_FULLSCREEN) }

  private var room: WindowRoom? {
    Displays.usable(SDL_GetWindowDisplayIndex(window)).map {
      WindowRoom(usable: $0, borders: frame)
    }
  }

  private var frame: WindowRoom.Borders {
    var (top, left, bottom, right): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    // Refused where there is no window manager, and no frame.
    let isKnown = SDL_GetWindowBordersSize(window, &top, &left, &bottom, &right) == 0
    return isKnown
      ? .init(top: Int(top), left: Int(left), bottom: Int(bottom), right: Int(right)) : .init()
  }

  /// Brings the window inside its display, as displays and frames may change under it.
  func fit() { fit(to: size) }

  /// A window manager puts a frame round the window some time after it is there, and says nothing.
  func fitFrame() {
    guard mode == .window, frame != borders else { return }
    fit()
  }

  private func fit(to wanted: Size?) {
    fit(to: wanted.map(\.whole))
  }

  private func fit(to wanted: (width: Int, height: Int)?) {
    guard mode == .window, let room else { return }
    borders = frame
    SDL_SetWindowMinimumSize(window, Int32(room.least.width), Int32(room.least.height))
    guard !isFull, !has(SDL_WINDOW_MAXIMIZED) else { return }
    let fitting = room.size(wanted: wanted)
    if fitting != size { SDL_SetWindowSize(window, Int32(fitting.width), Int32(fitting.height)) }
    var (x, y): (Int32, Int32) = (0, 0)
    SDL_GetWindowPosition(window, &x, &y)
    let place = room.place(fitting, near: (Int(x), Int(y)))
    if place != (Int(x), Int(y)) { SDL_SetWindowPosition(window, Int32(place.x), Int32(place.y)) }
  }

  /// As much of that size as there is room for.
  func resize(to size: Size) {
    let whole = size.whole
    let fitting = mode == .window ? room?.size(wanted: whole) ?? whole : whole
    SDL_SetWindowSize(window, Int32(fitting.width), Int32(fitting.height))
  }

  /// Somebody or something has made it another size.
  func noteSize() {
    guard !isFull else { return }
    let size = size
    ownSize =
      has(SDL_WINDOW_MAXIMIZED)
      ? nil : Size(width: Double(size.width), height: Double(size.height))
  }

  func toggleFullScreen() {
    switch mode {
    case .headless: break
    case .window:
      let wasFull = isFull
      SDL_SetWindowFullscreen(
        window, wasFull ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP.rawValue)
      if wasFull { fit(to: ownSize) }
    }
  }

  // MARK: Its pixels

  /// The window's own pixels, and whether they were made since the last call; `nil` where nothing is
  /// shown. SDL makes new ones when it has read of another size or screen.
  func front() throws(WindowFailure) -> (pixels: Surface, isNew: Bool)? {
    guard mode == .window else { return nil }
    let front = try checked("SDL_GetWindowSurface", SDL_GetWindowSurface(window))
    // Free for what a program likes to remember of a surface; empty in a new one.
    let isNew = front.pointee.userdata == nil
    front.pointee.userdata = UnsafeMutableRawPointer(window)
    return (Surface(borrowed: front), isNew)
  }

  /// Shows these parts of a picture, unscaled, with its upper left corner in that of the window. The
  /// picture may be the window's own pixels.
  func show(
    _ picture: Surface, _ parts: [PixelRect], on front: Surface
  ) throws(WindowFailure) {
    let whole = PixelRect(x: 0, y: 0, width: front.width, height: front.height)
    var areas = parts.compactMap { $0.intersection(whole)?.sdl }
    guard !areas.isEmpty else { return }
    if picture.handle != front.handle {
      for var area in areas {
        var to = area
        try check("SDL_UpperBlit", SDL_UpperBlit(picture.handle, &area, front.handle, &to))
      }
    }
    try check(
      "SDL_UpdateWindowSurfaceRects",
      SDL_UpdateWindowSurfaceRects(window, &areas, Int32(areas.count)))
  }
}

extension Size {
  /// In whole pixels that SDL can make a window of.
  var whole: (width: Int, height: Int) { (Self.pixels(width), Self.pixels(height)) }

  private static func pixels(_ length: Double) -> Int {
    max(1, min(16_384, PixelRect.snapped(length)))
  }
}
