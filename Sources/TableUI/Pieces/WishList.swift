import Rules
import Wording

/// The citizen's wishes, as they were heard: in the column of the board and in a window of their own.
struct WishList: Piece {
  let context: Context

  init(_ context: Context) { self.context = context }

  func paintBrief(
    _ view: TableView, on frame: inout Frame, in column: inout Column
  ) {
    let head = Rect(
      x: column.x, y: column.y, width: column.width, height: frame.lineHeight(.heading))
    column.skip(
      frame.text(
        words("Wishes"), .heading, at: column.point, width: column.width, color: Palette.ink))
    frame.hit(.single(.wishes), head, label: words("Wishes"), .overlay(.wishes))
    frame.focusRing(.single(.wishes), head, radius: style.px(8))
    column.skip(style.px(4))
    for wish in view.wishes.prefix(5) {
      column.skip(paint(wish, .brief, on: &frame, at: column.point, width: column.width))
      column.skip(style.px(8))
    }
    if view.wishes.contains(where: { $0.age == .heardBeforeTurningPoint }) {
      column.skip(
        frame.text(
          words("Heard before the turning point."), .small,
          at: column.point, width: column.width, color: Palette.amberDeep))
      column.skip(style.px(8))
    }
    if !view.unknownWishes.isEmpty {
      let side = style.icon(34)
      for number in view.unknownWishes.indices {
        frame.picture(
          "wish-hidden",
          Rect(
            x: column.x + Double(number) * (side + style.px(6)), y: column.y, width: side,
            height: side))
      }
      column.skip(side + style.px(4))
      column.skip(paintUnknown(view, on: &frame, at: column.point, width: column.width))
    }
    for memory in view.memories {
      column.skip(style.px(4))
      column.skip(
        frame.text(
          remembered(memory, view), .small, at: column.point, width: column.width,
          color: Palette.ink, atMost: 3))
    }
  }

  /// Who remembers what, for a wish that is put together.
  func remembered(_ memory: TableView.MemoryFace, _ view: TableView) -> String {
    words("{0} remembers: {1}", view.roles[memory.role.index].title, memory.text)
  }

  enum Detail {
    /// At most three lines, for the column.
    case brief
    /// All of it, with how old it is.
    case whole
  }

  func paint(
    _ wish: TableView.WishFace, _ detail: Detail, on frame: inout Frame, at point: Point,
    width: Double
  ) -> Double {
    let side = style.icon(34)
    let room = width - side - style.px(10)
    frame.picture(
      "wish", Rect(x: point.x, y: point.y, width: side, height: side),
      opacity: wish.age == .replaced ? 0.4 : 1)
    var y = point.y
    y += frame.text(
      wish.text, detail == .brief ? .small : .body,
      at: Point(x: point.x + side + style.px(10), y: y), width: room,
      color: wish.age == .replaced ? Palette.inkSoft : Palette.ink,
      atMost: detail == .brief ? 3 : .max)
    let note: String?
    switch (wish.age, detail) {
    case (.heardSinceTurningPoint, _), (.heardBeforeTurningPoint, .brief): note = nil
    case (.heardBeforeTurningPoint, .whole):
      note = words("Heard before the turning point.")
    case (.replaced, _): note = words("Has changed since.")
    }
    if let note {
      y += frame.text(
        note, .small, at: Point(x: point.x + side + style.px(10), y: y), width: room,
        color: Palette.amberDeep)
    }
    return max(y - point.y, side)
  }

  /// How many are still hidden; nothing when none are.
  func paintUnknown(
    _ view: TableView, on frame: inout Frame, at point: Point, width: Double
  ) -> Double {
    guard !view.unknownWishes.isEmpty else { return 0 }
    return frame.text(
      words.plural(
        "One wish nobody has asked about.", "{0} wishes nobody has asked about.",
        view.unknownWishes.count), .small, at: point, width: width, color: Palette.inkSoft)
  }

  func paint(
    _ wish: TableView.WishFace, _ detail: Detail, on frame: inout Frame, in column: inout Column
  ) {
    column.skip(paint(wish, detail, on: &frame, at: column.point, width: column.width))
  }
}
