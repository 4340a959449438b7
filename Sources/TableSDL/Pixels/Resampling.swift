/// Brings lines of one length to another with a triangle as wide as the step between results.
struct Resampling {
  private struct Window {
    let first: Int
    let weights: [Float]
  }

  private let length: Int
  private let windows: [Window]

  init(from length: Int, to result: Int) {
    self.length = length
    let step = Double(length) / Double(result)
    let reach = max(1, step)
    windows = (0..<result).map { index in
      let center = (Double(index) + 0.5) * step - 0.5
      let first = max(0, Int((center - reach).rounded(.up)))
      let last = min(length - 1, Int((center + reach).rounded(.down)))
      let raw = (first...max(first, last)).map { max(0, 1 - abs(Double($0) - center) / reach) }
      let sum = max(raw.reduce(0, +), .leastNormalMagnitude)
      return Window(first: first, weights: raw.map { Float($0 / sum) })
    }
  }

  /// Resizes every line, and turns rows into columns, so that a second pass resizes the others.
  func applied(to values: [SIMD4<Float>], lines: Int) -> [SIMD4<Float>] {
    var results = [SIMD4<Float>](repeating: .zero, count: windows.count * lines)
    for line in 0..<lines {
      for (place, window) in windows.enumerated() {
        var sum = SIMD4<Float>.zero
        for (offset, weight) in window.weights.enumerated() {
          sum += values[line * length + window.first + offset] * weight
        }
        results[place * lines + line] = sum
      }
    }
    return results
  }
}
