/// One part of what happens at the table: what is seen in, draw commands and places to press out. It
/// keeps what is half chosen in it, and nothing else does.
///
/// A scene is made anew whenever the table comes to it, and whenever the game goes on.
protocol Scene: Act {
  var ground: Ground { get }
  var footer: Footer { get }
  /// Whether what it shows is there; else the table goes back to the shelf, or into the game.
  var isPossible: Bool { get }
  /// Where Escape leads.
  var back: Command { get }
  /// Which of its own pages is open: another one begins at its top, and glides in.
  var page: Int { get }
  var reading: Reading { get }
}

extension Scene {
  var ground: Ground { .board }
  var isPossible: Bool { true }
  var back: Command { .overlay(.menu) }
  var page: Int { 0 }
  var reading: Reading { .choices }
}

/// What there is to read in a scene.
enum Reading: Hashable {
  /// Text that is read aloud: nobody goes on from it by accident.
  case story
  /// What is pressed, and what stands beside it.
  case choices
}

/// What a scene stands on.
enum Ground: Hashable {
  case title
  /// The home with the panels round it.
  case board
  /// The home in the evening, dimmed.
  case evening
}
