import TableUI

/// Paints gradients from strips that are made once per height and pair of colours.
struct GradientPainter {
  private struct Key: Hashable {
    let height: Int
    let top, bottom: Color
  }

  private static let width = 64

  private var strips = BoundedCache<Key, Surface>(bound: 16 << 20)

  mutating func paint(
    _ rect: PixelRect, top: Color, bottom: Color, on canvas: Canvas
  ) throws(WindowFailure) {
    guard canvas.clip?.intersection(rect) != nil else { return }
    let strip = try strip(Key(height: rect.height, top: top, bottom: bottom))
    for x in stride(from: rect.x, to: rect.maxX, by: Self.width) {
      let part = PixelRect(
        x: 0, y: 0, width: min(Self.width, rect.maxX - x), height: rect.height)
      canvas.paint(strip, part: part, x: x, y: rect.y)
    }
  }

  private mutating func strip(_ key: Key) throws(WindowFailure) -> Surface {
    if let strip = strips.value(for: key) { return strip }
    let isOpaque = key.top.alpha == 255 && key.bottom.alpha == 255
    let strip = try Surface(
      width: Self.width, height: key.height,
      format: isOpaque ? Surface.opaque : Surface.translucent)
    let stride = strip.stride
    strip.withPixels { pixels in
      for row in 0..<key.height {
        let blend = Blend(
          key.top, key.bottom, share: (Double(row) + 0.5) / Double(key.height))
        for column in 0..<Self.width {
          pixels[row * stride + column] = blend.pixel(column, row)
        }
      }
    }
    strips.insert(strip, for: key, cost: strip.byteCount)
    return strip
  }
}

/// A colour between two others, weighted by their alphas so that a clear end lends no tint.
private struct Blend {
  private let alpha, red, green, blue: Double

  init(_ first: Color, _ second: Color, share: Double) {
    let one = Double(first.alpha) * (1 - share)
    let other = Double(second.alpha) * share
    let sum = max(one + other, 0.001)
    alpha = one + other
    red = (Double(first.red) * one + Double(second.red) * other) / sum
    green = (Double(first.green) * one + Double(second.green) * other) / sum
    blue = (Double(first.blue) * one + Double(second.blue) * other) / sum
  }

  /// `0xAARRGGBB`, rounded up or down by an 8 by 8 pattern: no bands are seen.
  func pixel(_ column: Int, _ row: Int) -> UInt32 {
    let threshold = Self.threshold(column & 7, row & 7)
    return part(alpha, threshold) << 24 | part(red, threshold) << 16
      | part(green, threshold) << 8 | part(blue, threshold)
  }

  private func part(_ value: Double, _ threshold: Double) -> UInt32 {
    UInt32(max(0, min(255, value + threshold)))
  }

  /// Bayer's matrix, 0 up to 1: the bits of `x ^ y` and `y` interleaved, lowest first.
  private static func threshold(_ x: Int, _ y: Int) -> Double {
    var order = 0
    for bit in 0..<3 {
      order = order << 2 | (((x ^ y) >> bit & 1) << 1 | (y >> bit & 1))
    }
    return (Double(order) + 0.5) / 64
  }
}
