import CSDL2
import TableUI

/// Paints lines of text, and keeps the pictures of them.
struct TextLines {
  private struct Key: Hashable {
    let text: String
    let style: TextStyle
    let rgb: UInt32
  }

  private struct Picture {
    let surface: Surface
    let overhang: Int
  }

  private static let bound = 96 << 20
  /// No screen is wider.
  private static let widest = 8192

  private let fonts: FontBook
  private var pictures = BoundedCache<Key, Picture>(bound: bound)

  init(fonts: FontBook) { self.fonts = fonts }

  mutating func paint(
    _ text: String, at point: Point, _ style: TextStyle, _ color: Color, on canvas: Canvas
  ) throws(WindowFailure) {
    guard !text.isEmpty, color.alpha > 0, let clip = canvas.clip else { return }
    let x = PixelRect.snapped(point.x)
    let y = PixelRect.snapped(point.y)
    let height = Int(fonts.lineHeight(of: style)) * 2
    guard x < clip.maxX, y < clip.maxY, y + height > clip.y else { return }
    let picture = try picture(of: text, style, color)
    try picture.surface.setStrength(color.alpha)
    try canvas.paint(picture.surface, x: x + picture.overhang, y: y)
  }

  private mutating func picture(
    of text: String, _ style: TextStyle, _ color: Color
  ) throws(WindowFailure) -> Picture {
    let key = Key(text: text, style: style, rgb: color.rgb)
    if let picture = pictures.value(for: key) { return picture }
    let font = try fonts.font(style)
    let line = cut(Line.printable(text), style, font)
    let ink = SDL_Color(r: color.red, g: color.green, b: color.blue, a: 255)
    let picture = Picture(
      surface: try font.picture(of: line, ink), overhang: font.overhang(of: line))
    pictures.insert(picture, for: key, cost: picture.surface.byteCount)
    return picture
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
