import Rules
import Wording

/// The roles, and how they are.
struct RolesSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    frame.dialog(
      words("Roles"), wide: 1500, buttons: [(.single(.primary), words("Close"), .overlay(nil))]
    ) { frame, column in
      let tiles = view.roles.map { role in
        RoleTiles.Tile(
          role: role.id,
          note: ([
            words.name(role.sector), words.strain(role.strain),
            role.isReachable ? words("can be reached now") : words("cannot be reached now"),
          ] + (role.rests ? [] : [words("only support relieves")])).joined(separator: " · "),
          isOpen: false, isChosen: false, command: .nothing)
      }
      RoleTiles(context).paint(tiles, view, on: &frame, in: &column)
    }
  }
}
