import Rules
import Wording

/// For the author of a case: what is wrong with it, and a way to any card.
struct PreviewSheet: Sheet {
  var context: Context

  /// More are told by `check`: this is for what was just written.
  private static let mostFindings = 40

  func paint(on frame: inout Frame) {
    guard let preview = shown.preview else { return }
    frame.dialog(
      words("Preview"), wide: 1500, buttons: [(.single(.primary), words("Close"), .overlay(nil))]
    ) { frame, column in
      column.skip(
        frame.text(
          heading(preview), .heading, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(6))
      for finding in preview.findings.prefix(Self.mostFindings) {
        column.skip(
          frame.text(
            finding, .small, at: column.point, width: column.width, color: Palette.clay))
        column.skip(style.px(6))
      }
      for sentence in [more(preview), sentence(preview.following)].compactMap({ $0 }) {
        column.skip(
          frame.text(
            sentence, .small, at: column.point, width: column.width, color: Palette.ink))
        column.skip(style.px(6))
      }
      paintHidden(preview.hidden, on: &frame, in: &column)
      paintReach(preview.reach, on: &frame, in: &column)
      guard !preview.cards.isEmpty else { return }
      column.skip(style.px(16))
      column.skip(
        frame.text(
          words("Go to a card"), .heading, at: column.point, width: column.width,
          color: Palette.ink))
      column.skip(style.px(8))
      column.skip(paintCards(preview.cards, on: &frame, at: column.point, width: column.width))
    }
  }

  private func heading(_ preview: Presentation.Preview) -> String {
    guard preview.findings.isEmpty else {
      return words.plural("One finding", "{0} findings", preview.findings.count)
    }
    return preview.following == .done
      ? words("Nothing is wrong with the case.") : words("Nothing wrong has been found so far.")
  }

  /// What is said of findings that are not listed.
  private func more(_ preview: Presentation.Preview) -> String? {
    let count = preview.findings.count - Self.mostFindings
    return count <= 0
      ? nil
      : words.plural(
        "These are the first {1}, and there is one more. `hjemmetid check FOLDER` tells them all.",
        "These are the first {1}, and there are {0} more. `hjemmetid check FOLDER` tells them all.",
        count, String(Self.mostFindings))
  }

  private func sentence(_ following: Presentation.Following) -> String? {
    switch following {
    case .notDone, .done: nil
    case .working: words("Every possible game is being followed …")
    case .inPart:
      words(
        "There are too many possible games to follow while the case is written. `hjemmetid check` tells more."
      )
    }
  }

  private func paintHidden(
    _ hidden: [String], on frame: inout Frame, in column: inout Column
  ) {
    guard !hidden.isEmpty else { return }
    column.skip(style.px(16))
    frame.text(
      words("What the table cannot see"), .heading, in: &column, color: Palette.ink)
    column.skip(style.px(6))
    for line in hidden {
      frame.text(line, .small, in: &column, color: Palette.ink)
      column.skip(style.px(6))
    }
  }

  private func paintReach(
    _ reach: Presentation.Reach, on frame: inout Frame, in column: inout Column
  ) {
    if reach == .unknown { return }
    column.skip(style.px(16))
    frame.text(
      words("What any table could make of it"), .heading, in: &column, color: Palette.ink)
    column.skip(style.px(6))
    switch reach {
    case .unknown: break
    case .working:
      frame.text(
        words("Being worked out …"), .small, in: &column,
        color: Palette.ink)
    case .tooLarge:
      frame.text(
        words("Too large to be worked out while it is written. `hjemmetid analyse` tells more."),
        .small, in: &column, color: Palette.ink)
    case .known(let rows):
      paintRows(rows, on: &frame, in: &column)
    }
  }

  private func paintRows(
    _ rows: [Presentation.Reach.Row], on frame: inout Frame, in column: inout Column
  ) {
    let cell = min(column.width / 5.5, style.px(240))
    let first = column.width - 4 * cell
    func line(
      _ title: String, _ cells: [String], _ kind: Style.Text, _ colors: [Color]
    ) {
      var height = frame.text(
        title, kind, at: column.point, width: first - style.px(16),
        color: Palette.ink)
      for (number, text) in cells.enumerated() {
        height = max(
          height,
          frame.text(
            text, kind, at: Point(x: column.x + first + cell * Double(number), y: column.y),
            width: cell - style.px(8), color: colors[number], align: .right))
      }
      column.skip(height + style.px(6))
    }
    let titles = [words("at random"), words("a team like most"), words("least"), words("most")]
    line("", titles, .smallStrong, titles.map { _ in Palette.ink })
    for row in rows {
      let cells = [
        said(row.now.random, row.before?.random),
        row.now.ordinary.map { said($0, row.before?.ordinary) } ?? (text: "–", isChanged: false),
        said(row.now.least, row.before?.least), said(row.now.most, row.before?.most),
      ]
      line(
        row.title, cells.map(\.text), .small,
        cells.map { $0.isChanged ? Palette.clay : Palette.ink })
    }
  }

  /// A figure, and what it was in the version before if that reads otherwise.
  private func said(_ now: Double, _ before: Double?) -> (text: String, isChanged: Bool) {
    let text = words.percents(now)
    guard let before, words.percents(before) != text else { return (text, false) }
    return ("\(words.points(before)) → \(text)", true)
  }

  private func paintCards(
    _ cards: [String], on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let gap = style.px(12)
    let height = frame.lineHeight(.smallStrong) + style.px(22)
    var x = point.x
    var y = point.y
    for (number, card) in cards.enumerated() {
      let wanted = min(width, frame.width(of: card, .smallStrong) + style.px(44))
      if x > point.x, x + wanted > point.x + width {
        x = point.x
        y += height + gap
      }
      frame.button(
        .numbered(.jump, number + 1), card, Rect(x: x, y: y, width: wanted, height: height), .plain,
        text: .smallStrong, .overlay(nil, asking: .jump(SituationID(number))))
      x += wanted + gap
    }
    return y + height - point.y
  }
}
