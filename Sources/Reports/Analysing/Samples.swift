import Analysis
import Rules

/// What random games come to, for a case that cannot be decided: estimates, never verdicts.
struct Samples {
  /// `at-home 41.2–45.6 %`, for each ending in the order of the case; empty when nothing can be
  /// played.
  let lines: [String]

  /// The same seed each time, so that the same case gives the same lines.
  init(of setup: Setup, _ scenario: Scenario, _ games: Int) {
    guard let simulation = try? Simulation(scenario: scenario, setup: setup) else {
      lines = []
      return
    }
    let result = simulation.run(games: games, seed: 1)
    lines = scenario.endings.indices.map { place in
      let range = Self.interval(result.endings[place], of: result.games)
      let (low, high) = (Figure.text(100 * range.lowerBound), Figure.text(100 * range.upperBound))
      return "\(scenario.endings[place].name) \(low)–\(high) %"
    }
  }

  /// The Wilson score interval for a share, with 95 % confidence.
  static func interval(_ count: Int, of games: Int) -> ClosedRange<Double> {
    guard games > 0 else { return 0...1 }
    let n = Double(games)
    let share = Double(count) / n
    let z = 1.959963984540054
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half =
      z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    // At the ends rounding would leave a trace.
    return (count == 0 ? 0 : max(0, middle - half))...(count == games ? 1 : min(1, middle + half))
  }
}

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
