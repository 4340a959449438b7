import CSDL2
import Foundation
import Testing

/// A few scenes, compared with pictures somebody has looked at.
///
/// After looking at new ones, keep them with `HJEMMETID_PICTURES=keep swift test --filter PictureTests`.
@Suite struct PictureTests {
  struct Scene: CustomStringConvertible, Sendable {
    let name: String
    let text: Int

    var description: String { "\(name) at \(text) %" }
  }

  static let scenes = ["shelf", "chapter", "decision", "preparation"].flatMap { name in
    [100, 200].map { Scene(name: name, text: $0) }
  }

  @Test(arguments: [100, 200]) func lookAsTheyDid(_ text: Int) throws {
    try Program.withFolder { folder in
      let result = try Program.run([
        "play", "Scenarios", "--script", "Tests/Scripts/pictures.script", "--pictures", folder,
        "--no-save", "--seed", "2026", "--language", "da", "--size", "1280x720", "--text",
        "\(text)",
      ])
      #expect(result.status == 0, "\(result.errors)")
      for scene in Self.scenes where scene.text == text {
        let kept = "\(Program.project)/Tests/ProgramTests/Pictures/\(scene.name)-\(text).png"
        let taken = "\(folder)/\(scene.name).png"
        if ProcessInfo.processInfo.environment["HJEMMETID_PICTURES"] == "keep" {
          try? FileManager.default.removeItem(atPath: kept)
          try FileManager.default.copyItem(atPath: taken, toPath: kept)
        }
        let difference = try Pixels(kept).difference(from: Pixels(taken))
        #expect(difference.share < 0.004, "\(scene): \(difference)")
      }
    }
  }

  /// A picture file as pixels.
  struct Pixels {
    let width: Int
    let height: Int
    private let bytes: [UInt8]

    struct Unreadable: Error {
      let path: String
    }

    init(_ path: String) throws {
      guard let loaded = IMG_Load(path) else { throw Unreadable(path: path) }
      defer { SDL_FreeSurface(loaded) }
      guard let plain = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGB24.rawValue, 0) else {
        throw Unreadable(path: path)
      }
      defer { SDL_FreeSurface(plain) }
      width = Int(plain.pointee.w)
      height = Int(plain.pointee.h)
      let pitch = Int(plain.pointee.pitch)
      var bytes: [UInt8] = []
      for row in 0..<height {
        let line = plain.pointee.pixels.advanced(by: row * pitch)
        bytes += UnsafeRawBufferPointer(start: line, count: width * 3)
      }
      self.bytes = bytes
    }

    struct Difference: CustomStringConvertible {
      /// Of pixels that differ by more than 24 of 255 in some colour.
      let share: Double
      /// What holds all of them, as left, top, right, bottom.
      let box: (Int, Int, Int, Int)

      var description: String { "\(share * 100) % differ, within \(box)" }
    }

    func difference(from other: Pixels) -> Difference {
      guard width == other.width, height == other.height else {
        return Difference(share: 1, box: (0, 0, width, height))
      }
      var count = 0
      var box = (width, height, 0, 0)
      for place in stride(from: 0, to: bytes.count, by: 3) {
        let isFar = (0..<3).contains {
          abs(Int(bytes[place + $0]) - Int(other.bytes[place + $0])) > 24
        }
        guard isFar else { continue }
        count += 1
        let (x, y) = (place / 3 % width, place / 3 / width)
        box = (min(box.0, x), min(box.1, y), max(box.2, x), max(box.3, y))
      }
      return Difference(share: Double(count) / Double(width * height), box: box)
    }
  }
}
