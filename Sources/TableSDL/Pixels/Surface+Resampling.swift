import CSDL2

extension Surface {
  /// The picture in another size: each pixel the mean of what it covers, or between its
  /// neighbours when growing. Itself when the size is right; `translucent` format only.
  func resampled(width: Int, height: Int) throws(WindowFailure) -> Surface {
    guard width != self.width || height != self.height else { return self }
    let source = premultiplied
    let across = Resampling(from: self.width, to: width)
    let down = Resampling(from: self.height, to: height)
    let columns = across.applied(to: source, lines: self.height)
    let sized = down.applied(to: columns, lines: width)
    let result = try Surface(width: width, height: height, format: Surface.translucent)
    let stride = result.stride
    result.withPixels { pixels in
      for row in 0..<height {
        for column in 0..<width {
          pixels[row * stride + column] = Self.pixel(sized[row * width + column])
        }
      }
    }
    return result
  }

  /// Without alpha when no pixel is seen through, so that painting is copying.
  func withoutNeedlessAlpha() throws(WindowFailure) -> Surface {
    let stride = self.stride
    let isOpaque = withPixels { pixels in
      for row in 0..<height {
        // 252: rounding in the drawing of edges is not worth blending every pixel for.
        for column in 0..<width where pixels[row * stride + column] >> 24 < 252 { return false }
      }
      return true
    }
    return isOpaque ? try converted(to: Surface.opaque) : self
  }

  /// Red, green, blue and alpha, 0 to 1, the first three weighted by the last.
  private var premultiplied: [SIMD4<Float>] {
    let stride = self.stride
    return withPixels { pixels in
      (0..<height * width).map { index in
        let pixel = pixels[index / width * stride + index % width]
        let alpha = Float(pixel >> 24) / 255
        let color = SIMD4(
          Float(pixel >> 16 & 0xFF), Float(pixel >> 8 & 0xFF), Float(pixel & 0xFF), 255)
        return color / 255 * alpha
      }
    }
  }

  private static func pixel(_ color: SIMD4<Float>) -> UInt32 {
    let alpha = max(0, min(1, color.w))
    guard alpha > 0 else { return 0 }
    let most = SIMD4<Float>(repeating: 255)
    let straight = (color / alpha * 255).clamped(lowerBound: .zero, upperBound: most)
      .rounded(.toNearestOrAwayFromZero)
    return UInt32((alpha * 255).rounded()) << 24 | UInt32(straight.x) << 16
      | UInt32(straight.y) << 8 | UInt32(straight.z)
  }
}
