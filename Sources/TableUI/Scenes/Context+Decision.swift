import Rules
import Wording

/// The fourfold decision: what, who leads, whom to ask, whom to tell.
extension Context {
  func paintDecision(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    guard let card = view.card else { return }
    let tabs = paintParts(view, in: rect, on: &frame)
    let body = Rect(
      x: rect.x, y: tabs + style.px(14), width: rect.width,
      height: rect.maxY - tabs - style.px(14))
    paintSheet(in: body, band: Palette.amber, on: &frame) { frame, point, width in
      var y = point.y
      y += paintReminder(card, on: &frame, at: Point(x: point.x, y: y), width: width)
      y += style.px(14)
      let here = Point(x: point.x, y: y)
      switch view.step {
      case .choosing: y += paintWhat(card, view, on: &frame, at: here, width: width)
      case .appointing: y += paintWho(view, on: &frame, at: here, width: width)
      case .asking: y += paintAsk(view, on: &frame, at: here, width: width)
      case .telling: y += paintTell(view, on: &frame, at: here, width: width)
      case .concluding: y += paintSummary(view, on: &frame, at: here, width: width)
      case .drawing, .stances, .consequence, .preparing, .ended: break
      }
      return y - point.y
    }
    paintDecisionFooter(view, on: &frame)
  }

  private func paintDecisionFooter(_ view: TableView, on frame: inout Frame) {
    let prompt: String
    var primary: Primary?
    switch view.step {
    case .choosing:
      if view.legal.contains(.letHappen) {
        prompt = words("Nobody who could act can right now. It happens without you.")
        primary = Primary(
          label: words("Let it happen"), command: .request(.apply(.letHappen)))
      } else {
        prompt = words(
          "Talk it over. The least senior speaks first. Then press what you do together.")
      }
    case .appointing: prompt = words("Who leads it? Leading costs strength.")
    case .asking: prompt = words("Do you need advice? Ask at the level the matter needs.")
    case .telling:
      prompt = words.plural(
        "Who has to know? There is time for one.", "Who has to know? There is time for {0}.",
        view.handOvers)
      let label: String
      if desk.told.isEmpty {
        label = words("Tell nobody")
      } else {
        label = words.plural("Tell one", "Tell {0}", desk.told.count)
      }
      primary = Primary(label: label, command: .request(.apply(.tell(desk.told))))
    case .concluding:
      prompt =
        view.decision.differing.isEmpty
        ? words("Is this what you want to do?")
        : words("Somebody saw it otherwise. Mark it when it was heard. Then carry it out.")
      primary = Primary(label: words("This is what we do"), command: .request(.apply(.conclude)))
    case .drawing, .stances, .consequence, .preparing, .ended: prompt = ""
    }
    paintFooter(prompt, primary: primary, history: view, on: &frame)
  }

  /// The four parts in a row; earlier ones can be pressed to go back. Returns the y below them.
  private func paintParts(_ view: TableView, in rect: Rect, on frame: inout Frame) -> Double {
    let decision = view.decision
    let option = decision.option.flatMap { id in view.card?.options[id.index] }
    let isAlone = option?.style == .alone
    let none = words("nobody")
    let isSettled = { (step: GameState.Step) in view.step.number > step.number }
    let parts: [(GameState.Step, String, String, String)] = [
      (.choosing, "stance", words("What"), option?.text ?? ""),
      (
        .appointing, "lead", words("Who leads"),
        decision.lead.map { view.roles[$0.index].title } ?? (isSettled(.appointing) ? none : "")
      ),
      (
        .asking, "advice", words("Whom to ask"),
        decision.asked.map { view.advice[$0.index].title } ?? (isSettled(.asking) ? none : "")
      ),
      (
        .telling, "tell", words("Whom to tell"),
        isSettled(.telling)
          ? (decision.told.isEmpty || isAlone
            ? none : words.list(decision.told.map { view.roles[$0.index].title })) : ""
      ),
    ]
    let gap = style.px(10)
    let width = (rect.width - gap * 3) / 4
    let height = frame.lineHeight(.smallStrong) + frame.lineHeight(.small) + style.px(26)
    for (number, part) in parts.enumerated() {
      let box = Rect(
        x: rect.x + Double(number) * (width + gap), y: rect.y, width: width, height: height)
      paintPart(part, view, in: box, on: &frame)
    }
    return rect.y + height
  }

  private func paintPart(
    _ part: (step: GameState.Step, icon: String, label: String, value: String),
    _ view: TableView, in box: Rect, on frame: inout Frame
  ) {
    let isNow = view.step == part.step
    let isDone = view.step.number > part.step.number
    let id = "part-\(part.step.number)"
    let ground: Color = isNow ? Palette.amber : isDone ? Palette.card : Palette.linen
    frame.fill(
      box,
      frame.hovered == id && isDone ? Palette.glow : ground.opacity(isNow || isDone ? 1 : 0.9),
      radius: style.px(14))
    let side = style.px(40)
    let hasIcon = !style.isCompact
    if hasIcon {
      frame.picture(
        part.icon,
        Rect(x: box.x + style.px(12), y: box.center.y - side / 2, width: side, height: side),
        opacity: isNow || isDone ? 1 : 0.4)
    }
    let x = box.x + (hasIcon ? side + style.px(22) : style.px(14))
    let room = box.maxX - x - style.px(10)
    var y = box.y + style.px(13)
    if part.value.isEmpty { y = box.center.y - frame.lineHeight(.smallStrong) / 2 }
    y += frame.text(
      part.label, .smallStrong, at: Point(x: x, y: y), width: room,
      color: isNow || isDone ? Palette.ink : Palette.inkSoft, atMost: 1)
    if !part.value.isEmpty {
      frame.text(
        part.value, .small, at: Point(x: x, y: y), width: room, color: Palette.inkSoft, atMost: 1)
    }
    if isDone, part.step != .appointing || view.decision.lead != nil {
      frame.hit(id, box, label: part.label, .request(.rewind(part.step)))
      frame.focusRing(id, box, radius: style.px(14))
    }
  }

  /// The card's title, and a way to read it again.
  private func paintReminder(
    _ card: TableView.CardFace, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let label = words("Read the card again")
    let buttonWidth = frame.width(of: label, .smallStrong) + style.px(34)
    let buttonHeight = frame.lineHeight(.smallStrong) + style.px(14)
    // With large text every line counts: the button alone says enough.
    let height =
      style.isCompact
      ? 0
      : frame.text(
        card.title, .title, at: point, width: width - buttonWidth - style.px(20),
        color: Palette.ink)
    let button = Rect(
      x: style.isCompact ? point.x : point.x + width - buttonWidth, y: point.y + style.px(2),
      width: buttonWidth, height: buttonHeight)
    frame.button("card", label, button, .plain, text: .smallStrong, .overlay(.card))
    return max(height, button.maxY - point.y)
  }

  private func paintWhat(
    _ card: TableView.CardFace, _ view: TableView, on frame: inout Frame, at point: Point,
    width: Double
  ) -> Double {
    var y = point.y
    y += paintOptions(
      card, view, .choose, on: &frame, at: Point(x: point.x, y: y), width: width)
    if !card.unsure.isEmpty {
      y += style.px(14)
      let label = words("Did not know yet:")
      let labelWidth = frame.width(of: label, .small) + style.px(14)
      let side = style.icon(46)
      frame.text(
        label, .small, at: Point(x: point.x, y: y + (side - frame.lineHeight(.small)) / 2),
        width: labelWidth, color: Palette.inkSoft)
      y += paintFaces(
        card.unsure, view, on: &frame, at: Point(x: point.x + labelWidth, y: y),
        width: width - labelWidth)
    }
    return y - point.y
  }

  // MARK: Who

  private func paintWho(
    _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let leads = view.decision.option.flatMap { view.card?.options[$0.index].leads } ?? []
    let names = self.names(view)
    let tiles = leads.map { role in
      let refusal = view.decision.leadRefusals[role.index]
      let face = view.roles[role.index]
      return RoleTile(
        id: "role-\(role.index + 1)", role: role,
        note: refusal.map { words.sentence($0, names) } ?? words.strain(face.strain),
        isOpen: refusal == nil, isChosen: false, command: .request(.apply(.appoint(role))))
    }
    return paintRoleTiles(tiles, view, on: &frame, at: point, width: width)
  }

  struct RoleTile {
    let id: String
    let role: RoleID
    let note: String
    let isOpen: Bool
    let isChosen: Bool
    let command: Command
  }

  func paintRoleTiles(
    _ tiles: [RoleTile], _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let gap = style.px(16)
    let columns = style.columns(atMost: 2, in: width, each: 340)
    let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    let side = style.icon(84)
    let room = columnWidth - side - style.px(64)
    let height =
      (tiles.map {
        frame.height(of: view.roles[$0.role.index].title, .bodyStrong, width: room)
          + frame.height(of: $0.note, .small, width: room)
      }.max() ?? 0) + style.px(60)
    var y = point.y
    for (number, tile) in tiles.enumerated() {
      let column = number % columns
      if number > 0, column == 0 { y += height + gap }
      let rect = Rect(
        x: point.x + Double(column) * (columnWidth + gap), y: y, width: columnWidth,
        height: height)
      let role = view.roles[tile.role.index]
      let isHovered = frame.hovered == tile.id && tile.isOpen
      frame.fill(
        rect,
        tile.isChosen
          ? Palette.amber : isHovered ? Palette.glow : tile.isOpen ? Palette.paper : Palette.linen,
        radius: style.px(14))
      frame.outline(
        rect, tile.isOpen ? Palette.amber : Palette.line, width: style.px(tile.isOpen ? 3 : 2),
        radius: style.px(14))
      let face = Rect(
        x: rect.x + style.px(18), y: rect.center.y - side / 2, width: side, height: side)
      frame.fill(
        face.inset(-style.px(5)), Palette.color(of: role.sector), radius: side / 2 + style.px(5))
      frame.picture(portrait(tile.role), face, opacity: tile.isOpen ? 1 : 0.5)
      let x = face.maxX + style.px(24)
      var textY = rect.y + style.px(16)
      textY += frame.text(
        role.title, .bodyStrong, at: Point(x: x, y: textY), width: room,
        color: tile.isOpen ? Palette.ink : Palette.inkSoft)
      textY += frame.text(
        tile.note, .small, at: Point(x: x, y: textY), width: room,
        color: tile.isChosen ? Palette.ink : tile.isOpen ? Palette.inkSoft : Palette.clay)
      frame.stones(role.strain, at: Point(x: x, y: textY + style.px(6)), size: style.px(22))
      if tile.isOpen {
        frame.hit(tile.id, rect, label: role.title, tile.command)
        frame.focusRing(tile.id, rect, radius: style.px(14))
      }
    }
    return tiles.isEmpty ? 0 : y + height - point.y
  }
}
