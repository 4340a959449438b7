import Rules
import Wording

/// The card is read, then everybody takes a stance.
struct StancesScene: Scene {
  var context: Context

  /// Whether answers are entered, not only the card read.
  private var isOpen = false
  /// The seat that was asked for out of turn.
  private var asked: SeatID?

  enum Changes: Change {
    case open
    case stance(Stance)
    case answerFor(SeatID)
  }

  init(_ context: Context) { self.context = context }

  var page: Int { isOpen ? 1 : 0 }

  var reading: Reading { isAnswering ? .choices : .story }

  private var isAnswering: Bool {
    isOpen || shown.game?.seats.contains { $0.hasTakenStance } == true
  }

  /// The seat that answers now: the one asked for, which may have answered already, or the first in
  /// speaking order without an answer.
  private var next: SeatID? {
    guard let view = shown.game else { return nil }
    if let asked, view.seats.indices.contains(asked.index) { return asked }
    return view.speakingOrder.first { !view.seats[$0.index].hasTakenStance }
  }

  mutating func take(_ change: Changes) -> Reaction {
    switch change {
    case .open: isOpen = true
    case .stance(let stance):
      guard let seat = next else { break }
      asked = nil
      return Reaction(requests: [.apply(.takeStance(seat, stance))])
    case .answerFor(let seat): asked = asked == seat ? nil : seat
    }
    return Reaction()
  }

  var footer: Footer {
    guard isAnswering, let view = shown.game else {
      return Footer(
        prompt: shown.game?.seats.contains(where: \.hasClue) == true
          ? words("Read the card aloud. Look at what you know. Do not discuss the options yet.")
          : words("Read the card aloud. Do not discuss the options yet."),
        primary: Footer.Primary(
          label: words("Everybody takes a stance"), command: .change(Changes.open)),
        history: shown.game)
    }
    guard let next else {
      return Footer(
        prompt: words("All answers are in. Turn them over together."),
        primary: Footer.Primary(
          label: words("Turn over"), command: .request(.apply(.revealStances))),
        history: view)
    }
    return Footer(
      prompt: words("{0}: what would you do?", title(view.seats[next.index], in: view)),
      back: Footer.Back(
        label: words("Turn over now"), command: .request(.apply(.revealStances))),
      history: view)
  }

  func paint(on frame: inout Frame) {
    guard let view = shown.game, let card = view.card else { return }
    let rect = Board(context).plan(frame).center
    if isAnswering {
      paintAnswering(card, view, in: rect, on: &frame)
    } else {
      paintReading(card, view, in: rect, on: &frame)
    }
  }

  private func paintReading(
    _ card: TableView.CardFace, _ view: TableView, in rect: Rect, on frame: inout Frame
  ) {
    CardText(context).paintSheet(
      in: rect, band: Palette.night, on: &frame
    ) { frame, column, corner in
      CardText(context).paint(
        title: card.title, text: card.text, corner, on: &frame, in: &column)
      column.skip(style.px(22))
      if view.seats.contains(where: \.hasClue) {
        frame.text(
          words(
            "Some of you know more. Look alone, then tell it."),
          .bodyStrong, in: &column, color: Palette.amberDeep)
        column.skip(style.px(12))
        SeatRow(context).paint(
          view, .clue, on: &frame, in: &column)
        column.skip(style.px(22))
      }
      OptionCards(context).paint(
        card, view, .preview, on: &frame, in: &column)
    }
  }

  private func paintAnswering(
    _ card: TableView.CardFace, _ view: TableView, in rect: Rect, on frame: inout Frame
  ) {
    frame.sheet(in: rect, band: Palette.night) { frame, column in
      let unsure = words("0 · I don't know")
      let size = frame.buttonSize(unsure, most: column.width)
      let isBeside = !style.isCompact && next != nil
      if isBeside {
        frame.button(
          .numbered(.option, 0), unsure,
          Rect(
            x: column.x + column.width - size.width, y: column.y - style.px(8), width: size.width,
            height: size.height), .plain, .change(Changes.stance(.unsure)))
      }
      column.skip(
        frame.text(
          card.title, .title, at: column.point,
          width: isBeside ? column.width - size.width - style.px(20) : column.width,
          color: Palette.ink))
      column.skip(style.px(8))
      column.skip(
        frame.text(
          words(
            "In silence: what would you do? On three, show it with your fingers, a fist for “I don't know”. Then enter what the fingers showed, so that every answer counts."
          ),
          .small, at: column.point, width: column.width, color: Palette.inkSoft))
      column.skip(style.px(14))
      column.skip(
        SeatRow(context).paint(
          view, .answers, next: next, on: &frame, at: column.point, width: column.width
        ) { .change(Changes.answerFor($0)) })
      column.skip(style.px(18))
      column.skip(
        OptionCards(context).paint(
          card, view, next == nil ? .preview : .stance { .change(Changes.stance(.option($0))) },
          on: &frame,
          at: column.point, width: column.width))
      if next != nil, !isBeside {
        column.skip(style.px(14))
        frame.button(
          .numbered(.option, 0), unsure,
          Rect(x: column.x, y: column.y, width: size.width, height: size.height),
          .plain, .change(Changes.stance(.unsure)))
        column.skip(size.height)
      }
    }
  }
}
