import Foundation
import Synchronization
import TableUI
import Testing

@testable import TableSDL

/// A window never waits for a drawing, and what it gets in the end is what it would have waited for.
@Suite struct PictureMakerTests {
  static let art = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Assets/art").path

  /// Told by a maker that something is ready.
  final class News: Sendable {
    private let said = DispatchSemaphore(value: 0)
    func tell() { said.signal() }
    /// The time is a last guard.
    func wait() { #expect(said.wait(timeout: .now() + 120) == .success) }
  }

  /// A store that is asked in the middle of an expectation.
  final class Asked {
    private var store: PictureStore
    init(_ haste: PictureStore.Haste) { store = PictureStore(folder: art, haste: haste) }

    func surface(of picture: Picture, _ width: Int, _ height: Int) -> Surface? {
      store.surface(of: picture, width, height)
    }

    func settle() -> Bool { store.settle() }
    var isSettled: Bool { store.isSettled }
    var missing: Set<String> { store.missing }
  }

  private static func withFolder(_ work: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/pictures-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
  }

  private static func pixels(_ surface: Surface) -> [UInt32] {
    let (width, stride) = (surface.width, surface.stride)
    return surface.withPixels { all in
      (0..<surface.height).flatMap { row in all[row * stride..<row * stride + width] }
    }
  }

  private static func exact(_ name: String, _ width: Int, _ height: Int) throws -> [UInt32] {
    let store = Asked(.exact)
    return pixels(try #require(store.surface(of: Picture(name), width, height)))
  }

  @Test(arguments: ["home-day", "home", "card-back"]) func aWindowIsNotKeptWaiting(_ name: String)
    throws
  {
    let news = News()
    let maker = PictureMaker(shelf: nil) { news.tell() }
    let store = Asked(.quick(maker))
    #expect(store.surface(of: Picture(name), 480, 270) == nil)
    #expect(!store.isSettled)
    news.wait()
    #expect(store.settle())
    #expect(store.isSettled && !store.settle())
    let made = try #require(store.surface(of: Picture(name), 480, 270))
    #expect(try Self.pixels(made) == Self.exact(name, 480, 270))
    // Until another size is there, this one is stretched.
    let meanwhile = try #require(store.surface(of: Picture(name), 640, 360))
    #expect(meanwhile === made)
    news.wait()
    #expect(store.settle())
    #expect(store.surface(of: Picture(name), 640, 360)?.width == 640)
  }

  /// Nobody sees a black hole: the board's own colour stands where its picture is still to come.
  @Test func theGroundIsSeenMeanwhile() throws {
    let news = News()
    let maker = PictureMaker(shelf: nil) { news.tell() }
    var painter = try Painter(
      width: 320, height: 180, fonts: FontBook(),
      pictures: PictureStore(folder: Self.art, haste: .quick(maker)), ground: Color(0x1F3147))
    let frame = [DrawCommand.picture(Picture("home-night"), Rect(0, 0, 320, 180), opacity: 1)]
    try painter.paint(frame)
    #expect(Set(Self.pixels(painter.canvas.surface).map { $0 & 0xFFFFFF }) == [0x1F3147])
    news.wait()
    let isNew = painter.pictures.settle()
    #expect(isNew)
    painter.forget()
    try painter.paint(frame)
    #expect(Set(Self.pixels(painter.canvas.surface)).count > 50)
  }

  /// Signs come with the frame: nothing flickers.
  @Test func signsAreThereAtOnce() {
    let maker = PictureMaker(shelf: nil) {}
    let store = Asked(.quick(maker))
    for name in ["wish", "portrait-7", "measure-safety", "moment-night"] {
      #expect(store.surface(of: Picture(name), 160, 160) != nil, "\(name)")
    }
    #expect(store.isSettled)
  }

  @Test func whatIsNotThereIsSaidOnce() {
    let news = News()
    let maker = PictureMaker(shelf: nil) { news.tell() }
    let store = Asked(.quick(maker))
    #expect(store.surface(of: Picture("nothing"), 800, 600) == nil)
    news.wait()
    #expect(store.settle())
    #expect(store.missing == ["nothing"])
    #expect(store.surface(of: Picture("nothing"), 800, 600) == nil && store.isSettled)
  }

  /// Of a window that is dragged only the size it comes to rest in is made, and the one begun with.
  @Test func sizesInPassingAreNotMade() {
    let (first, others) = (News(), News())
    let count = Mutex(0)
    let gate = News()
    let maker = PictureMaker(shelf: nil) {
      let made = count.withLock { count in
        count += 1
        return count
      }
      if made == 1 {
        first.tell()
        gate.wait()
      } else {
        others.tell()
      }
    }
    let store = Asked(.quick(maker))
    _ = store.surface(of: Picture("paper"), 800, 600)
    first.wait()
    for width in 801...820 { _ = store.surface(of: Picture("paper"), width, 600) }
    gate.tell()
    others.wait()
    #expect(store.settle())
    #expect(store.isSettled)
    #expect(count.withLock { $0 } == 2)
    #expect(store.surface(of: Picture("paper"), 820, 600)?.width == 820)
  }

  // MARK: On disk

  private static func drawing(_ color: String) -> SVGFile {
    SVGFile(
      text: """
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">\
        <circle cx="5" cy="5" r="4" fill="\(color)"/></svg>
        """)
  }

  private static func key(_ drawing: SVGFile, _ width: Int = 800, _ height: Int = 600)
    -> PictureShelf.Key
  {
    PictureShelf.Key(drawing, width: width, height: height)
  }

  @Test func keptAndFoundAgain() throws {
    try Self.withFolder { folder in
      let shelf = PictureShelf(folder: folder + "/a/b")
      let drawing = Self.drawing("#336699")
      let made = try drawing.surface(width: 800, height: 600)
      #expect(shelf.surface(for: Self.key(drawing)) == nil)
      shelf.keep(made, for: Self.key(drawing))
      let found = try #require(shelf.surface(for: Self.key(drawing)))
      #expect(found.format == made.format && Self.pixels(found) == Self.pixels(made))
      // Another drawing, or another size, is not this one.
      #expect(shelf.surface(for: Self.key(Self.drawing("#336698"))) == nil)
      #expect(shelf.surface(for: Self.key(drawing, 600, 800)) == nil)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b")
      #expect(names.count == 1)
      let facts = try FileManager.default.attributesOfItem(atPath: "\(folder)/a/b/\(names[0])")
      #expect(facts[.posixPermissions] as? Int == 0o600)
    }
  }

  /// A file that was torn or changed is not shown, and the drawing is made anew.
  @Test func damageIsNotShown() throws {
    try Self.withFolder { folder in
      let shelf = PictureShelf(folder: folder)
      let drawing = Self.drawing("#aa3322")
      shelf.keep(try drawing.surface(width: 800, height: 600), for: Self.key(drawing))
      let path = try #require(
        FileManager.default.contentsOfDirectory(atPath: folder).first.map { "\(folder)/\($0)" })
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for place in [0, 8, 16, 17, 24, 32, 39, 40, 1_000, whole.count - 1] {
        var bytes = whole
        bytes[place] ^= 4
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(shelf.surface(for: Self.key(drawing)) == nil, "byte \(place)")
      }
      for length in [0, 1, 39, 40, whole.count - 1] {
        try whole.prefix(length).write(to: URL(fileURLWithPath: path))
        #expect(shelf.surface(for: Self.key(drawing)) == nil, "\(length) bytes")
      }
      try whole.write(to: URL(fileURLWithPath: path))
      #expect(shelf.surface(for: Self.key(drawing)) != nil)
    }
  }

  /// What was used longest ago goes when there are too many.
  @Test func takesNoMoreThanItsRoom() throws {
    try Self.withFolder { folder in
      let shelf = PictureShelf(folder: folder)
      let (width, height) = (3000, 1500)
      for number in 0..<14 {
        let drawing = Self.drawing("#0000\(10 + number)")
        let surface = try Surface(width: width, height: height, format: Surface.opaque)
        shelf.keep(surface, for: Self.key(drawing, width, height))
        // The first is in use all the time.
        #expect(shelf.surface(for: Self.key(Self.drawing("#000010"), width, height)) != nil)
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      let bytes = try files.reduce(0) { sum, name in
        let facts = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        return sum + (facts[.size] as? Int ?? 0)
      }
      #expect(bytes <= 171_000_000 && files.count >= 8, "\(files.count) files, \(bytes) bytes")
    }
  }

  /// A folder that cannot be made is no reason to show nothing.
  @Test func withoutAPlaceToKeep() throws {
    let news = News()
    let maker = PictureMaker(shelf: PictureShelf(folder: "/proc/none")) { news.tell() }
    let store = Asked(.quick(maker))
    _ = store.surface(of: Picture("paper"), 900, 600)
    news.wait()
    #expect(store.settle())
    #expect(store.surface(of: Picture("paper"), 900, 600) != nil)
  }

  /// Somebody moves the folder to the desk of a laptop while the table is open.
  @Test func folderMovedMeanwhile() throws {
    try Self.withFolder { folder in
      let files = FileManager.default
      try files.createDirectory(atPath: "\(folder)/before", withIntermediateDirectories: true)
      for name in ["wish", "lead"] {
        let file = "\(name).svg"
        try files.copyItem(atPath: "\(Self.art)/\(file)", toPath: "\(folder)/before/\(file)")
      }
      var store = PictureStore(folder: "\(folder)/before")
      let first = store.surface(of: Picture("wish"), 40, 40)
      try files.moveItem(atPath: "\(folder)/before", toPath: "\(folder)/after ø")
      let second = store.surface(of: Picture("lead"), 40, 40)
      #expect(first != nil && second != nil)
      // Nothing of it is left open.
      let held = try files.contentsOfDirectory(atPath: "/proc/self/fd").count
      store = PictureStore(folder: Self.art)
      #expect(try files.contentsOfDirectory(atPath: "/proc/self/fd").count <= held + 1)
    }
  }
}
