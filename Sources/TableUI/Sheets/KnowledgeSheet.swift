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
    ) { frame, column in
      column.skip(
        frame.chips(
          [
            Frame.Chip(
              text: words.name(card.level), ground: Palette.color(of: card.level),
              ink: Palette.white)
          ], at: column.point, width: column.width))
      column.skip(style.px(14))
      column.skip(
        frame.text(
          card.text, .body, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(14))
      column.skip(
        frame.text(
          words("Source: {0}", card.source), .small, at: column.point, width: column.width,
          color: Palette.inkSoft))
    }
  }
}
