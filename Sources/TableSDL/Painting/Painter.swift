import TableUI

/// Carries out draw commands on a canvas.
struct Painter {
  private(set) var canvas: Canvas
  private var shapes: ShapePainter
  private var gradients = GradientPainter()
  private var lines: TextLines
  var pictures: PictureStore

  init(width: Int, height: Int, fonts: FontBook, pictures: PictureStore) throws(WindowFailure) {
    canvas = try Canvas(width: width, height: height)
    shapes = ShapePainter(canvas: canvas)
    lines = TextLines(fonts: fonts)
    self.pictures = pictures
  }

  mutating func resize(width: Int, height: Int) throws(WindowFailure) {
    guard canvas.bounds.width != width || canvas.bounds.height != height else { return }
    canvas = try Canvas(width: width, height: height)
    shapes = shapes.on(canvas)
  }

  mutating func prepare(_ picture: Picture, width: Int, height: Int) {
    _ = pictures.surface(of: picture, width, height)
  }

  mutating func paint(_ commands: [DrawCommand]) throws(WindowFailure) {
    try canvas.clear()
    for (index, command) in commands.enumerated() {
      let next = index + 1 < commands.count ? commands[index + 1] : nil
      try paint(command, before: next)
    }
  }

  private mutating func paint(
    _ command: DrawCommand, before next: DrawCommand?
  ) throws(WindowFailure) {
    switch command {
    case .beginClip(let rect): canvas.beginClip(PixelRect(snapping: rect))
    case .endClip: canvas.endClip()
    case .fill(let rect, let color, let radius):
      guard let rect = seen(rect, color) else { return }
      try shapes.fill(rect, color, radius: radius)
    case .outline(let rect, let color, let width, let radius):
      guard let rect = seen(rect, color) else { return }
      try shapes.outline(rect, color, width: width, radius: radius)
    case .shadow(let rect, let color, let blur, let radius):
      guard color.alpha > 0, let rect = PixelRect(snapping: rect) else { return }
      try shapes.shadow(rect, color, blur: blur, radius: radius, hidden: next?.covered)
    case .gradient(let rect, let top, let bottom):
      guard let rect = PixelRect(snapping: rect) else { return }
      try gradients.paint(rect, top: top, bottom: bottom, on: canvas)
    case .picture(let picture, let rect, let opacity):
      guard let rect = PixelRect(snapping: rect) else { return }
      try pictures.paint(picture, over: rect, opacity: opacity, on: canvas)
    case .text(let text, let point, let style, let color):
      try lines.paint(text, at: point, style, color, on: canvas)
    case .line(let from, let to, let color, let width):
      try line(from, to, color, width: width)
    }
  }

  private func seen(_ rect: Rect, _ color: Color) -> PixelRect? {
    color.alpha > 0 ? PixelRect(snapping: rect) : nil
  }

  /// Upright and level lines become rectangles on whole pixels, and so are never blurred.
  private mutating func line(
    _ from: Point, _ to: Point, _ color: Color, width: Double
  ) throws(WindowFailure) {
    guard color.alpha > 0, width > 0 else { return }
    guard from.x == to.x || from.y == to.y else {
      LinePainter(from: from, to: to, width: width)?.paint(color, on: canvas)
      return
    }
    let thickness = max(1, min(width, PixelRect.farthest).rounded())
    let half = thickness / 2
    let cap = thickness > 2 ? half : 0
    let isUpright = from.x == to.x
    let across = isUpright ? half : cap
    let down = isUpright ? cap : half
    let rect = Rect(
      x: min(from.x, to.x) - across, y: min(from.y, to.y) - down,
      width: abs(to.x - from.x) + 2 * across, height: abs(to.y - from.y) + 2 * down)
    guard let rect = PixelRect(snapping: rect) else { return }
    try shapes.fill(rect, color.opacity(min(1, width)), radius: cap)
  }
}

extension DrawCommand {
  /// What the command certainly paints over, leaving nothing of what was there.
  fileprivate var covered: PixelRect? {
    guard case .fill(let rect, let color, let radius) = self, color.alpha == 255,
      let rect = PixelRect(snapping: rect)
    else { return nil }
    let inner = rect.grown(by: -Int(max(0, min(1000, radius)).rounded(.up)))
    return inner.width > 0 && inner.height > 0 ? inner : nil
  }
}
