/// What has soft or round edges. Sizes are in pixels; the rectangle is given with the call.
enum SoftShape: Hashable {
  case fill(radius: Double)
  /// Within the edge of the rectangle.
  case outline(width: Double, radius: Double)
  /// From full strength `blur` inside the edge to nothing `blur` outside it.
  case shadow(blur: Int, radius: Double)

  /// How far from the rectangle's edge the shape reaches out.
  var reach: Int {
    switch self {
    case .fill, .outline: 0
    case .shadow(let blur, _): blur
    }
  }

  /// How far from its outermost edge the shape is not yet the same all along the side.
  var margin: Int {
    switch self {
    case .fill(let radius): Int(radius.rounded(.up))
    case .outline(let width, let radius): Int(max(width, radius).rounded(.up))
    case .shadow(let blur, let radius): 2 * blur + Int(radius.rounded(.up))
    }
  }

  /// How much of the sides is kept ready for repeating.
  var repeated: Int {
    switch self {
    case .fill: 0
    case .outline, .shadow: 64
    }
  }

  /// How strongly each pixel is covered, 0 to 255, row by row.
  /// - Parameter width: of everything that is painted, `reach` included on both sides.
  func coverage(width: Int, height: Int) -> [UInt8] {
    let outer = RoundedBox(width: Double(width), height: Double(height), inset: Double(reach))
    switch self {
    case .fill(let radius):
      return Coverage(width: width, height: height) { outer.coverage($0, $1, radius: radius) }
        .bytes
    case .outline(let line, let radius):
      let inner = RoundedBox(width: Double(width), height: Double(height), inset: line)
      return Coverage(width: width, height: height) {
        outer.coverage($0, $1, radius: radius)
          - inner.coverage($0, $1, radius: max(0, radius - line))
      }.bytes
    case .shadow(let blur, let radius):
      var coverage = Coverage(width: width, height: height) {
        outer.coverage($0, $1, radius: radius)
      }
      coverage.blur(by: blur)
      return coverage.bytes
    }
  }
}
