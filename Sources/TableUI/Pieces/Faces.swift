import Rules

/// Small portraits of who sits at a seat.
struct Faces: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  /// Small portraits of seats; returns their height.
  func paint(
    _ seats: [SeatID], _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let side = style.icon(46)
    var x = point.x
    var y = point.y
    for seat in seats {
      let roles = view.seats[seat.index].roles
      let wanted = side + Double(roles.count - 1) * side * 0.6
      if x > point.x, x + wanted > point.x + width {
        x = point.x
        y += side + style.px(6)
      }
      for (number, role) in roles.enumerated() {
        let face = Rect(x: x + Double(number) * side * 0.6, y: y, width: side, height: side)
        frame.fill(face, Palette.color(of: view.roles[role.index].sector), radius: side / 2)
        frame.picture(portrait(role), face.inset(style.px(3)))
      }
      x += wanted + style.px(8)
    }
    return y + side - point.y
  }
}
