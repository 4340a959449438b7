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
      ) { frame, point, width in
        frame.text(
          words(
            "The others look away. Press Blank or Freeze on the projector's remote control, or turn the laptop towards the one who reads."
          ),
          .body, at: point, width: width, color: Palette.ink)
      }
    case .open:
      guard let own = shown.seat, own.seat == seat else { return }
      frame.dialog(
        title, buttons: [(.single(.primary), words("Hide it again"), closing)]
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
}
