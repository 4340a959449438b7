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
    ) { frame, point, width in
      var y = point.y
      y += frame.text(
        heading(preview), .heading, at: point, width: width, color: Palette.ink)
      y += style.px(6)
      for finding in preview.findings.prefix(Self.mostFindings) {
        y += frame.text(
          finding, .small, at: Point(x: point.x, y: y), width: width, color: Palette.clay)
        y += style.px(6)
      }
      for sentence in [more(preview), sentence(preview.following)].compactMap({ $0 }) {
        y += frame.text(
          sentence, .small, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
        y += style.px(6)
      }
      y += paintReach(preview.reach, on: &frame, at: Point(x: point.x, y: y), width: width)
      guard !preview.cards.isEmpty else { return y - point.y }
      y += style.px(16)
      y += frame.text(
        words("Go to a card"), .heading, at: Point(x: point.x, y: y), width: width,
        color: Palette.ink)
      y += style.px(8)
      y += paintCards(preview.cards, on: &frame, at: Point(x: point.x, y: y), width: width)
      return y - point.y
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

  /// - Returns: how high it is.
  private func paintReach(
    _ reach: Presentation.Reach, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    if reach == .unknown { return 0 }
    var y = point.y + style.px(16)
    y += frame.text(
      words("What any table could make of it"), .heading, at: Point(x: point.x, y: y),
      width: width, color: Palette.ink)
    y += style.px(6)
    switch reach {
    case .unknown: break
    case .working:
      y += frame.text(
        words("Being worked out …"), .small, at: Point(x: point.x, y: y), width: width,
        color: Palette.ink)
    case .tooLarge:
      y += frame.text(
        words("Too large to be worked out while it is written. `hjemmetid analyse` tells more."),
        .small, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
    case .known(let rows):
      y += paintReach(rows, on: &frame, at: Point(x: point.x, y: y), width: width)
    }
    return y - point.y
  }

  private func paintReach(
    _ rows: [Presentation.Reach.Row], on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let cell = min(width / 4.5, style.px(280))
    let first = width - 3 * cell
    var y = point.y
    func line(
      _ title: String, _ cells: [String], _ kind: Style.Text, _ colors: [Color]
    ) {
      var height = frame.text(
        title, kind, at: Point(x: point.x, y: y), width: first - style.px(16),
        color: Palette.ink)
      for (number, text) in cells.enumerated() {
        height = max(
          height,
          frame.text(
            text, kind, at: Point(x: point.x + first + cell * Double(number), y: y),
            width: cell - style.px(8), color: colors[number], align: .right))
      }
      y += height + style.px(6)
    }
    let plain = Array(repeating: Palette.ink, count: 3)
    line("", [words("at random"), words("least"), words("most")], .smallStrong, plain)
    for row in rows {
      let cells = [
        said(row.now.random, row.before?.random), said(row.now.least, row.before?.least),
        said(row.now.most, row.before?.most),
      ]
      line(
        row.title, cells.map(\.text), .small,
        cells.map { $0.isChanged ? Palette.clay : Palette.ink })
    }
    return y - point.y
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
