import Rules
import Wording

/// What lies over the scene: a dimmed ground and one sheet.
extension Context {
  func paint(_ overlay: Overlay, on frame: inout Frame) {
    switch overlay {
    case .seat(_, .covered), .facilitator(.covered):
      // A curtain: nothing of the table below, nothing private yet.
      cover(frame.bounds, with: "title", on: &frame)
      frame.fill(frame.bounds, Palette.nightDeep.opacity(0.55))
    case .seat(_, .open), .facilitator(.open):
      frame.fill(frame.bounds, Palette.nightDeep)
    case .menu, .card, .plan, .planItem, .support, .wishes, .roles, .knowledge, .confirmLeave,
      .preview:
      frame.fill(frame.bounds, Palette.nightDeep.opacity(0.72))
    }
    frame.coverHits(close(overlay))
    switch overlay {
    case .menu: paintMenu(on: &frame)
    case .card: if let card = shown.game?.card { paintCardAgain(card, on: &frame) }
    case .plan: if let view = shown.game { paintPlanOverlay(view, on: &frame) }
    case .planItem(let item): if let view = shown.game { paintHands(item, view, on: &frame) }
    case .support(let role): if let view = shown.game { paintSupport(role, view, on: &frame) }
    case .wishes: if let view = shown.game { paintWishesOverlay(view, on: &frame) }
    case .roles: if let view = shown.game { paintRolesOverlay(view, on: &frame) }
    case .knowledge(let number):
      if let view = shown.game { paintKnowledge(number, view, on: &frame) }
    case .seat(let seat, let cover):
      if let view = shown.game { paintSeat(seat, cover, view, on: &frame) }
    case .facilitator(let cover): paintFacilitator(cover, on: &frame)
    case .confirmLeave: paintConfirmLeave(on: &frame)
    case .preview: if let preview = shown.preview { paintPreview(preview, on: &frame) }
    }
  }

  private func close(_ overlay: Overlay) -> Command {
    switch overlay {
    case .seat: .stopLooking
    case .facilitator: .request(.facilitator(.hidden))
    case .menu, .card, .plan, .planItem, .support, .wishes, .roles, .knowledge, .confirmLeave,
      .preview:
      .overlay(nil)
    }
  }

  /// A sheet in the middle with a title, content and a row of buttons.
  func paintDialog(
    _ title: String, wide: Double = 1200, buttons: [(id: String, label: String, Command)],
    on frame: inout Frame,
    content: @escaping (inout Frame, Point, Double) -> Double
  ) {
    let bounds = frame.bounds
    let width = min(bounds.width - style.px(60), style.px(wide) * style.textScale.squareRoot())
    let pad = style.px(40)
    let inner = width - pad * 2
    let titleHeight = frame.height(of: title, .title, width: inner)
    let buttonHeight = max(style.px(64), frame.lineHeight(.heading) + style.px(24))
    var trial = frame
    let wanted = content(&trial, Point(x: pad, y: 0), inner - style.px(18))
    let most = bounds.height - style.px(60) - titleHeight - buttonHeight - pad * 2 - style.px(36)
    let height = min(wanted, most)
    let total = titleHeight + height + buttonHeight + pad * 2 + style.px(36)
    let rect = Rect(
      x: (bounds.width - width) / 2, y: (bounds.height - total) / 2, width: width, height: total)
    frame.card(rect)
    frame.hit("sheet", rect, label: "", .nothing)
    frame.text(
      title, .title, at: Point(x: rect.x + pad, y: rect.y + pad), width: inner, color: Palette.ink)
    frame.scroll(
      "overlay",
      in: Rect(
        x: rect.x + pad, y: rect.y + pad + titleHeight + style.px(12), width: inner, height: height)
    ) { frame, point, width in
      content(&frame, point, width)
    }
    var right = rect.maxX - pad
    for button in buttons.reversed() {
      let size = frame.buttonSize(button.label, most: inner)
      let place = Rect(
        x: right - size.width, y: rect.maxY - pad - buttonHeight, width: size.width,
        height: buttonHeight)
      frame.button(
        button.id, button.label, place, button.id == "primary" ? .primary : .plain, button.2)
      right = place.x - style.px(16)
    }
  }

  private func paintCardAgain(_ card: TableView.CardFace, on frame: inout Frame) {
    paintDialog(
      card.title, buttons: [("primary", words("Close"), .overlay(nil))], on: &frame
    ) { frame, point, width in
      paintCardText(
        title: "", text: card.text, shown.image.map { Corner(image: $0, height: 300) }, on: &frame,
        at: point, width: width)
    }
  }

  private func paintKnowledge(_ number: Int, _ view: TableView, on frame: inout Frame) {
    guard view.knowledge.indices.contains(number) else { return }
    let card = view.knowledge[number]
    paintDialog(
      card.title, buttons: [("primary", words("Close"), .overlay(nil))], on: &frame
    ) { frame, point, width in
      var y = point.y
      y += frame.chips(
        [
          Frame.Chip(
            text: words.name(card.level), ground: Palette.color(of: card.level),
            ink: Palette.white)
        ], at: point, width: width)
      y += style.px(14)
      y += frame.text(
        card.text, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(14)
      y += frame.text(
        words("Source: {0}", card.source), .small, at: Point(x: point.x, y: y), width: width,
        color: Palette.inkSoft)
      return y - point.y
    }
  }

  private func paintWishesOverlay(_ view: TableView, on frame: inout Frame) {
    paintDialog(
      words("Wishes"), buttons: [("primary", words("Close"), .overlay(nil))], on: &frame
    ) { frame, point, width in
      var y = point.y
      for wish in view.wishes {
        y += frame.text(
          words.name(wish.domain), .small, at: Point(x: point.x, y: y), width: width,
          color: Palette.inkSoft)
        y += paintWish(wish, .whole, on: &frame, at: Point(x: point.x, y: y), width: width)
        y += style.px(14)
      }
      y += paintUnknownWishes(view, on: &frame, at: Point(x: point.x, y: y), width: width)
      return y - point.y
    }
  }

  private func paintConfirmLeave(on frame: inout Frame) {
    paintDialog(
      words("Leave the table?"),
      buttons: [
        ("leave", words("Leave"), .request(.leave)), ("primary", words("Stay"), .overlay(nil)),
      ], on: &frame
    ) { frame, point, width in
      frame.text(
        shown.isKept
          ? words("Everything is kept. You can go on from here later.")
          : words("This game is not kept. When you leave, it is gone."), .body, at: point,
        width: width, color: Palette.ink)
    }
  }

  private func paintMenu(on frame: inout Frame) {
    let percent = Int((desk.textScale * 100).rounded())
    var buttons: [(id: String, label: String, Command)] = []
    if shown.game != nil {
      buttons.append(("to-shelf", words("To the shelf"), .overlay(.confirmLeave)))
    }
    buttons.append(("quit", words("Quit"), .request(.quit)))
    buttons.append(("primary", words("Go on"), .overlay(nil)))
    paintDialog(words("Menu"), buttons: buttons, on: &frame) { frame, point, width in
      var y = point.y
      y += frame.text(
        words("Text size: {0} %", percent), .bodyStrong, at: point, width: width,
        color: Palette.ink)
      y += style.px(8)
      let height = frame.lineHeight(.heading) + style.px(22)
      let side = style.px(140)
      frame.button(
        "text-smaller", "−", Rect(x: point.x, y: y, width: side, height: height), .plain,
        isEnabled: .init(desk.textScale > 1.01), .textSize(.down))
      frame.button(
        "text-larger", "+",
        Rect(x: point.x + side + style.px(14), y: y, width: side, height: height), .plain,
        isEnabled: .init(desk.textScale < 1.99), .textSize(.up))
      y += height + style.px(20)
      y += frame.text(
        words("Language"), .bodyStrong, at: Point(x: point.x, y: y), width: width,
        color: Palette.ink)
      y += style.px(8)
      var x = point.x
      for language in shown.languages {
        let buttonWidth = frame.width(of: language.name, .heading) + style.px(50)
        frame.button(
          "language-\(language.code)", language.name,
          Rect(x: x, y: y, width: buttonWidth, height: height),
          language.code == words.language ? .selected : .plain,
          .request(.language(language.code)))
        x += buttonWidth + style.px(14)
      }
      y += height + style.px(20)
      if shown.game != nil {
        let label = words("Facilitator's notes")
        frame.button(
          "facilitator", label,
          Rect(
            x: point.x, y: y, width: frame.width(of: label, .heading) + style.px(50),
            height: height), .plain, .overlay(.facilitator(.covered)))
        y += height + style.px(20)
      }
      y += frame.text(
        words(
          "Keys: Tab and arrows move, Enter presses, numbers choose, Esc goes back, Ctrl Z takes back, + and − change the text, P shows the plan, F2 the facilitator's notes, F11 fills the screen."
        ),
        .small, at: Point(x: point.x, y: y), width: width, color: Palette.inkSoft)
      return y - point.y
    }
  }
}

extension Frame {
  /// From here on only what is painted over the scene can be pressed; pressing beside it does
  /// `command`.
  mutating func coverHits(_ command: Command) {
    removeHits()
    hit("outside", bounds, label: "", command)
  }
}
