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

  private let folder: String
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
    if let surface = pictures.value(for: key) { return surface }
    guard let surface = try? load(name, width, height) else {
      missing.insert(name)
      return nil
    }
    pictures.insert(surface, for: key, cost: surface.byteCount)
    return surface
  }

  private func load(_ name: String, _ width: Int, _ height: Int) throws(WindowFailure) -> Surface? {
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    if let drawing = SVGFile(path: "\(folder)/\(name).svg") {
      return try drawing.surface(width: width, height: height)
    }
    let path = "\(folder)/\(name).png"
    let photo = try Surface(path: path)
    return try photo.resampled(width: width, height: height).withoutNeedlessAlpha()
  }
}
