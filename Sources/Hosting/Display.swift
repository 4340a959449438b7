public import TableUI

/// A display to play on: a window, or a picture in memory.
@MainActor
public protocol Display: AnyObject {
  var size: Size { get }
  /// What people did since the last call, waiting up to so many seconds for the first of it.
  func events(waitingUpTo seconds: Double) -> [InputEvent]
  /// Sends an event the way the system would.
  func push(_ event: InputEvent)
  func resize(to size: Size)
  func paint(_ commands: [DrawCommand]) throws
  /// Gets a picture ready ahead of the frame that needs it.
  func prepare(_ picture: Picture, size: Size)
  /// Makes up for something that was painted in haste; returns whether a frame would look better now.
  func settle() -> Bool
  /// What is painted now, as a PNG file.
  func picture() throws -> [UInt8]
  func toggleFullScreen()
}
