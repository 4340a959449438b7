import Rules
import Wording

/// Right on the board: the team and the plan.
struct TeamColumn: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  func paint(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    frame.column(.right, in: rect) { frame, column in
      for role in view.roles {
        column.skip(paintRole(role, view, on: &frame, at: column.point, width: column.width))
        column.skip(style.px(6))
      }
      column.skip(style.px(6))
      paintPlanList(view, on: &frame, in: &column)
    }
  }

  private func paintRole(
    _ role: TableView.RoleFace, _ view: TableView, on frame: inout Frame, at point: Point,
    width: Double
  ) -> Double {
    let side = style.px(50)
    let height = max(side + style.px(6), frame.lineHeight(.smallStrong) + style.px(24))
    let ring = Palette.color(of: role.sector)
    let face = Rect(
      x: point.x + style.px(3), y: point.y + (height - side) / 2, width: side, height: side)
    frame.fill(face.inset(-style.px(4)), ring, radius: side / 2 + style.px(4))
    frame.picture(portrait(role.id), face, opacity: role.isReachable ? 1 : 0.45)
    let x = face.maxX + style.px(14)
    let room = width - (x - point.x)
    let top = point.y + (height - frame.lineHeight(.smallStrong) - style.px(20)) / 2
    frame.text(
      role.title, .smallStrong, at: Point(x: x, y: top), width: room, color: Palette.ink, atMost: 1)
    let stoneY = top + frame.lineHeight(.smallStrong) + style.px(3)
    frame.stones(role.strain, at: Point(x: x, y: stoneY), size: style.px(18))
    var stateX = x + style.px(78)
    if !role.isReachable {
      frame.picture(
        "lock", Rect(x: stateX, y: stoneY - style.px(3), width: style.px(20), height: style.px(20)))
      stateX += style.px(26)
    }
    let state = [
      role.strain > 0 ? words.strain(role.strain) : nil, role.isReachable ? nil : words("not now"),
    ].compactMap { $0 }.joined(separator: " · ")
    frame.text(
      state, .small,
      at: Point(x: stateX, y: stoneY + style.px(7) - frame.lineHeight(.small) / 2),
      width: point.x + width - stateX, color: role.strain == 3 ? Palette.clay : Palette.inkSoft,
      atMost: 1)
    return height
  }

  private func paintPlanList(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    let done = view.plan.count { $0.status == .inPlace }
    let title = words("The plan {0}/{1}", done, view.plan.count)
    let head = Rect(
      x: column.x, y: column.y, width: column.width, height: frame.lineHeight(.heading))
    column.skip(
      frame.text(title, .heading, at: column.point, width: column.width, color: Palette.ink))
    frame.hit(.single(.plan), head, label: title, .overlay(.plan))
    frame.focusRing(.single(.plan), head, radius: style.px(8))
    let side = style.px(26)
    for item in view.plan {
      frame.picture(
        icon(item.status), Rect(x: column.x, y: column.y + style.px(2), width: side, height: side))
      column.skip(
        frame.text(
          item.title, .small, at: Point(x: column.x + side + style.px(10), y: column.y),
          width: column.width - side - style.px(10),
          color: item.status == .inPlace ? Palette.moss : Palette.inkSoft, atMost: 1))
    }
  }
}
