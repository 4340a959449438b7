/// Figures as a report shows them, whatever the locale.
enum Figure {
  /// With as many decimals as needed (from 1 to 9), rounded to the nearest.
  static func text(_ value: Double, decimals: Int = 1) -> String {
    let digits = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((abs(value) * Double(digits)).rounded())
    let rest = String(scaled % digits)
    let zeros = String(repeating: "0", count: decimals - rest.count)
    return "\(value < 0 && scaled > 0 ? "-" : "")\(scaled / digits).\(zeros)\(rest)"
  }

  /// With so many decimals that it does not look like the bound it misses.
  static func text(_ value: Double, missing bound: Int) -> String {
    for decimals in 1...8 {
      let text = text(value, decimals: decimals)
      if text != self.text(Double(bound), decimals: decimals) { return text }
    }
    return text(value, decimals: 9)
  }

  /// `37.4–39.8`, rounded outwards, so that what is shown is proved too; a single figure when both
  /// ends are shown alike.
  ///
  /// - Parameter bound: what it lies wholly above or below, and does not look as if it touched.
  static func text(_ range: ClosedRange<Double>, missing bound: Int? = nil) -> String {
    var text = outward(range, decimals: 1)
    guard let bound else { return text.joined }
    for decimals in 2...9 {
      let missed = self.text(Double(bound), decimals: decimals - 1)
      guard text.ends.contains(missed) else { break }
      text = outward(range, decimals: decimals)
    }
    return text.joined
  }

  private static func outward(_ range: ClosedRange<Double>, decimals: Int) -> Interval {
    let digits = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    // Bounds that meet are still some rounding apart.
    let slack = 1e-6
    let low = (range.lowerBound * digits + slack).rounded(.down) / digits
    let high = (range.upperBound * digits - slack).rounded(.up) / digits
    return Interval(
      ends: [text(low, decimals: decimals), text(max(low, high), decimals: decimals)])
  }

  private struct Interval {
    /// The lower and the upper.
    let ends: [String]

    var joined: String { Set(ends).count == 1 ? ends[0] : ends.joined(separator: "–") }
  }
}

extension ClosedRange<Double> {
  /// - Parameter factor: not negative.
  func scaled(by factor: Double) -> Self { factor * lowerBound...factor * upperBound }
}
