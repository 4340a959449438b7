/// A face and a size of Inter.
public struct TextStyle: Hashable, Sendable {
  public enum Face: String, CaseIterable, Hashable, Sendable {
    case regular = "Regular"
    case italic = "Italic"
    case medium = "Medium"
    case semibold = "SemiBold"
    case bold = "Bold"
  }

  public var face: Face
  /// The em in pixels.
  public var size: Double

  public init(_ face: Face, size: Double) {
    self.face = face
    self.size = size
  }
}

/// Whoever draws text can measure it.
public protocol TextMeasuring {
  /// The advance width in pixels of one line; 0 for an empty text.
  func width(of text: String, style: TextStyle) -> Double
  /// The height in pixels from the top of a line to the top of the next, single spaced.
  func lineHeight(of style: TextStyle) -> Double
}
