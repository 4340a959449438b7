import Rules
import Wording

/// For the author of a case: what is wrong with it, and a way to any card.
extension Context {
  func paintPreview(_ preview: Presentation.Preview, on canvas: inout Canvas) {
    paintDialog(
      words("Preview"), wide: 1500, buttons: [("primary", words("Close"), .overlay(nil))],
      on: &canvas
    ) { canvas, point, width in
      var y = point.y
      y += canvas.text(
        preview.findings.isEmpty
          ? words("Nothing is wrong with the case.")
          : words.plural("One finding", "{0} findings", preview.findings.count), .heading,
        at: point, width: width, color: Palette.ink)
      y += style.px(6)
      for finding in preview.findings.prefix(40) {
        y += canvas.text(
          finding, .small, at: Point(x: point.x, y: y), width: width, color: Palette.clay)
        y += style.px(6)
      }
      guard !preview.cards.isEmpty else { return y - point.y }
      y += style.px(16)
      y += canvas.text(
        words("Go to a card"), .heading, at: Point(x: point.x, y: y), width: width,
        color: Palette.ink)
      y += style.px(8)
      y += paintCards(preview.cards, on: &canvas, at: Point(x: point.x, y: y), width: width)
      return y - point.y
    }
  }

  private func paintCards(
    _ cards: [String], on canvas: inout Canvas, at point: Point, width: Double
  ) -> Double {
    let gap = style.px(12)
    let height = canvas.lineHeight(.smallStrong) + style.px(22)
    var x = point.x
    var y = point.y
    for (number, card) in cards.enumerated() {
      let wanted = min(width, canvas.width(of: card, .smallStrong) + style.px(44))
      if x > point.x, x + wanted > point.x + width {
        x = point.x
        y += height + gap
      }
      canvas.button(
        "jump-\(number + 1)", card, Rect(x: x, y: y, width: wanted, height: height), .plain,
        text: .smallStrong, .request(.jump(SituationID(number))))
      x += wanted + gap
    }
    return y + height - point.y
  }
}
