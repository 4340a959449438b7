import Rules
import Wording

/// Before the card: a chapter begins, or a round.
struct ArrivalScene: Scene {
  var context: Context

  var reading: Reading { .story }

  var footer: Footer {
    Footer(
      prompt: shown.game?.opening.isEmpty != false
        ? words("A new round. Turn the card when everybody is ready.")
        : words("Read it aloud. Turn the card when everybody is ready."),
      primary: Footer.Primary(label: words("Turn the card"), command: .request(.apply(.draw))),
      history: shown.game)
  }

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    let rect = Board(context).plan(frame).center
    if view.opening.isEmpty, view.arrived.isEmpty, view.heard.isEmpty, view.recalled.isEmpty {
      paintDeck(view, in: rect, on: &frame)
    } else {
      let deckWidth = style.isCompact ? 0 : style.px(300)
      frame.sheet(
        in: Rect(
          x: rect.x, y: rect.y, width: rect.width - deckWidth - (deckWidth > 0 ? style.px(24) : 0),
          height: rect.height), band: Palette.amber
      ) { frame, column in
        paintChapter(view, on: &frame, in: &column)
      }
      if deckWidth > 0 {
        paintDeck(
          view,
          in: Rect(
            x: rect.maxX - deckWidth, y: rect.y, width: deckWidth, height: rect.height),
          on: &frame)
      }
    }
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
    frame.hit(.single(.deck), card, label: words("Turn the card"), .request(.apply(.draw)))
    frame.focusRing(.single(.deck), card, radius: style.px(20))
    let tag = Rect(
      x: rect.center.x - labelWidth / 2, y: card.maxY + style.px(24), width: labelWidth,
      height: tagHeight)
    frame.panel(tag)
    frame.text(
      label, .heading, at: Point(x: tag.x + style.px(12), y: tag.y + style.px(10)),
      width: labelWidth - style.px(24), color: Palette.ink, align: .center)
  }

  private func paintChapter(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    for phase in view.opening {
      column.skip(
        frame.text(
          phase.title, .display, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(8))
      column.skip(
        frame.text(
          phase.text, .body, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(20))
    }
    if view.opening.contains(where: { $0.start == .turningPoint }) {
      let stale = view.plan.filter { $0.status == .stale }.map(\.title)
      var text = words("A turning point. Wishes may have changed.")
      if !stale.isEmpty {
        text += " " + words("Needs review before it counts again: {0}.", words.list(stale))
      }
      paintNotice(text, Palette.glow, on: &frame, in: &column)
    }
    for memory in view.recalled {
      paintNotice(
        WishList(context).remembered(memory, view), Palette.glow, on: &frame, in: &column)
      column.skip(style.px(12))
    }
    for wish in view.heard {
      paintNotice(
        words("Came out in the preparation: {0}", wish.text), Palette.glow, on: &frame, in: &column)
      column.skip(style.px(12))
    }
    if !view.arrived.isEmpty {
      let titles = view.arrived.map { view.plan[$0.index].title }
      paintNotice(
        words("What was ordered is here: {0}.", words.list(titles)), Palette.sage, on: &frame,
        in: &column)
    }
    if view.roundNumber == 1 {
      column.skip(
        frame.text(
          words("First each seat reads its own role, alone. Press your seat."), .bodyStrong,
          at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(12))
      SeatRow(context).paint(
        view, .brief, on: &frame, in: &column)
    }
  }

  private func paintNotice(
    _ text: String, _ ground: Color, on frame: inout Frame, in column: inout Column
  ) {
    let pad = style.px(20)
    let height = frame.height(of: text, .bodyStrong, width: column.width - pad * 2) + pad * 2
    frame.fill(
      Rect(x: column.x, y: column.y, width: column.width, height: height), ground,
      radius: style.px(14))
    frame.text(
      text, .bodyStrong, at: Point(x: column.x + pad, y: column.y + pad),
      width: column.width - pad * 2, color: Palette.ink)
    column.skip(height + style.px(20))
  }
}
