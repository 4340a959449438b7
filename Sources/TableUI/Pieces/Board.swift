import Rules

/// The board around what happens: the home, the path, the measures, the sectors and the plan.
struct Board: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  struct Plan {
    let top: Rect
    let left: Rect?
    let right: Rect?
    let strip: Rect?
    let center: Rect
  }

  func plan(_ frame: Frame) -> Plan {
    let bounds = frame.bounds
    let gap = style.px(22)
    let top = Rect(
      x: 0, y: 0, width: bounds.width,
      height: style.px(44) + frame.lineHeight(.small) + frame.lineHeight(.smallStrong) * 0.2)
    let bottom = Notice(context).rect(on: frame)?.y ?? frame.footerRect.y
    let bodyTop = top.maxY + style.px(16)
    let bodyHeight = bottom - bodyTop - style.px(18)
    guard !style.isCompact else {
      let strip = Rect(
        x: gap, y: top.maxY + style.px(10), width: bounds.width - gap * 2,
        height: frame.lineHeight(.smallStrong) + style.px(22))
      let y = strip.maxY + style.px(12)
      return Plan(
        top: top, left: nil, right: nil, strip: strip,
        center: Rect(
          x: gap, y: y, width: bounds.width - gap * 2, height: bottom - y - style.px(12)))
    }
    let leftWidth = style.px(330 * style.textScale)
    let rightWidth = style.px(390 * style.textScale)
    let left = Rect(x: gap, y: bodyTop, width: leftWidth, height: bodyHeight)
    let right = Rect(
      x: bounds.width - gap - rightWidth, y: bodyTop, width: rightWidth, height: bodyHeight)
    return Plan(
      top: top, left: left, right: right, strip: nil,
      center: Rect(
        x: left.maxX + gap, y: bodyTop, width: right.x - left.maxX - gap * 2, height: bodyHeight))
  }

  /// Paints all but the centre.
  func paint(_ view: TableView, on frame: inout Frame) {
    paintGround(view, on: &frame)
    let plan = self.plan(frame)
    BoardPath(context).paint(view, in: plan.top, on: &frame)
    if let strip = plan.strip { BoardStrip(context).paint(view, in: strip, on: &frame) }
    if let left = plan.left { HomeColumn(context).paint(view, in: left, on: &frame) }
    if let right = plan.right { TeamColumn(context).paint(view, in: right, on: &frame) }
  }

  /// The place where the citizen is, in the light of the moment.
  private func paintGround(_ view: TableView, on frame: inout Frame) {
    guard view.place != .home else {
      frame.cover(frame.bounds, with: "home-\(view.moment.rawValue)")
      return
    }
    frame.cover(frame.bounds, with: view.place.rawValue, .vignette)
    switch view.moment {
    case .day, .weekend: break
    case .evening: frame.fill(frame.bounds, Palette.nightDeep.opacity(0.35))
    case .night: frame.fill(frame.bounds, Palette.nightDeep.opacity(0.66))
    }
  }
}
