import CSDL2
import TableUI

/// Paints lines of text, and keeps the masks of them.
struct TextLines {
  private struct Key: Hashable {
    let text: String
    let style: TextStyle
    let rgb: UInt32
  }

  /// A run of the line, and where it stands beside the place of the line.
  private struct Part {
    let letters: Letters
    let x, y: Int
  }

  private enum Letters {
    case plain(Mask)
    /// Of a font with colours of its own.
    case colored(Surface)

    var size: (width: Int, height: Int) {
      switch self {
      case .plain(let mask): (mask.width, mask.height)
      case .colored(let surface): (surface.width, surface.height)
      }
    }

    var byteCount: Int {
      switch self {
      case .plain(let mask): mask.byteCount
      case .colored(let surface): surface.byteCount
      }
    }
  }

  private static let bound = 24 << 20
  /// No screen is wider.
  private static let widest = 8192

  private let fonts: FontBook
  private var lines = BoundedCache<Key, [Part]>(bound: bound)

  init(fonts: FontBook) { self.fonts = fonts }

  mutating func paint(
    _ text: String, at point: Point, _ style: TextStyle, _ color: Color, on canvas: Canvas
  ) throws(WindowFailure) {
    guard !text.isEmpty, color.alpha > 0 else { return }
    let x = PixelRect.snapped(point.x)
    let y = PixelRect.snapped(point.y)
    for part in try parts(of: text, style, color) {
      switch part.letters {
      case .plain(let mask): canvas.paint(mask, color, x: x + part.x, y: y + part.y)
      case .colored(let surface):
        try surface.setStrength(color.alpha)
        canvas.paint(surface, x: x + part.x, y: y + part.y)
      }
    }
  }

  /// What a line can change; `nil` when nothing of it can be seen within the clip.
  mutating func area(
    of text: String, at point: Point, _ style: TextStyle, _ color: Color, within clip: PixelRect
  ) throws(WindowFailure) -> PixelRect? {
    guard !text.isEmpty, color.alpha > 0, isNear(clip, point, style) else { return nil }
    let x = PixelRect.snapped(point.x)
    let y = PixelRect.snapped(point.y)
    var area: PixelRect?
    for part in try parts(of: text, style, color) {
      let size = part.letters.size
      let rect = PixelRect(x: x + part.x, y: y + part.y, width: size.width, height: size.height)
      area = area?.union(rect) ?? rect
    }
    return area
  }

  /// Whether it may be seen there; lines far off need not be drawn to be left out.
  private func isNear(_ clip: PixelRect, _ point: Point, _ style: TextStyle) -> Bool {
    let y = PixelRect.snapped(point.y)
    let height = Int(fonts.lineHeight(of: style)) * 2
    return PixelRect.snapped(point.x) < clip.maxX && y < clip.maxY && y + height > clip.y
  }

  private mutating func parts(
    of text: String, _ style: TextStyle, _ color: Color
  ) throws(WindowFailure) -> [Part] {
    let key = Key(text: text, style: style, rgb: color.rgb)
    if let parts = lines.value(for: key) { return parts }
    let ink = SDL_Color(r: color.red, g: color.green, b: color.blue, a: 255)
    let ascent = try fonts.font(style).ascent
    var parts: [Part] = []
    var x = 0
    let runs = fonts.runs(of: Line.printable(text), style)
    for (index, run) in runs.enumerated() where x < Self.widest {
      let font = try fonts.font(style, for: run)
      let line = cut(run.text, style, font)
      guard !line.isEmpty else { continue }
      // Letters of every font stand on one line.
      parts.append(
        Part(
          letters: letters(try font.picture(of: line, ink), color),
          x: x + font.overhang(of: line), y: ascent - font.ascent))
      if index < runs.count - 1 { x += font.width(of: line) ?? 0 }
    }
    lines.insert(parts, for: key, cost: parts.reduce(100) { $0 + $1.letters.byteCount })
    return parts
  }

  private func letters(_ picture: Surface, _ color: Color) -> Letters {
    let (width, height) = (picture.width, picture.height)
    let ink = color.rgb
    // Pixels that are clear have the ink's colour too.
    var others: UInt32 = 0
    let mask = Mask(width: width, height: height) { cells in
      guard var cell = cells.baseAddress else { return }
      for row in 0..<height {
        guard let pixels = picture.row(row, from: 0) else { return }
        var otherHere: UInt32 = 0
        for column in 0..<width {
          let pixel = pixels[column]
          otherHere |= pixel ^ ink
          cell[column] = UInt8(truncatingIfNeeded: pixel >> 24)
        }
        others |= otherHere
        cell += width
      }
    }
    return others & 0xFF_FFFF == 0 ? .plain(mask) : .colored(picture)
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
