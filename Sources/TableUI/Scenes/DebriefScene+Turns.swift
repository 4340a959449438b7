import Rules
import Wording

/// Where the story turned: a page of the debrief, when it is known.
extension DebriefScene {
  /// Whether there is a page: also while it is being worked out, so that it is not missed.
  var hasTurns: Bool {
    switch shown.turns {
    case .unknown: false
    case .working: true
    case .known(let turns): !turns.isEmpty
    }
  }

  func paintTurns(
    on frame: inout Frame, in column: inout Column
  ) {
    column.skip(
      frame.text(
        words("Where the story turned"), .display, at: column.point, width: column.width,
        color: Palette.ink))
    column.skip(style.px(6))
    let turns: [Presentation.Turn]
    switch shown.turns {
    case .known(let found) where !found.isEmpty: turns = found
    case .known:
      paintNote(
        words("No decision changed much of what could still be honoured."), on: &frame, in: &column)
      return
    case .working:
      paintNote(
        words("It is still being worked out. Talk on, and look again in a moment."), on: &frame,
        in: &column)
      return
    case .unknown:
      paintNote(
        words("It could not be worked out: there are too many possible games."), on: &frame,
        in: &column)
      return
    }
    column.skip(
      frame.text(
        words(
          "How much of what mattered to the citizen could still be honoured, if everything went as well as it could from there. Nobody at the table could know it."
        ),
        .body, at: column.point, width: column.width, color: Palette.inkSoft))
    column.skip(style.px(24))
    for turn in turns {
      column.skip(paint(turn, on: &frame, at: column.point, width: column.width))
      column.skip(style.px(30))
    }
  }

  private func paintNote(_ note: String, on frame: inout Frame, in column: inout Column) {
    column.skip(
      frame.text(note, .body, at: column.point, width: column.width, color: Palette.ink))
  }

  private func paint(
    _ turn: Presentation.Turn, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let label = words("Try another way from here")
    let size = frame.buttonSize(label, most: width)
    // Beside the words where there is room, below them where the text is large.
    let isBeside = size.width < width * 0.36
    let width = isBeside ? width - size.width - style.px(40) : width
    var y = point.y
    y += frame.text(
      words("Round {0}: {1}", turn.round, turn.situation), .heading, at: point, width: width,
      color: Palette.amberDeep)
    y += frame.text(
      turn.option ?? words("What was prepared afterwards, and what was left"), .bodyStrong,
      at: Point(x: point.x, y: y), width: width, color: Palette.ink)
    y += style.px(8)
    y += paintBar(turn, on: &frame, at: Point(x: point.x, y: y), width: width)
    y += style.px(6)
    y += frame.text(
      sentence(turn), .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
    let corner =
      isBeside
      ? Point(
        x: point.x + width + style.px(40), y: max(point.y, (point.y + y - size.height) / 2))
      : Point(x: point.x, y: y + style.px(10))
    frame.button(
      turn.option == nil ? .numbered(.prepared, turn.decision) : .numbered(.turn, turn.decision),
      label,
      Rect(x: corner.x, y: corner.y, width: size.width, height: size.height), .plain,
      .request(.goBack(decision: turn.decision)))
    return max(y, corner.y + size.height) - point.y
  }

  /// What stayed possible, and what was lost or won.
  private func paintBar(
    _ turn: Presentation.Turn, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let height = style.px(18)
    let bar = Rect(x: point.x, y: point.y, width: width, height: height)
    frame.fill(bar, Palette.line, radius: height / 2)
    let low = min(turn.before, turn.after) / 100 * width
    let high = max(turn.before, turn.after) / 100 * width
    let isGain = turn.after > turn.before
    if high > 0 {
      frame.fill(
        Rect(x: bar.x, y: bar.y, width: max(height, high), height: height),
        isGain ? Palette.moss : Palette.clay.opacity(0.45), radius: height / 2)
    }
    if low > 0 {
      frame.fill(
        Rect(x: bar.x, y: bar.y, width: max(height, low), height: height), Palette.amber,
        radius: height / 2)
    }
    return height
  }

  private func sentence(_ turn: Presentation.Turn) -> String {
    let before = whole(turn.before)
    let after = whole(turn.after)
    var text = words("Before: up to {0} %. After: up to {1} %.", before, after)
    let chosen = whole(turn.decided) - before
    let happened = after - whole(turn.decided)
    if turn.option != nil, happened != 0 {
      text += " "
      text +=
        chosen == 0
        ? words("The decision cost nothing; what then happened made the difference.")
        : words(
          "The decision itself: {0}. What then happened: {1}.", words.signed(chosen),
          words.signed(happened))
    }
    return text
  }

  private func whole(_ percent: Double) -> Int { Int(percent.rounded()) }
}
