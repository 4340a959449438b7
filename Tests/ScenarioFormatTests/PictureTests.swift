import Foundation
import Rules
import TestSupport
import Testing

@testable import ScenarioFormat

/// Pictures in a case's `art/`: what they may be called, what they may hold, and what is said.
@Suite struct PictureTests {
  static let names: [(String, String?)] = [
    ("bed.png", nil), ("bed.svg", nil), ("Bed_2.final-1.png", nil), ("7.svg", nil),
    (String(repeating: "a", count: 60) + ".png", nil),
    (String(repeating: "a", count: 61) + ".png", "R120"),
    ("../bed.png", "R120"), ("/etc/bed.png", "R120"), ("art/bed.png", "R120"),
    ("a\\\\bed.png", "R120"), ("..png", "R120"), (".bed.png", "R120"), ("bed .png", "R120"),
    ("køkken.png", "R120"), ("C:bed.png", "R120"), ("~bed.png", "R120"), ("-bed.png", "R120"),
    ("bed.png/", "R120"), ("bed.jpg", "R121"), ("bed.PNG", "R121"), ("bed", "R121"),
    ("bed.png.exe", "R121"), ("png", "R121"),
  ]

  @Test(arguments: names) func namesAreFileNames(_ name: String, _ code: String?) throws {
    let yaml = SmallCase.broken(
      "text: The nurse comes by.", "text: The nurse comes by.\n    picture: \"\(name)\"")
    let reading = SmallCase.read(yaml)
    #expect(reading.findings.map(\.code) == (code.map { [$0] } ?? []))
    let written = name.replacing("\\\\", with: "\\")
    if code == nil { #expect(reading.scenario?.situations[0].picture?.file == written) }
    // The schema for editors says the same.
    let fits = try Regex(Pattern.picture).wholeMatch(in: written) != nil
    #expect(fits == (code == nil))
  }

  @Test func readsThePictureAndItsWords() {
    let yaml = SmallCase.broken(
      "text: The nurse comes by.",
      "text: The nurse comes by.\n    picture: bed.svg\n    picture-text: A bed by a window.")
    let reading = SmallCase.read(yaml)
    #expect(reading.findings.map(\.brief) == [])
    let picture = reading.scenario?.situations[0].picture
    #expect(picture?.file == "bed.svg")
    #expect(picture?.text == "A bed by a window.")
    #expect(reading.scenario?.situations[1].picture == nil)
  }

  // MARK: What a file holds

  static func png(
    _ width: UInt32, _ height: UInt32, header: [UInt8] = [8, 6, 0, 0, 0], end: Bool = true
  ) -> [UInt8] {
    func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - $0 * 8) & 0xFF) } }
    func part(_ name: String, _ data: [UInt8]) -> [UInt8] {
      number(UInt32(data.count)) + Array(name.utf8) + data + [0, 0, 0, 0]
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + part("IHDR", number(width) + number(height) + header) + part("IDAT", [0])
      + (end ? part("IEND", []) : [])
  }

  static let pngs: [(String, [UInt8], PictureTrouble?)] = [
    ("a small one", png(9, 5), nil), ("the widest", png(4096, 1024), nil),
    ("too wide", png(4097, 1), .tooManyPixels(width: 4097, height: 1)),
    ("too many in all", png(4096, 1025), .tooManyPixels(width: 4096, height: 1025)),
    (
      "as many as a number holds", png(.max, .max),
      .tooManyPixels(width: 4_294_967_295, height: 4_294_967_295)
    ),
    ("none", png(0, 9), .otherContent), ("nothing", [], .otherContent),
    ("only the signature", Array(png(9, 9).prefix(8)), .otherContent),
    ("cut off", Array(png(9, 9).dropLast(12)), .otherContent),
    ("without an end", png(9, 9, end: false), .otherContent),
    ("another depth", png(9, 9, header: [3, 6, 0, 0, 0]), .otherContent),
    ("another kind of colour", png(9, 9, header: [8, 5, 0, 0, 0]), .otherContent),
    ("a JPEG", [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 99), .otherContent),
    ("a drawing", Array("<svg viewBox='0 0 9 9'/>".utf8), .otherContent),
    (
      "too large", png(9, 9) + [UInt8](repeating: 0, count: 2 << 20), .tooLarge(limit: 2 << 20)
    ),
  ]

  @Test(arguments: pngs)
  func photos(_ name: String, _ bytes: [UInt8], _ trouble: PictureTrouble?) {
    #expect(Self.trouble("bed.png", bytes) == trouble)
  }

  static let svgs: [(String, String, PictureTrouble?)] = [
    ("a plain one", "<svg viewBox='0 0 40 30'><path d='M0 0h9'/></svg>", nil),
    ("with a prologue", "<?xml version='1.0'?><!-- <script> --><svg width='9' height='9'/>", nil),
    ("with units", "<svg width='40mm' height=\"30mm\"></svg>", nil),
    ("that uses a part of itself", "<svg viewBox='0 0 9 9'><use xlink:href='#a'/></svg>", nil),
    ("with a gradient", "<svg viewBox='0 0 9 9'><g fill='url(#a)'/></svg>", nil),
    ("with style", "<svg viewBox='0 0 9 9'><style>g{fill:url( \"#a\" )}</style></svg>", nil),
    ("with other names", "<s:svg viewBox='0 0 9 9' xmlns:s='x'><s:g/></s:svg>", nil),
    ("a script", "<svg viewBox='0 0 9 9'><SCRIPT>1</SCRIPT></svg>", .unsafe("<script>")),
    (
      "a script of a namespace", "<svg viewBox='0 0 9 9'><s:script/></svg>", .unsafe("<script>")
    ),
    ("a hand on it", "<svg viewBox='0 0 9 9' onload='x()'/>", .unsafe("onload")),
    (
      "another file", "<svg viewBox='0 0 9 9'><use href='a.svg#b'/></svg>", .unsafe("href")
    ),
    (
      "a link", "<svg viewBox='0 0 9 9'><a xlink:href = \"javascript:x\"/></svg>",
      .unsafe("xlink:href")
    ),
    (
      "a picture in it", "<svg viewBox='0 0 9 9'><image href='#'/></svg>", .unsafe("<image>")
    ),
    (
      "a style from elsewhere", "<svg viewBox='0 0 9 9'><style>@Import 'x';</style></svg>",
      .unsafe("@import")
    ),
    (
      "a fill from elsewhere", "<svg viewBox='0 0 9 9'><g style='fill:URL( //x )'/></svg>",
      .unsafe("url(")
    ),
    (
      "an escape in style", "<svg viewBox='0 0 9 9'><g style='fill:\\75rl(x)'/></svg>",
      .unsafe("\\")
    ),
    (
      "a letter by its number", "<svg viewBox='0 0 9 9'><g style='fill:&#117;rl(x)'/></svg>",
      .unsafe("style")
    ),
    ("a document type", "<!DOCTYPE svg><svg viewBox='0 0 9 9'/>", .unsafe("<!…>")),
    (
      "an entity", "<!DOCTYPE s [<!ENTITY a 'b'>]><svg viewBox='0 0 9 9'>&a;</svg>",
      .unsafe("<!…>")
    ),
    (
      "a style sheet", "<?xml-stylesheet href='x'?><svg viewBox='0 0 9 9'/>", .unsafe("<?…?>")
    ),
    ("a page", "<html><svg viewBox='0 0 9 9'/></html>", .otherContent),
    ("no size", "<svg><g/></svg>", .otherContent), ("nothing", "", .otherContent),
    ("a size of nothing", "<svg viewBox='0 0 0 9'/>", .otherContent),
    ("no number", "<svg viewBox='0 0 nan inf'/>", .otherContent),
    ("not closed", "<svg viewBox='0 0 9 9", .otherContent),
    ("a huge one", "<svg viewBox='0 0 9000 9'/>", .tooManyPixels(width: 9000, height: 9)),
    (
      "a long one", "<svg viewBox='0 0 9 9'>" + String(repeating: " ", count: 256 << 10),
      .tooLarge(limit: 256 << 10)
    ),
  ]

  @Test(arguments: svgs)
  func drawings(_ name: String, _ text: String, _ trouble: PictureTrouble?) {
    #expect(Self.trouble("bed.svg", Array(text.utf8)) == trouble)
  }

  @Test func sizesOfDrawings() throws {
    for (text, size) in [
      ("<svg viewBox='0,0 40.4 30'/>", (40, 30)), ("<svg width='40mm' height='0.2in'/>", (40, 1)),
    ] {
      let picture = try CasePicture(name: "bed.svg", bytes: Array(text.utf8))
      #expect((picture.width, picture.height) == size)
    }
  }

  /// What the program itself shows is drawn so that the table can show it.
  @Test func ourOwnDrawingsAreShownAsTheyAreDrawn() throws {
    let folder = "\(Project.assets)/art"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".svg") }
    #expect(names.count > 50)
    for name in names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      let found = try CasePicture(name: name, bytes: Array(bytes)).undrawn
      // Fences that stand a little faint, and were drawn by the eye of this painter.
      #expect(found.filter { $0 != "opacity (<g>)" } == [], "\(name)")
    }
  }

  private static func trouble(_ name: String, _ bytes: [UInt8]) -> PictureTrouble? {
    do throws(PictureTrouble) {
      _ = try CasePicture(name: name, bytes: bytes)
      return nil
    } catch {
      return error
    }
  }
}
