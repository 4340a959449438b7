import Rules

/// What can be said about a case by playing it at random, when it is too large to be solved.
public struct SampledFigures: Hashable, Sendable {
  /// A multiple of 20.
  public let games: Int
  /// Of the first game.
  public let seed: UInt64
  /// The chance of each ending, in the order of the case: 0 to 1.
  public let endings: [Estimate]
  /// In percent, 0 to 100.
  public let wishesHonoured: Estimate
  /// At the end, 0 to 10, in the order of `Measure.allCases`.
  public let measures: [Estimate]

  /// A figure with the interval that holds the true one in 95 of 100 samples.
  public struct Estimate: Hashable, Sendable {
    public let value: Double
    public let low: Double
    public let high: Double

    /// The chance of what came in none of so many games.
    public static func never(in games: Int) -> Estimate { Simulation.wilson(0, of: games) }
  }
}

extension Simulation {
  private static let batches = 20
  /// 97.5 % of Student's t with 19 degrees of freedom.
  private static let studentT = 2.093
  /// 97.5 % of the normal distribution.
  private static let normal = 1.96

  /// Plays whole games, of a random team unless it was made for another.
  ///
  /// Intervals of chances are Wilson's (1927), which hold for rare endings too; those of means come
  /// from the means of 20 batches.
  ///
  /// - Parameter games: rounded down to a multiple of 20, at least 20.
  public func estimate(
    games: Int = 20_000, seed: UInt64 = 1, threads: Int = 1
  ) -> SampledFigures {
    let size = max(1, games / Self.batches)
    let batches = (0..<Self.batches).map {
      run(games: size, seed: seed &+ UInt64($0 * size), threads: threads)
    }
    let played = size * Self.batches
    func mean(_ value: (SimulationResult) -> Double?, within range: ClosedRange<Double>)
      -> SampledFigures.Estimate
    {
      let means = batches.map { value($0) ?? 0 }
      let mean = means.reduce(0, +) / Double(means.count)
      let squares = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = (squares / Double((means.count - 1) * means.count)).squareRoot()
      let half = Self.studentT * error
      return SampledFigures.Estimate(
        value: mean, low: max(range.lowerBound, mean - half),
        high: min(range.upperBound, mean + half))
    }
    let endings = (batches.first?.endings ?? []).indices.map { place in
      Self.wilson(batches.reduce(0) { $0 + $1.endings[place] }, of: played)
    }
    return SampledFigures(
      games: played, seed: seed, endings: endings,
      wishesHonoured: mean(\.meanOfWishes, within: 0...100),
      measures: Measure.allCases.map { measure in
        mean({ $0.mean(of: measure) }, within: 0...10)
      })
  }

  static func wilson(_ count: Int, of games: Int) -> SampledFigures.Estimate {
    let (n, share) = (Double(games), Double(count) / Double(games))
    let squared = normal * normal
    let middle = (share + squared / (2 * n)) / (1 + squared / n)
    let half =
      normal / (1 + squared / n)
      * (share * (1 - share) / n + squared / (4 * n * n)).squareRoot()
    return SampledFigures.Estimate(
      value: share, low: count == 0 ? 0 : middle - half, high: count == games ? 1 : middle + half)
  }
}
