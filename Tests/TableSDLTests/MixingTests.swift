import Rules
import Testing

@testable import TableSDL

/// Eight pixels at a time and one by one: each part is the nearest whole number to the exact mean.
@Suite struct MixingTests {
  private static let counts = [0, 1, 7, 8, 9, 16, 31]

  private static func nearest(_ over: UInt32, _ under: UInt32, _ alpha: UInt32) -> UInt32 {
    [16, 8, 0].reduce(0xFF00_0000) { pixel, shift in
      let sum = (over >> shift & 0xFF) * alpha + (under >> shift & 0xFF) * (255 - alpha)
      return pixel | UInt32((Double(sum) / 255).rounded()) << shift
    }
  }

  private static func weighed(_ alpha: UInt32, _ strength: UInt32) -> UInt32 {
    UInt32((Double(alpha * strength) / 255).rounded())
  }

  @Test(arguments: [0, 1, 77, 128, 254, 255] as [UInt32]) func colorsOverRows(_ alpha: UInt32) {
    var generator = Generator(seed: 1)
    for count in Self.counts {
      let under = (0..<count).map { _ in 0xFF00_0000 | UInt32(generator.below(1 << 24)) }
      let color = UInt32(generator.below(1 << 24))
      let mask = (0..<count).map { _ in UInt8([0, 255, generator.below(256)][generator.below(3)]) }
      var row = under
      row.withUnsafeMutableBufferPointer { row in
        guard let start = row.baseAddress else { return }
        Mixing.mix(color, alpha, over: start, count)
      }
      #expect(row == under.map { Self.nearest(color, $0, alpha) })
      for mask in [mask, Array(repeating: 255, count: count), Array(repeating: 0, count: count)] {
        var row = under
        row.withUnsafeMutableBufferPointer { row in
          guard let start = row.baseAddress else { return }
          mask.withUnsafeBufferPointer { mask in
            guard let cells = mask.baseAddress else { return }
            Mixing.mix(color, alpha, cells, over: start, count)
          }
        }
        let wanted = zip(under, mask).map {
          Self.nearest(color, $0, Self.weighed(UInt32($1), alpha))
        }
        #expect(row == wanted)
      }
    }
  }

  @Test(arguments: [0, 1, 77, 128, 254, 255] as [UInt32], [false, true])
  func pixelsOverRows(_ strength: UInt32, _ isOpaque: Bool) {
    var generator = Generator(seed: 2)
    for count in Self.counts {
      let under = (0..<count).map { _ in 0xFF00_0000 | UInt32(generator.below(1 << 24)) }
      let over = (0..<count).map { _ in
        UInt32([0, 255, generator.below(256)][generator.below(3)]) << 24
          | UInt32(generator.below(1 << 24))
      }
      var row = under
      row.withUnsafeMutableBufferPointer { row in
        guard let start = row.baseAddress else { return }
        over.withUnsafeBufferPointer { over in
          guard let pixels = over.baseAddress else { return }
          Mixing.mix(pixels, strength, isOpaque: isOpaque, over: start, count)
        }
      }
      let wanted = zip(under, over).map {
        Self.nearest($1, $0, Self.weighed(isOpaque ? 255 : $1 >> 24, strength))
      }
      #expect(row == wanted)
    }
  }
}
