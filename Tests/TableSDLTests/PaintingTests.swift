import TableSDL
import TableUI
import Testing

@MainActor
struct PaintingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let commands: [DrawCommand]
    /// At these places these colours, each part within `tolerance`.
    let pixels: [(x: Int, y: Int, rgb: UInt32)]
    var tolerance = 0
  }

  nonisolated static let area = Rect(8, 8, 32, 24)

  nonisolated static let cases = [
    Case(testDescription: "nothing is black", commands: [], pixels: [(0, 0, 0), (63, 47, 0)]),
    Case(
      testDescription: "a fill ends at its edges",
      commands: [.fill(area, red, radius: 0)],
      pixels: [
        (8, 8, 0xFF0000), (39, 31, 0xFF0000), (7, 8, 0), (8, 7, 0), (40, 31, 0), (39, 32, 0),
      ]),
    Case(
      testDescription: "edges between pixels go to the nearest",
      commands: [.fill(Rect(7.6, 8.4, 32.2, 23.8), red, radius: 0)],
      pixels: [(8, 8, 0xFF0000), (39, 31, 0xFF0000), (7, 8, 0), (40, 31, 0), (39, 32, 0)]),
    Case(
      testDescription: "what is thinner than a pixel is a pixel",
      commands: [.fill(Rect(8, 8, 0.2, 0.2), red, radius: 0)],
      pixels: [(8, 8, 0xFF0000), (9, 8, 0), (8, 9, 0)]),
    Case(
      testDescription: "a translucent fill is mixed with what is under it",
      commands: [
        .fill(area, white, radius: 0), .fill(area, Color(0xFF0000, alpha: 128), radius: 0),
      ],
      pixels: [(20, 20, 0xFF7F7F)], tolerance: 2),
    Case(
      testDescription: "round corners leave the corner and keep the side",
      commands: [.fill(area, red, radius: 8)],
      pixels: [(8, 8, 0), (9, 9, 0), (39, 31, 0), (16, 8, 0xFF0000), (8, 16, 0xFF0000)]),
    Case(
      testDescription: "a radius larger than fits is a pill",
      commands: [.fill(Rect(8, 8, 32, 15), red, radius: 100)],
      pixels: [(8, 8, 0), (9, 15, 0xFF0000), (23, 8, 0xFF0000), (23, 22, 0xFF0000)]),
    Case(
      testDescription: "an outline lies inside the edge",
      commands: [.outline(area, red, width: 2, radius: 0)],
      pixels: [
        (7, 20, 0), (8, 20, 0xFF0000), (9, 20, 0xFF0000), (10, 20, 0), (38, 20, 0xFF0000),
        (20, 31, 0xFF0000), (20, 29, 0),
      ]),
    Case(
      testDescription: "an outline of one and a half pixels is half as strong on its inside",
      commands: [.outline(area, red, width: 1.5, radius: 4)],
      pixels: [(8, 20, 0xFF0000), (9, 20, 0x800000), (10, 20, 0)], tolerance: 2),
    Case(
      testDescription: "a shadow is half as strong on the edge and ends after its blur",
      commands: [.shadow(Rect(16, 16, 32, 24), white, blur: 6, radius: 0)],
      pixels: [(32, 28, 0xFFFFFF), (9, 28, 0), (32, 9, 0), (15, 28, 0x6C6C6C), (16, 28, 0x939393)],
      tolerance: 4),
    Case(
      testDescription: "a gradient goes from top to bottom",
      commands: [.gradient(Rect(0, 0, 64, 48), top: red, bottom: blue)],
      pixels: [(5, 0, 0xFD0002), (60, 47, 0x0200FD), (30, 24, 0x7F0080)], tolerance: 3),
    Case(
      testDescription: "a gradient from clear lends no tint",
      commands: [
        .fill(Rect(0, 0, 64, 48), white, radius: 0),
        .gradient(Rect(0, 0, 64, 48), top: Color(0, alpha: 0), bottom: red),
      ],
      pixels: [(5, 0, 0xFFFDFD), (5, 24, 0xFF7F7F)], tolerance: 5),
    Case(
      testDescription: "a level line is sharp",
      commands: [.line(from: Point(x: 4, y: 10), to: Point(x: 60, y: 10), red, width: 1)],
      pixels: [(30, 10, 0xFF0000), (30, 9, 0), (30, 11, 0), (4, 10, 0xFF0000), (3, 10, 0)]),
    Case(
      testDescription: "a slanted line passes its points",
      commands: [.line(from: Point(x: 4, y: 4), to: Point(x: 44, y: 44), red, width: 4)],
      pixels: [(24, 24, 0xFF0000), (4, 4, 0xFF0000), (24, 30, 0), (30, 24, 0), (0, 0, 0)]),
    Case(
      testDescription: "clips meet, and end one by one",
      commands: [
        .beginClip(Rect(0, 0, 20, 48)), .beginClip(Rect(10, 0, 40, 48)),
        .fill(Rect(0, 0, 64, 48), red, radius: 0), .endClip,
        .fill(Rect(0, 24, 64, 24), blue, radius: 0), .endClip,
        .fill(Rect(62, 0, 2, 2), white, radius: 0), .endClip,
      ],
      pixels: [
        (9, 5, 0), (10, 5, 0xFF0000), (19, 5, 0xFF0000), (20, 5, 0), (0, 30, 0x0000FF),
        (20, 30, 0), (63, 0, 0xFFFFFF),
      ]),
    Case(
      testDescription: "clips that do not meet let nothing through",
      commands: [
        .beginClip(Rect(0, 0, 10, 10)), .beginClip(Rect(20, 20, 10, 10)),
        .fill(Rect(0, 0, 64, 48), red, radius: 6), .shadow(area, red, blur: 4, radius: 2),
        .line(from: Point(x: 0, y: 0), to: Point(x: 64, y: 48), red, width: 3),
        .text("Hjemmetid", Point(x: 0, y: 0), TextStyle(.bold, size: 20), red),
      ],
      pixels: [(5, 5, 0), (25, 25, 0), (40, 30, 0)]),
  ]

  @Test(arguments: cases)
  func paints(_ row: Case) throws {
    let photo = try photo(of: row.commands)
    #expect(photo.width == 64 && photo.height == 48)
    for (x, y, rgb) in row.pixels {
      let found = photo[x, y]
      let distance = [16, 8, 0].map { abs(Int(found >> $0 & 0xFF) - Int(rgb >> $0 & 0xFF)) }.max()
      let words = "(\(x), \(y)) is \(String(found, radix: 16)), not \(String(rgb, radix: 16))"
      #expect(distance ?? 0 <= row.tolerance, "\(words)")
    }
  }

  @Test("equal commands give equal pictures")
  func repeats() throws {
    let commands: [DrawCommand] =
      Self.cases.flatMap(\.commands) + [
        .endClip, .endClip,
        .text("Rødgrød på søndag", Point(x: 2.5, y: 9.2), TextStyle(.medium, size: 13.5), white),
      ]
    let first = try photo(of: commands)
    #expect(try photo(of: commands) == first)
  }

  @Test("a shadow looks the same whether or not its card hides a part of it at once")
  func hides() throws {
    let card = DrawCommand.fill(Rect(12, 10, 40, 28), white, radius: 5)
    let shadow = DrawCommand.shadow(Rect(14, 14, 40, 28), red.opacity(0.7), blur: 5, radius: 5)
    let between = DrawCommand.fill(Rect(0, 0, 1, 1), Color(0), radius: 0)
    #expect(try photo(of: [shadow, card]) == photo(of: [shadow, between, card]))
  }

  @Test("a frame does not depend on the one before")
  func startsAnew() throws {
    let folder = try Folder()
    let window = try headless()
    let path = "\(folder.path)/frame.png"
    try window.draw([.beginClip(Rect(0, 0, 4, 4)), .fill(Rect(0, 0, 64, 48), red, radius: 3)])
    try window.draw([.fill(Rect(20, 20, 4, 4), blue, radius: 0)])
    try window.savePicture(to: path)
    let photo = try Photo(path: path)
    #expect(photo[1, 1] == 0)
    #expect(photo[21, 21] == 0x0000FF)
  }

  @Test(
    "sizes no screen has do no harm",
    arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e9, 0])
  func odd(_ odd: Double) throws {
    let rects = [
      Rect(odd, odd, 20, 20), Rect(1, 1, odd, odd), Rect(odd, 1, odd, 7), Rect(-odd, 1, odd, 7),
    ]
    let style = TextStyle(.regular, size: odd)
    for rect in rects {
      _ = try photo(of: [
        .fill(rect, red, radius: odd), .fill(rect, red.opacity(0.5), radius: 3),
        .outline(rect, red, width: odd, radius: odd), .outline(rect, red, width: 2, radius: 3),
        .shadow(rect, red, blur: odd, radius: odd), .shadow(rect, red, blur: 4, radius: 3),
        .picture(Picture("none"), rect, opacity: odd),
        .text("odd", Point(x: odd, y: odd), style, red),
        .text("odd", Point(x: 1, y: 1), style, red),
        .line(from: Point(x: odd, y: 1), to: Point(x: 5, y: odd), red, width: odd),
        .line(from: Point(x: 1, y: odd), to: Point(x: 5, y: odd), red, width: 2),
        .beginClip(rect),
      ])
    }
  }
}
