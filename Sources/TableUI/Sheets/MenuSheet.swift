import Wording

/// Text size, language, the keys.
struct MenuSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    let percent = Int((style.textScale * 100).rounded())
    var buttons: [(id: HitID, label: String, Command)] = []
    if shown.game != nil {
      buttons.append((.single(.toShelf), words("To the shelf"), .overlay(.confirmLeave)))
    }
    buttons.append((.single(.quit), words("Quit"), .overlay(nil, asking: .quit)))
    buttons.append((.single(.primary), words("Go on"), .overlay(nil)))
    frame.dialog(words("Menu"), buttons: buttons) { frame, column in
      column.skip(
        frame.text(
          words("Text size: {0} %", percent), .bodyStrong, at: column.point, width: column.width,
          color: Palette.ink))
      column.skip(style.px(8))
      let height = frame.lineHeight(.heading) + style.px(22)
      let side = style.px(140)
      frame.button(
        .single(.smallerText), "−", Rect(x: column.x, y: column.y, width: side, height: height),
        .plain,
        isEnabled: .init(style.textScale > 1.01), .textSize(.down))
      frame.button(
        .single(.largerText), "+",
        Rect(x: column.x + side + style.px(14), y: column.y, width: side, height: height), .plain,
        isEnabled: .init(style.textScale < 1.99), .textSize(.up))
      column.skip(height + style.px(20))
      column.skip(
        frame.text(
          words("Language"), .bodyStrong, at: column.point, width: column.width,
          color: Palette.ink))
      column.skip(style.px(8))
      var x = column.x
      for language in shown.languages {
        let buttonWidth = frame.width(of: language.name, .heading) + style.px(50)
        frame.button(
          .language(language.code), language.name,
          Rect(x: x, y: column.y, width: buttonWidth, height: height),
          language.code == words.language ? .selected : .plain,
          .request(.language(language.code)))
        x += buttonWidth + style.px(14)
      }
      column.skip(height + style.px(20))
      if shown.canSaveElsewhere {
        let label = words("Save elsewhere")
        frame.button(
          .single(.saveElsewhere), label,
          Rect(
            x: column.x, y: column.y, width: frame.width(of: label, .heading) + style.px(50),
            height: height), .plain, .overlay(nil, asking: .saveElsewhere))
        column.skip(height + style.px(20))
      }
      if shown.game != nil {
        let label = words("Facilitator's notes")
        frame.button(
          .single(.facilitator), label,
          Rect(
            x: column.x, y: column.y, width: frame.width(of: label, .heading) + style.px(50),
            height: height), .plain, .overlay(.facilitator(.covered)))
        column.skip(height + style.px(20))
      }
      column.skip(
        frame.text(
          words(
            "Keys: Tab and arrows move, Enter presses, numbers choose, Esc goes back, Ctrl Z takes back, + and − change the text, P shows the plan, F2 the facilitator's notes, F11 fills the screen."
          ),
          .small, at: column.point, width: column.width, color: Palette.inkSoft))
    }
  }
}
