/// A colour in sRGB with straight alpha, each part 0 to 255.
public struct Color: Hashable, Sendable {
  public var red, green, blue, alpha: UInt8

  /// - Parameter hex: `0xRRGGBB`.
  public init(_ hex: UInt32, alpha: UInt8 = 255) {
    red = UInt8(hex >> 16 & 0xFF)
    green = UInt8(hex >> 8 & 0xFF)
    blue = UInt8(hex & 0xFF)
    self.alpha = alpha
  }

  /// The same colour, let through by `opacity`, 0 to 1.
  public func opacity(_ opacity: Double) -> Color {
    var copy = self
    copy.alpha = UInt8(max(0, min(255, (Double(alpha) * opacity).rounded())))
    return copy
  }
}
