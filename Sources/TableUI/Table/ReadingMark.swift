/// Whether what is to be read on a page has been on the screen to its end.
///
/// It goes by what could be seen, not by time: nobody knows how fast a table reads.
struct ReadingMark {
  /// So many pixels are no line.
  private static let margin = 24.0

  private(set) var isAtEnd = false

  /// Another page lies there.
  mutating func turned() { isAtEnd = false }

  /// A frame stands on the screen.
  ///
  /// - Parameter most: how far the text can be scrolled; 0 where all of it is seen.
  mutating func shown(scrolled: Double, most: Double) {
    if most - scrolled <= Self.margin { isAtEnd = true }
  }
}
