import Testing

@testable import TableSDL

/// A window is never larger than the room its display leaves it, nor outside of it.
struct WindowRoomTests {
  typealias Area = WindowRoom.Area

  struct Row: Sendable {
    let display: Area
    var borders = WindowRoom.Borders()
    let wanted: (Int, Int)?
    let given: (Int, Int)
  }

  /// A title bar and thin edges.
  static let frame = WindowRoom.Borders(top: 30, left: 1, bottom: 5, right: 1)

  static let rows = [
    // A laptop, with and without a panel and a frame; a projector; a small one.
    Row(
      display: Area(x: 0, y: 0, width: 1366, height: 768), wanted: (1920, 1080), given: (1366, 768)),
    Row(
      display: Area(x: 0, y: 28, width: 1366, height: 740), borders: frame, wanted: (1920, 1080),
      given: (1364, 705)),
    Row(
      display: Area(x: 0, y: 0, width: 1024, height: 768), wanted: nil, given: (1024, 768)),
    Row(display: Area(x: 0, y: 0, width: 800, height: 600), wanted: (960, 540), given: (800, 540)),
    Row(display: Area(x: 0, y: 0, width: 800, height: 600), wanted: (100, 80), given: (800, 540)),
    Row(display: Area(x: 0, y: 0, width: 640, height: 480), wanted: (640, 480), given: (640, 480)),
    // Large ones: what was asked for, or twice as wide as high.
    Row(
      display: Area(x: 0, y: 0, width: 3840, height: 2160), wanted: (1280, 720), given: (1280, 720)),
    Row(display: Area(x: 0, y: 0, width: 3840, height: 1080), wanted: nil, given: (2160, 1080)),
    Row(display: Area(x: 0, y: 0, width: 1080, height: 1920), wanted: nil, given: (1080, 1920)),
    // To the left of the first display, and above it.
    Row(
      display: Area(x: -1280, y: -200, width: 1280, height: 1024), borders: frame,
      wanted: (5000, 300), given: (1278, 540)),
    // Nothing is left at all.
    Row(
      display: Area(x: 0, y: 0, width: 10, height: 10), borders: frame, wanted: (960, 540),
      given: (8, 1)),
  ]

  @Test(arguments: rows) func fits(_ row: Row) {
    let room = WindowRoom(usable: row.display, borders: row.borders)
    let size = room.size(wanted: row.wanted)
    #expect(size == row.given)
    let middle = room.place(size)
    for place in [middle]
      + [(-9999, -9999), (9999, 9999), (0, 0)].map({ room.place(size, near: $0) })
    {
      #expect(place.x - row.borders.left >= row.display.x)
      #expect(place.y - row.borders.top >= row.display.y)
      #expect(
        place.x + size.width + row.borders.right <= row.display.x + row.display.width
          || size.width == 1)
      #expect(
        place.y + size.height + row.borders.bottom <= row.display.y + row.display.height
          || size.height == 1)
    }
    // A window that is well inside stays where it is.
    #expect(room.place(size, near: middle) == middle)
  }
}
