/// Which presses count: nobody takes a step by accident.
///
/// A double click, a bouncing key, two people who press at once, a finger that comes as a mouse too:
/// the second press was meant for what the first one has already done. So after a step nothing
/// counts until people can have seen where it led, and the same place or key stays quiet a little
/// longer. The rule knows no scene: it goes by places, keys and the clock.
struct PressGuard {
  /// What somebody presses.
  enum Press: Hashable {
    /// At a point, on what covers this rectangle.
    case point(Point, on: Rect?)
    case key(Key, on: Rect?)
  }

  /// Nobody answers to what they see in less, in seconds.
  static let reaction = 0.15
  /// For how long the same place or key does not take another step: longer than a slow double
  /// click of most people, and than a scene glides in.
  static let sameAgain = 0.4
  /// The same digit again where the question stays, as when answers are entered for one seat after
  /// another. No finger is faster on purpose.
  static let nextAnswer = 0.12
  /// Two contacts of one worn switch.
  static let bounce = 0.08
  /// After the keyboard came: a key that was held then is first heard of up to this much later,
  /// when it begins to repeat.
  static let arrival = 0.5

  private enum Turn {
    /// Something new is to be painted.
    case begun
    case shown(at: Double)
  }

  /// The window begins with something new.
  private var turn: Turn? = .begun
  private var last: (press: Press, time: Double, leads: Bool)?
  private var came: Double?
  private var isAway = false
  /// When the window, which had no focus, was clicked to have it.
  private var raised: Double?

  // MARK: What happens

  /// A press was let through.
  mutating func pressed(_ press: Press, at now: Double) { last = (press, now, leads: false) }

  /// It asked for something that belongs to the game.
  mutating func asked() { last?.leads = true }

  /// Another question, page or sheet is on the table, to be painted.
  mutating func turned() { turn = .begun }

  /// A frame stands on the screen.
  mutating func shown(at now: Double) {
    if case .begun = turn { turn = .shown(at: now) }
  }

  mutating func focused(at now: Double) {
    isAway = false
    raised = nil
    came = now
  }

  mutating func unfocused() { isAway = true }

  /// Somebody presses, whether or not it counts.
  mutating func tried(at now: Double) {
    if isAway, raised == nil { raised = now }
  }

  // MARK: What counts

  /// Whether a press that would do something does it.
  func allows(_ press: Press, at now: Double) -> Bool {
    // The click that fetches the window. A window that is never given the keyboard, as by some
    // window managers, can be pressed all the same.
    if isAway, now - (raised ?? now) < Self.arrival { return false }
    if let came, now - came < Self.arrival { return false }
    switch turn {
    case .begun: return false
    case .shown(let time):
      if now - time < Self.reaction { return false }
      if now - time < Self.sameAgain, isAgain(press) { return false }
    case nil: break
    }
    guard let last, isAgain(press) else { return true }
    return now - last.time >= (last.leads ? pause(before: press) : Self.bounce)
  }

  private func pause(before press: Press) -> Double {
    if case .key(.digit, _) = press { return Self.nextAnswer }
    return Self.sameAgain
  }

  /// Whether it is what was pressed last: the same key, or the same place by whatever hand.
  private func isAgain(_ press: Press) -> Bool {
    guard let last else { return false }
    switch (last.press, press) {
    case (.key(let before, _), .key(let key, _)) where before == key: return true
    case (.point(let before, _), .point(let point, _)) where before.isNear(point): return true
    case (.key(.digit, _), .key(.digit, _)): return false
    case (.key(_, let before), .key(_, let rect)), (.key(_, let before), .point(_, let rect)),
      (.point(_, let before), .key(_, let rect)), (.point(_, let before), .point(_, let rect)):
      guard let before, let rect else { return false }
      let common = before.intersection(rect)
      return common.width > 0 && common.height > 0
    }
  }
}

extension Point {
  /// Within the width of a finger tip, in pixels.
  fileprivate func isNear(_ other: Point) -> Bool {
    abs(x - other.x) < 40 && abs(y - other.y) < 40
  }
}
