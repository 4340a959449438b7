import Rules
import Wording

/// The bar at the bottom.
struct FooterBar: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  func paint(_ footer: Footer, on frame: inout Frame) {
    let bounds = frame.bounds
    let bar = frame.footerRect
    frame.fill(bar, Palette.nightDeep.opacity(0.92))
    var right = bounds.maxX - style.px(40)
    if let primary = footer.primary {
      let size = frame.buttonSize(primary.label, icon: "next", most: bounds.width * 0.42)
      let height = min(size.height, bar.height - style.px(16))
      let rect = Rect(
        x: right - size.width, y: bar.center.y - height / 2, width: size.width, height: height)
      frame.button(
        .single(.primary), primary.label, rect, .primary, icon: "next", primary.command)
      right = rect.x - style.px(32)
    }
    var left = bounds.x + style.px(40)
    if let back = footer.back {
      let size = frame.buttonSize(back.label, most: bounds.width * 0.25)
      let height = min(size.height, bar.height - style.px(16))
      let rect = Rect(
        x: left, y: bar.center.y - height / 2, width: size.width, height: height)
      frame.button(.single(.back), back.label, rect, .ghost, back.command)
      left = rect.maxX + style.px(28)
    }
    if let history = footer.history {
      let side = style.icon(60)
      for (id, icon, label, isEnabled, request) in [
        (HitID.single(.undo), "undo", words("Take back"), history.canUndo, Request.undo),
        (.single(.redo), "redo", words("Do again"), history.canRedo, Request.redo),
      ] {
        frame.iconButton(
          id, icon, Rect(x: left, y: bar.center.y - side / 2, width: side, height: side),
          label: label, isEnabled: .init(isEnabled), .request(request))
        left += side + style.px(14)
      }
      left += style.px(14)
    }
    let prompt = footer.prompt
    let width = max(style.px(100), right - left)
    let room = bar.height - style.px(8)
    let kind: Style.Text =
      frame.height(of: prompt, .heading, width: width) <= room ? .heading : .smallStrong
    let lines = max(1, Int(room / frame.lineHeight(kind)))
    let height = min(
      frame.height(of: prompt, kind, width: width), Double(lines) * frame.lineHeight(kind))
    frame.text(
      prompt, kind, at: Point(x: left, y: bar.center.y - height / 2), width: width,
      color: Palette.white, atMost: lines)
  }
}
