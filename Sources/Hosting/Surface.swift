public import TableUI

/// A surface to play on: a window, or a picture in memory.
@MainActor
public protocol Surface: AnyObject {
  var size: Size { get }
  /// What people did since the last call, waiting up to so many seconds for the first of it.
  func events(waitingUpTo seconds: Double) -> [InputEvent]
  /// Sends an event the way the system would.
  func push(_ event: InputEvent)
  func resize(to size: Size)
  func paint(_ commands: [DrawCommand]) throws
  func savePicture(to path: String) throws
  func toggleFullScreen()
}
