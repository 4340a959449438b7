import Foundation
import Testing

/// A few scenes, compared with pictures and texts somebody has looked at: the pictures tile by tile,
/// the texts letter by letter.
///
/// After looking at new ones, keep them with `HJEMMETID_PICTURES=keep swift test --filter PictureTests`.
@Suite struct PictureTests {
  struct Scene: CustomStringConvertible, Sendable {
    let name: String
    let text: Int

    var description: String { "\(name) at \(text) %" }
    /// Where it is kept, without the ending.
    var kept: String { "\(Program.project)/Tests/ProgramTests/Pictures/\(name)-\(text)" }
  }

  static let scenes = ["shelf", "chapter", "decision", "preparation"].flatMap { name in
    [100, 200].map { Scene(name: name, text: $0) }
  }

  @Test(arguments: [100, 200]) func lookAndReadAsTheyDid(_ text: Int) throws {
    try Program.withFolder { folder in
      let result = try Program.run([
        "play", "Scenarios", "--script", "Tests/Scripts/pictures.script", "--pictures", folder,
        "--no-save", "--seed", "2026", "--language", "da", "--size", "1280x720", "--text",
        "\(text)",
      ])
      #expect(result.status == 0, "\(result.errors)")
      for scene in Self.scenes where scene.text == text {
        let taken = "\(folder)/\(scene.name)"
        if ProcessInfo.processInfo.environment["HJEMMETID_PICTURES"] == "keep" {
          for ending in [".png", ".txt"] {
            try? FileManager.default.removeItem(atPath: scene.kept + ending)
            try FileManager.default.copyItem(atPath: taken + ending, toPath: scene.kept + ending)
          }
        }
        let difference = PictureDifference(
          try Pixels(scene.kept + ".png"), try Pixels(taken + ".png"))
        #expect(difference.tiles.isEmpty, "\(scene): \(difference)")
        let kept = try Self.lines(scene.kept + ".txt")
        let read = try Self.lines(taken + ".txt")
        #expect(read == kept, "\(scene): \(read.difference(from: kept))")
        #expect(kept.count > 5)
      }
    }
  }

  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// A kept picture with something small wrong in it.
  struct Fault: CustomStringConvertible, Sendable {
    let description: String
    let scene: String
    let spoil: @Sendable (Pixels) -> Pixels
  }

  static let faults = [
    Fault(description: "the main button's label is blank", scene: "decision") {
      $0.blanked(.init(x: 1115, y: 668, width: 90, height: 26), likeX: 1108, y: 681)
    },
    Fault(description: "a small button's label is blank", scene: "decision") {
      $0.blanked(.init(x: 880, y: 378, width: 74, height: 17), likeX: 875, y: 380)
    },
    Fault(description: "two labels are swapped", scene: "preparation") {
      $0.swapped(.init(x: 322, y: 242, width: 150, height: 23), withX: 674, y: 242)
    },
    Fault(description: "a portrait's ring is three pixels off", scene: "decision") {
      $0.copied(.init(x: 266, y: 310, width: 38, height: 40), toX: 269, y: 310)
    },
    Fault(description: "the edge of a choice is two pixels off", scene: "preparation") {
      $0.copied(.init(x: 272, y: 232, width: 340, height: 4), toX: 272, y: 234)
    },
  ]

  /// Each was within the four in a thousand of all pixels that pictures were once allowed to differ by.
  @Test(arguments: faults) func smallFaultsAreSeen(_ fault: Fault) throws {
    let scene = Scene(name: fault.scene, text: 100)
    let picture = try Pixels(scene.kept + ".png")
    let difference = PictureDifference(picture, fault.spoil(picture))
    #expect(!difference.tiles.isEmpty && difference.share < 0.004, "\(fault)")
  }
}
