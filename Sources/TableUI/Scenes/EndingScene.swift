import Rules
import Wording

/// The ending stands alone: no figures beside it, one lit window behind it.
struct EndingScene: Scene {
  var context: Context

  var ground: Ground { .title }

  var footer: Footer {
    Footer(
      prompt: words("The story has ended. Now comes the other half: talking about it."),
      primary: Footer.Primary(label: words("To the debrief"), command: .screen(.debrief)),
      history: shown.game)
  }

  func paint(on frame: inout Frame) {
    guard let view = shown.game, let ending = view.ending else { return }
    let edge = style.px(60)
    let rect = Rect(
      x: edge, y: style.px(56),
      width: min(frame.size.width - edge * 2, style.px(style.isCompact ? 1800 : 1160)),
      height: frame.footerRect.y - style.px(90))
    frame.sheet(in: rect, band: Palette.night) { frame, point, width in
      var y = point.y
      for phase in view.opening {
        y += frame.text(
          phase.text, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
        y += style.px(16)
      }
      y += frame.text(
        ending.title, .display, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(12)
      y += frame.text(
        ending.text, .heading, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(24)
      y += frame.text(
        words("Sit with it for a moment before you talk."), .bodyItalic,
        at: Point(x: point.x, y: y), width: width, color: Palette.inkSoft)
      return y - point.y
    }
  }
}
