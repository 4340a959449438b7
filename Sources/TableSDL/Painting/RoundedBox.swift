/// A rectangle with round corners in the middle of a larger one.
struct RoundedBox {
  private let centerX, centerY, halfWidth, halfHeight: Double

  init(width: Double, height: Double, inset: Double) {
    centerX = width / 2
    centerY = height / 2
    halfWidth = width / 2 - inset
    halfHeight = height / 2 - inset
  }

  /// How much of the pixel with this upper left corner is inside, 0 to 1, by the distance of its
  /// centre from the edge.
  func coverage(_ column: Int, _ row: Int, radius: Double) -> Double {
    guard halfWidth > 0, halfHeight > 0 else { return 0 }
    let round = min(radius, halfWidth, halfHeight)
    let x = abs(Double(column) + 0.5 - centerX) - halfWidth + round
    let y = abs(Double(row) + 0.5 - centerY) - halfHeight + round
    let distance =
      if x > 0, y > 0 {
        (x * x + y * y).squareRoot() - round
      } else {
        max(x, y) - round
      }
    return max(0, min(1, 0.5 - distance))
  }
}
