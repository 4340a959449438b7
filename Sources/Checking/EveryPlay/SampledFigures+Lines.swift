import Analysis
import Rules

extension SampledFigures {
  /// `at-home 41.2–45.6 %`, for each ending in the order of the case: the interval, never a verdict.
  func lines(in scenario: Scenario) -> [String] {
    zip(scenario.endings, endings).map { ending, chance in
      "\(ending.name) \(Figure.text(100 * chance.low))–\(Figure.text(100 * chance.high)) %"
    }
  }
}
