/// Whether scenes glide in or stand still at once.
public enum MotionKind: Hashable, Sendable {
  case gentle
  /// For pictures and for people who want no movement.
  case none
}

/// One soft arrival of a new scene.
struct Motion {
  let kind: MotionKind
  private var start: Double?

  /// In seconds.
  private static let length = 0.28

  init(kind: MotionKind) { self.kind = kind }

  mutating func begin(at now: Double) {
    start = kind == .gentle ? now : nil
  }

  func isMoving(at now: Double) -> Bool {
    guard let start else { return false }
    return now - start < Self.length
  }

  /// From 0 to 1, fast at first.
  func progress(at now: Double) -> Double {
    guard let start, isMoving(at: now) else { return 1 }
    let left = 1 - max(0, (now - start) / Self.length)
    return 1 - left * left * left
  }
}
