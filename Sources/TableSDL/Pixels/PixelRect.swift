import CSDL2
import TableUI

/// A rectangle of whole pixels, at least one wide and high.
struct PixelRect: Hashable {
  /// Nothing further out than this is ever seen, and sums of it fit SDL's 32 bits.
  static let farthest = 30_000.0

  var x, y, width, height: Int

  init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Edges go to the nearest pixel edge; what is thinner than a pixel becomes one pixel.
  /// Nil when the rectangle is empty or not a number.
  init?(snapping rect: Rect) {
    guard rect.width > 0, rect.height > 0, rect.x.isFinite, rect.y.isFinite else { return nil }
    let left = Self.snapped(rect.x)
    let top = Self.snapped(rect.y)
    x = left
    y = top
    width = max(1, Self.snapped(rect.maxX) - left)
    height = max(1, Self.snapped(rect.maxY) - top)
  }

  var maxX: Int { x + width }
  var maxY: Int { y + height }

  var sdl: SDL_Rect {
    SDL_Rect(x: Int32(x), y: Int32(y), w: Int32(width), h: Int32(height))
  }

  func grown(by pixels: Int) -> PixelRect {
    PixelRect(
      x: x - pixels, y: y - pixels, width: width + 2 * pixels, height: height + 2 * pixels)
  }

  var area: Int { width * height }

  func moved(toX x: Int, y: Int) -> PixelRect {
    PixelRect(x: x, y: y, width: width, height: height)
  }

  func contains(_ other: PixelRect) -> Bool {
    x <= other.x && y <= other.y && maxX >= other.maxX && maxY >= other.maxY
  }

  /// The smallest that holds both.
  func union(_ other: PixelRect) -> PixelRect {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return PixelRect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// Nil when nothing is shared.
  func intersection(_ other: PixelRect) -> PixelRect? {
    let left = max(x, other.x)
    let top = max(y, other.y)
    let right = min(maxX, other.maxX)
    let bottom = min(maxY, other.maxY)
    guard right > left, bottom > top else { return nil }
    return PixelRect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The rectangle without a part of it: above, below, left and right of that part.
  func bands(around part: PixelRect?) -> [PixelRect] {
    guard let part = part?.intersection(self) else { return [self] }
    let bands = [
      PixelRect(x: x, y: y, width: width, height: part.y - y),
      PixelRect(x: x, y: part.maxY, width: width, height: maxY - part.maxY),
      PixelRect(x: x, y: part.y, width: part.x - x, height: part.height),
      PixelRect(x: part.maxX, y: part.y, width: maxX - part.maxX, height: part.height),
    ]
    return bands.filter { $0.width > 0 && $0.height > 0 }
  }

  /// The rectangle from top to bottom in parts of no more pixels than this each, but of a row at least.
  func bands(ofPixels count: Int) -> [PixelRect] {
    let rows = max(1, count / max(1, width))
    return stride(from: y, to: maxY, by: rows).map {
      PixelRect(x: x, y: $0, width: width, height: min(rows, maxY - $0))
    }
  }

  /// The nearest pixel edge, kept within `farthest`; 0 for what is not a number.
  static func snapped(_ value: Double) -> Int {
    guard !value.isNaN else { return 0 }
    return Int(max(-farthest, min(farthest, value)).rounded())
  }
}
