import Rules
import Wording

/// Left on the board: the citizen, with measures, place and wishes.
struct HomeColumn: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  func paint(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    frame.column(.left, in: rect) { frame, column in
      for measure in Measure.allCases {
        column.skip(
          paintMeasure(
            measure, view.measures[measure.rawValue], on: &frame, at: column.point,
            width: column.width))
      }
      column.skip(style.px(6))
      column.skip(paintPlace(view, on: &frame, at: column.point, width: column.width))
      column.skip(style.px(12))
      WishList(context).paintBrief(view, on: &frame, in: &column)
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
