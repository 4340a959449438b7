import Foundation
import TableUI
import TestSupport
import Testing

@testable import TableSDL

/// How long frames of a scene gliding in take, and what of: `HJEMMETID_FRAMES=1000 swift test --filter
/// FrameTimesTests` prints it, with `HJEMMETID_WINDOW=1` of a window on the screen, presenting
/// included.
@MainActor
@Suite(.serialized, .enabled(if: Asked.frames > 0))
struct FrameTimesTests {
  nonisolated static let sizes = [(1920.0, 1080.0), (3840.0, 2160.0)]

  @Test(arguments: sizes) func tells(_ width: Double, _ height: Double) throws {
    let mode = Asked.mode
    let size = Size(width: width, height: height)
    let window = try TableWindow(
      title: "frames", size: size, mode: mode, assets: "\(Project.assets)/art")
    _ = window.events(waitingUpTo: 0.2)
    let frames = try Walk.frames(window.size, Asked.frames, measurer: window.measurer).gliding
    // The large pictures are made once, ahead.
    for frame in frames { try window.draw(frame.filter(\.isPicture)) }
    var times: [Double] = []
    var busy: [Double] = []
    for frame in frames {
      let start = Self.processorTime
      times.append(try Self.seconds { try window.draw(frame) })
      busy.append(Self.processorTime - start)
    }
    print(
      "\(Int(window.size.width))×\(Int(window.size.height)) \(mode), \(times.count) frames:",
      Self.told(times))
    print("  of the processor, which others use too:", Self.told(busy))
    try tellKinds(frames, window)
  }

  /// The same commands, one kind at a time, over black and all of them in every frame.
  private func tellKinds(_ frames: [[DrawCommand]], _ window: TableWindow) throws {
    var painter = try Painter(
      width: Int(window.size.width), height: Int(window.size.height), fonts: window.measurer,
      pictures: PictureStore(folder: "\(Project.assets)/art"))
    for frame in frames { try painter.paint(frame) }
    func paint(_ list: [DrawCommand]) throws {
      painter.forget()
      try painter.paint(list)
    }
    let kinds = Set(frames.joined().map(\.kind)).subtracting(["clip"]).sorted()
    let empty = try Self.seconds { for _ in frames { try paint([]) } }
    var sums: [(kind: String, count: Int, seconds: Double)] = [("clear", frames.count, empty)]
    for kind in kinds {
      let lists = frames.map { $0.filter { $0.kind == kind || $0.kind == "clip" } }
      let seconds = try Self.seconds { for list in lists { try paint(list) } }
      let count = lists.joined().count { $0.kind == kind }
      sums.append((kind, count, max(0, seconds - empty)))
    }
    let whole = sums.reduce(0) { $0 + $1.seconds }
    for sum in sums.sorted(by: { $0.seconds > $1.seconds }) {
      print(
        String(
          format: "  %@: %.1f a frame, %.0f ns each, %.2f ms a frame, %.0f %%", sum.kind,
          Double(sum.count) / Double(frames.count), sum.seconds / Double(max(1, sum.count)) * 1e9,
          sum.seconds / Double(frames.count) * 1e3, 100 * sum.seconds / whole))
    }
  }

  private static func told(_ times: [Double]) -> String {
    let times = times.sorted().map { $0 * 1000 }
    let places = [0.5, 0.99, 1].map { times[Int($0 * Double(times.count - 1))] }
    return String(
      format: "median %.2f ms, 99 %% within %.2f ms, longest %.2f ms", places[0], places[1],
      places[2])
  }

  /// Of this thread, in seconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start) / .seconds(1)
  }
}

/// What the environment asks for.
private enum Asked {
  static let frames = value("HJEMMETID_FRAMES").flatMap { Int($0) } ?? 0
  static let mode = value("HJEMMETID_WINDOW") == nil ? TableWindow.Mode.headless : .window

  private static func value(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}

extension DrawCommand {
  fileprivate var isPicture: Bool { kind == "picture" }

  fileprivate var kind: String {
    switch self {
    case .fill(_, let color, let radius):
      (color.alpha == 255 ? "opaque" : "translucent") + (radius > 0 ? " round fill" : " fill")
    case .outline: "outline"
    case .shadow: "shadow"
    case .gradient: "gradient"
    case .picture: "picture"
    case .text: "text"
    case .line: "line"
    case .beginClip, .endClip: "clip"
    }
  }
}
