import Foundation
import Rules
import TableUI
import TestSupport
import Testing

@testable import TableSDL

/// A frame of which only what changed is painted is the frame painted from black.
@MainActor
@Suite struct ChangedAreasTests {
  private nonisolated static let art = "\(Project.assets)/art"

  /// Two canvases: one goes on from frame to frame, one begins each of them anew.
  private struct Pair {
    var goingOn, anew: Painter

    init(_ width: Int, _ height: Int) throws {
      let fonts = try FontBook()
      goingOn = try Painter(
        width: width, height: height, fonts: fonts, pictures: PictureStore(folder: art))
      anew = try Painter(
        width: width, height: height, fonts: fonts, pictures: PictureStore(folder: art))
    }

    /// - Returns: pixels that differ, and the share of the canvas that was painted.
    mutating func paint(_ commands: [DrawCommand]) throws -> (wrong: Int, share: Double) {
      let changed = try goingOn.paint(commands)
      anew.forget()
      try anew.paint(commands)
      let wrong = (0..<anew.canvas.bounds.height).reduce(0) { $0 + differing(inRow: $1) }
      return (
        wrong, Double(changed.reduce(0) { $0 + $1.area }) / Double(anew.canvas.bounds.area)
      )
    }

    private func differing(inRow row: Int) -> Int {
      let width = anew.canvas.bounds.width
      guard let one = goingOn.canvas.surface.row(row, from: 0),
        let other = anew.canvas.surface.row(row, from: 0)
      else { return width }
      // An opaque surface has no alpha: that byte says nothing.
      return memcmp(one, other, width * 4) == 0
        ? 0 : (0..<width).count { (one[$0] ^ other[$0]) & 0xFF_FFFF != 0 }
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func randomFramesAreAsPaintedAnew(_ seed: UInt64) throws {
    var pair = try Pair(160, 120)
    var generator = Generator(seed: seed)
    var commands: [DrawCommand] = []
    for step in 0..<150 {
      for _ in 0...generator.below(4) { Self.change(&commands, &generator) }
      let wrong = try pair.paint(commands).wrong
      #expect(wrong == 0, "\(wrong) pixels in step \(step)")
      if wrong > 0 { break }
    }
  }

  @Test func everyFrameOfAGameIsAsPaintedAnew() throws {
    var pair = try Pair(960, 540)
    let size = Size(width: 960, height: 540)
    var shares: [Double] = []
    for (index, frame) in try Walk.frames(size, 160, measurer: FontBook()).all.enumerated() {
      let (wrong, share) = try pair.paint(frame)
      shares.append(share)
      #expect(wrong == 0, "\(wrong) pixels in frame \(index)")
    }
    #expect(shares.count { $0 < 0.1 } > 20, "what only a pointer changes is little")
    #expect(shares.allSatisfy { $0 <= 2 })
  }

  @Test func onlyWhatChangedIsPainted() throws {
    var pair = try Pair(160, 120)
    let ground = DrawCommand.fill(Rect(0, 0, 160, 120), white, radius: 0)
    let still = DrawCommand.fill(Rect(100, 80, 40, 30), red, radius: 4)
    let moving = Rect(10, 10, 20, 20)
    #expect(try pair.goingOn.paint([ground, still]) == [pair.goingOn.canvas.bounds])
    for color in [blue, red] {
      let round = DrawCommand.fill(moving, color, radius: 3)
      #expect(try pair.goingOn.paint([ground, round, still]) == [moving.whole])
    }
    #expect(try pair.goingOn.paint([ground, still]) == [moving.whole])
    #expect(try pair.goingOn.paint([ground, still]) == [])
    pair.goingOn.forget()
    #expect(try pair.goingOn.paint([ground, still]) == [pair.goingOn.canvas.bounds])
  }

  // MARK: Made-up frames

  private static func change(_ commands: inout [DrawCommand], _ generator: inout Generator) {
    let place = generator.below(commands.count + 1)
    switch generator.below(6) {
    case 0 where !commands.isEmpty: commands.remove(at: min(place, commands.count - 1))
    case 1 where commands.count > 1:
      commands.swapAt(min(place, commands.count - 1), generator.below(commands.count))
    case 2 where !commands.isEmpty:
      let index = min(place, commands.count - 1)
      commands[index] = command(&generator)
    case 3 where commands.count > 30: commands.removeFirst(generator.below(commands.count))
    default: commands.insert(command(&generator), at: place)
    }
  }

  private static func command(_ generator: inout Generator) -> DrawCommand {
    func number(_ bound: Int) -> Double { Double(generator.below(bound * 4)) / 4 }
    let rect = Rect(number(170) - 10, number(130) - 10, number(90), number(70))
    let alpha = [255, 255, 200, 90, 0][generator.below(5)]
    let color = Color(UInt32(generator.below(1 << 24)), alpha: UInt8(alpha))
    let end = Point(x: rect.maxX, y: generator.below(3) == 0 ? rect.y : rect.maxY)
    let texts = ["Hjemmetid", "Ågot på søndag", "שלום", "yes", ""]
    switch generator.below(10) {
    case 0: return .fill(Rect(0, 0, 160, 120), color, radius: 0)
    case 1: return .fill(rect, color, radius: number(20))
    case 2: return .outline(rect, color, width: number(5), radius: number(20))
    case 3: return .shadow(rect, color, blur: number(14), radius: number(12))
    case 4: return .gradient(rect, top: color, bottom: color.opacity(number(1)))
    case 5:
      let names = ["clock", "paper", "home", "none"]
      let sized = Rect(rect.x, rect.y, [20, 60][generator.below(2)], 40)
      return .picture(Picture(names[generator.below(4)]), sized, opacity: number(2))
    case 6, 7:
      let style = TextStyle(.medium, size: 8 + number(20))
      return .text(texts[generator.below(5)], Point(x: rect.x, y: rect.y), style, color)
    case 8: return .line(from: Point(x: rect.x, y: rect.y), to: end, color, width: number(6))
    default: return generator.below(2) == 0 ? .beginClip(rect) : .endClip
    }
  }
}

extension Rect {
  fileprivate var whole: PixelRect {
    PixelRect(x: Int(x), y: Int(y), width: Int(width), height: Int(height))
  }
}
