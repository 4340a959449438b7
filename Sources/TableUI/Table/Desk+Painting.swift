extension Desk {
  /// The whole frame.
  ///
  /// - Parameter progress: of the scene's arrival, 0 to 1.
  func paint(on frame: inout Frame, progress: Double) {
    let context = scene.context
    paintGround(context, on: &frame)
    let start = frame.commands.count
    scene.paint(on: &frame)
    FooterBar(context).paint(scene.footer, on: &frame)
    frame.settle(
      from: start, by: (1 - progress) * context.style.px(26), opacity: 0.25 + 0.75 * progress)
    // The shelf tells it in its list, where it covers nothing.
    if screen.isInGame { Notice(context).paint(on: &frame) }
    sheet?.paintOver(&frame)
  }

  private func paintGround(_ context: Context, on frame: inout Frame) {
    switch scene.ground {
    case .title: frame.cover(frame.bounds, with: "title")
    case .board:
      if let view = context.shown.game { Board(context).paint(view, on: &frame) }
    case .evening:
      frame.cover(frame.bounds, with: "home-evening")
      frame.fill(frame.bounds, Palette.nightDeep.opacity(0.35))
    }
  }
}
