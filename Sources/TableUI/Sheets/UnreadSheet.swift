import Wording

/// Whether the table goes on although part of the text has not been on the screen.
struct UnreadSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    frame.dialog(
      words("Go on without the rest?"),
      buttons: [
        (.single(.goOn), words("Go on"), .goOn),
        (.single(.primary), words("Read on"), .readOn),
      ]
    ) { frame, column in
      frame.text(
        words("There is more to read further down."), .body, in: &column, color: Palette.ink)
    }
  }
}
