import Wording

/// Every game that was played here, whatever became of it.
struct GamesSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    frame.dialog(
      words("All games"), wide: 1500,
      buttons: [(.single(.primary), words("Close"), .overlay(nil))]
    ) { frame, column in
      var number = 0
      for standing in Presentation.SessionCard.Standing.allCases {
        let cards = shown.sessions.filter { $0.standing == standing }
        guard !cards.isEmpty else { continue }
        frame.text(heading(standing), .heading, in: &column, color: Palette.ink)
        column.skip(style.px(10))
        for card in cards {
          number += 1
          paint(card, number, on: &frame, in: &column)
          column.skip(style.px(14))
        }
        column.skip(style.px(14))
      }
    }
  }

  private func heading(_ standing: Presentation.SessionCard.Standing) -> String {
    switch standing {
    case .unfinished: words("Unfinished")
    case .putAway: words("Games put away")
    case .finished: words("Played to the end")
    }
  }

  private func paint(
    _ card: Presentation.SessionCard, _ number: Int, on frame: inout Frame, in column: inout Column
  ) {
    let buttons = buttons(of: card, number)
    let pad = style.px(20)
    let sizes = buttons.map { frame.buttonSize($0.label, most: column.width - pad * 2) }
    let across = sizes.reduce(0) { $0 + $1.width + pad }
    let isStacked = style.isCompact || across > column.width * 0.6
    let width = column.width - pad * 2 - (isStacked ? 0 : across)
    let lines = [(card.title, Style.Text.bodyStrong), (card.when, .small)]
    let troubles = card.trouble.map { [($0, Style.Text.small)] } ?? []
    let texts = (lines + troubles).reduce(0) { $0 + frame.height(of: $1.0, $1.1, width: width) }
    let tallest = sizes.map(\.height).max() ?? 0
    let below = sizes.reduce(0) { $0 + $1.height + style.px(10) }
    let rect = column.place(
      height: (isStacked ? texts + below : max(texts, tallest)) + pad * 2)
    frame.fill(rect, Palette.paper, radius: style.px(14))
    var inner = Column(at: Point(x: rect.x + pad, y: rect.y + pad), width: width)
    frame.text(card.title, .bodyStrong, in: &inner, color: Palette.ink)
    frame.text(card.when, .small, in: &inner, color: Palette.inkSoft)
    if let trouble = card.trouble { frame.text(trouble, .small, in: &inner, color: Palette.clay) }
    var right = rect.maxX - pad
    for (button, size) in zip(buttons, sizes).reversed() {
      let place =
        isStacked
        ? Rect(x: inner.x, y: inner.y + style.px(10), width: size.width, height: size.height)
        : Rect(
          x: right - size.width, y: rect.center.y - size.height / 2, width: size.width,
          height: size.height)
      frame.button(button.id, button.label, place, .plain, button.command)
      inner.skip(size.height + style.px(10))
      right = place.x - pad
    }
  }

  private func buttons(
    of card: Presentation.SessionCard, _ number: Int
  ) -> [(id: HitID, label: String, command: Command)] {
    let open = Command.overlay(nil, asking: .resume(card.id))
    switch card.standing {
    case .unfinished:
      return [
        (.numbered(.aside, number), words("Put away"), .overlay(.confirmAside(card.id))),
        (.numbered(.resume, number), words("Go on"), open),
      ]
    case .putAway:
      return [
        (.numbered(.bringBack, number), words("Bring back"), .request(.bringBack(card.id)))
      ]
    case .finished: return [(.numbered(.resume, number), words("Look at it"), open)]
    }
  }
}
