import CSDL2

/// A picture file as pixels.
struct Pixels {
  /// Left, top, width and height in pixels.
  struct Box: Hashable {
    let x, y, width, height: Int
  }

  let width: Int
  let height: Int
  /// Red, green and blue of each pixel, row by row.
  private var bytes: [UInt8]

  struct Unreadable: Error {
    let path: String
  }

  init(_ path: String) throws {
    guard let loaded = IMG_Load(path) else { throw Unreadable(path: path) }
    defer { SDL_FreeSurface(loaded) }
    guard let plain = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGB24.rawValue, 0) else {
      throw Unreadable(path: path)
    }
    defer { SDL_FreeSurface(plain) }
    width = Int(plain.pointee.w)
    height = Int(plain.pointee.h)
    let pitch = Int(plain.pointee.pitch)
    var bytes: [UInt8] = []
    for row in 0..<height {
      let line = plain.pointee.pixels.advanced(by: row * pitch)
      bytes += UnsafeRawBufferPointer(start: line, count: width * 3)
    }
    self.bytes = bytes
  }

  subscript(x: Int, y: Int) -> SIMD3<UInt8> {
    get {
      let place = (y * width + x) * 3
      return SIMD3(bytes[place], bytes[place + 1], bytes[place + 2])
    }
    set {
      let place = (y * width + x) * 3
      for part in 0..<3 { bytes[place + part] = newValue[part] }
    }
  }

  /// With every pixel of the box in the colour of one pixel.
  func blanked(_ box: Box, likeX x: Int, y: Int) -> Pixels {
    var copy = self
    for row in box.y..<box.y + box.height {
      for column in box.x..<box.x + box.width { copy[column, row] = self[x, y] }
    }
    return copy
  }

  /// With what is in the box painted again elsewhere.
  func copied(_ box: Box, toX x: Int, y: Int) -> Pixels {
    var copy = self
    for row in 0..<box.height {
      for column in 0..<box.width { copy[x + column, y + row] = self[box.x + column, box.y + row] }
    }
    return copy
  }

  /// With what is in two boxes of one size exchanged.
  func swapped(_ box: Box, withX x: Int, y: Int) -> Pixels {
    let other = Box(x: x, y: y, width: box.width, height: box.height)
    var copy = copied(box, toX: x, y: y)
    for row in 0..<box.height {
      for column in 0..<box.width {
        copy[box.x + column, box.y + row] = self[other.x + column, other.y + row]
      }
    }
    return copy
  }
}
