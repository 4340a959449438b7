import TableUI

/// Paints slanted lines with round ends, pixel by pixel, straight onto the canvas.
struct LinePainter {
  private let from: Point
  private let length, directionX, directionY: Double
  private let reach, strength: Double

  /// Nil when there is nothing to see.
  init?(from: Point, to: Point, width: Double) {
    let dx = to.x - from.x
    let dy = to.y - from.y
    length = (dx * dx + dy * dy).squareRoot()
    guard length > 0, length < 1_000_000, width > 0, from.x.isFinite, from.y.isFinite else {
      return nil
    }
    self.from = from
    directionX = dx / length
    directionY = dy / length
    // Thinner than a pixel is fainter, not thinner.
    reach = max(1, width) / 2 + 0.5
    strength = min(1, width)
  }

  /// All that can be touched.
  var area: PixelRect? {
    let endX = directionX * length
    let endY = directionY * length
    return PixelRect(
      snapping: Rect(
        x: from.x + min(0, endX) - reach - 2, y: from.y + min(0, endY) - reach - 2,
        width: abs(endX) + 2 * reach + 4, height: abs(endY) + 2 * reach + 4))
  }

  func paint(_ color: Color, on canvas: Canvas) {
    guard let clip = canvas.clip else { return }
    let alpha = Double(color.alpha) / 255 * strength
    let stride = canvas.surface.stride
    canvas.surface.withPixels { pixels in
      for row in clip.y..<clip.maxY {
        guard let columns = columns(in: row, clip) else { continue }
        for column in columns {
          let share = alpha * coverage(column, row)
          guard share > 0 else { continue }
          let index = row * stride + column
          pixels[index] = mixed(pixels[index], color, share)
        }
      }
    }
  }

  /// The columns of a row the line can touch.
  private func columns(in row: Int, _ clip: PixelRect) -> Range<Int>? {
    let y = Double(row) + 0.5 - from.y
    let endY = directionY * length
    guard y >= min(0, endY) - reach, y <= max(0, endY) + reach else { return nil }
    let endX = directionX * length
    var low = min(0, endX) - reach
    var high = max(0, endX) + reach
    if abs(directionY) > 0.001 {
      // Where the row crosses the band of this width around the endless line.
      let middle = y * directionX / directionY
      let half = reach / abs(directionY)
      low = max(low, middle - half)
      high = min(high, middle + half)
    }
    let first = max(clip.x, PixelRect.snapped(low + from.x) - 1)
    let last = min(clip.maxX, PixelRect.snapped(high + from.x) + 1)
    return first < last ? first..<last : nil
  }

  /// How much of a pixel is covered, 0 to 1, by its centre's distance from the line.
  private func coverage(_ column: Int, _ row: Int) -> Double {
    let x = Double(column) + 0.5 - from.x
    let y = Double(row) + 0.5 - from.y
    let along = max(0, min(length, x * directionX + y * directionY))
    let restX = x - along * directionX
    let restY = y - along * directionY
    return max(0, min(1, reach - (restX * restX + restY * restY).squareRoot()))
  }

  private func mixed(_ pixel: UInt32, _ color: Color, _ share: Double) -> UInt32 {
    let weight = UInt32((share * 256).rounded())
    func part(_ under: UInt32, _ over: UInt8) -> UInt32 {
      (under * (256 - weight) + UInt32(over) * weight + 128) >> 8
    }
    return 0xFF00_0000 | part(pixel >> 16 & 0xFF, color.red) << 16
      | part(pixel >> 8 & 0xFF, color.green) << 8 | part(pixel & 0xFF, color.blue)
  }
}
