public import TableUI

/// Inter lacks a face on this machine, and another font stands in for it. Texts then have other
/// widths than they were designed for.
public struct FontSubstitution: Hashable, Sendable {
  public let face: TextStyle.Face
  /// The family and style that is used, as in `DejaVu Sans Bold`.
  public let used: String
}
