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
    ) { frame, column in
      for item in view.plan {
        let side = style.icon(46)
        let x = column.x + side + style.px(18)
        let room = column.width - side - style.px(18)
        frame.picture(
          icon(item.status), Rect(x: column.x, y: column.y, width: side, height: side))
        let top = column.y
        column.skip(
          frame.text(
            "\(item.title) · \(status(item))", .bodyStrong, at: Point(x: x, y: column.y),
            width: room, color: item.status == .inPlace ? Palette.moss : Palette.ink))
        column.skip(
          frame.text(
            item.text, .small, at: Point(x: x, y: column.y), width: room, color: Palette.ink))
        column.skip(
          frame.text(
            words(
              "{0} knowledge · put in place by {1}", words.name(item.level),
              words.list(item.by.map { names[$0] })), .small, at: Point(x: x, y: column.y),
            width: room,
            color: Palette.inkSoft))
        column.goOn(at: max(column.y, top + side) + style.px(16))
      }
    }
  }

  private func status(_ item: TableView.PlanFace) -> String {
    let name = words.name(item.status)
    return item.roundsLeft.map { "\(name), \(words.coming(in: $0))" } ?? name
  }
}
