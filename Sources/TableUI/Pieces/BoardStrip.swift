import Rules
import Wording

/// With large text: one strip instead of the columns.
struct BoardStrip: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  func paint(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    frame.panel(rect)
    var x = rect.x + style.px(14)
    let side = rect.height - style.px(16)
    for measure in Measure.allCases {
      frame.picture(
        icon(measure), Rect(x: x, y: rect.y + style.px(8), width: side, height: side))
      x += side + style.px(6)
      let value = "\(view.measures[measure.rawValue])"
      frame.text(
        value, .smallStrong,
        at: Point(x: x, y: rect.center.y - frame.lineHeight(.smallStrong) / 2),
        width: style.px(90), color: Palette.color(of: measure))
      x += frame.width(of: value, .smallStrong) + style.px(18)
    }
    frame.picture(
      icon(view.place), Rect(x: x, y: rect.y + style.px(8), width: side, height: side))
    var right = rect.maxX - style.px(10)
    let done = view.plan.count { $0.status == .inPlace }
    for (id, label, overlay) in [
      (HitID.single(.plan), words("The plan {0}/{1}", done, view.plan.count), Overlay.plan),
      (.single(.wishes), words("Wishes"), Overlay.wishes),
      (.single(.roles), words("Roles"), Overlay.roles),
    ] {
      let width = frame.width(of: label, .smallStrong) + style.px(36)
      let button = Rect(
        x: right - width, y: rect.y + style.px(6), width: width, height: rect.height - style.px(12))
      guard button.x > x + side + style.px(10) else { break }
      frame.fill(
        button, frame.hovered == id ? Palette.glow : Palette.card, radius: style.px(12))
      frame.text(
        label, .smallStrong,
        at: Point(x: button.x, y: button.center.y - frame.lineHeight(.smallStrong) / 2),
        width: width, color: Palette.ink, align: .center)
      frame.hit(id, button, label: label, .overlay(overlay))
      frame.focusRing(id, button, radius: style.px(12))
      right = button.x - style.px(8)
    }
  }
}
