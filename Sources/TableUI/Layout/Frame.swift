/// Where a scene paints itself: marks, and places that can be pressed.
///
/// Lengths given to it are pixels; `px` turns units of the style into them.
struct Frame {
  let size: Size
  let style: Style
  let layout: TextLayout
  /// How far areas are scrolled, in pixels.
  let scrolled: [ScrollArea: Double]
  /// The hit under the pointer and the one with the keyboard's focus.
  let hovered: HitID?
  let focused: HitID?

  private(set) var commands: [DrawCommand] = []
  private(set) var hits: [Hit] = []
  /// Content and viewport heights of scrolled areas, in pixels.
  private(set) var extents: [ScrollArea: ScrollExtent] = [:]
  private var clips: [Rect] = []
  private var area: ScrollArea?

  struct ScrollExtent: Hashable {
    let rect: Rect
    let content: Double

    var most: Double { max(0, content - rect.height) }
  }

  init(
    size: Size, style: Style, layout: TextLayout, scrolled: [ScrollArea: Double], hovered: HitID?,
    focused: HitID?
  ) {
    self.size = size
    self.style = style
    self.layout = layout
    self.scrolled = scrolled
    self.hovered = hovered
    self.focused = focused
  }

  var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  func px(_ units: Double) -> Double { style.px(units) }

  mutating func add(_ command: DrawCommand) { commands.append(command) }

  mutating func fill(_ rect: Rect, _ color: Color, radius: Double = 0) {
    commands.append(.fill(rect, color, radius: radius))
  }

  mutating func outline(_ rect: Rect, _ color: Color, width: Double, radius: Double = 0) {
    commands.append(.outline(rect, color, width: width, radius: radius))
  }

  mutating func picture(_ name: String, _ rect: Rect, opacity: Double = 1) {
    commands.append(.picture(Picture(name), rect, opacity: opacity))
  }

  mutating func image(_ image: CaseImage, _ rect: Rect) {
    commands.append(.picture(Picture(image), rect, opacity: 1))
  }

  // MARK: Text

  func lineHeight(_ text: Style.Text) -> Double {
    (layout.measurer.lineHeight(of: style.font(text)) * 1.12).rounded()
  }

  func width(of text: String, _ kind: Style.Text) -> Double {
    text.isEmpty ? 0 : layout.measurer.width(of: text, style: style.font(kind))
  }

  func height(of text: String, _ kind: Style.Text, width: Double) -> Double {
    text.isEmpty
      ? 0
      : Double(layout.lines(of: text, style: style.font(kind), width: width).count)
        * lineHeight(kind)
  }

  enum Alignment {
    /// At the right for what is written from right to left.
    case left
    case center, right
  }

  /// Paints a paragraph; returns its height.
  @discardableResult
  mutating func text(
    _ text: String, _ kind: Style.Text, at point: Point, width: Double, color: Color,
    align: Alignment = .left, atMost limit: Int = .max
  ) -> Double {
    guard !text.isEmpty else { return 0 }
    let font = style.font(kind)
    var lines = layout.lines(of: text, style: font, width: width)
    if lines.count > limit {
      lines = Array(lines.prefix(limit))
      lines[limit - 1] = shortened(lines[limit - 1] + "…", kind, width: width)
    }
    let height = lineHeight(kind)
    let direction = WritingDirection(of: text)
    var y = point.y
    for line in lines {
      if !line.isEmpty {
        let x: Double
        switch (align, direction) {
        case (.left, .forwards): x = point.x
        case (.center, _): x = point.x + (width - self.width(of: line, kind)) / 2
        case (.left, .backwards), (.right, _): x = point.x + width - self.width(of: line, kind)
        }
        commands.append(
          .text(direction.marked(line), Point(x: x.rounded(), y: y.rounded()), font, color))
      }
      y += height
    }
    return Double(lines.count) * height
  }

  private func shortened(_ line: String, _ kind: Style.Text, width: Double) -> String {
    var line = line
    while self.width(of: line, kind) > width, line.count > 2 {
      line = String(line.dropLast(2)) + "…"
    }
    return line
  }

  // MARK: Places to press

  mutating func hit(_ id: HitID, _ rect: Rect, label: String, _ command: Command) {
    let visible = clips.last.map { rect.intersection($0) } ?? rect
    hits.append(
      Hit(id: id, rect: visible, full: rect, label: label, command: command, area: area))
  }

  mutating func focusRing(_ id: HitID, _ rect: Rect, radius: Double) {
    guard focused == id else { return }
    let gap = px(5)
    // Two tones, so that it shows on paper and on night alike.
    outline(
      rect.inset(-gap - px(3)), Palette.white, width: max(2, px(3)), radius: radius + gap + px(3))
    outline(
      rect.inset(-gap), Palette.focus, width: max(3, px(5)), radius: radius + gap)
  }

  mutating func removeHits() { hits.removeAll() }

  // MARK: Scrolling

  /// Paints content that may be higher than its rectangle.
  ///
  /// - Parameter content: takes what it needs of the column.
  mutating func scroll(
    _ id: ScrollArea, in rect: Rect, content: (inout Frame, inout Column) -> Void
  ) {
    let gutter = px(18)
    let offset = scrolled[id] ?? 0
    let clip = clips.last.map { rect.intersection($0) } ?? rect
    commands.append(.beginClip(clip))
    clips.append(clip)
    let outer = area
    area = id
    var column = Column(
      at: Point(x: rect.x, y: (rect.y - offset).rounded()), width: rect.width - gutter)
    content(&self, &column)
    area = outer
    clips.removeLast()
    let extent = ScrollExtent(rect: rect, content: column.height)
    extents[id] = extent
    if extent.most > 1 { paintScrollBar(extent, offset: offset) }
    commands.append(.endClip)
    paintMoreHint(extent, offset: offset)
  }

  private mutating func paintScrollBar(_ extent: ScrollExtent, offset: Double) {
    let rect = extent.rect
    let track = Rect(
      x: rect.maxX - px(10), y: rect.y, width: px(8), height: rect.height)
    fill(track, Palette.linen, radius: px(4))
    let length = max(px(40), rect.height * rect.height / extent.content)
    let way = (rect.height - length) * min(1, offset / extent.most)
    fill(
      Rect(x: track.x, y: rect.y + way, width: track.width, height: length), Palette.inkSoft,
      radius: px(4))
  }

  /// A hint on the lower edge that there is more.
  private mutating func paintMoreHint(_ extent: ScrollExtent, offset: Double) {
    guard extent.most > 1, offset < extent.most - 2 else { return }
    let rect = extent.rect
    let chip = Rect(
      x: rect.center.x - px(60), y: rect.maxY - px(8), width: px(120), height: px(28))
    fill(chip, Palette.ink, radius: px(14))
    picture(
      "down-light",
      Rect(x: chip.center.x - px(11), y: chip.y + px(3), width: px(22), height: px(22)))
  }

  /// Takes over what another frame painted, drawn with an offset and let through by `opacity`.
  mutating func settle(from start: Int, by distance: Double, opacity: Double) {
    guard distance != 0 || opacity < 1 else { return }
    for index in start..<commands.count {
      commands[index] = commands[index].settled(by: distance, opacity: opacity)
    }
  }
}

extension DrawCommand {
  /// Moved down by `distance` pixels and let through by `opacity`.
  func settled(by distance: Double, opacity: Double) -> DrawCommand {
    switch self {
    case .fill(let rect, let color, let radius):
      .fill(rect.offset(y: distance), color.opacity(opacity), radius: radius)
    case .outline(let rect, let color, let width, let radius):
      .outline(rect.offset(y: distance), color.opacity(opacity), width: width, radius: radius)
    case .shadow(let rect, let color, let blur, let radius):
      .shadow(rect.offset(y: distance), color.opacity(opacity), blur: blur, radius: radius)
    case .gradient(let rect, let top, let bottom):
      .gradient(
        rect.offset(y: distance), top: top.opacity(opacity), bottom: bottom.opacity(opacity))
    case .picture(let picture, let rect, let own):
      .picture(picture, rect.offset(y: distance), opacity: own * opacity)
    case .text(let text, let point, let style, let color):
      .text(text, Point(x: point.x, y: point.y + distance), style, color.opacity(opacity))
    case .line(let from, let to, let color, let width):
      .line(
        from: Point(x: from.x, y: from.y + distance), to: Point(x: to.x, y: to.y + distance),
        color.opacity(opacity), width: width)
    case .beginClip(let rect): .beginClip(rect.offset(y: distance))
    case .endClip: .endClip
    }
  }
}
