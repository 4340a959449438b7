import Rules
import Wording

/// The path of phases, with the moment and the round.
struct BoardPath: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  func paint(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    frame.fill(rect, Palette.nightDeep.opacity(0.9))
    let side = min(rect.height - style.px(20), style.icon(58))
    var right = rect.maxX - style.px(24)
    let menu = Rect(x: right - side, y: rect.center.y - side / 2, width: side, height: side)
    frame.iconButton(.single(.menu), "settings", menu, label: words("Menu"), .overlay(.menu))
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
      // A short game may leave a phase out: it is told, but nothing was done in it.
      let isLeftOut = phase.rounds == 0
      let isDone = !isLeftOut && phase.roundsDone == phase.rounds && !phase.isCurrent
      let size = style.px(phase.isCurrent ? 28 : isLeftOut ? 12 : 20)
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
        color: phase.isCurrent ? Palette.white : Palette.white.opacity(isLeftOut ? 0.45 : 0.75),
        atMost: 1)
    }
  }
}
