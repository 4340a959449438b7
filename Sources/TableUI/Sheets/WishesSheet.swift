import Rules
import Wording

/// All wishes that were heard.
struct WishesSheet: Sheet {
  var context: Context

  func paint(on frame: inout Frame) {
    guard let view = shown.game else { return }
    frame.dialog(
      words("Wishes"), buttons: [(.single(.primary), words("Close"), .overlay(nil))]
    ) { frame, column in
      for wish in view.wishes {
        column.skip(
          frame.text(
            words.name(wish.domain), .small, at: column.point, width: column.width,
            color: Palette.inkSoft))
        WishList(context).paint(
          wish, .whole, on: &frame, in: &column)
        column.skip(style.px(14))
      }
      column.skip(
        WishList(context).paintUnknown(
          view, on: &frame, at: column.point, width: column.width))
      for memory in view.memories {
        column.skip(style.px(8))
        column.skip(
          frame.text(
            WishList(context).remembered(memory, view), .body, at: column.point,
            width: column.width, color: Palette.ink))
      }
    }
  }
}
