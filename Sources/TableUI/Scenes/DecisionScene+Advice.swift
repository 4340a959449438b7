import Rules
import Wording

/// The other parts of the decision: whom to ask, whom to tell, and what it comes to.
extension DecisionScene {
  func paintAsk(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    let names = self.names(view)
    let gap = style.px(14)
    if view.order.steps.first == .asking {
      paintStances(view, on: &frame, in: &column)
      column.skip(gap)
    }
    column.skip(
      paintAdvice(
        id: .numbered(.option, 0), title: words("Nobody: what we know is enough"), level: nil,
        text: "",
        refusal: nil, .request(.apply(.ask(nil))), on: &frame, at: column.point, width: column.width
      ))
    for line in view.advice {
      column.skip(gap)
      column.skip(
        paintAdvice(
          id: .numbered(.option, line.id.index + 1), title: line.title, level: line.level,
          text: line.answers, refusal: line.refusal.map { words.sentence($0, names) },
          .request(.apply(.ask(line.id))), on: &frame, at: column.point, width: column.width))
    }
  }

  /// What was told by the line that was asked, from then on.
  func paintAnswer(_ view: TableView, on frame: inout Frame, in column: inout Column) {
    guard let asked = view.decision.asked, let answer = view.decision.answer else { return }
    column.skip(
      frame.text(
        view.advice[asked.index].title, .smallStrong, at: column.point, width: column.width,
        color: Palette.inkSoft))
    column.skip(
      frame.text(
        answer, .bodyItalic, at: column.point, width: column.width, color: Palette.ink))
    column.skip(style.px(14))
  }

  /// Who would do what: what the talk is about before anything is chosen.
  private func paintStances(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    guard let card = view.card else { return }
    let taken = card.options.filter { !$0.stances.isEmpty }.map { ($0.text, $0.stances) }
    let unsure = card.unsure.isEmpty ? [] : [(words("Did not know yet:"), card.unsure)]
    for (text, seats) in taken + unsure {
      let room = column.width * (style.isCompact ? 1 : 0.55)
      let height = frame.height(of: text, .small, width: room)
      frame.text(text, .small, at: column.point, width: room, color: Palette.ink)
      let x = style.isCompact ? column.x : column.x + room + style.px(20)
      let y = style.isCompact ? column.y + height + style.px(4) : column.y
      let faces = Faces(context).paint(
        seats, view, on: &frame, at: Point(x: x, y: y), width: column.x + column.width - x)
      column.skip(style.isCompact ? height + style.px(4) + faces : max(height, faces))
      column.skip(style.px(8))
    }
  }

  private func paintAdvice(
    id: HitID, title: String, level: KnowledgeLevel?, text: String, refusal: String?,
    _ command: Command, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let pad = style.px(16)
    let side = style.icon(46)
    let levelText = level.map(words.name) ?? ""
    let levelWidth = level == nil ? 0 : frame.width(of: levelText, .smallStrong) + style.px(28)
    let x = point.x + pad + side + style.px(16)
    let room = point.x + width - pad - x
    let titleRoom = room - levelWidth - (level == nil ? 0 : style.px(14))
    let note = refusal ?? text
    let height =
      frame.height(of: title, .bodyStrong, width: titleRoom)
      + frame.height(of: note, .small, width: room) + pad * 2
    let rect = Rect(x: point.x, y: point.y, width: width, height: max(height, side + pad * 2))
    let isOpen = refusal == nil
    frame.fill(
      rect, frame.hovered == id && isOpen ? Palette.glow : isOpen ? Palette.paper : Palette.linen,
      radius: style.px(14))
    frame.outline(
      rect, isOpen ? Palette.amber : Palette.line, width: style.px(isOpen ? 3 : 2),
      radius: style.px(14))
    frame.picture(
      level == nil ? "person" : "advice",
      Rect(x: point.x + pad, y: rect.center.y - side / 2, width: side, height: side),
      opacity: isOpen ? 1 : 0.4)
    var y = rect.center.y - (height - pad * 2) / 2
    if let level {
      let chip = Rect(
        x: rect.maxX - pad - levelWidth, y: y, width: levelWidth,
        height: frame.lineHeight(.smallStrong) + style.px(6))
      frame.fill(
        chip, Palette.color(of: level), radius: chip.height / 2)
      frame.text(
        levelText, .smallStrong, at: Point(x: chip.x, y: chip.y + style.px(3)), width: levelWidth,
        color: Palette.white, align: .center)
    }
    y += frame.text(
      title, .bodyStrong, at: Point(x: x, y: y), width: titleRoom,
      color: isOpen ? Palette.ink : Palette.inkSoft)
    frame.text(
      note, .small, at: Point(x: x, y: y), width: room,
      color: isOpen ? Palette.inkSoft : Palette.clay)
    if isOpen {
      frame.hit(id, rect, label: title, command)
      frame.focusRing(id, rect, radius: style.px(14))
    }
    return rect.height
  }

  func paintSummary(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    let decision = view.decision
    guard let option = decision.option.flatMap({ view.card?.options[$0.index] }) else { return }
    column.skip(
      frame.text(
        option.text, .heading, at: column.point, width: column.width, color: Palette.ink))
    column.skip(style.px(10))
    var lines: [String] = []
    if let lead = decision.lead {
      lines.append(words("{0} leads.", view.roles[lead.index].title))
    } else {
      lines.append(words("Nobody on the team has to lead it."))
    }
    if let asked = decision.asked {
      lines.append(words("You ask: {0}.", view.advice[asked.index].title))
    } else {
      lines.append(words("You ask nobody."))
    }
    if option.style == .alone {
      lines.append(words("It is done alone, and nobody is told."))
    } else if decision.told.isEmpty {
      lines.append(words("Nobody is told."))
    } else {
      lines.append(
        words("Told: {0}.", words.list(decision.told.map { view.roles[$0.index].title })))
    }
    column.skip(
      frame.text(
        lines.joined(separator: " "), .body, at: column.point, width: column.width,
        color: Palette.ink))
    guard !decision.differing.isEmpty else { return }
    column.skip(style.px(22))
    column.skip(
      frame.text(
        words("Saw it otherwise"), .heading, at: column.point, width: column.width,
        color: Palette.ink))
    column.skip(style.px(8))
    for seat in decision.differing {
      column.skip(paintDiffering(seat, view, on: &frame, at: column.point, width: column.width))
      column.skip(style.px(12))
    }
  }

  private func paintDiffering(
    _ seat: SeatID, _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let isHeard = view.decision.heard.contains(seat)
    let title = self.title(view.seats[seat.index], in: view)
    let stance = view.card?.options.first { $0.stances.contains(seat) }?.text ?? ""
    let label = isHeard ? words("Heard") : words("Was heard …")
    let buttonWidth = frame.width(of: label, .smallStrong) + style.px(40)
    let buttonHeight = frame.lineHeight(.smallStrong) + style.px(20)
    let text = "\(title): \(stance)"
    let room = style.isCompact ? width : width - buttonWidth - style.px(90)
    let faceSide = style.icon(46)
    _ = Faces(context).paint([seat], view, on: &frame, at: point, width: faceSide)
    let height = frame.text(
      text, .body, at: Point(x: point.x + faceSide + style.px(16), y: point.y),
      width: room - (style.isCompact ? faceSide + style.px(16) : 0), color: Palette.ink)
    var button = Rect(
      x: point.x + width - buttonWidth, y: point.y, width: buttonWidth, height: buttonHeight)
    if style.isCompact { button = button.offset(y: height + style.px(6)) }
    frame.button(
      .numbered(.hear, seat.index + 1), label, button, isHeard ? .selected : .plain,
      text: .smallStrong, isEnabled: .init(!isHeard), .change(Changes.hear(seat)))
    var bottom = max(point.y + max(height, faceSide), button.maxY)
    if hearing == seat {
      bottom += style.px(10)
      var x = point.x + faceSide + style.px(16)
      for (number, reason) in HeardReason.allCases.enumerated() {
        let label = words.name(reason)
        let reasonWidth = min(
          width - faceSide - style.px(16), frame.width(of: label, .smallStrong) + style.px(40))
        if x + reasonWidth > point.x + width {
          x = point.x + faceSide + style.px(16)
          bottom += buttonHeight + style.px(8)
        }
        frame.button(
          .numbered(.reason, number + 1), label,
          Rect(x: x, y: bottom, width: reasonWidth, height: buttonHeight), .plain,
          text: .smallStrong,
          .change(Changes.heard(seat, reason)))
        x += reasonWidth + style.px(10)
      }
      bottom += buttonHeight
    }
    return bottom - point.y
  }
}
