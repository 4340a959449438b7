import Rules
import Wording

/// The common plan.
struct PlanSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    let names = self.names(view)
    frame.dialog(
      words("The common plan"), wide: 1500,
      buttons: [(.single(.primary), words("Close"), .overlay(nil))]
    ) { frame, point, width in
      var y = point.y
      for item in view.plan {
        let side = style.icon(46)
        let x = point.x + side + style.px(18)
        let room = width - side - style.px(18)
        frame.picture(
          icon(item.status), Rect(x: point.x, y: y, width: side, height: side))
        let top = y
        y += frame.text(
          "\(item.title) · \(words.name(item.status))", .bodyStrong, at: Point(x: x, y: y),
          width: room, color: item.status == .inPlace ? Palette.moss : Palette.ink)
        y += frame.text(
          item.text, .small, at: Point(x: x, y: y), width: room, color: Palette.ink)
        y += frame.text(
          words(
            "{0} knowledge · put in place by {1}", words.name(item.level),
            words.list(item.by.map { names[$0] })), .small, at: Point(x: x, y: y), width: room,
          color: Palette.inkSoft)
        y = max(y, top + side) + style.px(16)
      }
      return y - point.y
    }
  }
}
