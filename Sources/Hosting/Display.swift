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
  /// Takes over what has become ready since the last frame; returns whether one would look better now.
  func settle() -> Bool
  /// Whether everything that was asked for is ready.
  var isSettled: Bool { get }
  /// What is painted now, as a PNG file.
  func picture() throws -> [UInt8]
  func toggleFullScreen()
}
