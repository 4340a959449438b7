import Testing

@testable import TableUI

/// The rule against steps by accident, by the clock alone.
@Suite struct PressGuardTests {
  typealias Press = PressGuard.Press

  static let button = Rect(x: 1500, y: 950, width: 300, height: 80)
  static let spot = Press.point(Point(x: 1600, y: 990), on: button)
  static let enter = Press.key(.enter, on: button)
  static let elsewhere = Press.point(
    Point(x: 300, y: 300), on: Rect(x: 200, y: 200, width: 400, height: 200))

  /// What took a step, what is pressed then, and for how long after the new frame it does nothing.
  static let cases: [(first: Press, second: Press, quiet: Double)] = [
    // A double click, a finger that taps twice a little off, a bouncing key.
    (spot, spot, 0.4), (enter, enter, 0.4),
    (spot, .point(Point(x: 1630, y: 960), on: nil), 0.4),
    // Two people: one clicks what the other confirms.
    (spot, enter, 0.4), (enter, spot, 0.4),
    (spot, .key(.space, on: button.offset(x: 40, y: 10)), 0.4),
    (.key(.space, on: button), enter, 0.4),
    (.key(.backspace, on: nil), .key(.backspace, on: nil), 0.4),
    (.key(.digit(2), on: nil), .key(.digit(2), on: nil), 0.4),
    // Something else: nobody can have seen it yet.
    (spot, elsewhere, 0.15), (spot, .key(.escape, on: nil), 0.15),
    (.key(.digit(1), on: button), .key(.digit(2), on: button), 0.15),
  ]

  @Test(arguments: cases)
  func afterAStep(_ row: (first: Press, second: Press, quiet: Double)) {
    var hands = PressGuard()
    hands.shown(at: 0)
    #expect(hands.allows(row.first, at: 10))
    hands.pressed(row.first, at: 10)
    hands.asked()
    hands.turned()
    // However long the frame takes.
    #expect(!hands.allows(row.second, at: 10.1) && !hands.allows(row.second, at: 12))
    hands.shown(at: 12.5)
    // Later frames of the same motion do not begin it again.
    hands.shown(at: 12.6)
    #expect(!hands.allows(row.second, at: 12.5 + row.quiet - 0.01))
    #expect(hands.allows(row.second, at: 12.5 + row.quiet + 0.01))
  }

  /// Where the question stays, as for one seat after another, or for the second slot.
  static let answers: [(first: Press, second: Press, quiet: Double)] = [
    (spot, spot, 0.4), (enter, enter, 0.4), (enter, spot, 0.4),
    (.key(.digit(1), on: button), .key(.digit(1), on: button), 0.12),
    (.key(.digit(1), on: button), .key(.digit(2), on: button), 0),
    (spot, elsewhere, 0),
  ]

  @Test(arguments: answers)
  func whereTheQuestionStays(_ row: (first: Press, second: Press, quiet: Double)) {
    var hands = PressGuard()
    hands.shown(at: 0)
    hands.pressed(row.first, at: 10)
    hands.asked()
    hands.shown(at: 10.01)
    if row.quiet > 0 { #expect(!hands.allows(row.second, at: 10 + row.quiet - 0.01)) }
    #expect(hands.allows(row.second, at: 10 + row.quiet + 0.01))
  }

  @Test func aWornSwitchTogglesOnce() {
    var hands = PressGuard()
    hands.shown(at: 0)
    hands.pressed(Self.spot, at: 10)
    #expect(!hands.allows(Self.spot, at: 10.05))
    #expect(hands.allows(Self.spot, at: 10.2))
  }

  @Test func nothingIsPressedBeforeTheFirstFrame() {
    var hands = PressGuard()
    #expect(!hands.allows(Self.enter, at: 3))
    hands.shown(at: 4)
    #expect(!hands.allows(Self.enter, at: 4.1))
    #expect(hands.allows(Self.enter, at: 4.2))
  }

  @Test func whatWasHeldWhenTheKeyboardCameDoesNothing() {
    var hands = PressGuard()
    hands.shown(at: 0)
    hands.focused(at: 10)
    #expect(!hands.allows(Self.enter, at: 10.03) && !hands.allows(Self.spot, at: 10.4))
    #expect(hands.allows(Self.enter, at: 10.6))
  }

  /// The click that fetches the window is not meant for what lies under it, nor is its second half.
  /// Where no window manager gives the window the keyboard, a later one is.
  @Test func theClickThatFetchesTheWindow() {
    var hands = PressGuard()
    hands.shown(at: 0)
    hands.unfocused()
    hands.tried(at: 10)
    #expect(!hands.allows(Self.spot, at: 10))
    #expect(!hands.allows(Self.spot, at: 10.2))
    #expect(hands.allows(Self.spot, at: 10.6))
    hands.focused(at: 11)
    hands.unfocused()
    hands.tried(at: 20)
    #expect(!hands.allows(Self.elsewhere, at: 20))
    hands.focused(at: 20.2)
    #expect(!hands.allows(Self.elsewhere, at: 20.3))
    #expect(hands.allows(Self.elsewhere, at: 20.8))
  }
}
