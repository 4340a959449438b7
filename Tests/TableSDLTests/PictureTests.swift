import TableUI
import Testing

@testable import TableSDL

@MainActor
struct PictureTests {
  nonisolated static let square = """
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">
      <rect width="10" height="10" fill="#f00"/>
    </svg>
    """
  nonisolated static let half = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
      <rect width="5" height="10" fill="#00f"/>
    </svg>
    """

  let folder: Folder

  init() throws {
    folder = try Folder()
    folder.write(Self.square, to: "square.svg")
    folder.write(Self.half, to: "half.svg")
    folder.write("<svg", to: "broken.svg")
    folder.write("", to: "empty.png")
  }

  @Test("a drawing fills its rectangle, whatever its proportions")
  func stretches() throws {
    let photo = try photo(
      of: [
        .picture(Picture("square"), Rect(4, 4, 40, 10), opacity: 1),
        .picture(Picture("half"), Rect(4, 20, 20, 25), opacity: 1),
      ], assets: folder.path)
    #expect([photo[4, 4], photo[43, 13]] == [0xFF0000, 0xFF0000])
    #expect([photo[44, 13], photo[43, 14], photo[3, 4]] == [0, 0, 0])
    #expect([photo[4, 20], photo[13, 44]] == [0x0000FF, 0x0000FF])
    #expect([photo[14, 20], photo[13, 45]] == [0, 0])
  }

  @Test("a photograph is sized, and painted as strongly as asked")
  func sizesPhotos() throws {
    let window = try headless()
    try window.draw([.fill(Rect(0, 0, 32, 48), red, radius: 0)])
    try window.savePicture(to: "\(folder.path)/photo.png")
    let photo = try photo(
      of: [
        .picture(Picture("photo"), Rect(0, 0, 16, 12), opacity: 1),
        .picture(Picture("photo"), Rect(0, 24, 64, 24), opacity: 0.5),
      ], assets: folder.path)
    #expect([photo[0, 0], photo[6, 11], photo[9, 5], photo[16, 5]] == [0xFF0000, 0xFF0000, 0, 0])
    #expect((0x7D...0x82).contains(photo[10, 30] >> 16))
  }

  @Test("what cannot be read is remembered and leaves no mark")
  func misses() throws {
    let window = try headless(assets: folder.path)
    let names = ["none", "broken", "empty", "", "../square", "square"]
    try window.draw(names.map { .picture(Picture($0), Rect(0, 0, 20, 20), opacity: 1) })
    window.prepare(Picture("unseen"), size: Size(width: 10, height: 10))
    #expect(window.missingPictures == ["none", "broken", "empty", "", "../square", "unseen"])
    try window.savePicture(to: "\(folder.path)/frame.png")
    #expect(try Photo(path: "\(folder.path)/frame.png")[10, 10] == 0xFF0000)
  }

  @Test("a frame comes as a PNG file")
  func saves() throws {
    let window = try headless()
    try window.draw([])
    #expect(try window.picture().starts(with: [0x89] + Array("PNG".utf8)))
  }

  @Test(
    "the root of a drawing takes another size",
    arguments: [
      (#"<svg/>"#, #"<svg viewBox="0 0 0 0" width="3" height="4" preserveAspectRatio="none"/>"#),
      (
        #"<?xml version="1.0"?><svg a='b"c' width="10px" height = "20"><g width="1"/></svg>"#,
        #"<?xml version="1.0"?><svg a="bc" viewBox="0 0 10 20" width="3" height="4" preserveAspectRatio="none"><g width="1"/></svg>"#
      ),
      (
        "<svg viewBox=\"0 0 1 1\"\n preserveAspectRatio=\"xMidYMid\" >",
        #"<svg viewBox="0 0 1 1" width="3" height="4" preserveAspectRatio="none">"#
      ),
      (#"<svg width"#, #"<svg width"#),
      (#"<svg width="1"#, #"<svg width="1"#),
      ("<g></g>", "<g></g>"),
    ])
  func rewrites(_ text: String, _ sized: String) {
    #expect(SVGFile(text: text).text(width: 3, height: 4) == sized)
  }
}
