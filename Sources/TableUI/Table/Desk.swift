import Rules

/// What the table remembers between frames that is no part of the game: where one is, what is half
/// chosen, how far something is scrolled.
struct Desk: Sendable {
  var screen = Screen.shelf
  var overlay: Overlay?
  var textScale = 1.0
  var scrolled: [String: Double] = [:]
  var hovered: String?
  var focused: String?

  // Setting up
  var length = GameLength.full
  var seats: [[RoleID]] = []
  var pickedRole: RoleID?
  var commitment = 0

  // A round
  var isAnswering = false
  var answering: SeatID?
  var told = IDSet<Role>()
  var hearing: SeatID?
  /// The first of the two roles that an effort of 2 takes.
  var firstHand: RoleID?
  var debriefPage = 0

  mutating func forgetDrafts() {
    answering = nil
    told = []
    hearing = nil
    firstHand = nil
  }
}
