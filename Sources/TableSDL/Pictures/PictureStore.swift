import CSDL2
import TableUI

/// A picture in a size.
struct PictureKey: Hashable, Sendable {
  let name: String
  let width, height: Int

  var area: Int { width * height }
}

/// The pictures of Assets/art and of cases, in the sizes asked for so far.
struct PictureStore {
  /// Larger pictures are made smaller and stretched, so that no rectangle takes the memory.
  private static let largest = 4096

  /// Names that have no file, or a file that cannot be read. Nothing is painted for them.
  private(set) var missing: Set<String> = []

  /// What is painted for a picture that was not yet made in this size.
  enum Haste: Sendable {
    /// The picture, however long it takes: the same frame every time.
    case exact
    /// The same picture of another size, stretched, or nothing, until it has been made elsewhere.
    case quick(PictureMaker)
  }

  private let haste: Haste
  /// The size each picture was last made in.
  private var latest: [String: PictureKey] = [:]

  private let folder: PictureFolder
  /// Pictures of cases, by name.
  private var images: [String: CaseImage] = [:]
  private var pictures = BoundedCache<PictureKey, Surface>(bound: 96 << 20)

  /// - Parameter folder: where `name.svg` and `name.png` are.
  init(folder: String, haste: Haste = .exact) {
    self.folder = PictureFolder(folder)
    self.haste = haste
  }

  mutating func paint(
    _ picture: Picture, over rect: PixelRect, opacity: Double, on canvas: Canvas
  ) throws(WindowFailure) {
    let strength = opacity.isNaN ? 0 : UInt8((max(0, min(1, opacity)) * 255).rounded())
    guard strength > 0, canvas.clip?.intersection(rect) != nil else { return }
    guard let surface = surface(of: picture, rect.width, rect.height) else { return }
    try surface.setStrength(strength)
    if surface.width == rect.width, surface.height == rect.height {
      canvas.paint(surface, x: rect.x, y: rect.y)
    } else {
      var to = rect.sdl
      try check(
        "SDL_UpperBlitScaled", SDL_UpperBlitScaled(surface.handle, nil, canvas.surface.handle, &to))
    }
  }

  /// The picture in a size; nil when it is missing, or not yet there.
  mutating func surface(of picture: Picture, _ width: Int, _ height: Int) -> Surface? {
    let name = picture.name
    guard !missing.contains(name) else { return nil }
    let key = PictureKey(
      name: name, width: min(width, Self.largest), height: min(height, Self.largest))
    if let own = picture.own { images[name] = own }
    if let surface = pictures.value(for: key) { return surface }
    switch haste {
    case .quick(let maker) where key.area > Self.small || images[name] != nil:
      if key.area > Self.large { maker.forget(name, but: key) }
      maker.ask(for: key, from: source(name))
      return latest[name].flatMap { pictures.value(for: $0) }
    case .quick, .exact:
      let source = source(name)
      return take(key, try? source.surface(width: key.width, height: key.height))
    }
  }

  /// Up to here, in pixels, a drawing of ours takes about a millisecond.
  private static let small = 40_000
  /// From here on a picture is as large as a window, and one of a name is enough.
  private static let large = 400_000

  private func source(_ name: String) -> PictureSource {
    PictureSource(name: name, own: images[name], folder: folder)
  }

  @discardableResult
  private mutating func take(_ key: PictureKey, _ surface: Surface?) -> Surface? {
    guard let surface else {
      missing.insert(key.name)
      return nil
    }
    latest[key.name] = key
    pictures.insert(surface, for: key, cost: surface.byteCount)
    return surface
  }

  /// Takes over what has been made elsewhere.
  ///
  /// - Returns: whether there was something, so that a frame looks better now.
  mutating func settle() -> Bool {
    guard case .quick(let maker) = haste else { return false }
    let made = maker.take()
    for one in made { take(one.key, one.surface) }
    return !made.isEmpty
  }

  /// Whether nothing that was asked for is still being made.
  var isSettled: Bool {
    switch haste {
    case .exact: true
    case .quick(let maker): maker.isIdle
    }
  }
}
