import Rules
import Wording

/// Things for one pair of eyes. The table is hidden before they are shown.
extension Context {
  func paintSeat(
    _ seat: SeatID, _ cover: Overlay.Cover, _ view: TableView, on frame: inout Frame
  ) {
    let title = self.title(view.seats[seat.index], in: view)
    switch cover {
    case .covered:
      paintDialog(
        words("Only for {0}", title),
        buttons: [
          ("back", words("Not now"), .stopLooking), ("show", words("Show mine"), .uncover),
        ], on: &frame
      ) { frame, point, width in
        frame.text(
          words(
            "The others look away. Press Blank or Freeze on the projector's remote control, or turn the laptop towards the one who reads."
          ),
          .body, at: point, width: width, color: Palette.ink)
      }
    case .open:
      guard let own = shown.seat, own.seat == seat else { return }
      paintDialog(
        title, buttons: [("primary", words("Hide it again"), .stopLooking)], on: &frame
      ) { frame, point, width in
        var y = point.y
        for role in own.roles {
          if own.roles.count > 1 {
            y += frame.text(
              role.title, .heading, at: Point(x: point.x, y: y), width: width,
              color: Palette.color(of: role.sector))
          }
          if let clue = role.clue {
            y += frame.text(
              words("What only you know now"), .small, at: Point(x: point.x, y: y), width: width,
              color: Palette.amberDeep)
            y += frame.text(
              clue, .heading, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
            y += style.px(16)
          }
          y += frame.text(
            words("Your role"), .small, at: Point(x: point.x, y: y), width: width,
            color: Palette.inkSoft)
          y += frame.text(
            role.brief, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
          y += style.px(24)
        }
        return y - point.y
      }
    }
  }

  func paintFacilitator(_ cover: Overlay.Cover, on frame: inout Frame) {
    switch cover {
    case .covered:
      paintDialog(
        words("Facilitator's notes"),
        buttons: [
          ("back", words("Not now"), .overlay(nil)),
          ("show", words("Show the notes"), .showFacilitator),
        ], on: &frame
      ) { frame, point, width in
        frame.text(
          words(
            "The notes tell what the players may not know. Press Blank or Freeze on the projector's remote control first."
          ), .body,
          at: point, width: width, color: Palette.ink)
      }
    case .open:
      guard let notes = shown.facilitator else { return }
      paintDialog(
        words("Facilitator's notes"), wide: 1600,
        buttons: [("primary", words("Hide them again"), .request(.facilitator(.hidden)))],
        on: &frame
      ) { frame, point, width in
        paintNotes(notes, on: &frame, at: point, width: width)
      }
    }
  }

  private func paintNotes(
    _ notes: FacilitatorView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    var y = point.y
    func section(_ title: String, _ text: String) {
      guard !text.isEmpty else { return }
      y += frame.text(
        title, .small, at: Point(x: point.x, y: y), width: width, color: Palette.inkSoft)
      y += frame.text(
        text, .body, at: Point(x: point.x, y: y), width: width, color: Palette.ink)
      y += style.px(14)
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
    section(
      words("All wishes"),
      notes.wishes.filter(\.isCurrent).map {
        "\($0.text) (\($0.isKnown ? words("known") : words("not known")))"
      }.joined(separator: "\n"))
    return y - point.y
  }
}
