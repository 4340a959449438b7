import Rules
import Wording

/// Who supports a colleague.
struct SupportSheet: Sheet {
  var context: Context
  let colleague: RoleID

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    let names = self.names(view)
    frame.dialog(
      words("Who supports {0}?", names[colleague]),
      buttons: [(.single(.back), words("Not now"), .overlay(nil))]
    ) { frame, column in
      if !view.roles[colleague.index].rests {
        column.skip(
          frame.text(
            words("A new phase does not relieve {0}.", names[colleague]), .body, at: column.point,
            width: column.width, color: Palette.ink))
        column.skip(style.px(16))
      }
      let tiles = view.roles.filter { $0.isSeated && $0.id != colleague }.map { role in
        RoleTiles(context).preparing(role, .prepare(.support(colleague, by: role.id)), view, names)
      }
      RoleTiles(context).paint(tiles, view, on: &frame, in: &column)
    }
  }
}
