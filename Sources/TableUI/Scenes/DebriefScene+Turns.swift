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
          "How much of what mattered to the citizen a team like most could expect to honour from there. Most teams miss something now and then. Nobody at the table could know these figures."
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
    func tell(_ text: String, _ kind: Style.Text, _ color: Color) {
      y += frame.text(text, kind, at: Point(x: point.x, y: y), width: width, color: color)
    }
    tell(
      words("Round {0}: {1}", turn.round, turn.entry.situation), .heading, Palette.amberDeep)
    tell(title(turn), .bodyStrong, Palette.ink)
    y += style.px(8)
    y += paintBar(turn.expected, on: &frame, at: Point(x: point.x, y: y), width: width)
    y += style.px(6)
    tell(sentence(turn), .body, Palette.ink)
    if turn.kind == .decision {
      if !turn.entry.truth.isEmpty { tell(turn.entry.truth, .bodyItalic, Palette.ink) }
      for (who, text) in whoKnew(turn.entry) { tell("\(who): \(text)", .small, Palette.ink) }
    }
    let corner =
      isBeside
      ? Point(
        x: point.x + width + style.px(40), y: max(point.y, (point.y + y - size.height) / 2))
      : Point(x: point.x, y: y + style.px(10))
    frame.button(
      .numbered(turn.kind == .decision ? .turn : .prepared, turn.decision), label,
      Rect(x: corner.x, y: corner.y, width: size.width, height: size.height), .plain,
      .request(.goBack(decision: turn.decision)))
    return max(y, corner.y + size.height) - point.y
  }

  private func title(_ turn: Presentation.Turn) -> String {
    switch turn.kind {
    case .preparation: words("What was prepared afterwards, and what was left")
    case .decision: turn.entry.option.isEmpty ? words("Nobody could act.") : turn.entry.option
    }
  }

  /// Roles that had read something of what was behind the card, and whom the table asked.
  private func whoKnew(_ entry: DebriefView.Entry) -> [(who: String, text: String)] {
    let asked = entry.asked.map { [($0, entry.answer)] } ?? []
    return entry.knew.map { ($0.role, $0.text) } + asked.filter { !$0.1.isEmpty }
  }

  /// What stayed possible, and what was lost or won.
  private func paintBar(
    _ course: Presentation.Course, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let height = style.px(18)
    let bar = Rect(x: point.x, y: point.y, width: width, height: height)
    frame.fill(bar, Palette.line, radius: height / 2)
    let low = min(course.before, course.after) / 100 * width
    let high = max(course.before, course.after) / 100 * width
    let isGain = course.after > course.before
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

  /// What it turned from and to; how much of it was decided and how much came; the most there was.
  private func sentence(_ turn: Presentation.Turn) -> String {
    let course = turn.expected
    var sentences = [
      words("Before: {0} %. After: {1} %.", whole(course.before), whole(course.after))
    ]
    let chosen = whole(course.decided) - whole(course.before)
    let happened = whole(course.after) - whole(course.decided)
    if turn.kind == .decision, !turn.entry.option.isEmpty, happened != 0 {
      sentences.append(
        chosen == 0
          ? words("The decision cost nothing; what then happened made the difference.")
          : words(
            "The decision itself: {0}. What then happened: {1}.", words.signed(chosen),
            words.signed(happened)))
    }
    sentences.append(
      words(
        "A team that never misses anything: {0} % before, {1} % after.", whole(turn.most.before),
        whole(turn.most.after)))
    return sentences.joined(separator: " ")
  }

  private func whole(_ percent: Double) -> Int { Int(percent.rounded()) }
}
