import TableUI

/// Carries out draw commands on a canvas. Of a frame that is mostly like the one before it only what
/// changed is painted.
struct Painter {
  private(set) var canvas: Canvas
  private var shapes: ShapePainter
  private var gradients = GradientPainter()
  private var lines: TextLines
  /// What stands on the canvas; `nil` when that is not known.
  private var marks: Marks?
  var pictures: PictureStore
  /// What is seen where no command paints, as where a picture is still being made.
  private let ground: Color

  /// So many pixels stay in the processor's nearer memory from the first command over them to the
  /// last.
  private static let band = 1 << 16

  init(
    width: Int, height: Int, fonts: FontBook, pictures: PictureStore, ground: Color = Color(0)
  ) throws(WindowFailure) {
    self.ground = ground
    canvas = try Canvas(width: width, height: height)
    shapes = ShapePainter(canvas: canvas)
    lines = TextLines(fonts: fonts)
    self.pictures = pictures
  }

  /// Paints on a canvas of its own in this size from now on.
  mutating func resize(width: Int, height: Int) throws(WindowFailure) {
    let isSame = canvas.bounds.width == width && canvas.bounds.height == height
    guard !isSame || !canvas.surface.isOwned else { return }
    go(to: try Canvas(width: width, height: height))
  }

  mutating func go(to canvas: Canvas) {
    self.canvas = canvas
    shapes = shapes.on(canvas)
    marks = nil
  }

  /// The next frame is painted all anew, as pictures may have come that were not there.
  mutating func forget() { marks = nil }

  mutating func prepare(_ picture: Picture, width: Int, height: Int) {
    _ = pictures.surface(of: picture, width, height)
  }

  /// - Returns: where the canvas may look other than before.
  @discardableResult
  mutating func paint(_ commands: [DrawCommand]) throws(WindowFailure) -> [PixelRect] {
    let before = marks
    marks = nil
    let now = try Marks(commands, on: canvas.bounds) { (command, clip) throws(WindowFailure) in
      try area(of: command, within: clip)
    }
    // A picture that is stretched cannot be painted in pieces: SDL rounds each of them by itself.
    guard !now.list.contains(where: { isStretched($0.command) }) else {
      try paint(now.list, within: canvas.bounds)
      marks = now
      return [canvas.bounds]
    }
    let changed = before.map { now.changes(since: $0).rects } ?? [canvas.bounds]
    for area in changed {
      for band in area.bands(ofPixels: Self.band) { try paint(now.list, within: band) }
    }
    marks = now
    return changed
  }

  /// Paints a part of the frame, from the last that covers all of it.
  private mutating func paint(
    _ list: [Marks.Mark], within area: PixelRect
  ) throws(WindowFailure) {
    let first = list.lastIndex { $0.clip.contains(area) && covers($0.command, area) }
    if first == nil {
      canvas.limit(to: area)
      try canvas.cover(area, ground)
    }
    for index in (first ?? 0)..<list.count {
      let mark = list[index]
      guard mark.area.intersection(area) != nil else { continue }
      canvas.limit(to: mark.clip.intersection(area))
      let next = index + 1 < list.count ? list[index + 1] : nil
      try paint(mark.command, before: next?.clip == mark.clip ? next?.command : nil)
    }
  }

  /// Whether nothing of what was there is seen any more.
  private mutating func covers(_ command: DrawCommand, _ area: PixelRect) -> Bool {
    switch command {
    case .fill: return command.covered?.contains(area) ?? false
    case .picture(let picture, let rect, let opacity):
      guard opacity >= 1, let rect = PixelRect(snapping: rect), rect.contains(area),
        let surface = pictures.surface(of: picture, rect.width, rect.height)
      else { return false }
      return surface.format == Surface.opaque && surface.width == rect.width
        && surface.height == rect.height
    case .outline, .shadow, .gradient, .text, .line, .beginClip, .endClip: return false
    }
  }

  private mutating func isStretched(_ command: DrawCommand) -> Bool {
    guard case .picture(let picture, let rect, let opacity) = command, opacity > 0,
      let rect = PixelRect(snapping: rect),
      let surface = pictures.surface(of: picture, rect.width, rect.height)
    else { return false }
    return surface.width != rect.width || surface.height != rect.height
  }

  private mutating func area(
    of command: DrawCommand, within clip: PixelRect
  ) throws(WindowFailure) -> PixelRect? {
    switch command {
    case .beginClip, .endClip: return nil
    case .fill(let rect, let color, _), .outline(let rect, let color, _, _):
      return seen(rect, color)
    case .shadow(let rect, let color, let blur, _):
      return seen(rect, color)?.grown(by: ShapePainter.reach(of: blur))
    case .gradient(let rect, _, _): return PixelRect(snapping: rect)
    case .picture(_, let rect, let opacity): return opacity > 0 ? PixelRect(snapping: rect) : nil
    case .text(let text, let point, let style, let color):
      return try lines.area(of: text, at: point, style, color, within: clip)
    case .line(let from, let to, let color, let width):
      guard color.alpha > 0, width > 0 else { return nil }
      return from.x == to.x || from.y == to.y
        ? Self.bar(from, to, width)?.rect
        : LinePainter(from: from, to: to, width: width)?.area
    }
  }

  private mutating func paint(
    _ command: DrawCommand, before next: DrawCommand?
  ) throws(WindowFailure) {
    switch command {
    case .beginClip, .endClip: break
    case .fill(let rect, let color, let radius):
      guard let rect = seen(rect, color) else { return }
      try shapes.fill(rect, color, radius: radius)
    case .outline(let rect, let color, let width, let radius):
      guard let rect = seen(rect, color) else { return }
      shapes.outline(rect, color, width: width, radius: radius)
    case .shadow(let rect, let color, let blur, let radius):
      guard let rect = seen(rect, color) else { return }
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
    guard let bar = Self.bar(from, to, width) else { return }
    try shapes.fill(bar.rect, color.opacity(min(1, width)), radius: bar.radius)
  }

  private static func bar(
    _ from: Point, _ to: Point, _ width: Double
  ) -> (rect: PixelRect, radius: Double)? {
    let thickness = max(1, min(width, PixelRect.farthest).rounded())
    let half = thickness / 2
    let cap = thickness > 2 ? half : 0
    let isUpright = from.x == to.x
    let across = isUpright ? half : cap
    let down = isUpright ? cap : half
    let rect = Rect(
      x: min(from.x, to.x) - across, y: min(from.y, to.y) - down,
      width: abs(to.x - from.x) + 2 * across, height: abs(to.y - from.y) + 2 * down)
    return PixelRect(snapping: rect).map { ($0, cap) }
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
