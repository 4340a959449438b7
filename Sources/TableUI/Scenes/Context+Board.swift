import Rules
import Wording

/// The board around what happens: the home, the path, the measures, the sectors and the plan.
extension Context {
  struct BoardPlan {
    let top: Rect
    let left: Rect?
    let right: Rect?
    let strip: Rect?
    let center: Rect
  }

  func boardPlan(_ frame: Frame) -> BoardPlan {
    let bounds = frame.bounds
    let gap = style.px(22)
    let top = Rect(
      x: 0, y: 0, width: bounds.width,
      height: style.px(44) + frame.lineHeight(.small) + frame.lineHeight(.smallStrong) * 0.2)
    let bottom = noticeRect(frame)?.y ?? footerRect(frame).y
    let bodyTop = top.maxY + style.px(16)
    let bodyHeight = bottom - bodyTop - style.px(18)
    guard !style.isCompact else {
      let strip = Rect(
        x: gap, y: top.maxY + style.px(10), width: bounds.width - gap * 2,
        height: frame.lineHeight(.smallStrong) + style.px(22))
      let y = strip.maxY + style.px(12)
      return BoardPlan(
        top: top, left: nil, right: nil, strip: strip,
        center: Rect(
          x: gap, y: y, width: bounds.width - gap * 2, height: bottom - y - style.px(12)))
    }
    let leftWidth = style.px(330 * style.textScale)
    let rightWidth = style.px(390 * style.textScale)
    let left = Rect(x: gap, y: bodyTop, width: leftWidth, height: bodyHeight)
    let right = Rect(
      x: bounds.width - gap - rightWidth, y: bodyTop, width: rightWidth, height: bodyHeight)
    return BoardPlan(
      top: top, left: left, right: right, strip: nil,
      center: Rect(
        x: left.maxX + gap, y: bodyTop, width: right.x - left.maxX - gap * 2, height: bodyHeight))
  }

  /// Paints all but the centre. Returns where the centre's marks begin.
  func paintBoard(_ view: TableView, on frame: inout Frame) -> Int {
    paintGround(view, on: &frame)
    let plan = boardPlan(frame)
    paintPath(view, in: plan.top, on: &frame)
    if let strip = plan.strip { paintStrip(view, in: strip, on: &frame) }
    if let left = plan.left { paintMeasures(view, in: left, on: &frame) }
    if let right = plan.right { paintTeam(view, in: right, on: &frame) }
    return frame.commands.count
  }

  /// The place where the citizen is, in the light of the moment.
  private func paintGround(_ view: TableView, on frame: inout Frame) {
    guard view.place != .home else {
      cover(frame.bounds, with: "home-\(view.moment.rawValue)", on: &frame)
      return
    }
    cover(frame.bounds, with: view.place.rawValue, .vignette, on: &frame)
    switch view.moment {
    case .day, .weekend: break
    case .evening: frame.fill(frame.bounds, Palette.nightDeep.opacity(0.35))
    case .night: frame.fill(frame.bounds, Palette.nightDeep.opacity(0.66))
    }
  }

  // MARK: The path of phases

  private func paintPath(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    frame.fill(rect, Palette.nightDeep.opacity(0.9))
    let side = min(rect.height - style.px(20), style.icon(58))
    var right = rect.maxX - style.px(24)
    let menu = Rect(x: right - side, y: rect.center.y - side / 2, width: side, height: side)
    frame.iconButton("menu", "settings", menu, label: words("Menu"), .overlay(.menu))
    right = menu.x - style.px(20)

    let clock = words("Round {0} of {1}", view.roundNumber, view.roundCount)
    var moment = words.name(view.moment)
    if rect.height < frame.lineHeight(.small) * 2.25 {
      moment += " \(view.roundNumber)/\(view.roundCount)"
    }
    let textWidth = max(
      rect.height < frame.lineHeight(.small) * 2.25 ? 0 : frame.width(of: clock, .small),
      frame.width(of: moment, .smallStrong))
    let momentRect = Rect(
      x: right - textWidth - side - style.px(12), y: rect.y, width: textWidth + side + style.px(12),
      height: rect.height)
    frame.picture(
      icon(view.moment),
      Rect(x: momentRect.x, y: rect.center.y - side / 2, width: side, height: side))
    let textX = momentRect.x + side + style.px(12)
    if rect.height >= frame.lineHeight(.small) * 2.25 {
      frame.text(
        moment, .smallStrong,
        at: Point(x: textX, y: rect.center.y - frame.lineHeight(.small)), width: textWidth + 2,
        color: Palette.white)
      frame.text(
        clock, .small, at: Point(x: textX, y: rect.center.y), width: textWidth + 2,
        color: Palette.glow)
    } else {
      frame.text(
        moment, .smallStrong,
        at: Point(x: textX, y: rect.center.y - frame.lineHeight(.small) / 2),
        width: textWidth + 2, color: Palette.white)
    }
    paintMilestones(
      view,
      in: Rect(
        x: rect.x + style.px(30), y: rect.y, width: momentRect.x - rect.x - style.px(70),
        height: rect.height), on: &frame)
  }

  private func paintMilestones(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    let phases = view.phases
    guard !phases.isEmpty else { return }
    if style.isCompact, let current = phases.first(where: \.isCurrent) {
      frame.text(
        current.title, .smallStrong,
        at: Point(x: rect.x, y: rect.center.y - frame.lineHeight(.smallStrong) / 2),
        width: rect.width, color: Palette.white, atMost: 1)
      return
    }
    let column = rect.width / Double(phases.count)
    let lineY = rect.y + style.px(20)
    frame.add(
      .line(
        from: Point(x: rect.x + style.px(12), y: lineY),
        to: Point(x: rect.x + column * Double(phases.count - 1) + column * 0.8, y: lineY),
        Palette.white.opacity(0.35), width: style.px(4)))
    for (number, phase) in phases.enumerated() {
      let x = rect.x + column * Double(number)
      let isDone = phase.roundsDone == phase.rounds && !phase.isCurrent
      let size = style.px(phase.isCurrent ? 28 : 20)
      let dot = Rect(
        x: x + style.px(12) - size / 2, y: lineY - size / 2, width: size, height: size)
      frame.fill(
        dot, phase.isCurrent ? Palette.amber : isDone ? Palette.glow : Palette.night,
        radius: size / 2)
      frame.outline(dot, Palette.glow, width: style.px(3), radius: size / 2)
      let gap = column * 0.72 / Double(phase.rounds + 1)
      for round in 0..<phase.rounds {
        let small = style.px(12)
        let spot = Rect(
          x: x + style.px(12) + gap * Double(round + 1) - small / 2, y: lineY - small / 2,
          width: small, height: small)
        let isPast = round < phase.roundsDone
        frame.fill(
          spot, isPast ? Palette.glow : Palette.night, radius: small / 2)
        frame.outline(spot, Palette.glow, width: style.px(2), radius: small / 2)
      }
      frame.text(
        phase.title, phase.isCurrent ? .smallStrong : .small,
        at: Point(x: x, y: lineY + style.px(17)), width: column - style.px(12),
        color: phase.isCurrent ? Palette.white : Palette.white.opacity(0.75), atMost: 1)
    }
  }

  // MARK: Left: the citizen

  /// A panel at the side, as high as its content.
  func paintColumn(
    _ id: String, in rect: Rect, on frame: inout Frame,
    content: (inout Frame, Point, Double) -> Double
  ) {
    let pad = style.px(16)
    let inner = rect.inset(pad)
    var trial = frame
    let height = content(&trial, Point(x: inner.x, y: inner.y), inner.width - style.px(18))
    frame.panel(
      Rect(x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, height + pad * 2)))
    frame.scroll(id, in: inner, content: content)
  }

  private func paintMeasures(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    paintColumn("left", in: rect, on: &frame) { frame, point, width in
      var y = point.y
      for measure in Measure.allCases {
        y += paintMeasure(
          measure, view.measures[measure.rawValue], on: &frame, at: Point(x: point.x, y: y),
          width: width)
      }
      y += style.px(6)
      y += paintPlace(view, on: &frame, at: Point(x: point.x, y: y), width: width)
      y += style.px(12)
      y += paintWishes(view, on: &frame, at: Point(x: point.x, y: y), width: width)
      return y - point.y
    }
  }

  private func paintMeasure(
    _ measure: Measure, _ value: Int, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let side = style.px(56)
    let height = max(side, frame.lineHeight(.smallStrong) + style.px(26)) + style.px(14)
    frame.picture(
      icon(measure), Rect(x: point.x, y: point.y + style.px(2), width: side, height: side))
    let x = point.x + side + style.px(14)
    let room = width - side - style.px(14)
    frame.text(
      words.name(measure), .smallStrong, at: Point(x: x, y: point.y), width: room,
      color: Palette.ink, atMost: 1)
    frame.text(
      "\(value)", .smallStrong, at: Point(x: x, y: point.y), width: room,
      color: Palette.color(of: measure), align: .right)
    let pip = (room - style.px(4) * 9) / 10
    for number in 0..<10 {
      frame.fill(
        Rect(
          x: x + Double(number) * (pip + style.px(4)),
          y: point.y + frame.lineHeight(.smallStrong) + style.px(4), width: pip,
          height: style.px(16)),
        number < value ? Palette.color(of: measure) : Palette.line, radius: style.px(5))
    }
    return height
  }

  private func paintPlace(
    _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let height = max(style.px(64), frame.lineHeight(.smallStrong) + style.px(20))
    let rect = Rect(x: point.x, y: point.y, width: width, height: height)
    frame.fill(rect, Palette.sage, radius: style.px(14))
    let side = style.px(48)
    frame.picture(
      icon(view.place),
      Rect(
        x: rect.x + style.px(10), y: rect.center.y - side / 2, width: side, height: side))
    frame.text(
      words.name(view.place), .smallStrong,
      at: Point(
        x: rect.x + side + style.px(22), y: rect.center.y - frame.lineHeight(.smallStrong) / 2),
      width: width - side - style.px(34), color: Palette.ink, atMost: 1)
    return height
  }
}
