import Foundation
import Rules
public import TableUI

/// Brings host, table and display together.
@MainActor
public final class TableLoop {
  public let host: TableHost
  public let model: TableModel
  public let display: any Display
  /// Told of each step once it is on disk and on the screen.
  public var acknowledge: ((String) throws -> Void)?
  /// Told whenever nobody does anything for a moment.
  public var rest: (() -> Void)?
  private var acknowledged = 0
  private var prepared: Set<TableModel.LargePicture> = []
  /// Seconds each frame took, from layout to the display; kept when it is not `nil`.
  public var frames: FrameTimes?
  /// Seconds that whatever else was done took, in which the table answered nobody; kept when it is not
  /// `nil`.
  public var stretches: FrameTimes?
  /// What was painted last.
  private(set) var shown: [DrawCommand] = []
  private let start = ProcessInfo.processInfo.systemUptime
  private var passed = 0.0

  public init(host: TableHost, model: TableModel, display: any Display) {
    self.host = host
    self.model = model
    self.display = display
  }

  /// Seconds since the loop was made, on a steady clock.
  public var now: Double { ProcessInfo.processInfo.systemUptime - start + passed }

  /// Lets the table believe that people have taken their time: a script presses faster than anybody
  /// could on purpose.
  public func letPass(seconds: Double) { passed += seconds }

  /// Paints the frame as it is now. Twice where the layout had to settle, such as a scroll that went
  /// too far.
  public func paint() throws {
    let begin = now
    shown = model.frame(now: now)
    try display.paint(shown)
    model.shown(at: now)
    frames?.append(now - begin)
    let entries = host.entries
    if entries.count > acknowledged {
      for entry in entries[acknowledged...] { try acknowledge?(entry.text) }
    }
    acknowledged = entries.count
  }

  /// Between two looks at the files of a preview, in seconds.
  public nonisolated static let previewWait = 0.02

  /// Plays until somebody quits.
  public func run() throws {
    try paint()
    while true {
      let moving = model.isMoving
      let wait = moving ? 0.012 : isReady ? host.isAccompanied ? Self.previewWait : 1.0 : 0.15
      let events = display.events(waitingUpTo: wait)
      if try handle(events) == .quit { return }
      if !events.isEmpty || moving { try paint() } else { try idle() }
    }
  }

  /// Uses a moment in which nobody does anything: large pictures are made before they are needed.
  public func idle() throws {
    let begin = now
    defer { stretches?.append(now - begin) }
    rest?()
    if host.lookForChanges() {
      model.show(host.presentation, now: now)
      try paint()
    } else if display.settle() {
      try paint()
    } else if let next = model.picturesToCome.first(where: { !prepared.contains($0) }) {
      prepared.insert(next)
      display.prepare(next.picture, size: next.size)
    }
  }

  /// Whether everything that can be made beforehand is made.
  public var isReady: Bool {
    display.isSettled && model.picturesToCome.allSatisfy(prepared.contains)
  }

  /// Lets host and table take events; returns whether to go on.
  public func handle(_ events: [InputEvent]) throws -> TableHost.Answer {
    let begin = now
    defer { stretches?.append(now - begin) }
    for event in events {
      for request in model.handle(event, now: now) {
        switch host.carryOut(request) {
        case .go: break
        case .toggleFullScreen: display.toggleFullScreen()
        case .quit: return .quit
        }
        model.show(host.presentation, now: now)
      }
    }
    return .go
  }
}
