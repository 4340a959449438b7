import CSDL2
public import TableUI

/// The faces of Inter, or what stands in for them, in the sizes asked for so far.
///
/// A book needs no window. It is not to be shared between threads; each thread may have its own.
public final class FontBook: TextMeasuring {
  private struct SizedFace: Hashable {
    let face: TextStyle.Face
    let halfPixels: Int
  }

  private struct Measured: Hashable {
    let text: String
    let font: SizedFace
  }

  /// Empty when every face of Inter was found.
  public let substitutions: [FontSubstitution]

  private let files: [TextStyle.Face: FontData]
  private let library: FontLibrary
  private var fonts = BoundedCache<SizedFace, Font>(bound: 64)
  private var widths = BoundedCache<Measured, Double>(bound: 8 << 20)

  /// Finds the fonts. Throws `.noFont` when there is no font on this machine, or none that opens.
  public init() throws(WindowFailure) {
    library = try FontLibrary.start()
    var files: [TextStyle.Face: FontData] = [:]
    var substitutions: [FontSubstitution] = []
    for face in TextStyle.Face.allCases {
      guard let file = FontFile.nearest(to: face) else {
        throw WindowFailure.noFont(reason: "fontconfig finds no font; install fonts-inter")
      }
      files[face] = try FontData(file)
      if file.family != FontFile.family {
        substitutions.append(FontSubstitution(face: face, used: "\(file.family) \(file.style)"))
      }
    }
    self.files = files
    self.substitutions = substitutions
    for face in TextStyle.Face.allCases { _ = try font(TextStyle(face, size: 16)) }
  }

  /// The advance width in pixels; control characters count as spaces.
  ///
  /// Whole for any text of up to 2,000 scalars, and a sum of such pieces for longer ones. Should a
  /// font no longer open, half an em per character.
  public func width(of text: String, style: TextStyle) -> Double {
    guard !text.isEmpty else { return 0 }
    guard text.utf8.count <= Line.longest else {
      return Line.pieces(text).reduce(0) { $0 + width(ofShort: $1, style) }
    }
    let key = Measured(text: text, font: sized(style))
    if let width = widths.value(for: key) { return width }
    let measured = width(ofShort: Line.printable(text), style)
    widths.insert(measured, for: key, cost: 100 + text.utf8.count)
    return measured
  }

  public func lineHeight(of style: TextStyle) -> Double {
    let height = try? font(style).lineHeight
    return height.map(Double.init) ?? (style.size * 1.2).rounded()
  }

  /// The font of a style, opened when first asked for. Sizes go by half pixels, from 4 to 400.
  func font(_ style: TextStyle) throws(WindowFailure) -> Font {
    let key = sized(style)
    if let font = fonts.value(for: key) { return font }
    guard let file = files[style.face] else {
      throw WindowFailure.noFont(reason: style.face.rawValue)
    }
    let font = try Font(file, halfPixels: key.halfPixels, library: library)
    fonts.insert(font, for: key, cost: 1)
    return font
  }

  private func width(ofShort text: String, _ style: TextStyle) -> Double {
    let measured = try? font(style).width(of: text)
    return measured.map(Double.init) ?? Double(text.count) * style.size / 2
  }

  private func sized(_ style: TextStyle) -> SizedFace {
    let size = style.size.isNaN ? 16 : max(4, min(400, style.size))
    return SizedFace(face: style.face, halfPixels: Int((size * 2).rounded()))
  }
}
