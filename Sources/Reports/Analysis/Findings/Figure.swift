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
}
