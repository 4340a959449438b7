import Rules
import Wording

extension Context {
  func paintShelf(on canvas: inout Canvas) {
    let bounds = canvas.bounds
    let edge = style.px(80)
    canvas.text(
      "Hjemmetid", .display, at: Point(x: edge, y: style.px(70)), width: bounds.width * 0.6,
      color: Palette.white)
    let top = style.px(70) + canvas.lineHeight(.display)
    let line = canvas.text(
      words("A game about time at home, played together and talked through."), .heading,
      at: Point(x: edge, y: top), width: bounds.width * 0.62, color: Palette.glow)
    paintLanguages(on: &canvas)

    let footer = footerRect(canvas)
    let list = Rect(
      x: edge, y: top + line + style.px(36),
      width: min(bounds.width - edge * 2, style.px(style.isCompact ? 1760 : 1180)),
      height: footer.y - top - line - style.px(60))
    canvas.scroll("main", in: list) { canvas, point, width in
      paintShelfList(on: &canvas, at: point, width: width) - point.y
    }
    paintFooter(
      shown.shelf.isEmpty
        ? words("No case was found. Start with the folder that holds your cases.")
        : words("Choose a case."),
      primary: shown.resumable.isEmpty && shown.shelf.count == 1
        ? Primary(
          label: words("Open the case"), command: .request(.openCase(shown.shelf[0].id)))
        : shown.resumable.first.map {
          Primary(label: words("Go on where you were"), command: .request(.resume($0.id)))
        },
      back: (words("Quit"), .request(.quit)), on: &canvas)
  }

  private func paintLanguages(on canvas: inout Canvas) {
    var right = canvas.size.width - style.px(40)
    let height = style.px(58) * style.textScale.squareRoot()
    let menu = Rect(x: right - height, y: style.px(36), width: height, height: height)
    canvas.iconButton("menu", "settings", menu, label: words("Menu"), .overlay(.menu))
    right = menu.x - style.px(16)
    for language in shown.languages.reversed() {
      let width = canvas.width(of: language.name, .smallStrong) + style.px(40)
      let rect = Rect(x: right - width, y: style.px(36), width: width, height: height)
      let isChosen = language.code == words.language
      canvas.fill(
        rect, isChosen ? Palette.amber : Palette.nightDeep.opacity(0.6), radius: height / 2)
      canvas.text(
        language.name, .smallStrong,
        at: Point(x: rect.x, y: rect.center.y - canvas.lineHeight(.smallStrong) / 2),
        width: rect.width, color: isChosen ? Palette.ink : Palette.white, align: .center)
      let id = "language-\(language.code)"
      canvas.hit(id, rect, label: language.name, .request(.language(language.code)))
      canvas.focusRing(id, rect, radius: height / 2)
      right = rect.x - style.px(12)
    }
  }

  /// Returns the y below the list.
  private func paintShelfList(on canvas: inout Canvas, at point: Point, width: Double) -> Double {
    var y = point.y
    for (number, session) in shown.resumable.prefix(3).enumerated() {
      y = paintResume(session, number, on: &canvas, at: Point(x: point.x, y: y), width: width)
      y += style.px(20)
    }
    for (number, card) in shown.shelf.enumerated() {
      y = paintShelfCard(card, number, on: &canvas, at: Point(x: point.x, y: y), width: width)
      y += style.px(24)
    }
    for trouble in shown.shelfTroubles + (shown.notice.map { [$0] } ?? []) {
      let height = canvas.height(of: trouble, .small, width: width - style.px(48)) + style.px(28)
      let rect = Rect(x: point.x, y: y, width: width, height: height)
      canvas.fill(rect, Palette.blush, radius: style.px(14))
      canvas.text(
        trouble, .small, at: Point(x: rect.x + style.px(24), y: rect.y + style.px(14)),
        width: width - style.px(48), color: Palette.ink)
      y = rect.maxY + style.px(16)
    }
    let caution = words(
      "The game teaches no doses and replaces no local guideline. Names of people belong nowhere in it."
    )
    let pad = style.px(16)
    let height = canvas.height(of: caution, .small, width: width - pad * 2) + pad * 1.5
    canvas.fill(
      Rect(x: point.x, y: y, width: width, height: height), Palette.nightDeep.opacity(0.78),
      radius: style.px(14))
    canvas.text(
      caution, .small, at: Point(x: point.x + pad, y: y + pad * 0.75), width: width - pad * 2,
      color: Palette.white)
    return y + height + style.px(12)
  }

  private func paintResume(
    _ session: Presentation.ResumeCard, _ number: Int, on canvas: inout Canvas, at point: Point,
    width: Double
  ) -> Double {
    let pad = style.px(24)
    let label = words("Go on where you were")
    let size = canvas.buttonSize(label, most: width * 0.5)
    let aside = words("Put aside")
    let asideSize = canvas.buttonSize(aside, most: width * 0.4)
    let stacked = style.isCompact
    let textWidth = stacked ? width - pad * 2 : width - size.width - asideSize.width - pad * 4
    let title = words("An unfinished game: {0}", session.title)
    let textHeight =
      canvas.height(of: title, .heading, width: textWidth)
      + canvas.height(of: session.when, .small, width: textWidth)
    let height =
      stacked ? textHeight + size.height + pad * 3 : max(textHeight, size.height) + pad * 2
    let rect = Rect(x: point.x, y: point.y, width: width, height: height)
    canvas.card(rect, fill: Palette.glow, band: Palette.amber)
    var y = rect.y + pad
    y += canvas.text(
      title, .heading, at: Point(x: rect.x + pad + style.px(8), y: y), width: textWidth,
      color: Palette.ink)
    y += canvas.text(
      session.when, .small, at: Point(x: rect.x + pad + style.px(8), y: y), width: textWidth,
      color: Palette.inkSoft)
    let buttonY = stacked ? y + style.px(12) : rect.center.y - size.height / 2
    canvas.button(
      "resume-\(number + 1)", label,
      Rect(
        x: rect.maxX - pad - size.width, y: buttonY, width: size.width, height: size.height),
      .primary, .request(.resume(session.id)))
    canvas.button(
      "aside-\(number + 1)", aside,
      Rect(
        x: rect.maxX - pad * 1.5 - size.width - asideSize.width, y: buttonY,
        width: asideSize.width, height: asideSize.height), .plain,
      .request(.setAside(session.id)))
    return rect.maxY
  }

  private func paintShelfCard(
    _ card: Presentation.ShelfCard, _ number: Int, on canvas: inout Canvas, at point: Point,
    width: Double
  ) -> Double {
    let pad = style.px(30)
    let inner = width - pad * 2 - style.px(12)
    var chips = [
      Canvas.Chip(text: words("{0} minutes and debrief", card.minutes), icon: "clock"),
      Canvas.Chip(text: card.languages.joined(separator: " · ").uppercased()),
    ]
    if !card.contentNotice.isEmpty {
      chips.append(
        Canvas.Chip(text: words("Touches on: {0}", card.contentNotice), ground: Palette.blush))
    }
    if !card.isReviewed {
      chips.append(
        Canvas.Chip(text: words("Not yet reviewed by a clinician"), ground: Palette.glow))
    }
    let id = "case-\(number + 1)"
    // The height is known only after painting: paint on a copy first.
    var trial = canvas
    let bottom = paintShelfText(
      card, chips, on: &trial, at: Point(x: point.x + pad + style.px(12), y: point.y + pad),
      width: inner)
    let rect = Rect(x: point.x, y: point.y, width: width, height: bottom + pad - point.y)
    canvas.card(
      rect, fill: canvas.hovered == id ? Palette.white : Palette.card, band: Palette.amber)
    _ = paintShelfText(
      card, chips, on: &canvas, at: Point(x: point.x + pad + style.px(12), y: point.y + pad),
      width: inner)
    canvas.hit(id, rect, label: card.title, .request(.openCase(card.id)))
    canvas.focusRing(id, rect, radius: style.px(18))
    return rect.maxY
  }

  private func paintShelfText(
    _ card: Presentation.ShelfCard, _ chips: [Canvas.Chip], on canvas: inout Canvas,
    at point: Point, width: Double
  ) -> Double {
    var y = point.y
    y += canvas.text(
      card.title, .title, at: point, width: width, color: Palette.ink)
    y += style.px(6)
    y += canvas.text(
      card.summary, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
    y += style.px(18)
    y += canvas.chips(chips, at: Point(x: point.x, y: y), width: width)
    return y
  }
}
