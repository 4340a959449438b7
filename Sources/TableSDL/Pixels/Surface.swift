import CSDL2

/// The pixels of a picture in memory, mostly its own.
final class Surface {
  /// With alpha, straight, as SDL's fast blits want it.
  static let translucent = UInt32(SDL_PIXELFORMAT_ARGB8888.rawValue)
  /// Without alpha: blits are copies.
  static let opaque = UInt32(SDL_PIXELFORMAT_RGB888.rawValue)

  let handle: UnsafeMutablePointer<SDL_Surface>
  /// How strongly the whole picture is painted, 0 to 255.
  private(set) var strength: UInt8 = 255

  /// Whether the pixels end with this.
  let isOwned: Bool

  /// Pixels that somebody else owns, and that have to be there for as long.
  init(borrowed handle: UnsafeMutablePointer<SDL_Surface>) {
    self.handle = handle
    isOwned = false
  }

  /// Takes over what an SDL call made.
  init(_ call: String, _ handle: UnsafeMutablePointer<SDL_Surface>?) throws(WindowFailure) {
    self.handle = try checked(call, handle)
    isOwned = true
  }

  /// A PNG file's picture, in the `translucent` format.
  convenience init(path: String) throws(WindowFailure) {
    let file = try Surface("IMG_Load", IMG_Load(path))
    try self.init(
      "SDL_ConvertSurfaceFormat", SDL_ConvertSurfaceFormat(file.handle, Self.translucent, 0))
    try setBlending()
  }

  /// The bytes of a PNG file, in the `translucent` format.
  convenience init(png bytes: [UInt8]) throws(WindowFailure) {
    let source = bytes.withUnsafeBytes { bytes in
      SDL_RWFromConstMem(bytes.baseAddress, Int32(clamping: bytes.count)).flatMap { memory in
        defer { SDL_RWclose(memory) }
        return IMG_LoadPNG_RW(memory)
      }
    }
    let file = try Surface("IMG_LoadPNG_RW", source)
    try self.init(
      "SDL_ConvertSurfaceFormat", SDL_ConvertSurfaceFormat(file.handle, Self.translucent, 0))
    try setBlending()
  }

  init(width: Int, height: Int, format: UInt32) throws(WindowFailure) {
    handle = try checked(
      "SDL_CreateRGBSurfaceWithFormat",
      SDL_CreateRGBSurfaceWithFormat(0, Int32(width), Int32(height), 32, format))
    isOwned = true
    try setBlending()
  }

  deinit {
    if isOwned { SDL_FreeSurface(handle) }
  }

  var width: Int { Int(handle.pointee.w) }
  var height: Int { Int(handle.pointee.h) }
  var byteCount: Int { Int(handle.pointee.pitch) * height }
  var format: UInt32 { handle.pointee.format.pointee.format }

  /// Pixels in one row of memory; at least `width`.
  var stride: Int { Int(handle.pointee.pitch) / 4 }

  /// The pixels, `0xAARRGGBB`, row after row of `stride`; only for the two formats above.
  func withPixels<Answer>(_ body: (UnsafeMutableBufferPointer<UInt32>) -> Answer) -> Answer {
    let count = stride * height
    guard let pixels = handle.pointee.pixels else {
      return body(UnsafeMutableBufferPointer(start: nil, count: 0))
    }
    return body(
      UnsafeMutableBufferPointer(
        start: pixels.bindMemory(to: UInt32.self, capacity: count), count: count))
  }

  /// A row of them from a column on.
  func row(_ row: Int, from column: Int) -> UnsafeMutablePointer<UInt32>? {
    handle.pointee.pixels.map {
      $0.assumingMemoryBound(to: UInt32.self) + row * stride + column
    }
  }

  func converted(to format: UInt32) throws(WindowFailure) -> Surface {
    let copy = try Surface(
      "SDL_ConvertSurfaceFormat", SDL_ConvertSurfaceFormat(handle, format, 0))
    try copy.setBlending()
    return copy
  }

  /// How strongly the whole picture is painted, 0 to 255.
  func setStrength(_ alpha: UInt8) throws(WindowFailure) {
    guard alpha != strength else { return }
    strength = alpha
    try check("SDL_SetSurfaceAlphaMod", SDL_SetSurfaceAlphaMod(handle, alpha))
    guard format == Self.opaque else { return }
    let blending = alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND
    try check("SDL_SetSurfaceBlendMode", SDL_SetSurfaceBlendMode(handle, blending))
  }

  private func setBlending() throws(WindowFailure) {
    let blending = format == Self.opaque ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND
    try check("SDL_SetSurfaceBlendMode", SDL_SetSurfaceBlendMode(handle, blending))
  }
}
