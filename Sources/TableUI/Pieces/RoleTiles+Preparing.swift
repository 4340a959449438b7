import Rules
import Wording

extension RoleTiles {
  /// A role that could carry out the action.
  func preparing(
    _ role: TableView.RoleFace, _ action: Action, _ view: TableView, _ names: Names
  ) -> Tile {
    let isOpen = view.legal.contains(action)
    return Tile(
      role: role.id,
      note: isOpen
        ? words.strain(role.strain)
        : role.prepareRefusal.map { words.sentence($0, names) }
          ?? words("This is not possible now."),
      isOpen: isOpen, isChosen: false, command: .overlay(nil, asking: .apply(action)))
  }
}
