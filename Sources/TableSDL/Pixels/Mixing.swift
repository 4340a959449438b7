/// Mixes rows of pixels with what is under them, eight at a time.
///
/// The lower pixels are opaque, `0xFFRRGGBB`, and stay so. A part of a colour becomes
/// `(over · alpha + under · (255 − alpha)) / 255`, to the nearest whole number; it hangs on nothing but
/// the pixel, so that a picture painted in pieces is the picture painted at once.
/// SDL's own blits take four to six times as long, and those that weigh a whole picture longer still.
enum Mixing {
  typealias Row = UnsafeMutablePointer<UInt32>

  private typealias Eight = SIMD8<UInt32>
  /// The same bytes: two parts of each pixel, with room for their products.
  private typealias Halves = SIMD16<UInt16>

  private static let parts: UInt32 = 0x00FF_00FF
  private static let opaque: UInt32 = 0xFF00_0000

  /// Mixes one colour over a row.
  ///
  /// - Parameters:
  ///   - color: `0xRRGGBB`.
  ///   - alpha: 0 to 255.
  static func mix(_ color: UInt32, _ alpha: UInt32, over row: Row, _ count: Int) {
    let weight = Halves(repeating: UInt16(255 - alpha))
    let first = products(Eight(repeating: color & parts), Eight(repeating: alpha | alpha << 16))
    let second = products(
      Eight(repeating: color >> 8 & parts), Eight(repeating: alpha | alpha << 16))
    var index = 0
    while index + 8 <= count {
      let under = load(row + index)
      let low = shared(first &+ halves(under & parts) &* weight)
      let high = shared(second &+ halves((under &>> 8) & parts) &* weight)
      store(low | (high &<< 8) | opaque, to: row + index)
      index += 8
    }
    while index < count {
      row[index] = mixed(color, alpha, over: row[index])
      index += 1
    }
  }

  /// Mixes one colour over a row, as strongly as each byte of the mask says.
  static func mix(
    _ color: UInt32, _ alpha: UInt32, _ mask: UnsafePointer<UInt8>, over row: Row, _ count: Int
  ) {
    let low = Eight(repeating: color & parts)
    let high = Eight(repeating: color >> 8 & parts)
    let strength = Halves(repeating: UInt16(alpha))
    var index = 0
    while index + 8 <= count {
      let eight = UnsafeRawPointer(mask + index).loadUnaligned(as: UInt64.self)
      if eight == .max, alpha == 255 {
        store(Eight(repeating: color | opaque), to: row + index)
      } else if eight != 0 {
        let weights = shared(halves(Eight(truncatingIfNeeded: bytes(eight))) &* strength)
        store(mixed(low, high, weights, over: load(row + index)), to: row + index)
      }
      index += 8
    }
    while index < count {
      row[index] = mixed(color, share(UInt32(mask[index]) * alpha), over: row[index])
      index += 1
    }
  }

  /// Mixes a row of pixels with straight alpha, `0xAARRGGBB`, over another.
  ///
  /// - Parameter strength: of the whole row, 0 to 255.
  static func mix(
    _ pixels: UnsafePointer<UInt32>, _ strength: UInt32, isOpaque: Bool, over row: Row, _ count: Int
  ) {
    let weight = Halves(repeating: UInt16(strength))
    let alphas: UInt32 = isOpaque ? opaque : 0
    var index = 0
    while index + 8 <= count {
      let over = load(pixels + index) | alphas
      let any = unsafeBitCast(over, to: SIMD4<UInt64>.self)
      if (any[0] | any[1] | any[2] | any[3]) & 0xFF00_0000_FF00_0000 != 0 {
        let weights = shared(halves(over &>> 24) &* weight)
        let mixed = mixed(over & parts, (over &>> 8) & parts, weights, over: load(row + index))
        store(mixed, to: row + index)
      }
      index += 8
    }
    while index < count {
      let pixel = pixels[index] | alphas
      row[index] = mixed(pixel, share((pixel >> 24) * strength), over: row[index])
      index += 1
    }
  }

  // MARK: Eight pixels

  /// - Parameter weights: 0 to 255, a pixel each.
  @inline(__always)
  private static func mixed(
    _ low: Eight, _ high: Eight, _ weights: Eight, over under: Eight
  ) -> Eight {
    let own = halves(weights | (weights &<< 16))
    let other = Halves(repeating: 255) &- own
    let first = shared(halves(low) &* own &+ halves(under & parts) &* other)
    let second = shared(halves(high) &* own &+ halves((under &>> 8) & parts) &* other)
    return first | (second &<< 8) | opaque
  }

  @inline(__always)
  private static func products(_ one: Eight, _ other: Eight) -> Halves {
    halves(one) &* halves(other)
  }

  /// A 255th of each, to the nearest; of up to 255 · 255.
  @inline(__always)
  private static func shared(_ products: Halves) -> Eight {
    let sum = products &+ 128
    return unsafeBitCast((sum &+ (sum &>> 8)) &>> 8, to: Eight.self)
  }

  @inline(__always)
  private static func halves(_ eight: Eight) -> Halves { unsafeBitCast(eight, to: Halves.self) }

  @inline(__always)
  private static func bytes(_ eight: UInt64) -> SIMD8<UInt8> {
    unsafeBitCast(eight, to: SIMD8<UInt8>.self)
  }

  @inline(__always)
  private static func load(_ row: UnsafePointer<UInt32>) -> Eight {
    UnsafeRawPointer(row).loadUnaligned(as: Eight.self)
  }

  @inline(__always)
  private static func store(_ eight: Eight, to row: Row) {
    UnsafeMutableRawPointer(row).storeBytes(of: eight, as: Eight.self)
  }

  // MARK: One pixel

  @inline(__always)
  private static func share(_ product: UInt32) -> UInt32 {
    let sum = product + 128
    return (sum + (sum >> 8)) >> 8
  }

  @inline(__always)
  private static func mixed(_ color: UInt32, _ alpha: UInt32, over under: UInt32) -> UInt32 {
    func part(_ shift: UInt32) -> UInt32 {
      share((color >> shift & 0xFF) * alpha + (under >> shift & 0xFF) * (255 - alpha)) << shift
    }
    return opaque | part(16) | part(8) | part(0)
  }
}
