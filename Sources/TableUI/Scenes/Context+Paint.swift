import Rules
import Wording

extension Context {
  /// The whole frame.
  func paint(on frame: inout Frame, progress: Double) {
    let start: Int
    switch desk.screen {
    case .shelf:
      start = paintTitleGround(on: &frame)
      paintShelf(on: &frame)
    case .intro:
      start = paintTitleGround(on: &frame)
      if let chosen = shown.chosen { paintIntro(chosen, on: &frame) }
    case .seating:
      start = paintTitleGround(on: &frame)
      if let chosen = shown.chosen { paintSeating(chosen, on: &frame) }
    case .table:
      guard let view = shown.game else { return }
      if view.step == .ended {
        start = paintTitleGround(on: &frame)
        paintEnding(view, on: &frame)
      } else {
        start = paintBoard(view, on: &frame)
        paintRound(view, on: &frame)
      }
    case .debrief:
      guard let view = shown.game, let debrief = shown.debrief else { return }
      start = paintDebriefGround(view, on: &frame)
      paintDebrief(debrief, view, on: &frame)
    }
    frame.settle(from: start, by: (1 - progress) * style.px(26), opacity: 0.25 + 0.75 * progress)
    // The shelf tells it in its list, where it covers nothing.
    if desk.screen == .table || desk.screen == .debrief { paintNotice(on: &frame) }
    if let overlay = desk.overlay { paint(overlay, on: &frame) }
  }

  private func paintTitleGround(on frame: inout Frame) -> Int {
    cover(frame.bounds, with: "title", on: &frame)
    return frame.commands.count
  }

  enum Ground {
    /// 16:9, over the whole surface.
    case scene
    /// 3:2, drawn small and grown.
    case vignette

    var shape: Size {
      switch self {
      case .scene: Size(width: 1920, height: 1080)
      case .vignette: Size(width: 480, height: 320)
      }
    }
  }

  /// A picture that fills the rectangle, cut where it is wider or higher.
  func cover(
    _ rect: Rect, with picture: String, _ ground: Ground = .scene, on frame: inout Frame
  ) {
    let size = Self.coverSize(Size(width: rect.width, height: rect.height), ground)
    frame.picture(
      picture,
      Rect(
        x: rect.x + ((rect.width - size.width) / 2).rounded(), y: rect.maxY - size.height,
        width: size.width, height: size.height))
  }

  /// The size of a ground that just covers so much.
  static func coverSize(_ size: Size, _ ground: Ground) -> Size {
    let scale = max(size.width / ground.shape.width, size.height / ground.shape.height)
    return Size(
      width: (ground.shape.width * scale).rounded(.up),
      height: (ground.shape.height * scale).rounded(.up))
  }

  private func paintNotice(on frame: inout Frame) {
    guard let notice = shown.notice, let rect = noticeRect(frame) else { return }
    frame.fill(rect, Palette.clay, radius: style.px(14))
    frame.text(
      notice, .smallStrong, at: Point(x: rect.x + style.px(24), y: rect.y + style.px(10)),
      width: rect.width - style.px(48), color: Palette.white, align: .center)
  }

  /// Above the bar at the bottom; `nil` when there is nothing to say.
  func noticeRect(_ frame: Frame) -> Rect? {
    guard let notice = shown.notice else { return nil }
    let width = min(frame.size.width * 0.7, style.px(1200))
    let height =
      frame.height(of: notice, .smallStrong, width: width - style.px(48)) + style.px(20)
    return Rect(
      x: (frame.size.width - width) / 2, y: footerRect(frame).y - height - style.px(10),
      width: width, height: height)
  }

  /// The bar at the bottom: what to do next on the left, the step that leads on at the right.
  ///
  /// - Returns: the height of the bar.
  @discardableResult
  func paintFooter(
    _ prompt: String, primary: Primary?, back: (label: String, Command)? = nil,
    history: TableView? = nil, on frame: inout Frame
  ) -> Double {
    let bounds = frame.bounds
    let bar = footerRect(frame)
    frame.fill(bar, Palette.nightDeep.opacity(0.92))
    var right = bounds.maxX - style.px(40)
    if let primary {
      let size = frame.buttonSize(primary.label, icon: "next", most: bounds.width * 0.42)
      let height = min(size.height, bar.height - style.px(16))
      let rect = Rect(
        x: right - size.width, y: bar.center.y - height / 2, width: size.width, height: height)
      frame.button(
        "primary", primary.label, rect, .primary, icon: "next", isEnabled: .init(primary.isReady),
        primary.command)
      right = rect.x - style.px(32)
    }
    var left = bounds.x + style.px(40)
    if let back {
      let size = frame.buttonSize(back.label, most: bounds.width * 0.25)
      let height = min(size.height, bar.height - style.px(16))
      let rect = Rect(
        x: left, y: bar.center.y - height / 2, width: size.width, height: height)
      frame.button("back", back.label, rect, .ghost, back.1)
      left = rect.maxX + style.px(28)
    }
    if let history {
      let side = style.icon(60)
      for (id, icon, label, isEnabled, request) in [
        ("undo", "undo", words("Take back"), history.canUndo, Request.undo),
        ("redo", "redo", words("Do again"), history.canRedo, Request.redo),
      ] {
        frame.iconButton(
          id, icon, Rect(x: left, y: bar.center.y - side / 2, width: side, height: side),
          label: label, isEnabled: .init(isEnabled), .request(request))
        left += side + style.px(14)
      }
      left += style.px(14)
    }
    let width = max(style.px(100), right - left)
    let room = bar.height - style.px(8)
    let kind: Style.Text =
      frame.height(of: prompt, .heading, width: width) <= room ? .heading : .smallStrong
    let lines = max(1, Int(room / frame.lineHeight(kind)))
    let height = min(
      frame.height(of: prompt, kind, width: width), Double(lines) * frame.lineHeight(kind))
    frame.text(
      prompt, kind, at: Point(x: left, y: bar.center.y - height / 2), width: width,
      color: Palette.white, atMost: lines)
    return bar.height
  }

  struct Primary {
    let label: String
    var isReady = true
    let command: Command
  }

  func footerRect(_ frame: Frame) -> Rect {
    let height = style.px(40) + frame.lineHeight(.heading) * 2
    return Rect(
      x: 0, y: frame.size.height - height, width: frame.size.width, height: height)
  }
}
