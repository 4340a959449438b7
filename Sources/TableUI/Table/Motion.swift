/// Whether scenes glide in or stand still at once.
public enum MotionKind: Hashable, Sendable {
  case gentle
  /// For pictures and for people who want no movement.
  case none
}

/// One soft arrival of a new scene. It is over when the scene has been painted at rest, however
/// long ago that should have been: a slow frame must not be the last one.
struct Motion {
  let kind: MotionKind
  private var start: Double?

  /// In seconds.
  private static let length = 0.28

  init(kind: MotionKind) { self.kind = kind }

  mutating func begin(at now: Double) {
    start = kind == .gentle ? now : nil
  }

  /// Whether there is a frame still to be painted.
  var isMoving: Bool { start != nil }

  /// From 0 to 1, fast at first.
  func progress(at now: Double) -> Double {
    guard let start, now - start < Self.length else { return 1 }
    let left = 1 - max(0, (now - start) / Self.length)
    return 1 - left * left * left
  }

  /// A frame was made with the progress of that moment.
  mutating func painted(at now: Double) {
    if let start, now - start >= Self.length { self.start = nil }
  }
}
