import CSDL2

/// Owns an open font in one size.
final class Font {
  private let handle: OpaquePointer
  private let data: FontData
  private let library: FontLibrary
  /// Whether letters come joined and ordered as asked; `false` where SDL_ttf was built without
  /// HarfBuzz.
  let isShaped: Bool

  /// - Parameter halfPixels: the em, in halves of a pixel.
  init(
    _ data: FontData, halfPixels: Int, shape: TextRun.Shape = .init(), library: FontLibrary
  ) throws(WindowFailure) {
    let handle = FontLibrary.alone {
      // SDL_ttf takes whole points; 36 dots per inch make a point half a pixel. It closes the
      // reader, also when it fails.
      TTF_OpenFontIndexDPIRW(data.reader(), 1, Int32(halfPixels), data.file.index, 36, 36)
    }
    guard let handle else {
      throw WindowFailure.noFont(reason: "\(data.file.path): \(lastReason())")
    }
    self.handle = handle
    self.data = data
    self.library = library
    // The letters keep their places between whole pixels: even gaps at small sizes.
    TTF_SetFontHinting(handle, TTF_HINTING_LIGHT_SUBPIXEL)
    TTF_SetFontKerning(handle, 1)
    let isForwards = shape.direction == .forwards
    if !isForwards || shape.script != nil {
      let direction = isForwards ? TTF_DIRECTION_LTR : TTF_DIRECTION_RTL
      isShaped =
        TTF_SetFontDirection(handle, direction) == 0
        && shape.script.map { TTF_SetFontScriptName(handle, $0) == 0 } ?? true
    } else {
      isShaped = true
    }
  }

  deinit {
    FontLibrary.alone { TTF_CloseFont(handle) }
  }

  /// From the top of a picture of a text to the line on which the letters stand.
  var ascent: Int { Int(TTF_FontAscent(handle)) }

  func has(_ scalar: Unicode.Scalar) -> Bool {
    TTF_GlyphIsProvided32(handle, scalar.value) != 0
  }

  var lineHeight: Int { Int(TTF_FontLineSkip(handle)) }

  /// - Parameter text: not empty, and no longer than `Line.longest`.
  func width(of text: String) -> Int? {
    var width: Int32 = 0
    return TTF_SizeUTF8(handle, text, &width, nil) >= 0 ? Int(width) : nil
  }

  /// How far the first letter reaches out to the left of where it stands; 0 or negative.
  func overhang(of text: String) -> Int {
    guard let first = text.unicodeScalars.first else { return 0 }
    var left: Int32 = 0
    guard TTF_GlyphMetrics32(handle, first.value, &left, nil, nil, nil, nil) >= 0 else { return 0 }
    return Int(min(0, left))
  }

  /// How many scalars from the start fit in a width.
  func count(of text: String, fitting width: Int) -> Int {
    var extent: Int32 = 0
    var count: Int32 = 0
    guard TTF_MeasureUTF8(handle, text, Int32(width), &extent, &count) >= 0 else { return 0 }
    return Int(count)
  }

  /// A picture of the text, clear around the letters.
  func picture(of text: String, _ color: SDL_Color) throws(WindowFailure) -> Surface {
    try Surface("TTF_RenderUTF8_Blended", TTF_RenderUTF8_Blended(handle, text, color))
  }
}
