import TableUI
import Testing

@testable import TableSDL

@MainActor
struct InputTests {
  nonisolated static let place = Point(x: 12, y: 34)

  /// What is pushed, and what is read when it is not the same.
  nonisolated static let cases: [(pushed: [InputEvent], read: [InputEvent]?)] = [
    ([.pointerMoved(place)], nil),
    ([.pointerDown(place)], [.pointerMoved(place), .pointerDown(place)]),
    ([.pointerUp(place)], nil),
    ([.scrolled(1, at: place)], nil),
    ([.scrolled(-0.25, at: place)], nil),
    ([.exposed], nil),
    ([.closeRequested], nil),
    ([.closeRequested, .closeRequested], [.closeRequested]),
    ([.resized(Size(width: 100, height: 80))], nil),
    (
      [
        .pointerMoved(Point(x: 1, y: 1)), .pointerMoved(place), .key(.tab, []),
        .pointerMoved(place),
      ],
      [.pointerMoved(place), .key(.tab, []), .pointerMoved(place)]
    ),
    ([.pointerMoved(Point(x: 1.6, y: 2.4))], [.pointerMoved(Point(x: 2, y: 2))]),
    ([.key(.character("?"), [.shift])], [.key(.character("?"), [])]),
    ([.key(.character("+"), [.control])], nil),
    ([.key(.function(13), [])], []),
    ([.key(.digit(10), [])], []),
    ([.key(.left, [.shift, .control, .alt, .logo])], nil),
    ([.focused, .unfocused, .released], nil),
  ]

  nonisolated static let keys: [Key] =
    [
      .enter, .space, .escape, .tab, .backspace, .up, .down, .left, .right, .pageUp, .pageDown,
      .home, .end,
    ] + (1...12).map { Key.function($0) } + (0...9).map { Key.digit($0) }
    + "abcdefghijklmnopqrstuvwxyzæøåäö+-?".map { Key.character($0) }

  @Test(arguments: cases)
  func returns(_ row: (pushed: [InputEvent], read: [InputEvent]?)) throws {
    let window = try quiet()
    for event in row.pushed { window.push(event) }
    #expect(window.events(waitingUpTo: 5) == row.read ?? row.pushed)
  }

  @Test(arguments: keys)
  func returns(_ key: Key) throws {
    let window = try quiet()
    window.push(.key(key, []))
    #expect(window.events(waitingUpTo: 0) == [.key(key, [])])
  }

  @Test("asking for a size gives it")
  func resizes() throws {
    let folder = try Folder()
    let window = try quiet()
    window.resize(to: Size(width: 100, height: 80))
    #expect(window.events(waitingUpTo: 0).contains(.resized(Size(width: 100, height: 80))))
    #expect(window.size == Size(width: 100, height: 80))
    try window.draw([.fill(Rect(0, 0, 100, 80), red, radius: 0)])
    try window.savePicture(to: "\(folder.path)/frame.png")
    let photo = try Photo(path: "\(folder.path)/frame.png")
    #expect(photo.width == 100 && photo.height == 80 && photo[99, 79] == 0xFF0000)
  }

  @Test("two windows each get their own")
  func keepsApart() throws {
    let first = try quiet()
    let second = try quiet()
    _ = first.events(waitingUpTo: 0)
    first.push(.key(.up, []))
    second.push(.key(.down, []))
    first.push(.key(.left, []))
    #expect(second.events(waitingUpTo: 0) == [.key(.down, [])])
    #expect(first.events(waitingUpTo: 0) == [.key(.up, []), .key(.left, [])])
  }

  /// A window whose first events have been read.
  private func quiet() throws -> TableWindow {
    let window = try headless()
    _ = window.events(waitingUpTo: 0)
    return window
  }
}
