import Wording

/// Whether a game is put away.
struct AsideSheet: Sheet {
  var context: Context
  let session: Int64

  var closing: Command { .overlay(.games) }

  func paint(on frame: inout Frame) {
    let title = shown.sessions.first { $0.id == session }?.title ?? ""
    frame.dialog(
      words("Put this game away?"),
      buttons: [
        (.single(.putAway), words("Put away"), .overlay(.games, asking: .putAway(session))),
        (.single(.primary), words("Keep it here"), .overlay(.games)),
      ]
    ) { frame, column in
      frame.text(title, .bodyStrong, in: &column, color: Palette.ink)
      frame.text(
        words("Nothing of it is lost. Under “All games” you can bring it back."), .body,
        in: &column, color: Palette.ink)
    }
  }
}
