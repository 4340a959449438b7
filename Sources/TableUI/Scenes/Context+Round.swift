import Rules
import Wording

extension Context {
  /// The centre of the board and the bar below it, by step.
  func paintRound(_ view: TableView, on frame: inout Frame) {
    let center = boardPlan(frame).center
    switch view.step {
    case .drawing: paintDrawing(view, in: center, on: &frame)
    case .stances: paintStances(view, in: center, on: &frame)
    case .choosing, .appointing, .asking, .telling, .concluding:
      paintDecision(view, in: center, on: &frame)
    case .consequence: paintConsequence(view, in: center, on: &frame)
    case .preparing: paintPreparation(view, in: center, on: &frame)
    case .ended: break
    }
  }

  /// A card in the centre whose content may be higher than the room; the card is only as high as it
  /// has to be.
  func paintSheet(
    in rect: Rect, band: Color? = nil, on frame: inout Frame,
    content: @escaping (inout Frame, Point, Double) -> Double
  ) {
    let pad = style.px(32)
    var trial = frame
    let height = content(
      &trial, Point(x: rect.x + pad, y: rect.y + pad), rect.width - pad * 2 - style.px(18))
    let sheet = Rect(
      x: rect.x, y: rect.y, width: rect.width, height: min(rect.height, height + pad * 2))
    frame.card(sheet, band: band)
    frame.scroll(
      "main",
      in: Rect(
        x: sheet.x + pad, y: sheet.y + pad * 0.5, width: sheet.width - pad * 1.6,
        height: sheet.height - pad)
    ) { frame, point, width in
      content(&frame, Point(x: point.x, y: point.y + pad * 0.5), width) + pad
    }
  }

  // MARK: Before the card

  private func paintDrawing(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    if view.opening.isEmpty {
      paintDeck(view, in: rect, on: &frame)
    } else {
      let deckWidth = style.isCompact ? 0 : style.px(300)
      paintSheet(
        in: Rect(
          x: rect.x, y: rect.y, width: rect.width - deckWidth - (deckWidth > 0 ? style.px(24) : 0),
          height: rect.height), band: Palette.amber, on: &frame
      ) { frame, point, width in
        paintChapter(view, on: &frame, at: point, width: width)
      }
      if deckWidth > 0 {
        paintDeck(
          view,
          in: Rect(
            x: rect.maxX - deckWidth, y: rect.y, width: deckWidth, height: rect.height),
          on: &frame)
      }
    }
    paintFooter(
      view.opening.isEmpty
        ? words("A new round. Turn the card when everybody is ready.")
        : words("Read it aloud. Turn the card when everybody is ready."),
      primary: Primary(label: words("Turn the card"), command: .request(.apply(.draw))),
      history: view, on: &frame)
  }

  private func paintDeck(_ view: TableView, in rect: Rect, on frame: inout Frame) {
    let label =
      "\(words.name(view.moment)) · \(words("Round {0} of {1}", view.roundNumber, view.roundCount))"
    let labelWidth = min(
      rect.width, frame.width(of: label, .heading) + style.px(48))
    let tagHeight =
      frame.height(of: label, .heading, width: labelWidth - style.px(24)) + style.px(20)
    let room = max(style.px(60), rect.height - style.px(24) - tagHeight)
    let width = min(style.px(330), rect.width * 0.9, rect.height * 0.62, room * 480 / 672)
    let height = width * 672 / 480
    let card = Rect(
      x: rect.center.x - width / 2,
      y: rect.y + max(0, min((rect.height - height) * 0.32, room - height)), width: width,
      height: height)
    for number in [2, 1] {
      let shift = Double(number) * style.px(9)
      frame.picture("card-back", card.offset(x: shift, y: -shift))
    }
    frame.add(
      .shadow(
        card.offset(y: style.px(6)), Palette.nightDeep.opacity(0.4), blur: style.px(26),
        radius: style.px(20)))
    frame.picture("card-back", card)
    frame.outline(card, Palette.glow.opacity(0.55), width: style.px(3), radius: style.px(20))
    frame.hit("deck", card, label: words("Turn the card"), .request(.apply(.draw)))
    frame.focusRing("deck", card, radius: style.px(20))
    let tag = Rect(
      x: rect.center.x - labelWidth / 2, y: card.maxY + style.px(24), width: labelWidth,
      height: tagHeight)
    frame.panel(tag)
    frame.text(
      label, .heading, at: Point(x: tag.x + style.px(12), y: tag.y + style.px(10)),
      width: labelWidth - style.px(24), color: Palette.ink, align: .center)
  }

  private func paintChapter(
    _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    var y = point.y
    for phase in view.opening {
      y += frame.text(
        phase.title, .display, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(8)
      y += frame.text(
        phase.text, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(20)
    }
    if view.opening.contains(where: { $0.start == .turningPoint }) {
      let stale = view.plan.filter { $0.status == .stale }.map(\.title)
      var text = words("A turning point. Wishes may have changed.")
      if !stale.isEmpty {
        text += " " + words("Needs review before it counts again: {0}.", words.list(stale))
      }
      let pad = style.px(20)
      let height = frame.height(of: text, .bodyStrong, width: width - pad * 2) + pad * 2
      frame.fill(
        Rect(x: point.x, y: y, width: width, height: height), Palette.glow, radius: style.px(14))
      frame.text(
        text, .bodyStrong, at: Point(x: point.x + pad, y: y + pad), width: width - pad * 2,
        color: Palette.ink)
      y += height + style.px(20)
    }
    if view.roundNumber == 1 {
      y += frame.text(
        words("First each seat reads its own role, alone. Press your seat."), .bodyStrong,
        at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(12)
      y += paintSeatRow(view, .brief, on: &frame, at: Point(x: point.x, y: y), width: width)
    }
    return y - point.y
  }

  enum SeatRowKind {
    /// Every seat can read its role.
    case brief
    /// Seats that know something about the card.
    case clue
    /// Who has answered.
    case answers
  }

  /// A row of seats; returns its height.
  func paintSeatRow(
    _ view: TableView, _ kind: SeatRowKind, on frame: inout Frame, at point: Point,
    width: Double
  ) -> Double {
    let gap = style.px(12)
    let side = style.icon(52)
    let height = max(side + style.px(16), frame.lineHeight(.smallStrong) + style.px(20))
    var x = point.x
    var y = point.y
    let next = kind == .answers ? desk.nextSeat(view) : nil
    for id in view.speakingOrder {
      let seat = view.seats[id.index]
      if kind == .clue, !seat.hasClue { continue }
      let title = self.title(seat, in: view)
      let faces = Double(seat.roles.count) * (side * 0.7) + side * 0.3
      let mark = kind == .brief ? 0 : side * 0.8
      let label = min(frame.width(of: title, .smallStrong), width * 0.8)
      let wanted = min(width, faces + label + mark + style.px(52))
      if x > point.x, x + wanted > point.x + width {
        x = point.x
        y += height + gap
      }
      let rect = Rect(x: x, y: y, width: wanted, height: height)
      let isNext = next == id
      let ground: Color =
        isNext
        ? Palette.amber : seat.hasTakenStance && kind == .answers ? Palette.sage : Palette.linen
      let hitID = kind == .answers ? "answer-\(id.index + 1)" : "look-\(id.index + 1)"
      frame.fill(
        rect, frame.hovered == hitID ? Palette.glow : ground, radius: height / 2)
      for (number, role) in seat.roles.enumerated() {
        let face = Rect(
          x: rect.x + style.px(10) + Double(number) * side * 0.7, y: rect.center.y - side / 2,
          width: side, height: side)
        frame.fill(
          face.inset(-style.px(3)), Palette.color(of: view.roles[role.index].sector),
          radius: side / 2 + style.px(3))
        frame.picture(portrait(role), face)
      }
      frame.text(
        title, .smallStrong,
        at: Point(
          x: rect.x + faces + style.px(22), y: rect.center.y - frame.lineHeight(.smallStrong) / 2),
        width: label + 2, color: Palette.ink, atMost: 1)
      if mark > 0 {
        let icon: String
        switch kind {
        case .answers: icon = seat.hasTakenStance ? "stance" : "unsure"
        case .brief, .clue: icon = "clue"
        }
        frame.picture(
          icon,
          Rect(
            x: rect.maxX - mark - style.px(14), y: rect.center.y - mark / 2, width: mark,
            height: mark), opacity: kind == .answers && !seat.hasTakenStance ? 0.35 : 1)
      }
      switch kind {
      case .brief, .clue:
        frame.hit(hitID, rect, label: title, .look(id))
        frame.focusRing(hitID, rect, radius: height / 2)
      case .answers:
        // Also where there is an answer, which the seat may change until all are turned over.
        frame.hit(hitID, rect, label: title, .answerFor(id))
        frame.focusRing(hitID, rect, radius: height / 2)
      }
      x = rect.maxX + gap
    }
    return y + height - point.y
  }
}
