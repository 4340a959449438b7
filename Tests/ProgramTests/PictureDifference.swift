/// What differs between two pictures, tile by tile: a label is one part in a thousand of a screen, but
/// a third of the tiles it lies in.
struct PictureDifference: CustomStringConvertible {
  /// The side of a tile in pixels.
  static let side = 32
  /// Of the pixels of one tile. Letters drawn by another version of FreeType stay below it.
  static let allowed = 0.03
  /// Of 255, in some colour, from where on a pixel differs.
  static let farthest = 24

  /// Tiles where more differs than is allowed, with the share of their pixels that do.
  private(set) var tiles: [(box: Pixels.Box, share: Double)] = []
  /// Of all pixels.
  private(set) var share = 0.0

  var description: String {
    let first = tiles.prefix(6).map { tile in
      "\(Int((tile.share * 100).rounded())) % at \(tile.box.x),\(tile.box.y)"
    }
    return "\(tiles.count) tiles differ: \(first.joined(separator: ", "))"
  }

  init(_ a: Pixels, _ b: Pixels) {
    guard a.width == b.width, a.height == b.height else {
      tiles = [(Pixels.Box(x: 0, y: 0, width: a.width, height: a.height), 1)]
      share = 1
      return
    }
    var all = 0
    for y in stride(from: 0, to: a.height, by: Self.side) {
      for x in stride(from: 0, to: a.width, by: Self.side) {
        let box = Pixels.Box(
          x: x, y: y, width: min(Self.side, a.width - x), height: min(Self.side, a.height - y))
        let count = Self.count(a, b, in: box)
        all += count
        let part = Double(count) / Double(box.width * box.height)
        if part > Self.allowed { tiles.append((box, part)) }
      }
    }
    share = Double(all) / Double(a.width * a.height)
  }

  private static func count(_ a: Pixels, _ b: Pixels, in box: Pixels.Box) -> Int {
    var count = 0
    for y in box.y..<box.y + box.height {
      for x in box.x..<box.x + box.width {
        let (one, two) = (a[x, y], b[x, y])
        let isFar = (0..<3).contains { abs(Int(one[$0]) - Int(two[$0])) > farthest }
        if isFar { count += 1 }
      }
    }
    return count
  }
}
