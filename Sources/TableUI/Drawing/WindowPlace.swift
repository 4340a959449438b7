/// Where a table's window is: what it begins with, and what is remembered of it.
public struct WindowPlace: Hashable, Sendable {
  /// In pixels, when it does not fill the screen; `nil` for as large as fits.
  public var size: Size?
  public var extent: Extent
  /// The display's name; `nil` for the first. One that is not there any more counts as the first.
  public var display: String?

  public enum Extent: Hashable, Sendable {
    case window, fullScreen
  }

  public init(size: Size? = nil, extent: Extent = .window, display: String? = nil) {
    self.size = size
    self.extent = extent
    self.display = display
  }
}
