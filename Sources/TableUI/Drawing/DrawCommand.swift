/// One mark on the surface. A frame is a list of them, painted in order.
public enum DrawCommand: Hashable, Sendable {
  case fill(Rect, Color, radius: Double)
  case outline(Rect, Color, width: Double, radius: Double)
  /// A soft shadow of the rectangle, `blur` pixels wide.
  case shadow(Rect, Color, blur: Double, radius: Double)
  /// From the top colour to the bottom colour.
  case gradient(Rect, top: Color, bottom: Color)
  /// A picture stretched over the rectangle; `opacity` 0 to 1.
  case picture(Picture, Rect, opacity: Double)
  /// One line; the point is the upper left corner of its line box.
  case text(String, Point, TextStyle, Color)
  case line(from: Point, to: Point, Color, width: Double)
  /// Until the matching `endClip`, nothing is painted outside the rectangle (and outside those
  /// around it).
  case beginClip(Rect)
  case endClip
}

/// A picture from Assets/art, by file name without its ending, or one that a case brings.
public struct Picture: Hashable, Sendable {
  public let name: String
  /// What to paint instead of a file of that name.
  public let own: CaseImage?

  public init(_ name: String) {
    self.name = name
    own = nil
  }

  public init(_ image: CaseImage) {
    name = image.name
    own = image
  }
}

extension [DrawCommand] {
  /// What the frame says, a line of text each, in the order of painting.
  public var texts: [String] {
    compactMap { command in
      if case .text(let text, _, _, _) = command { text } else { nil }
    }
  }
}
