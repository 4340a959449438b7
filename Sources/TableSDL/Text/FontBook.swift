import CSDL2
public import TableUI

/// The faces of Inter, or what stands in for them, in the sizes asked for so far.
///
/// A book needs no window. It is not to be shared between threads; each thread may have its own.
public final class FontBook: TextMeasuring {
  private struct SizedFace: Hashable {
    let face: TextStyle.Face
    let halfPixels: Int
    var file: FontFile?
    var shape = TextRun.Shape()
  }

  private struct Measured: Hashable {
    let text: String
    let font: SizedFace
  }

  /// Empty when every face of Inter was found.
  public let substitutions: [FontSubstitution]

  /// Characters that were asked for and that no font on this machine has, or none can shape: boxes
  /// are painted for them.
  public private(set) var missing: Set<Character> = []

  private let files: [TextStyle.Face: FontData]
  private var others: [FontFile: FontData] = [:]
  private var fallback = FontFallback()
  private let library: FontLibrary
  private var fonts = BoundedCache<SizedFace, Font>(bound: 96)
  private var widths = BoundedCache<Measured, Double>(bound: 8 << 20)

  /// Finds the fonts. Throws `.noFont` when there is no font on this machine, or none that opens.
  ///
  /// - Parameter folder: where fonts lie beside the program, if any do.
  public init(bundled folder: String? = nil) throws(WindowFailure) {
    if let folder { BundledFonts.add(folder: folder) }
    library = try FontLibrary.start()
    var files: [TextStyle.Face: FontData] = [:]
    var substitutions: [FontSubstitution] = []
    for face in TextStyle.Face.allCases {
      guard let file = FontFile.nearest(to: face) else {
        throw WindowFailure.noFontAtAll
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
  func font(_ style: TextStyle) throws(WindowFailure) -> Font { try font(sized(style)) }

  /// The same for a piece of a line that another font may have to paint.
  func font(_ style: TextStyle, for run: TextRun) throws(WindowFailure) -> Font {
    var key = sized(style)
    key.file = run.file
    key.shape = run.shape
    return try font(key)
  }

  private func font(_ key: SizedFace) throws(WindowFailure) -> Font {
    if let font = fonts.value(for: key) { return font }
    guard let data = try key.file.map(data) ?? files[key.face] else {
      throw WindowFailure.noFont(reason: key.face.rawValue)
    }
    let font = try Font(
      data, halfPixels: key.halfPixels, shape: key.shape, library: library)
    fonts.insert(font, for: key, cost: 1)
    return font
  }

  private func data(_ file: FontFile) throws(WindowFailure) -> FontData {
    if let data = others[file] { return data }
    let data = try FontData(file)
    others[file] = data
    return data
  }

  /// A line divided by font and direction, in the order from left to right.
  ///
  /// - Parameter text: printable, and no longer than `Line.longest`.
  func runs(of text: String, _ style: TextStyle) -> [TextRun] {
    guard let own = try? font(style) else { return [TextRun(text: text, shape: .init())] }
    let isOwn = text.unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x250 || !scalar.isPainted || own.has(scalar)
    }
    if isOwn, LineOrder.isPlain(text) { return [TextRun(text: text, shape: .init())] }
    let runs = LineOrder.runs(
      text.map { character in
        LineOrder.Piece(
          text: character, kind: LineOrder.kind(character),
          file: file(for: character, own, style.face))
      })
    for run in runs where (try? font(style, for: run))?.isShaped != true {
      missing.formUnion(run.text)
    }
    return runs
  }

  private func file(
    for character: Character, _ own: Font, _ face: TextStyle.Face
  ) -> FontFile? {
    let painted = character.unicodeScalars.filter(\.isPainted)
    if painted.allSatisfy(own.has) { return nil }
    let file = fallback.font(for: character, face)
    if file == nil { missing.insert(character) }
    return file
  }

  private func width(ofShort text: String, _ style: TextStyle) -> Double {
    runs(of: text, style).reduce(0) { sum, run in
      let measured = try? font(style, for: run).width(of: run.text)
      return sum + (measured.map(Double.init) ?? Double(run.text.count) * style.size / 2)
    }
  }

  private func sized(_ style: TextStyle) -> SizedFace {
    let size = style.size.isNaN ? 16 : max(4, min(400, style.size))
    return SizedFace(face: style.face, halfPixels: Int((size * 2).rounded()))
  }
}
