/// The room a display leaves a window: inside panels and docks, and inside the window's own frame.
struct WindowRoom: Hashable {
  /// Whole pixels, from the display's own corner on a desk of several displays.
  struct Area: Hashable {
    var x, y, width, height: Int
  }

  /// Of a frame round a window, in pixels.
  struct Borders: Hashable {
    var top = 0, left = 0, bottom = 0, right = 0
  }

  /// Below this the table cannot be laid out; a smaller display is filled all the same.
  static let smallest = (width: 960, height: 540)

  let area: Area

  /// - Parameter usable: of the display, without panels.
  init(usable: Area, borders: Borders) {
    area = Area(
      x: usable.x + borders.left, y: usable.y + borders.top,
      width: max(1, usable.width - borders.left - borders.right),
      height: max(1, usable.height - borders.top - borders.bottom))
  }

  /// How small a window may be made.
  var least: (width: Int, height: Int) {
    (min(Self.smallest.width, area.width), min(Self.smallest.height, area.height))
  }

  /// As much of a size as there is room for; without one, all the room up to twice as wide as high:
  /// what lies further apart is hard to follow.
  func size(wanted: (width: Int, height: Int)?) -> (width: Int, height: Int) {
    guard let wanted else { return (min(area.width, area.height * 2), area.height) }
    return (
      max(least.width, min(area.width, wanted.width)),
      max(least.height, min(area.height, wanted.height))
    )
  }

  /// In the middle.
  func place(_ size: (width: Int, height: Int)) -> (x: Int, y: Int) {
    (area.x + (area.width - size.width) / 2, area.y + (area.height - size.height) / 2)
  }

  /// The nearest place to one asked for at which nothing of the window is outside.
  func place(_ size: (width: Int, height: Int), near point: (x: Int, y: Int)) -> (x: Int, y: Int) {
    (
      max(area.x, min(area.x + area.width - size.width, point.x)),
      max(area.y, min(area.y + area.height - size.height, point.y))
    )
  }
}
