import Rules
import Wording

/// What a scene sees: everything it may know, and nothing it can change.
struct Context {
  let shown: Presentation
  let style: Style
  /// Pictures of the roles, by their place in the case.
  private let faces: [String]

  init(shown: Presentation, style: Style) {
    self.shown = shown
    self.style = style
    faces = Portraits.deal(
      shown.game?.roles.map(\.sector) ?? shown.chosen?.roles.map(\.sector) ?? [])
  }

  func portrait(_ role: RoleID) -> String {
    faces.indices.contains(role.index) ? faces[role.index] : "person"
  }
}
