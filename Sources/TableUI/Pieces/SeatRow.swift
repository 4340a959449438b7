import Rules
import Wording

/// Seats in a row, in speaking order.
struct SeatRow: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  enum Kind {
    /// Every seat can read its role.
    case brief
    /// Seats that know something about the card.
    case clue
    /// Who has answered.
    case answers
  }

  /// Returns the height.
  ///
  /// - Parameters:
  ///   - next: the seat that answers now.
  ///   - press: what pressing a seat does; alone, it looks at what it knows.
  func paint(
    _ view: TableView, _ kind: Kind, next: SeatID? = nil, on frame: inout Frame, at point: Point,
    width: Double, press: (SeatID) -> Command = { .overlay(.seat($0, .covered)) }
  ) -> Double {
    let gap = style.px(12)
    let side = style.icon(52)
    let height = max(side + style.px(16), frame.lineHeight(.smallStrong) + style.px(20))
    var x = point.x
    var y = point.y
    for id in view.speakingOrder {
      let seat = view.seats[id.index]
      if kind == .clue, !seat.hasClue { continue }
      let title = self.title(seat, in: view)
      let faces = Double(seat.roles.count) * (side * 0.7) + side * 0.3
      let mark = kind == .brief ? 0 : side * 0.8
      let label = min(frame.width(of: title, .smallStrong), width * 0.8)
      let wanted = min(width, faces + label + mark + style.px(52))
      if x > point.x, x + wanted > point.x + width {
        x = point.x
        y += height + gap
      }
      let rect = Rect(x: x, y: y, width: wanted, height: height)
      let isNext = next == id
      let ground: Color =
        isNext
        ? Palette.amber : seat.hasTakenStance && kind == .answers ? Palette.sage : Palette.linen
      let hitID: HitID =
        kind == .answers ? .numbered(.answer, id.index + 1) : .numbered(.look, id.index + 1)
      frame.fill(
        rect, frame.hovered == hitID ? Palette.glow : ground, radius: height / 2)
      for (number, role) in seat.roles.enumerated() {
        let face = Rect(
          x: rect.x + style.px(10) + Double(number) * side * 0.7, y: rect.center.y - side / 2,
          width: side, height: side)
        frame.fill(
          face.inset(-style.px(3)), Palette.color(of: view.roles[role.index].sector),
          radius: side / 2 + style.px(3))
        frame.picture(portrait(role), face)
      }
      frame.text(
        title, .smallStrong,
        at: Point(
          x: rect.x + faces + style.px(22), y: rect.center.y - frame.lineHeight(.smallStrong) / 2),
        width: label + 2, color: Palette.ink, atMost: 1)
      if mark > 0 {
        let icon: String
        switch kind {
        case .answers: icon = seat.hasTakenStance ? "stance" : "unsure"
        case .brief, .clue: icon = "clue"
        }
        frame.picture(
          icon,
          Rect(
            x: rect.maxX - mark - style.px(14), y: rect.center.y - mark / 2, width: mark,
            height: mark), opacity: kind == .answers && !seat.hasTakenStance ? 0.35 : 1)
      }
      // Also where there is an answer, which the seat may change until all are turned over.
      frame.hit(hitID, rect, label: title, press(id))
      frame.focusRing(hitID, rect, radius: height / 2)
      x = rect.maxX + gap
    }
    return y + height - point.y
  }

  func paint(
    _ view: TableView, _ kind: Kind, next: SeatID? = nil, on frame: inout Frame,
    in column: inout Column, press: (SeatID) -> Command = { .overlay(.seat($0, .covered)) }
  ) {
    column.skip(
      paint(
        view, kind, next: next, on: &frame, at: column.point, width: column.width, press: press))
  }
}
