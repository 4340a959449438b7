/// Where the table is: one scene, and maybe a sheet over it. What is half chosen they keep themselves.
struct Desk {
  private(set) var screen = Screen.shelf
  private(set) var overlay: Overlay?
  private(set) var scene: any Scene
  private(set) var sheet: (any Sheet)?

  init(_ context: Context) { scene = Screen.shelf.scene(context) }

  mutating func go(to screen: Screen, _ context: Context) {
    self.screen = screen
    scene = screen.scene(context)
    overlay = nil
    sheet = nil
  }

  mutating func lay(_ overlay: Overlay?, _ context: Context) {
    self.overlay = overlay
    sheet = overlay?.sheet(context)
  }

  /// Scene and sheet are shown something else, and keep what was chosen in them.
  mutating func show(_ context: Context) {
    scene.context = context
    sheet?.context = context
  }

  /// The game has gone on: nothing is half chosen any more.
  mutating func beginAnew(_ context: Context) {
    scene = screen.scene(context)
    sheet = overlay?.sheet(context)
  }

  /// Of the sheet, if one lies there.
  mutating func take(_ change: any Change) -> Reaction {
    if sheet != nil { return sheet?.take(any: change) ?? Reaction() }
    return scene.take(any: change)
  }
}
