import Rules
import Wording

/// What a case is about, and how long it is played.
struct IntroScene: Scene {
  var context: Context
  var length: GameLength

  enum Changes: Change {
    case length(GameLength)
  }

  var ground: Ground { .title }
  var reading: Reading { .story }
  var isPossible: Bool { shown.chosen != nil }
  var back: Command { .screen(.shelf) }

  var footer: Footer {
    Footer(
      prompt: words("Read it aloud. Then choose how long you have."),
      primary: Footer.Primary(
        label: words("To the seats"), command: .screen(.seating(length))),
      back: Footer.Back(label: words("Back"), command: back))
  }

  mutating func take(_ change: Changes) -> Reaction {
    switch change {
    case .length(let length): self.length = length
    }
    return Reaction()
  }

  func paint(on frame: inout Frame) {
    guard let chosen = shown.chosen else { return }
    let bounds = frame.bounds
    let footer = frame.footerRect
    let edge = style.px(60)
    let rect = Rect(
      x: edge, y: style.px(48), width: min(bounds.width - edge * 2, style.px(1400)),
      height: footer.y - style.px(84))
    frame.sheet(in: rect, band: Palette.amber) { frame, column in
      paintIntroText(chosen, on: &frame, in: &column)
    }
  }

  private func paintIntroText(
    _ chosen: CaseView, on frame: inout Frame, in column: inout Column
  ) {
    func paragraph(_ text: String, _ kind: Style.Text, _ color: Color, gap: Double) {
      frame.text(text, kind, in: &column, color: color)
      column.skip(style.px(gap))
    }
    paragraph(chosen.about.title, .display, Palette.ink, gap: 8)
    paragraph(chosen.about.citizen, .body, Palette.ink, gap: 16)
    paragraph(chosen.about.home, .body, Palette.ink, gap: 20)

    paragraph(words("How long do you have?"), .heading, Palette.ink, gap: 10)
    column.skip(
      paintLengths(chosen, on: &frame, at: column.point, width: column.width))
    column.skip(style.px(24))

    let safety = [
      chosen.about.contentNotice.isEmpty
        ? nil : words("This case touches on: {0}.", chosen.about.contentNotice),
      words(
        "Anybody may say pause, look on for a round, or leave, without a reason. Ask before you begin whether somebody has lost a person lately."
      ),
      chosen.about.reviewedBy.isEmpty
        ? words("No clinician has reviewed this case yet.")
        : words("Reviewed by: {0}.", chosen.about.reviewedBy),
      words("The game teaches no doses and replaces no local guideline."),
      chosen.about.language == words.language
        ? nil : words("The case itself is told in: {0}.", ownName(chosen.about.language)),
    ].compactMap { $0 }.joined(separator: " ")
    let pad = style.px(22)
    let room = column.width - pad * 2
    let rect = column.place(
      height: frame.height(of: safety, .small, width: room) + pad * 2)
    frame.fill(rect, Palette.blush, radius: style.px(14))
    frame.text(
      safety, .small, at: Point(x: rect.x + pad, y: rect.y + pad), width: room, color: Palette.ink)
    column.skip(style.px(8))
  }

  private func ownName(_ code: String) -> String {
    shown.languages.first { $0.code == code }?.name ?? code
  }

  /// Returns the height.
  private func paintLengths(
    _ chosen: CaseView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let gap = style.px(16)
    let columns = style.columns(atMost: chosen.lengths.count, in: width, each: 330)
    let columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    var y = point.y
    let inner = columnWidth - style.px(40)
    let facts = chosen.lengths.map { card in
      words.plural("one round", "{0} rounds", card.rounds) + ", "
        + words("about {0} minutes with debrief", minutes(of: card, in: chosen))
    }
    let height =
      frame.lineHeight(.heading) + style.px(32)
      + (facts.map { frame.height(of: $0, .small, width: inner) }.max() ?? 0)
    for (number, card) in chosen.lengths.enumerated() {
      let column = number % columns
      if number > 0, column == 0 { y += height + gap }
      let rect = Rect(
        x: point.x + Double(column) * (columnWidth + gap), y: y, width: columnWidth,
        height: height)
      let isChosen = length == card.length
      let id = HitID.length(card.length)
      frame.fill(rect, isChosen ? Palette.glow : Palette.paper, radius: style.px(14))
      frame.outline(
        rect, isChosen ? Palette.amberDeep : Palette.line, width: style.px(isChosen ? 4 : 2),
        radius: style.px(14))
      frame.text(
        words.name(card.length), .heading,
        at: Point(x: rect.x + style.px(20), y: rect.y + style.px(14)),
        width: rect.width - style.px(40), color: Palette.ink, atMost: 1)
      frame.text(
        facts[number], .small,
        at: Point(
          x: rect.x + style.px(20), y: rect.y + style.px(18) + frame.lineHeight(.heading)),
        width: inner, color: Palette.inkSoft)
      frame.hit(id, rect, label: words.name(card.length), .change(Changes.length(card.length)))
      frame.focusRing(id, rect, radius: style.px(14))
    }
    return y + height - point.y
  }

  /// The short games are made for a lunch break and for a taste; a full game takes as long to talk
  /// through as to play.
  private func minutes(of card: CaseView.LengthCard, in chosen: CaseView) -> Int {
    switch card.length {
    case .full: chosen.about.minutes * 2
    case .lunch: 60
    case .taster: 45
    }
  }
}
