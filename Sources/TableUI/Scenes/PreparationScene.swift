import Rules
import Wording

/// What is prepared for what may come.
struct PreparationScene: Scene {
  var context: Context

  var footer: Footer {
    guard let view = shown.game else { return Footer(prompt: "") }
    return Footer(
      prompt: prompt(view),
      primary: Footer.Primary(
        label: words("End the round"),
        command: canPrepare(view)
          ? .overlay(.confirmEndRound) : .request(.apply(.finishPreparing))),
      history: view)
  }

  private func prompt(_ view: TableView) -> String {
    if !view.freeReviews.isEmpty {
      return view.slots == 0
        ? words(
          "There is no time for anything new, but one thing that is out of date can be reviewed.")
        : words.plural(
          "First, one thing that is out of date can be reviewed without costing time. Then there is time for one more.",
          "First, one thing that is out of date can be reviewed without costing time. Then there is time for {0} things.",
          view.slots)
    }
    if view.slots == 0, !view.hasReviewedFree {
      return words("There is nothing to prepare in this round.")
    }
    guard view.slotsLeft > 0 else { return words("The time is used.") }
    return view.legal.allSatisfy { $0 == .finishPreparing }
      ? words("There is time left, but nothing that anybody here can prepare now.")
      : words.plural(
        "There is time for one more thing. Press what you prepare.",
        "There is time for {0} things, each by another role. Press what you prepare.",
        view.slotsLeft)
  }

  /// Whether time would be lost that could be used.
  private func canPrepare(_ view: TableView) -> Bool {
    (view.slotsLeft > 0 || !view.freeReviews.isEmpty)
      && view.legal.contains { $0 != .finishPreparing }
  }

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    let rect = Board(context).plan(frame).center
    frame.sheet(in: rect, band: Palette.moss) { frame, column in
      if let quiet = view.quiet {
        column.skip(
          frame.text(
            words("A quiet round"), .title, at: column.point, width: column.width,
            color: Palette.ink))
        column.skip(style.px(6))
        column.skip(
          frame.text(
            quiet, .body, at: column.point, width: column.width, color: Palette.ink))
        column.skip(style.px(18))
      }
      guard view.slots > 0 || view.hasReviewedFree || !view.freeReviews.isEmpty else { return }
      column.skip(paintSlots(view, on: &frame, at: column.point, width: column.width))
      column.skip(style.px(16))
      column.skip(paintPlanGrid(view, on: &frame, at: column.point, width: column.width))
      let tired = view.roles.filter { $0.isSeated && $0.strain > 0 }
      if !tired.isEmpty {
        column.skip(style.px(20))
        column.skip(
          frame.text(
            words("Or support a colleague"), .heading, at: column.point, width: column.width,
            color: Palette.ink))
        column.skip(style.px(10))
        column.skip(paintTired(tired, view, on: &frame, at: column.point, width: column.width))
      }
    }
  }

  private func paintSlots(
    _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let title = words("Prepare for what comes")
    let size = style.icon(40)
    let titleWidth = width - (size + style.px(10)) * Double(view.slots) - style.px(20)
    let height = frame.text(
      title, .title, at: point, width: titleWidth, color: Palette.ink)
    for slot in 0..<view.slots {
      let rect = Rect(
        x: point.x + width - (size + style.px(10)) * Double(view.slots - slot) + style.px(10),
        y: point.y + style.px(4), width: size, height: size)
      let isLeft = slot < view.slotsLeft
      frame.fill(rect, isLeft ? Palette.amber : Palette.line, radius: size / 2)
      frame.picture(
        isLeft ? "clock" : "plan-done", rect.inset(style.px(6)), opacity: isLeft ? 1 : 0.7)
    }
    return max(height, size + style.px(6))
  }

  private func paintPlanGrid(
    _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let gap = style.px(14)
    let columns = style.columns(atMost: 2, in: width, each: 370)
    let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    let names = self.names(view)
    var y = point.y
    var first = 0
    while first < view.plan.count {
      let row = view.plan[first..<min(first + columns, view.plan.count)]
      let height =
        row.map { planTileHeight($0, view, names, on: frame, width: columnWidth) }.max() ?? 0
      for (column, item) in row.enumerated() {
        paintPlanTile(
          item, view, names, on: &frame,
          in: Rect(
            x: point.x + Double(column) * (columnWidth + gap), y: y, width: columnWidth,
            height: height))
      }
      y += height + gap
      first += columns
    }
    return y - gap - point.y
  }

  private func planNote(
    _ item: TableView.PlanFace, _ view: TableView, _ names: Names
  ) -> String {
    switch (item.status, item.refusal) {
    case (.inPlace, nil) where item.isSecondTime:
      return words("In place") + " · " + words("a second time") + " · "
        + words.list(item.by.map { names[$0] }) + lastPhase(item) + unanswered(item)
    case (.inPlace, _): return words("In place")
    case (.ordered, _):
      return words("Ordered, {0}", words.coming(in: item.roundsLeft ?? 1))
    case (_, .some(let refusal)): return words.reason(refusal, of: item, names)
    case (.stale, nil):
      let time = view.freeReviews.contains(item.id) ? " · " + words("costs no time") : ""
      let review = (item.isSecondTime ? words("a second time") : words("Review it")) + time
      return review + " · " + words.list(item.by.map { names[$0] }) + lastPhase(item)
        + unanswered(item)
    case (.absent, nil):
      let effort = item.effort == 2 ? " · " + words("two roles, time for two") : ""
      let wait = item.takes > 0 ? " · " + words.coming(in: item.takes + 1) : ""
      return words.list(item.by.map { names[$0] }) + effort + wait + lastPhase(item)
        + unanswered(item)
    }
  }

  private func unanswered(_ item: TableView.PlanFace) -> String {
    item.isUnanswered ? " · " + words("the citizen cannot be asked") : ""
  }

  /// What closes says when.
  private func lastPhase(_ item: TableView.PlanFace) -> String {
    item.lastPhase.isEmpty ? "" : " · " + words("not after: {0}", item.lastPhase)
  }

  private func planTileHeight(
    _ item: TableView.PlanFace, _ view: TableView, _ names: Names, on frame: Frame, width: Double
  ) -> Double {
    let room = width - style.icon(48) - style.px(48)
    return frame.height(of: item.title, .bodyStrong, width: room)
      + frame.height(of: planNote(item, view, names), .small, width: room) + style.px(26)
  }

  private func paintPlanTile(
    _ item: TableView.PlanFace, _ view: TableView, _ names: Names, on frame: inout Frame,
    in rect: Rect
  ) {
    let id = HitID.numbered(.planItem, item.id.index + 1)
    let isOpen = isPreparable(item, view)
    frame.fill(
      rect,
      frame.hovered == id && isOpen
        ? Palette.glow
        : item.status == .inPlace ? Palette.sage : isOpen ? Palette.paper : Palette.linen,
      radius: style.px(14))
    if item.status != .inPlace || isOpen {
      frame.outline(
        rect, isOpen ? Palette.amber : Palette.line, width: style.px(isOpen ? 3 : 2),
        radius: style.px(14))
    }
    let side = style.icon(48)
    frame.picture(
      icon(item.status),
      Rect(x: rect.x + style.px(16), y: rect.center.y - side / 2, width: side, height: side))
    let x = rect.x + side + style.px(32)
    let room = rect.width - style.icon(48) - style.px(48)
    var y = rect.y + style.px(13)
    y += frame.text(
      item.title, .bodyStrong, at: Point(x: x, y: y), width: room,
      color: isOpen || item.status == .inPlace ? Palette.ink : Palette.inkSoft)
    frame.text(
      planNote(item, view, names), .small, at: Point(x: x, y: y), width: room,
      color: isOpen ? Palette.amberDeep : Palette.inkSoft)
    if isOpen {
      frame.hit(id, rect, label: item.title, .overlay(.planItem(item.id)))
      frame.focusRing(id, rect, radius: style.px(14))
    }
  }

  /// Whether somebody at the table can prepare it now.
  private func isPreparable(_ item: TableView.PlanFace, _ view: TableView) -> Bool {
    view.legal.contains { action in
      switch action {
      case .prepare(.putInPlace(item.id, _, _)), .prepare(.review(item.id, _)): true
      case .draw, .takeStance, .revealStances, .choose, .letHappen, .appoint, .ask, .tell, .hear,
        .conclude, .proceed, .prepare, .finishPreparing:
        false
      }
    }
  }

  private func paintTired(
    _ tired: [TableView.RoleFace], _ view: TableView, on frame: inout Frame, at point: Point,
    width: Double
  ) -> Double {
    let side = style.icon(48)
    let height = max(side + style.px(14), frame.lineHeight(.smallStrong) + style.px(18))
    let gap = style.px(12)
    var x = point.x
    var y = point.y
    for role in tired {
      let stones = style.px(78)
      let label = min(frame.width(of: role.title, .smallStrong), width * 0.6)
      let wanted = side + label + stones + style.px(58)
      if x > point.x, x + wanted > point.x + width {
        x = point.x
        y += height + gap
      }
      let rect = Rect(x: x, y: y, width: min(wanted, width), height: height)
      let id = HitID.numbered(.support, role.id.index + 1)
      let isOpen = view.legal.contains { action in
        if case .prepare(.support(role.id, _)) = action { return true }
        return false
      }
      frame.fill(
        rect,
        frame.hovered == id && isOpen ? Palette.glow : isOpen ? Palette.paper : Palette.linen,
        radius: height / 2)
      frame.outline(
        rect, isOpen ? Palette.amber : Palette.line, width: style.px(isOpen ? 3 : 2),
        radius: height / 2)
      let face = Rect(
        x: rect.x + style.px(8), y: rect.center.y - side / 2, width: side, height: side)
      frame.fill(
        face.inset(-style.px(3)), Palette.color(of: role.sector), radius: side / 2 + style.px(3))
      frame.picture(portrait(role.id), face, opacity: isOpen ? 1 : 0.5)
      frame.text(
        role.title, .smallStrong,
        at: Point(
          x: face.maxX + style.px(14), y: rect.center.y - frame.lineHeight(.smallStrong) / 2),
        width: label + 2, color: isOpen ? Palette.ink : Palette.inkSoft, atMost: 1)
      frame.stones(
        role.strain,
        at: Point(x: rect.maxX - stones - style.px(8), y: rect.center.y - style.px(8)),
        size: style.px(20))
      if isOpen {
        frame.hit(id, rect, label: role.title, .overlay(.support(role.id)))
        frame.focusRing(id, rect, radius: height / 2)
      }
      x = rect.maxX + gap
    }
    return y + height - point.y
  }
}
