/// A shape in one colour, cut so that it can be painted at any size: corners once, sides repeated.
struct Slices {
  /// A stretch of pixels copied from the surface to a place in the target, along one side.
  struct Stretch {
    let from, length, to: Int
  }

  let surface: Surface
  private let margin, repeated: Int

  /// - Parameters:
  ///   - width: how wide the shape is made; see `size(of:length:)`.
  ///   - pixel: `0xAARRGGBB`.
  init(_ shape: SoftShape, width: Int, height: Int, color pixel: UInt32) throws(WindowFailure) {
    margin = shape.margin
    repeated = shape.repeated
    surface = try Surface(width: width, height: height, format: Surface.translucent)
    let coverage = shape.coverage(width: width, height: height)
    let color = pixel & 0x00FF_FFFF
    let alpha = pixel >> 24
    let stride = surface.stride
    surface.withPixels { pixels in
      for row in 0..<height {
        for column in 0..<width {
          let covered = UInt32(coverage[row * width + column])
          pixels[row * stride + column] = ((covered * alpha + 127) / 255) << 24 | color
        }
      }
    }
  }

  /// How long a side is made for a shape of this length: no longer than what is then repeated.
  static func size(of shape: SoftShape, length: Int) -> Int {
    length > 2 * shape.margin ? min(length, 2 * shape.margin + shape.repeated) : length
  }

  /// The start and end of one side; a single stretch when the side is too short to have a middle.
  func ends(_ length: Int) -> [Stretch] {
    guard length > 2 * margin else { return [Stretch(from: 0, length: length, to: 0)] }
    return [
      Stretch(from: 0, length: margin, to: 0),
      Stretch(from: size(length) - margin, length: margin, to: length - margin),
    ]
  }

  /// The repeated middle of one side.
  func middle(_ length: Int) -> [Stretch] {
    let step = size(length) - 2 * margin
    guard length > 2 * margin, step > 0 else { return [] }
    return stride(from: margin, to: length - margin, by: step).map { place in
      Stretch(from: margin, length: min(step, length - margin - place), to: place)
    }
  }

  private func size(_ length: Int) -> Int {
    length > 2 * margin ? min(length, 2 * margin + repeated) : length
  }
}
