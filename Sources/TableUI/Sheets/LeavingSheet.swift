import Wording

/// Whether the table is left.
struct LeavingSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    frame.dialog(
      words("Leave the table?"),
      buttons: [
        (.single(.leave), words("Leave"), .overlay(nil, asking: .leave)),
        (.single(.primary), words("Stay"), .overlay(nil)),
      ]
    ) { frame, column in
      frame.text(
        shown.isKept
          ? words("Everything is kept. You can go on from here later.")
          : words("This game is not kept. When you leave, it is gone."), .body, in: &column,
        color: Palette.ink)
    }
  }
}
