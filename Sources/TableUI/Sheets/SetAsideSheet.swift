import Wording

/// Whether the damaged session database is put aside.
struct SetAsideSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    frame.dialog(
      words("Put the damaged file aside?"),
      buttons: [
        (.single(.setAside), words("Put it aside"), .overlay(nil, asking: .setAside)),
        (.single(.primary), words("Leave it as it is"), .overlay(nil)),
      ]
    ) { frame, column in
      frame.text(
        words(
          "Every game in it that can still be read goes into a new file, and can be gone on with."),
        .body, in: &column, color: Palette.ink)
      column.skip(style.px(12))
      frame.text(
        words(
          "The damaged file stays as it is, beside the new one and under another name. Somebody who knows about such files may get more out of it."
        ), .body, in: &column, color: Palette.ink)
    }
  }
}
