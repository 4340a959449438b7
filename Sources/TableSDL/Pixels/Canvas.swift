import CSDL2
import TableUI

/// The surface a frame is painted on, with its clips. All its pixels are opaque.
final class Canvas {
  let surface: Surface
  let bounds: PixelRect
  private var clips: [PixelRect?] = []

  convenience init(width: Int, height: Int) throws(WindowFailure) {
    self.init(try Surface(width: width, height: height, format: Surface.opaque))
  }

  /// - Parameter surface: in the `opaque` format.
  init(_ surface: Surface) {
    self.surface = surface
    bounds = PixelRect(x: 0, y: 0, width: surface.width, height: surface.height)
  }

  /// Where painting shows; nil when the clips leave nothing.
  var clip: PixelRect? { clips.last ?? bounds }

  /// Lets painting show here only, whatever the clips were.
  func limit(to area: PixelRect?) {
    clips = [area.flatMap(bounds.intersection)]
    applyClip()
  }

  func beginClip(_ rect: PixelRect?) {
    clips.append(rect.flatMap { clip?.intersection($0) })
    applyClip()
  }

  func endClip() {
    _ = clips.popLast()
    applyClip()
  }

  /// Covers the rectangle; the colour's alpha is not looked at.
  func cover(_ rect: PixelRect, _ color: Color) throws(WindowFailure) {
    var area = rect.sdl
    try check("SDL_FillRect", SDL_FillRect(surface.handle, &area, color.opaquePixel))
  }

  /// Mixes the colour over the rectangle.
  func mix(_ color: Color, over rect: PixelRect) {
    guard let seen = clip?.intersection(rect) else { return }
    for y in seen.y..<seen.maxY {
      guard let row = surface.row(y, from: seen.x) else { return }
      Mixing.mix(color.rgb, UInt32(color.alpha), over: row, seen.width)
    }
  }

  /// Mixes the colour over what `part` of the mask (all of it when nil) covers, with the part's upper
  /// left corner at a place.
  func paint(_ mask: Mask, part: PixelRect? = nil, _ color: Color, x: Int, y: Int) {
    let part = part ?? PixelRect(x: 0, y: 0, width: mask.width, height: mask.height)
    guard let seen = clip?.intersection(part.moved(toX: x, y: y)) else { return }
    for row in seen.y..<seen.maxY {
      guard let over = mask.row(row - y + part.y, from: seen.x - x + part.x),
        let under = surface.row(row, from: seen.x)
      else { return }
      Mixing.mix(color.rgb, UInt32(color.alpha), over, over: under, seen.width)
    }
  }

  /// Paints `part` of the source (all of it when nil) with its upper left corner at a place, as
  /// strongly as the source is to be.
  func paint(_ source: Surface, part: PixelRect? = nil, x: Int, y: Int) {
    let part = part ?? PixelRect(x: 0, y: 0, width: source.width, height: source.height)
    guard let seen = clip?.intersection(part.moved(toX: x, y: y)) else { return }
    let isOpaque = source.format == Surface.opaque
    for row in seen.y..<seen.maxY {
      guard let over = source.row(row - y + part.y, from: seen.x - x + part.x),
        let under = surface.row(row, from: seen.x)
      else { return }
      if isOpaque, source.strength == 255 {
        under.update(from: over, count: seen.width)
      } else {
        Mixing.mix(
          over, UInt32(source.strength), isOpaque: isOpaque, over: under, seen.width)
      }
    }
  }

  private func applyClip() {
    // An empty clip rectangle lets nothing through; answering "no overlap" is not an error.
    var area = clip?.sdl ?? SDL_Rect(x: 0, y: 0, w: 0, h: 0)
    SDL_SetClipRect(surface.handle, &area)
  }
}

extension Color {
  var opaquePixel: UInt32 {
    0xFF00_0000 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
  }

  /// Without the alpha, as in `0xRRGGBB`.
  var rgb: UInt32 { opaquePixel & 0x00FF_FFFF }
}
