import Rules
import Wording

/// The cases that can be played, and games that were left.
struct ShelfScene: Scene {
  var context: Context

  var ground: Ground { .title }

  var footer: Footer {
    Footer(
      prompt: shown.shelf.isEmpty
        ? none
        : words("Choose a case."),
      primary: shown.resumable.isEmpty && shown.shelf.count == 1
        ? Footer.Primary(label: words("Open the case"), command: open(shown.shelf[0]))
        : shown.resumable.first.map {
          Footer.Primary(label: words("Go on where you were"), command: .request(.resume($0.id)))
        },
      back: Footer.Back(label: words("Quit"), command: .request(.quit)))
  }

  private var none: String {
    shown.preview?.findings.isEmpty == false
      ? words("What is here cannot be played yet. F3 shows what is wrong with it.")
      : words("No case was found. Start with the folder that holds your cases.")
  }

  private func open(_ card: Presentation.ShelfCard) -> Command {
    .screen(.intro(.full), asking: .openCase(card.id))
  }

  func paint(on frame: inout Frame) {
    let bounds = frame.bounds
    let edge = style.px(80)
    frame.text(
      "Hjemmetid", .display, at: Point(x: edge, y: style.px(70)), width: bounds.width * 0.6,
      color: Palette.white)
    let top = style.px(70) + frame.lineHeight(.display)
    let line = frame.text(
      words("A game about time at home, played together and talked through."), .heading,
      at: Point(x: edge, y: top), width: bounds.width * 0.62, color: Palette.glow)
    paintLanguages(on: &frame)

    let footer = frame.footerRect
    let list = Rect(
      x: edge, y: top + line + style.px(36),
      width: min(bounds.width - edge * 2, style.px(style.isCompact ? 1760 : 1180)),
      height: footer.y - top - line - style.px(60))
    frame.scroll(.main, in: list) { frame, column in
      paintShelfList(on: &frame, in: &column)
    }
  }

  private func paintLanguages(on frame: inout Frame) {
    var right = frame.size.width - style.px(40)
    let height = style.px(58) * style.textScale.squareRoot()
    let menu = Rect(x: right - height, y: style.px(36), width: height, height: height)
    frame.iconButton(.single(.menu), "settings", menu, label: words("Menu"), .overlay(.menu))
    right = menu.x - style.px(16)
    for language in shown.languages.reversed() {
      let width = frame.width(of: language.name, .smallStrong) + style.px(40)
      let rect = Rect(x: right - width, y: style.px(36), width: width, height: height)
      let isChosen = language.code == words.language
      frame.fill(
        rect, isChosen ? Palette.amber : Palette.nightDeep.opacity(0.6), radius: height / 2)
      frame.text(
        language.name, .smallStrong,
        at: Point(x: rect.x, y: rect.center.y - frame.lineHeight(.smallStrong) / 2),
        width: rect.width, color: isChosen ? Palette.ink : Palette.white, align: .center)
      let id = HitID.language(language.code)
      frame.hit(id, rect, label: language.name, .request(.language(language.code)))
      frame.focusRing(id, rect, radius: height / 2)
      right = rect.x - style.px(12)
    }
  }

  /// The others are one press away.
  private static let mostResumed = 3

  private func paintShelfList(on frame: inout Frame, in column: inout Column) {
    // What the table has to know comes before what it may choose.
    if let notice = shown.notice { paintTrouble(notice, on: &frame, in: &column) }
    if shown.canSetAside {
      paintButton(
        .single(.setAside), words("Put the damaged file aside"), .overlay(.confirmSetAside),
        on: &frame, in: &column)
    }
    for (number, session) in shown.resumable.prefix(Self.mostResumed).enumerated() {
      paintResume(session, number, on: &frame, in: &column)
      column.skip(style.px(20))
    }
    if !shown.sessions.isEmpty { paintAllGames(on: &frame, in: &column) }
    for (number, card) in shown.shelf.enumerated() {
      paintShelfCard(card, number, on: &frame, in: &column)
      column.skip(style.px(24))
    }
    for trouble in shown.shelfTroubles { paintTrouble(trouble, on: &frame, in: &column) }
    let caution = words(
      "The game teaches no doses and replaces no local guideline. Names of people belong nowhere in it."
    )
    let pad = style.px(16)
    let room = column.width - pad * 2
    let rect = column.place(
      height: frame.height(of: caution, .small, width: room) + pad * 1.5)
    frame.fill(rect, Palette.nightDeep.opacity(0.78), radius: style.px(14))
    frame.text(
      caution, .small, at: Point(x: rect.x + pad, y: rect.y + pad * 0.75), width: room,
      color: Palette.white)
    column.skip(style.px(12))
  }

  private func paintTrouble(_ trouble: String, on frame: inout Frame, in column: inout Column) {
    let room = column.width - style.px(48)
    let rect = column.place(
      height: frame.height(of: trouble, .small, width: room) + style.px(28))
    frame.fill(rect, Palette.blush, radius: style.px(14))
    frame.text(
      trouble, .small, at: Point(x: rect.x + style.px(24), y: rect.y + style.px(14)),
      width: room, color: Palette.ink)
    column.skip(style.px(16))
  }

  private func paintAllGames(on frame: inout Frame, in column: inout Column) {
    let label = words("All games: {0}", shown.sessions.count)
    paintButton(.single(.games), label, .overlay(.games), on: &frame, in: &column)
  }

  private func paintButton(
    _ id: HitID, _ label: String, _ command: Command, on frame: inout Frame,
    in column: inout Column
  ) {
    let size = frame.buttonSize(label, most: column.width)
    let rect = column.place(height: size.height)
    frame.button(
      id, label, Rect(x: rect.x, y: rect.y, width: size.width, height: size.height), .plain,
      command)
    column.skip(style.px(24))
  }

  private func paintResume(
    _ session: Presentation.SessionCard, _ number: Int, on frame: inout Frame,
    in column: inout Column
  ) {
    let width = column.width
    let pad = style.px(24)
    let label = words("Go on where you were")
    let size = frame.buttonSize(label, most: width * 0.5)
    let stacked = style.isCompact
    let textWidth = stacked ? width - pad * 2 : width - size.width - pad * 3
    let title = words("An unfinished game: {0}", session.title)
    let told = session.trouble ?? session.when
    let textHeight =
      frame.height(of: title, .heading, width: textWidth)
      + frame.height(of: told, .small, width: textWidth)
    let height =
      stacked ? textHeight + size.height + pad * 3 : max(textHeight, size.height) + pad * 2
    let rect = column.place(height: height)
    frame.card(rect, fill: Palette.glow, band: Palette.amber)
    var texts = Column(
      at: Point(x: rect.x + pad + style.px(8), y: rect.y + pad), width: textWidth)
    frame.text(title, .heading, in: &texts, color: Palette.ink)
    frame.text(told, .small, in: &texts, color: Palette.inkSoft)
    let buttonY = stacked ? texts.y + style.px(12) : rect.center.y - size.height / 2
    frame.button(
      .numbered(.resume, number + 1), label,
      Rect(
        x: rect.maxX - pad - size.width, y: buttonY, width: size.width, height: size.height),
      .primary, .request(.resume(session.id)))
  }

  private func paintShelfCard(
    _ card: Presentation.ShelfCard, _ number: Int, on frame: inout Frame,
    in column: inout Column
  ) {
    let pad = style.px(30)
    let inner = column.width - pad * 2 - style.px(12)
    var chips = [
      Frame.Chip(text: words("{0} minutes and debrief", card.minutes), icon: "clock"),
      Frame.Chip(text: card.languages.joined(separator: " · ").uppercased()),
    ]
    if !card.contentNotice.isEmpty {
      chips.append(
        Frame.Chip(text: words("Touches on: {0}", card.contentNotice), ground: Palette.blush))
    }
    if !card.isReviewed {
      chips.append(
        Frame.Chip(text: words("Not yet reviewed by a clinician"), ground: Palette.glow))
    }
    let id = HitID.numbered(.volume, number + 1)
    // The height is known only after painting: paint on a copy first.
    var trial = frame
    let texts = Column(
      at: Point(x: column.x + pad + style.px(12), y: column.y + pad), width: inner)
    var wanted = texts
    paintShelfText(card, chips, on: &trial, in: &wanted)
    let rect = column.place(height: wanted.y + pad - column.y)
    frame.card(
      rect, fill: frame.hovered == id ? Palette.white : Palette.card, band: Palette.amber)
    wanted = texts
    paintShelfText(card, chips, on: &frame, in: &wanted)
    frame.hit(id, rect, label: card.title, open(card))
    frame.focusRing(id, rect, radius: style.px(18))
  }

  private func paintShelfText(
    _ card: Presentation.ShelfCard, _ chips: [Frame.Chip], on frame: inout Frame,
    in column: inout Column
  ) {
    frame.text(card.title, .title, in: &column, color: Palette.ink)
    column.skip(style.px(6))
    frame.text(card.summary, .body, in: &column, color: Palette.ink)
    column.skip(style.px(18))
    frame.chips(chips, in: &column)
  }
}
