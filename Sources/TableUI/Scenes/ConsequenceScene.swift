import Rules
import Wording

/// What followed.
struct ConsequenceScene: Scene {
  var context: Context

  var reading: Reading { .story }

  var footer: Footer {
    Footer(
      prompt: words("This is what followed. Read it aloud, and let it sink in."),
      primary: Footer.Primary(
        label: isPrepared ? words("Prepare for what comes") : words("Go on"),
        command: .request(.apply(.proceed))),
      history: shown.game)
  }

  private var isPrepared: Bool {
    guard let view = shown.game else { return false }
    return view.slots > 0 || !view.freeReviews.isEmpty
  }

  func paint(on frame: inout Frame) {
    guard let view = shown.game, let consequence = view.consequence else { return }
    let rect = Board(context).plan(frame).center
    let names = self.names(view)
    frame.sheet(in: rect, band: Palette.moss) { frame, column in
      if let option = consequence.option {
        column.skip(
          frame.text(
            option, .bodyStrong, at: column.point, width: column.width, color: Palette.inkSoft))
        column.skip(style.px(14))
      }
      let text =
        consequence.option == nil
        ? words("Nobody could act, and the moment passed without you.")
        : consequence.text
      column.skip(
        frame.text(
          text, .heading, at: column.point, width: column.width, color: Palette.ink))
      if !consequence.truth.isEmpty {
        column.skip(style.px(16))
        column.skip(
          frame.text(
            consequence.truth, .bodyItalic, at: column.point, width: column.width,
            color: Palette.ink))
      }
      for memory in consequence.memories {
        column.skip(style.px(16))
        column.skip(
          frame.text(
            WishList(context).remembered(memory, view), .bodyItalic, at: column.point,
            width: column.width, color: Palette.ink))
      }
      column.skip(style.px(24))
      let chips = ChangeChips(context).chips(for: consequence.changes, names)
      if !chips.isEmpty {
        column.skip(frame.chips(chips, at: column.point, width: column.width))
        column.skip(style.px(20))
      }
      for card in consequence.knowledge {
        guard let number = view.knowledge.firstIndex(of: card) else { continue }
        column.skip(
          paintKnowledgeTeaser(
            card, number, on: &frame, at: column.point, width: column.width))
        column.skip(style.px(12))
      }
    }
  }

  private func paintKnowledgeTeaser(
    _ card: KnowledgeCard, _ number: Int, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    let side = style.icon(44)
    let label = words("Worth knowing: {0}", card.title)
    let room = width - side - style.px(50)
    let height = max(side, frame.height(of: label, .bodyStrong, width: room)) + style.px(22)
    let rect = Rect(x: point.x, y: point.y, width: width, height: height)
    let id = HitID.numbered(.knowledge, number + 1)
    frame.fill(
      rect, frame.hovered == id ? Palette.glow : Palette.linen, radius: style.px(14))
    frame.picture(
      "knowledge",
      Rect(x: rect.x + style.px(14), y: rect.center.y - side / 2, width: side, height: side))
    frame.text(
      label, .bodyStrong,
      at: Point(
        x: rect.x + side + style.px(30),
        y: rect.center.y - frame.height(of: label, .bodyStrong, width: room) / 2),
      width: room, color: Palette.color(of: card.level))
    frame.hit(id, rect, label: card.title, .overlay(.knowledge(number)))
    frame.focusRing(id, rect, radius: style.px(14))
    return height
  }
}
