import Rules

/// What the bar at the bottom says: what to do next on the left, the step that leads on at the right.
struct Footer {
  var prompt: String
  var primary: Primary?
  var back: Back?
  /// With what can be taken back and done again.
  var history: TableView?

  struct Primary {
    let label: String
    let command: Command
  }

  struct Back {
    let label: String
    let command: Command
  }
}
