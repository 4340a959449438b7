import CSDL2
import TableUI

/// Paints lines of text, and keeps the pictures of them.
struct TextLines {
  private struct Key: Hashable {
    let text: String
    let style: TextStyle
    let rgb: UInt32
  }

  /// A run of the line, and where its picture stands beside the place of the line.
  private struct Part {
    let surface: Surface
    let x, y: Int
  }

  private static let bound = 96 << 20
  /// No screen is wider.
  private static let widest = 8192

  private let fonts: FontBook
  private var pictures = BoundedCache<Key, [Part]>(bound: bound)

  init(fonts: FontBook) { self.fonts = fonts }

  mutating func paint(
    _ text: String, at point: Point, _ style: TextStyle, _ color: Color, on canvas: Canvas
  ) throws(WindowFailure) {
    guard !text.isEmpty, color.alpha > 0, let clip = canvas.clip else { return }
    let x = PixelRect.snapped(point.x)
    let y = PixelRect.snapped(point.y)
    let height = Int(fonts.lineHeight(of: style)) * 2
    guard x < clip.maxX, y < clip.maxY, y + height > clip.y else { return }
    for part in try parts(of: text, style, color) {
      try part.surface.setStrength(color.alpha)
      try canvas.paint(part.surface, x: x + part.x, y: y + part.y)
    }
  }

  private mutating func parts(
    of text: String, _ style: TextStyle, _ color: Color
  ) throws(WindowFailure) -> [Part] {
    let key = Key(text: text, style: style, rgb: color.rgb)
    if let parts = pictures.value(for: key) { return parts }
    let ink = SDL_Color(r: color.red, g: color.green, b: color.blue, a: 255)
    let ascent = try fonts.font(style).ascent
    var parts: [Part] = []
    var x = 0
    for run in fonts.runs(of: Line.printable(text), style) where x < Self.widest {
      let font = try fonts.font(style, for: run)
      let line = cut(run.text, style, font)
      guard !line.isEmpty else { continue }
      // Letters of every font stand on one line.
      parts.append(
        Part(
          surface: try font.picture(of: line, ink), x: x + font.overhang(of: line),
          y: ascent - font.ascent))
      x += font.width(of: line) ?? 0
    }
    pictures.insert(parts, for: key, cost: parts.reduce(100) { $0 + $1.surface.byteCount })
    return parts
  }

  /// As much of a line as any screen can show.
  private func cut(_ line: String, _ style: TextStyle, _ font: Font) -> String {
    // No letter is wider than two ems: most lines need not be measured for this.
    guard Double(line.utf8.count) * style.size * 2 > Double(Self.widest) else { return line }
    guard let width = font.width(of: line), width > Self.widest else { return line }
    let count = max(1, font.count(of: line, fitting: Self.widest))
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(count)))
  }
}
