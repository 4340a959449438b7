import TableUI

/// Paints fills, outlines and shadows. What has soft edges is made once per shape.
struct ShapePainter {
  private struct Key: Hashable {
    let shape: SoftShape
    let width, height: Int
  }

  private static let bound = 12 << 20
  /// Larger corners, lines and blurs are drawn this large: no table needs more, and the pixels of
  /// a corner grow with the square.
  private static let largestRadius = 512.0
  private static let widestLine = 256.0
  private static let widestBlur = 128.0

  private let canvas: Canvas
  private var made = BoundedCache<Key, Slices>(bound: bound)

  init(canvas: Canvas) { self.canvas = canvas }

  /// The same shapes on another canvas.
  func on(_ canvas: Canvas) -> ShapePainter {
    var copy = ShapePainter(canvas: canvas)
    copy.made = made
    return copy
  }

  /// Paints every pixel of the rectangle alike.
  mutating func fill(_ rect: PixelRect, _ color: Color) throws(WindowFailure) {
    guard let seen = canvas.clip?.intersection(rect) else { return }
    if color.alpha == 255 {
      try canvas.cover(seen, color)
    } else {
      canvas.mix(color, over: seen)
    }
  }

  mutating func fill(_ rect: PixelRect, _ color: Color, radius: Double) throws(WindowFailure) {
    let shape = SoftShape.fill(radius: limited(radius, rect))
    guard shape.margin > 0 else { return try fill(rect, color) }
    guard let slices = corners(of: shape, rect, color) else { return }
    let across = rect.width - 2 * shape.margin
    let down = rect.height - 2 * shape.margin
    if across > 0 {
      let middle = PixelRect(
        x: rect.x + shape.margin, y: rect.y, width: across, height: rect.height)
      try fill(middle, color)
    }
    guard down > 0 else { return }
    for side in slices.ends(rect.width) {
      let strip = PixelRect(
        x: rect.x + side.to, y: rect.y + shape.margin, width: side.length, height: down)
      try fill(strip, color)
    }
  }

  mutating func outline(
    _ rect: PixelRect, _ color: Color, width: Double, radius: Double
  ) {
    let line = min(width, Self.widestLine, Double(min(rect.width, rect.height)) / 2)
    guard line > 0 else { return }
    let shape = SoftShape.outline(width: line, radius: limited(radius, rect))
    frame(shape, rect, color)
  }

  /// - Parameter hidden: what is painted over right afterwards, and so is left out.
  mutating func shadow(
    _ rect: PixelRect, _ color: Color, blur: Double, radius: Double, hidden: PixelRect?
  ) throws(WindowFailure) {
    let reach = Self.reach(of: blur)
    let shape = SoftShape.shadow(blur: reach, radius: limited(radius, rect))
    let whole = rect.grown(by: reach)
    for band in whole.bands(around: hidden) {
      canvas.beginClip(band)
      defer { canvas.endClip() }
      frame(shape, whole, color)
      guard whole.width > 2 * shape.margin, whole.height > 2 * shape.margin else { continue }
      try fill(whole.grown(by: -shape.margin), color)
    }
  }

  /// How far a shadow reaches out of its rectangle, in pixels.
  static func reach(of blur: Double) -> Int { Int(max(0, min(widestBlur, blur)).rounded()) }

  /// Everything of a shape but its even middle.
  private mutating func frame(
    _ shape: SoftShape, _ rect: PixelRect, _ color: Color
  ) {
    guard let slices = corners(of: shape, rect, color) else { return }
    for column in slices.middle(rect.width) {
      for row in slices.ends(rect.height) { paint(slices, column, row, rect, color) }
    }
    for row in slices.middle(rect.height) {
      for column in slices.ends(rect.width) { paint(slices, column, row, rect, color) }
    }
  }

  /// Paints the corners; nil when nothing of the shape can be seen.
  private mutating func corners(
    of shape: SoftShape, _ rect: PixelRect, _ color: Color
  ) -> Slices? {
    guard canvas.clip?.intersection(rect) != nil else { return nil }
    let slices = slices(shape, rect)
    for column in slices.ends(rect.width) {
      for row in slices.ends(rect.height) { paint(slices, column, row, rect, color) }
    }
    return slices
  }

  private mutating func slices(_ shape: SoftShape, _ rect: PixelRect) -> Slices {
    let key = Key(
      shape: shape, width: Slices.size(of: shape, length: rect.width),
      height: Slices.size(of: shape, length: rect.height))
    if let slices = made.value(for: key) { return slices }
    let slices = Slices(shape, width: key.width, height: key.height)
    made.insert(slices, for: key, cost: slices.mask.byteCount)
    return slices
  }

  private func paint(
    _ slices: Slices, _ column: Slices.Stretch, _ row: Slices.Stretch, _ rect: PixelRect,
    _ color: Color
  ) {
    let part = PixelRect(x: column.from, y: row.from, width: column.length, height: row.length)
    canvas.paint(slices.mask, part: part, color, x: rect.x + column.to, y: rect.y + row.to)
  }

  /// Radii no larger than fit, in steps of a quarter pixel so that few shapes are made.
  private func limited(_ radius: Double, _ rect: PixelRect) -> Double {
    let largest = min(Self.largestRadius, Double(min(rect.width, rect.height)) / 2)
    return min(largest, (max(0, min(largest, radius)) * 4).rounded() / 4)
  }
}
