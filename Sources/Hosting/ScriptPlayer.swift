import Foundation
import Rules
import ScenarioFormat
import TableUI

/// Plays a script through the display's own input, as people would, and takes pictures.
@MainActor
public final class ScriptPlayer {
  private let loop: TableLoop
  /// Where pictures go; `nil` to take none.
  private let pictures: String?
  private var taken = 0

  public struct Failure: Error, Hashable, Sendable {
    public let line: Int
    public let reason: Reason

    public enum Reason: Hashable, Sendable {
      /// Nothing of that name can be pressed; what can is listed.
      case nothingCalled(String, there: [String])
      case stillThere(String)
      /// The step did not lead anywhere for too long.
      case stuck(there: [String])
      /// The table was left before the script was through.
      case left
    }
  }

  public init(loop: TableLoop, pictures: String?) {
    self.loop = loop
    self.pictures = pictures
  }

  public func play(_ script: Script) throws {
    try loop.paint()
    for step in script.steps {
      try play(step)
    }
  }

  private func play(_ step: Script.Step) throws {
    switch step.action {
    case .press(let id):
      try press(id, line: step.line)
      try picture("press-\(id)")
    case .key(let key, let modifiers, let times):
      for _ in 0..<times { try send([.key(key, modifiers)], line: step.line) }
      try picture("key")
    case .point(let point):
      try send([.pointerMoved(point), .pointerDown(point), .pointerUp(point)], line: step.line)
      try picture("point")
    case .scroll(let notches, let point):
      try send([.pointerMoved(point), .scrolled(-notches, at: point)], line: step.line)
      try picture("scroll")
    case .size(let size):
      loop.display.resize(to: size)
      try send([], line: step.line)
      try picture("size")
    case .expect(let id):
      guard place(id) != nil else { throw missing(id, step.line) }
    case .refuse(let id):
      if place(id) != nil { throw Failure(line: step.line, reason: .stillThere(id)) }
    case .picture(let name):
      guard let pictures else { return }
      try settle()
      try FileReplacement.write(try loop.display.picture(), to: "\(pictures)/\(name).png")
      let texts = loop.shown.texts.map { "\($0)\n" }.joined()
      try FileReplacement.write(Array(texts.utf8), to: "\(pictures)/\(name).txt")
    case .wait(let seconds):
      let end = loop.now + seconds
      while loop.now < end, loop.host.isAccompanied || !loop.isReady {
        try loop.idle()
        if loop.isReady { Thread.sleep(forTimeInterval: 0.05) }
      }
    case .solved:
      loop.host.waitUntilSolved()
      loop.model.show(loop.host.presentation, now: loop.now)
      try loop.paint()
    case .auto(let seed, let hand): try auto(seed, hand, line: step.line)
    }
  }

  // MARK: What people do

  private func press(_ id: String, line: Int) throws {
    guard var hit = place(id) else { throw missing(id, line) }
    if !hit.isVisible {
      try bringIntoView(hit, line: line)
      guard let moved = place(id) else { throw missing(id, line) }
      hit = moved
    }
    let point = hit.rect.center
    try send(
      [.pointerMoved(point), .pointerDown(point), .pointerUp(point)], line: line)
  }

  /// Turns the wheel over the area until the place can be seen.
  private func bringIntoView(_ hit: Hit, line: Int) throws {
    var hit = hit
    for _ in 0..<200 where !hit.isVisible {
      guard let area = loop.model.scrollArea(of: hit) else { return }
      let isBelow = hit.full.maxY > area.maxY
      try send(
        [.pointerMoved(area.center), .scrolled(isBelow ? -1 : 1, at: area.center)], line: line)
      guard let moved = place(hit.id.text) else { return }
      if moved.full == hit.full { return }
      hit = moved
    }
  }

  private func send(_ events: [InputEvent], line: Int) throws {
    loop.letPass(seconds: 1)
    for event in events { loop.display.push(event) }
    // Resizing and waking up may take the system a turn; real events come at once.
    for _ in 0..<3 {
      let arrived = loop.display.events(waitingUpTo: 0)
      if arrived.isEmpty { break }
      guard try loop.handle(arrived) != .quit else { throw Failure(line: line, reason: .left) }
      try loop.paint()
    }
  }

  /// A picture shows what people see once everything on it is there.
  private func settle() throws {
    while !loop.display.isSettled {
      if loop.display.settle() { try loop.paint() } else { Thread.sleep(forTimeInterval: 0.002) }
    }
  }

  private func place(_ id: String) -> Hit? { loop.model.places.last { $0.id.text == id } }

  private func missing(_ id: String, _ line: Int) -> Failure {
    Failure(line: line, reason: .nothingCalled(id, there: loop.model.places.map(\.id.text)))
  }

  private func picture(_ name: String) throws {
    guard let pictures else { return }
    try settle()
    taken += 1
    let number = String(taken)
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    try FileReplacement.write(
      try loop.display.picture(), to: "\(pictures)/\(padded)-\(name).png")
  }

  // MARK: Playing on by itself

  /// Presses what a table might press next until the debrief is reached.
  private func auto(_ seed: UInt64, _ hand: Script.Hand, line: Int) throws {
    var generator = Generator(seed: seed)
    for _ in 0..<5_000 {
      if loop.model.isAtDebrief { return }
      let choices = loop.model.places.filter(\.id.leadsOn)
      guard !choices.isEmpty else {
        throw Failure(line: line, reason: .stuck(there: loop.model.places.map(\.id.text)))
      }
      let chosen = choices[generator.below(choices.count)].id.text
      switch hand {
      case .mouse: try press(chosen, line: line)
      case .keys: try focusAndEnter(chosen, line: line)
      }
      try picture("auto-\(chosen)")
    }
    throw Failure(line: line, reason: .stuck(there: loop.model.places.map(\.id.text)))
  }

  private func focusAndEnter(_ id: String, line: Int) throws {
    for _ in 0..<200 {
      if loop.model.focusedPlace?.text == id {
        try send([.key(.enter, [])], line: line)
        return
      }
      try send([.key(.tab, [])], line: line)
    }
    throw missing(id, line)
  }
}

extension HitID {
  /// Whether a table that plays on by itself presses it.
  fileprivate var leadsOn: Bool {
    switch self {
    case .single(let single):
      switch single {
      case .primary, .deck, .endRound, .goOn: true
      case .back, .undo, .redo, .menu, .card, .wishes, .plan, .roles, .outside, .sheet, .show,
        .facilitator, .smallerText, .largerText, .toShelf, .leave, .games, .saveElsewhere, .putAway,
        .quit, .setAside:
        false
      }
    case .numbered(let kind, _):
      switch kind {
      case .volume, .option, .role, .group, .planItem, .support, .hear, .reason: true
      case .resume, .aside, .bringBack, .seats, .seat, .commitment, .look, .answer, .part,
        .knowledge, .turn,
        .prepared, .jump:
        false
      }
    case .length, .language: false
    }
  }
}
