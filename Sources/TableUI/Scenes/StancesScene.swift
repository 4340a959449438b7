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
        prompt: words(
          "Read the card aloud. Look at what you know. Do not discuss the options yet."),
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
    ) { frame, point, width, corner in
      var y = point.y
      y += CardText(context).paint(
        title: card.title, text: card.text, corner, on: &frame, at: point, width: width)
      y += style.px(22)
      if view.seats.contains(where: \.hasClue) {
        y += frame.text(
          words(
            "Some of you know more. Look alone, then tell it."),
          .bodyStrong, at: Point(x: point.x, y: y), width: width, color: Palette.amberDeep)
        y += style.px(12)
        y += SeatRow(context).paint(
          view, .clue, on: &frame, at: Point(x: point.x, y: y), width: width)
        y += style.px(22)
      }
      y += OptionCards(context).paint(
        card, view, .preview, on: &frame, at: Point(x: point.x, y: y), width: width)
      return y - point.y
    }
  }

  private func paintAnswering(
    _ card: TableView.CardFace, _ view: TableView, in rect: Rect, on frame: inout Frame
  ) {
    frame.sheet(in: rect, band: Palette.night) { frame, point, width in
      var y = point.y
      let unsure = words("0 · I don't know")
      let size = frame.buttonSize(unsure, most: width)
      let isBeside = !style.isCompact && next != nil
      if isBeside {
        frame.button(
          .numbered(.option, 0), unsure,
          Rect(
            x: point.x + width - size.width, y: y - style.px(8), width: size.width,
            height: size.height), .plain, .change(Changes.stance(.unsure)))
      }
      y += frame.text(
        card.title, .title, at: Point(x: point.x, y: y),
        width: isBeside ? width - size.width - style.px(20) : width, color: Palette.ink)
      y += style.px(8)
      y += frame.text(
        words(
          "In silence: what would you do? On three, show it with your fingers, a fist for “I don't know”. Then enter what the fingers showed, so that every answer counts."
        ),
        .small, at: Point(x: point.x, y: y), width: width, color: Palette.inkSoft)
      y += style.px(14)
      y += SeatRow(context).paint(
        view, .answers, next: next, on: &frame, at: Point(x: point.x, y: y), width: width
      ) { .change(Changes.answerFor($0)) }
      y += style.px(18)
      y += OptionCards(context).paint(
        card, view, next == nil ? .preview : .stance { .change(Changes.stance(.option($0))) },
        on: &frame,
        at: Point(x: point.x, y: y), width: width)
      if next != nil, !isBeside {
        y += style.px(14)
        frame.button(
          .numbered(.option, 0), unsure,
          Rect(x: point.x, y: y, width: size.width, height: size.height),
          .plain, .change(Changes.stance(.unsure)))
        y += size.height
      }
      return y - point.y
    }
  }
}
