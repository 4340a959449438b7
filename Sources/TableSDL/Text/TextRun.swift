/// A piece of a line that one font paints in one direction.
struct TextRun: Hashable {
  var text: String
  /// `nil` for the face's own.
  var file: FontFile?
  var shape: Shape

  /// How HarfBuzz joins and orders the letters.
  struct Shape: Hashable {
    var direction = Direction.forwards
    /// By its four letters in ISO 15924; `nil` for those that need no shaping of their own.
    var script: String?

    enum Direction { case forwards, backwards }
  }
}
