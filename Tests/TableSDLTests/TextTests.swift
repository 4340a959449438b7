import TableUI
import Testing

@testable import TableSDL

struct TextTests {
  let fonts: FontBook

  init() throws { fonts = try FontBook() }

  @Test("Inter is on this machine")
  func findsInter() { #expect(fonts.substitutions.isEmpty) }

  @Test(arguments: TextStyle.Face.allCases)
  func measures(_ face: TextStyle.Face) {
    let style = TextStyle(face, size: 18)
    #expect(fonts.width(of: "", style: style) == 0)
    #expect(fonts.lineHeight(of: style) >= 18)
    let text = "Rødgrød på søndag – ikke mandag"
    var last = 0.0
    for end in text.indices {
      let width = fonts.width(of: String(text[...end]), style: style)
      #expect(width >= last)
      last = width
    }
    #expect(last > 200)
    #expect(fonts.width(of: text, style: TextStyle(face, size: 18.5)) > last)
    #expect(fonts.lineHeight(of: TextStyle(face, size: 36)) > fonts.lineHeight(of: style))
  }

  @Test("faces differ")
  func differ() {
    let widths = TextStyle.Face.allCases.map {
      fonts.width(of: "Hjemmetid og pårørende samarbejde", style: TextStyle($0, size: 40))
    }
    #expect(Set(widths).count == widths.count)
  }

  @Test("a space at the end counts, and control characters are spaces")
  func counts() {
    let style = TextStyle(.regular, size: 18)
    let bare = fonts.width(of: "ord", style: style)
    #expect(fonts.width(of: "ord ", style: style) > bare)
    #expect(fonts.width(of: "ord\t", style: style) == fonts.width(of: "ord ", style: style))
    #expect(fonts.width(of: "a\0b", style: style) == fonts.width(of: "a b", style: style))
  }

  @Test("a long text is measured whole and painted as far as a screen can show it")
  @MainActor
  func long() throws {
    let style = TextStyle(.regular, size: 18)
    let text = String(repeating: "ø", count: 100_000)
    let one = fonts.width(of: String(repeating: "ø", count: 1000), style: style)
    let ratio = fonts.width(of: text, style: style) / one
    #expect(ratio > 99 && ratio < 101)
    #expect(Line.printable(text).unicodeScalars.count == Line.longest)
    let heaped = "a" + String(repeating: "\u{301}", count: 100_000)
    let paints: [DrawCommand] = [text, heaped].map {
      .text($0, Point(x: 0, y: 0), TextStyle(.bold, size: 300), white)
    }
    _ = try photo(of: paints)
    let photo = try photo(of: [.text(text, Point(x: 0, y: 10), style, white)])
    #expect(photo.pixels.contains(0xFFFF_FFFF))
  }

  @Test("texts of any script paint something or nothing, and no more")
  @MainActor
  func scripts() throws {
    let texts = [
      "", " ", "\n", "\0", "🙂👩🏽‍⚕️", "שלום", "العربية", "日本", "\u{AD}", "\u{FEFF}", "e\u{301}",
      "\u{200B}",
    ]
    _ = try photo(
      of: texts.map { .text($0, Point(x: 2, y: 2), TextStyle(.regular, size: 17), white) })
  }

  @Test("text is as strong as its colour")
  @MainActor
  func fades() throws {
    func strongest(_ color: Color) throws -> UInt32 {
      try photo(of: [.text("H", Point(x: 5, y: 0), TextStyle(.bold, size: 36), color)]).pixels
        .map { $0 & 0xFF }.max() ?? 0
    }
    #expect(try strongest(white) == 255)
    #expect(try (120...132).contains(strongest(white.opacity(0.5))))
    #expect(try strongest(white.opacity(0)) == 0)
  }
}
