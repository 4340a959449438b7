import Rules
import Wording

/// The ending stands alone: no figures beside it, one lit window behind it.
struct EndingScene: Scene {
  var context: Context

  var ground: Ground { .title }
  var reading: Reading { .story }

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
    frame.sheet(in: rect, band: Palette.night) { frame, column in
      for phase in view.opening {
        column.skip(
          frame.text(
            phase.text, .body, at: column.point, width: column.width, color: Palette.ink))
        column.skip(style.px(16))
      }
      column.skip(
        frame.text(
          ending.title, .display, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(12))
      column.skip(
        frame.text(
          ending.text, .heading, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(24))
      column.skip(
        frame.text(
          words("Sit with it for a moment before you talk."), .bodyItalic,
          at: column.point, width: column.width, color: Palette.inkSoft))
    }
  }
}
