/// A few rectangles that hold everything that was added.
struct Areas: Equatable {
  private(set) var rects: [PixelRect] = []

  /// More would have every command looked at more often than is saved.
  private static let most = 12
  /// As many pixels are painted in the time that one more rectangle takes.
  private static let slack = 4096

  mutating func add(_ rect: PixelRect) {
    join(rect)
    while rects.count > Self.most { joinNearest() }
  }

  /// With every other that takes no more room together with it than apart.
  private mutating func join(_ rect: PixelRect) {
    var rect = rect
    while let index = rects.firstIndex(where: { Self.waste($0, rect) <= Self.slack }) {
      rect = rect.union(rects.remove(at: index))
    }
    rects.append(rect)
  }

  private mutating func joinNearest() {
    var nearest: (first: Int, second: Int, waste: Int)?
    for second in rects.indices {
      for first in 0..<second {
        let waste = Self.waste(rects[first], rects[second])
        if waste < nearest?.waste ?? .max { nearest = (first, second, waste) }
      }
    }
    guard let nearest else { return }
    let rect = rects.remove(at: nearest.second)
    join(rects.remove(at: nearest.first).union(rect))
  }

  /// Pixels that both together hold and neither holds; negative where they overlap.
  private static func waste(_ one: PixelRect, _ other: PixelRect) -> Int {
    one.union(other).area - one.area - other.area
  }
}
