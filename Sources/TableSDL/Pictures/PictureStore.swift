import CSDL2
import TableUI

/// The pictures of Assets/art, in the sizes asked for so far.
struct PictureStore {
  private struct Key: Hashable {
    let name: String
    let width, height: Int
  }

  /// Larger pictures are made smaller and stretched, so that no rectangle takes the memory.
  private static let largest = 4096

  /// Names that have no file, or a file that cannot be read. Nothing is painted for them.
  private(set) var missing: Set<String> = []

  /// What is painted for a large picture that was not yet made in this size.
  enum Haste: Hashable, Sendable {
    /// The picture, however long it takes: the same frame every time.
    case exact
    /// The same picture of another size, stretched, until there is time: a window that is being
    /// resized follows the hand.
    case quick
  }

  var haste = Haste.exact
  /// Sizes that were painted stretched.
  private var owed: [Key] = []
  /// The size each large picture was last made in.
  private var latest: [String: Key] = [:]

  private let folder: String
  /// Pictures of cases, by name.
  private var images: [String: CaseImage] = [:]
  private var pictures = BoundedCache<Key, Surface>(bound: 256 << 20)

  /// - Parameter folder: where `name.svg` and `name.png` are.
  init(folder: String) { self.folder = folder }

  mutating func paint(
    _ picture: Picture, over rect: PixelRect, opacity: Double, on canvas: Canvas
  ) throws(WindowFailure) {
    let strength = opacity.isNaN ? 0 : UInt8((max(0, min(1, opacity)) * 255).rounded())
    guard strength > 0, canvas.clip?.intersection(rect) != nil else { return }
    guard let surface = surface(of: picture, rect.width, rect.height) else { return }
    try surface.setStrength(strength)
    if surface.width == rect.width, surface.height == rect.height {
      try canvas.paint(surface, x: rect.x, y: rect.y)
    } else {
      var to = rect.sdl
      try check(
        "SDL_UpperBlitScaled", SDL_UpperBlitScaled(surface.handle, nil, canvas.surface.handle, &to))
    }
  }

  /// The picture in a size; nil when it is missing.
  mutating func surface(of picture: Picture, _ width: Int, _ height: Int) -> Surface? {
    let name = picture.name
    guard !missing.contains(name) else { return nil }
    let width = min(width, Self.largest)
    let height = min(height, Self.largest)
    let key = Key(name: name, width: width, height: height)
    if let own = picture.own { images[name] = own }
    if let surface = pictures.value(for: key) { return surface }
    if haste == .quick, width * height > Self.large, let other = latest[name],
      let surface = pictures.value(for: other)
    {
      if !owed.contains(key) { owed.append(key) }
      return surface
    }
    return make(key)
  }

  /// From here on, in pixels, a drawing takes longer than a frame.
  private static let large = 400_000

  /// Makes one picture that was only stretched so far.
  ///
  /// - Returns: whether there was one, so that the frame looks better now.
  mutating func settle() -> Bool {
    guard let key = owed.popLast() else { return false }
    // Sizes a window only passed through are not worth making.
    owed.removeAll { $0.name == key.name }
    return make(key) != nil
  }

  private mutating func make(_ key: Key) -> Surface? {
    let (name, width, height) = (key.name, key.width, key.height)
    if width * height > Self.large { latest[name] = key }
    guard let surface = try? load(name, width, height) else {
      missing.insert(name)
      return nil
    }
    pictures.insert(surface, for: key, cost: surface.byteCount)
    return surface
  }

  private func load(_ name: String, _ width: Int, _ height: Int) throws(WindowFailure) -> Surface? {
    if let image = images[name] { return try load(image, width, height) }
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    if let drawing = SVGFile(path: "\(folder)/\(name).svg") {
      return try drawing.surface(width: width, height: height)
    }
    let path = "\(folder)/\(name).png"
    let photo = try Surface(path: path)
    return try photo.resampled(width: width, height: height).withoutNeedlessAlpha()
  }

  private func load(
    _ image: CaseImage, _ width: Int, _ height: Int
  ) throws(WindowFailure) -> Surface {
    switch image.kind {
    case .svg:
      let text = String(decoding: image.bytes, as: UTF8.self)
      return try SVGFile(text: text).surface(width: width, height: height)
    case .png:
      let photo = try Surface(png: image.bytes)
      return try photo.resampled(width: width, height: height).withoutNeedlessAlpha()
    }
  }
}
