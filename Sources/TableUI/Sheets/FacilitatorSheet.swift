import Rules
import Wording

/// The facilitator's notes. The table is hidden before they are shown.
struct FacilitatorSheet: Sheet {
  var context: Context
  let cover: Overlay.Cover

  var veil: Veil { Veil(cover) }
  var closing: Command { .overlay(nil, asking: .facilitator(.hidden)) }

  func paint(on frame: inout Frame) {
    switch cover {
    case .covered:
      frame.dialog(
        words("Facilitator's notes"),
        buttons: [
          (.single(.back), words("Not now"), .overlay(nil)),
          (
            .single(.show), words("Show the notes"),
            .overlay(.facilitator(.open), asking: .facilitator(.shown))
          ),
        ]
      ) { frame, column in
        frame.text(
          words(
            "The notes tell what the players may not know. Press Blank or Freeze on the projector's remote control first."
          ), .body,
          in: &column, color: Palette.ink)
      }
    case .open:
      guard let notes = shown.facilitator else { return }
      frame.dialog(
        words("Facilitator's notes"), wide: 1600,
        buttons: [(.single(.primary), words("Hide them again"), closing)]
      ) { frame, column in
        paintNotes(notes, on: &frame, in: &column)
      }
    }
  }

  private func paintNotes(
    _ notes: FacilitatorView, on frame: inout Frame, in column: inout Column
  ) {
    func section(_ title: String, _ text: String) {
      guard !text.isEmpty else { return }
      column.skip(
        frame.text(
          title, .small, at: column.point, width: column.width, color: Palette.inkSoft))
      column.skip(
        frame.text(
          text, .body, at: column.point, width: column.width, color: Palette.ink))
      column.skip(style.px(14))
    }
    let names = self.names(notes.table)
    section(words("Cards that can come"), words.list(notes.nextCards))
    section(words("Teaching note"), notes.teachingNote ?? "")
    if let card = notes.table.card {
      section(words("What the picture shows"), card.picture?.text ?? "")
      section(
        words("Advice the matter needs"),
        notes.needsAdvice.map(words.name) ?? words("none: what the team knows is enough"))
      section(words("Has to know"), words.list(notes.mustKnow.map { names[$0] }))
      section(words("Would have helped"), words.list(notes.helpedBy.map { names[$0] }))
    }
    for seat in notes.seats {
      for role in seat.roles {
        if let clue = role.clue { section(words("Clue: {0}", role.title), clue) }
      }
    }
    section(
      words("Seats that have been quiet"),
      words.list(
        notes.quietSeats.map { title(notes.table.seats[$0.index], in: notes.table) }))
  }
}
