import CSDL2
public import TableUI

/// A window of the table, or a surface in memory that behaves like one.
///
/// Frames are painted the same way in both modes, pixel by pixel in memory, so what a test saves
/// is what a table sees. SDL wants its windows on the main thread.
@MainActor
public final class TableWindow {
  public enum Mode: Hashable, Sendable {
    /// On the screen and inside it; can be resized, down to 960 by 540.
    case window
    /// Nothing is shown and nothing is waited for. Equal commands give equal pictures.
    case headless
  }

  /// In pixels. Changes when `events` answers with `.resized`.
  public private(set) var size: Size
  /// Measures texts as this window paints them.
  public let measurer: FontBook

  private let window: WindowHandle
  private var reader: EventReader
  private var painter: Painter
  private var shown: [DrawCommand]?
  private var isExposed = true

  /// - Parameters:
  ///   - place: its size is in pixels, from 1 to 16,384 each way; on the screen, as much of it as
  ///     there is room for.
  ///   - assets: the folder of `name.svg` and `name.png`.
  ///   - fonts: where fonts lie beside the program, if any do.
  ///   - shelf: where large pictures of a window are kept as pixels; nowhere when it is `nil`.
  ///   - ground: what is seen where nothing is painted, as where a picture is still being made.
  public init(
    title: String, place: WindowPlace, mode: Mode, assets: String, fonts: String? = nil,
    shelf: String? = nil, ground: Color = Color(0)
  ) throws(WindowFailure) {
    measurer = try FontBook(bundled: fonts)
    window = try WindowHandle(title: title, place: place, video: VideoSystem(mode: mode))
    reader = EventReader(window: window.id)
    // A window manager may have had another size in mind.
    let given = window.size
    size = Size(width: Double(given.width), height: Double(given.height))
    painter = try Painter(
      width: given.width, height: given.height, fonts: measurer,
      pictures: PictureStore(folder: assets, haste: Self.haste(mode, shelf, window.id)),
      ground: ground)
  }

  public convenience init(
    title: String, size: Size, mode: Mode, assets: String
  ) throws(WindowFailure) {
    try self.init(title: title, place: WindowPlace(size: size), mode: mode, assets: assets)
  }

  private static func haste(_ mode: Mode, _ shelf: String?, _ id: UInt32) -> PictureStore.Haste {
    switch mode {
    case .headless: return .exact
    case .window:
      let news = WakeUp(window: id)
      return .quick(
        PictureMaker(shelf: shelf.map(PictureShelf.init), wake: { news.send() }))
    }
  }

  /// Where the window is now, to be remembered.
  public var place: WindowPlace { window.place }

  /// The names of pictures that were asked for and could not be read; nothing is painted for them.
  public var missingPictures: Set<String> {
    Set(painter.pictures.missing.map { String($0.prefix { $0 != "@" }) })
  }

  public func setTitle(_ title: String) { SDL_SetWindowTitle(window.window, title) }

  /// Nothing happens when the screen refuses, or there is none.
  public func toggleFullScreen() { window.toggleFullScreen() }

  /// Asks for another size, or as much of it as the screen has room for; `events` answers with
  /// `.resized` once it is so.
  public func resize(to size: Size) { window.resize(to: size) }

  /// Paints a frame, from the ground, and shows it: as much of it as is other than the frame before. The same
  /// commands once more are shown again where something may have covered the window.
  public func draw(_ commands: [DrawCommand]) throws(WindowFailure) {
    let front = try window.front()
    if front?.isNew ?? false { shown = nil }
    try findCanvas(front?.pixels, isNew: front?.isNew ?? false)
    if painter.pictures.settle() { shown = nil }
    if shown == nil {
      painter.forget()
      isExposed = true
    }
    var changed: [PixelRect] = []
    if shown != commands {
      shown = nil
      changed = try painter.paint(commands)
      shown = commands
    }
    if isExposed { changed = [painter.canvas.bounds] }
    if let front { try window.show(painter.canvas.surface, changed, on: front.pixels) }
    isExposed = false
  }

  /// Paints right into the window where its pixels are as frames are: a frame need not be copied.
  private func findCanvas(_ front: Surface?, isNew: Bool) throws(WindowFailure) {
    guard let front, front.format == Surface.opaque else {
      let (width, height) = size.whole
      return try painter.resize(width: width, height: height)
    }
    if isNew { painter.go(to: Canvas(front)) }
  }

  /// Has a picture made ahead of the frame that needs it, in a window without waiting for it. Pictures
  /// unused for long are forgotten again.
  public func prepare(_ picture: Picture, size: Size) {
    let rect = Rect(x: 0, y: 0, width: size.width, height: size.height)
    guard let rect = PixelRect(snapping: rect) else { return }
    painter.prepare(picture, width: rect.width, height: rect.height)
  }

  /// Whether every picture that was asked for is there.
  public var isSettled: Bool { painter.pictures.isSettled }

  /// Takes over pictures that have been made since the last frame.
  ///
  /// - Returns: whether a frame painted now would look better.
  public func settle() -> Bool {
    guard painter.pictures.settle() else { return false }
    shown = nil
    return true
  }

  /// The last frame as a PNG file.
  public func picture() throws(WindowFailure) -> [UInt8] {
    // SDL may have made the window new pixels meanwhile.
    if let shown { try draw(shown) }
    let frame = painter.canvas.surface.handle
    // Not compressed it takes four bytes for each dot, and a little for each line.
    let room = Int(frame.pointee.h) * (Int(frame.pointee.w) * 4 + 64) + 65_536
    var bytes = [UInt8](repeating: 0, count: room)
    let count: Int? = bytes.withUnsafeMutableBytes { bytes in
      // SDL would not tell of a full disk.
      guard let memory = SDL_RWFromMem(bytes.baseAddress, Int32(clamping: bytes.count)) else {
        return nil
      }
      defer { SDL_RWclose(memory) }
      return IMG_SavePNG_RW(frame, memory, 0) >= 0 ? Int(SDL_RWtell(memory)) : nil
    }
    guard let count else { throw .sdl(call: "IMG_SavePNG_RW", reason: lastReason()) }
    return Array(bytes[..<count])
  }

  /// What people have done since the last call, in order.
  ///
  /// Waits for something to happen, at most this long; headless, never. Steps of a moving pointer
  /// are merged. Several fingers: the first is the pointer until it lifts or rests. Held keys repeat
  /// only for arrows, pages and tab. `+`, `-` and `?` come without shift, as where they are
  /// on a keyboard differs.
  public func events(waitingUpTo seconds: Double) -> [InputEvent] {
    var events: [InputEvent] = []
    window.fitFrame()
    for event in pending(waitingUpTo: seconds) {
      if event.changesRoom { window.fit() }
      guard let input = reader.read(event, size: size) else { continue }
      if case .resized(let size) = input {
        self.size = size
        shown = nil
        window.noteSize()
      }
      if input == .exposed { isExposed = true }
      events.merge(input)
    }
    return events
  }

  /// Lets an event happen as if someone at the table had made it: SDL is given the mouse, wheel
  /// and key events it stands for, and `events` reads them. A press is preceded by a move there.
  public func push(_ event: InputEvent) {
    for var event in EventWriter(window: window.id).events(for: event) { SDL_PushEvent(&event) }
  }

  /// This window's events; those of other windows stay in SDL's queue.
  private func pending(waitingUpTo seconds: Double) -> [SDL_Event] {
    var own: [SDL_Event] = []
    var others: [SDL_Event] = []
    var event = SDL_Event()
    let milliseconds =
      switch window.mode {
      case .headless: Int32(0)
      case .window: Int32(max(0, min(3_600_000, seconds * 1000)))
      }
    var isThere = SDL_WaitEventTimeout(&event, milliseconds) == 1
    while isThere {
      if reader.owns(event) { own.append(event) } else { others.append(event) }
      isThere = SDL_PollEvent(&event) == 1
    }
    for var event in others { SDL_PushEvent(&event) }
    return own
  }
}
