public import Rules

/// What came of many games. Whole numbers throughout, so that the same games give the same result
/// in any order.
public struct SimulationResult: Hashable, Sendable {
  public internal(set) var games = 0
  /// Actions in all games.
  public internal(set) var actions = 0
  /// How often each ending came, in the order of the scenario.
  public internal(set) var endings: [Int]
  /// The sum over all games of each measure at the end, in the order of `Measure.allCases`.
  public internal(set) var measures: [Int]
  /// The sum over all games of the wishes honoured at the end, each 0 to 100.
  public internal(set) var wishes = 0

  init(for scenario: Scenario) {
    endings = scenario.endings.map { _ in 0 }
    measures = Measure.allCases.map { _ in 0 }
  }

  /// 0 to 10; `nil` when nothing was played.
  public func mean(of measure: Measure) -> Double? { mean(measures[measure.rawValue]) }

  /// 0 to 100; `nil` when nothing was played.
  public var meanOfWishes: Double? { mean(wishes) }

  /// `nil` when nothing was played.
  public var actionsPerGame: Double? { mean(actions) }

  /// 0 to 1; `nil` when nothing was played.
  public func share(of ending: EndingID) -> Double? { mean(endings[ending.index]) }

  private func mean(_ sum: Int) -> Double? { games == 0 ? nil : Double(sum) / Double(games) }
}
