import Rules
import Wording

/// A card of knowledge.
struct KnowledgeSheet: Sheet {
  var context: Context
  let number: Int

  func paint(on frame: inout Frame) {
    guard let view = shown.game, view.knowledge.indices.contains(number) else { return }
    let card = view.knowledge[number]
    frame.dialog(
      card.title, buttons: [(.single(.primary), words("Close"), .overlay(nil))]
    ) { frame, point, width in
      var y = point.y
      y += frame.chips(
        [
          Frame.Chip(
            text: words.name(card.level), ground: Palette.color(of: card.level),
            ink: Palette.white)
        ], at: point, width: width)
      y += style.px(14)
      y += frame.text(
        card.text, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(14)
      y += frame.text(
        words("Source: {0}", card.source), .small, at: Point(x: point.x, y: y), width: width,
        color: Palette.inkSoft)
      return y - point.y
    }
  }
}
