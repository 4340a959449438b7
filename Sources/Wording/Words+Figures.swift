extension Words {
  /// A whole percentage of a chance from 0 to 1, such as `34 %`; never 0 or 100 for what is merely
  /// close to it.
  public func percent(_ chance: Double) -> String { percents(100 * chance) }

  /// The same for a figure in percent, 0 to 100.
  public func percents(_ figure: Double) -> String { "\(whole(figure)) %" }

  /// Percentage points, rounded in the same way.
  public func points(_ figure: Double) -> String { whole(figure) }

  private func whole(_ figure: Double) -> String {
    let rounding = 1e-7
    if figure > rounding, figure < 1 { return "<1" }
    if figure > 99, figure < 100 - rounding { return ">99" }
    return String(Int(figure.rounded()))
  }

  /// With one decimal, or as many as asked for, up to 6.
  public func number(_ figure: Double, decimals: Int = 1) -> String {
    var scale = 1
    for _ in 0..<min(6, max(0, decimals)) { scale *= 10 }
    let scaled = Int((abs(figure) * Double(scale)).rounded())
    let sign = figure < 0 && scaled > 0 ? "−" : ""
    guard scale > 1 else { return sign + number(scaled) }
    let rest = String(scaled % scale)
    let zeros = String(repeating: "0", count: String(scale).count - 1 - rest.count)
    return sign + number(scaled / scale) + spoken.decimalMark.text + zeros + rest
  }

  /// In groups of three digits.
  public func number(_ count: Int) -> String {
    let digits = Array(String(abs(count)))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += spoken.groupMark.text }
      text.append(digit)
    }
    return count < 0 ? "−" + text : text
  }
}
