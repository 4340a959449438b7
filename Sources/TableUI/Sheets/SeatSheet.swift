import Rules
import Wording

/// What one seat knows, for one pair of eyes. The table is hidden before it is shown.
struct SeatSheet: Sheet {
  var context: Context
  let seat: SeatID
  let cover: Overlay.Cover

  var veil: Veil { Veil(cover) }
  var closing: Command { .overlay(nil, asking: .look(nil)) }

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    let title = self.title(view.seats[seat.index], in: view)
    switch cover {
    case .covered:
      frame.dialog(
        words("Only for {0}", title),
        buttons: [
          (.single(.back), words("Not now"), closing),
          (.single(.show), words("Show mine"), .overlay(.seat(seat, .open), asking: .look(seat))),
        ]
      ) { frame, column in
        frame.text(
          words(
            "The others look away. Press Blank or Freeze on the projector's remote control, or turn the laptop towards the one who reads."
          ),
          .body, in: &column, color: Palette.ink)
      }
    case .open:
      guard let own = shown.seat, own.seat == seat else { return }
      frame.dialog(
        title, buttons: [(.single(.primary), words("Hide it again"), closing)]
      ) { frame, column in
        for role in own.roles {
          if own.roles.count > 1 {
            column.skip(
              frame.text(
                role.title, .heading, at: column.point, width: column.width,
                color: Palette.color(of: role.sector)))
          }
          if let clue = role.clue {
            column.skip(
              frame.text(
                words("What only you know now"), .small, at: column.point, width: column.width,
                color: Palette.amberDeep))
            column.skip(
              frame.text(
                clue, .heading, at: column.point, width: column.width, color: Palette.ink))
            column.skip(style.px(16))
          }
          column.skip(
            frame.text(
              words("Your role"), .small, at: column.point, width: column.width,
              color: Palette.inkSoft))
          column.skip(
            frame.text(
              role.brief, .body, at: column.point, width: column.width, color: Palette.ink))
          column.skip(style.px(24))
        }
      }
    }
  }
}
