import TableUI

/// Paints translucent areas by repeating a tile of one colour: SDL's own fill does not mix.
struct SolidTiles {
  private static let width = 256
  private static let height = 32

  private var tiles = BoundedCache<UInt32, Surface>(bound: 256)

  mutating func paint(
    _ color: Color, over rect: PixelRect, on canvas: Canvas
  ) throws(WindowFailure) {
    guard color.alpha > 0 else { return }
    let tile = try tile(color)
    try tile.setStrength(color.alpha)
    for y in stride(from: rect.y, to: rect.maxY, by: Self.height) {
      for x in stride(from: rect.x, to: rect.maxX, by: Self.width) {
        let part = PixelRect(
          x: 0, y: 0, width: min(Self.width, rect.maxX - x), height: min(Self.height, rect.maxY - y)
        )
        try canvas.paint(tile, part: part, x: x, y: y)
      }
    }
  }

  private mutating func tile(_ color: Color) throws(WindowFailure) -> Surface {
    if let tile = tiles.value(for: color.rgb) { return tile }
    let tile = try Surface(width: Self.width, height: Self.height, format: Surface.opaque)
    tile.withPixels { pixels in pixels.update(repeating: color.opaquePixel) }
    tiles.insert(tile, for: color.rgb, cost: 1)
    return tile
  }
}
