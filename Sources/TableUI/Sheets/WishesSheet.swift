import Rules
import Wording

/// All wishes that were heard.
struct WishesSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    frame.dialog(
      words("Wishes"), buttons: [(.single(.primary), words("Close"), .overlay(nil))]
    ) { frame, point, width in
      var y = point.y
      for wish in view.wishes {
        y += frame.text(
          words.name(wish.domain), .small, at: Point(x: point.x, y: y), width: width,
          color: Palette.inkSoft)
        y += WishList(context).paint(
          wish, .whole, on: &frame, at: Point(x: point.x, y: y), width: width)
        y += style.px(14)
      }
      y += WishList(context).paintUnknown(
        view, on: &frame, at: Point(x: point.x, y: y), width: width)
      return y - point.y
    }
  }
}
