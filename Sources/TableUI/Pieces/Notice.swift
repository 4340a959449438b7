/// What everybody should know now, above the bar at the bottom.
struct Notice: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  func paint(on frame: inout Frame) {
    guard let notice = shown.notice, let rect = rect(on: frame) else { return }
    frame.fill(rect, Palette.clay, radius: style.px(14))
    frame.text(
      notice, .smallStrong, at: Point(x: rect.x + style.px(24), y: rect.y + style.px(10)),
      width: rect.width - style.px(48), color: Palette.white, align: .center)
  }

  /// Above the bar at the bottom; `nil` when there is nothing to say.
  func rect(on frame: Frame) -> Rect? {
    guard let notice = shown.notice else { return nil }
    let width = min(frame.size.width * 0.7, style.px(1200))
    let height =
      frame.height(of: notice, .smallStrong, width: width - style.px(48)) + style.px(20)
    return Rect(
      x: (frame.size.width - width) / 2, y: frame.footerRect.y - height - style.px(10),
      width: width, height: height)
  }
}
