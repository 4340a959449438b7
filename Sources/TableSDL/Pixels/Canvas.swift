import CSDL2
import TableUI

/// The surface a frame is painted on, with its clips. All its pixels are opaque.
final class Canvas {
  let surface: Surface
  let bounds: PixelRect
  private var clips: [PixelRect?] = []

  init(width: Int, height: Int) throws(WindowFailure) {
    surface = try Surface(width: width, height: height, format: Surface.opaque)
    bounds = PixelRect(x: 0, y: 0, width: width, height: height)
  }

  /// Where painting shows; nil when the clips leave nothing.
  var clip: PixelRect? { clips.last ?? bounds }

  /// A black surface without clips.
  func clear() throws(WindowFailure) {
    clips = []
    applyClip()
    try check("SDL_FillRect", SDL_FillRect(surface.handle, nil, 0xFF00_0000))
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

  /// Paints `part` of the source (all of it when nil) with its upper left corner at a place.
  func paint(_ source: Surface, part: PixelRect? = nil, x: Int, y: Int) throws(WindowFailure) {
    var to = SDL_Rect(x: Int32(x), y: Int32(y), w: 0, h: 0)
    if let part {
      var from = part.sdl
      try check("SDL_UpperBlit", SDL_UpperBlit(source.handle, &from, surface.handle, &to))
    } else {
      try check("SDL_UpperBlit", SDL_UpperBlit(source.handle, nil, surface.handle, &to))
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
