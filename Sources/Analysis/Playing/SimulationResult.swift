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

  /// What hung on each card, in the order of the scenario; only of teams that know what they can expect.
  public internal(set) var cardStakes: [Stake]
  /// The same by the round of the full game, from 0.
  public internal(set) var roundStakes: [Stake]

  /// How often clues decided, by card in the order of the scenario; only of teams that were asked to watch.
  public internal(set) var cardClues: [ClueCount]
  /// Of teams that know what they can expect.
  public internal(set) var wishesByChange = WishesByChange()

  init(for scenario: Scenario) {
    cardClues = scenario.situations.map { _ in ClueCount() }
    cardStakes = scenario.situations.map { _ in Stake() }
    roundStakes = scenario.phases.flatMap(\.rounds).map { _ in Stake() }
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

  /// How much of all that hung on cards hung on those of the first third of the rounds that were played,
  /// 0 to 1; `nil` when nothing did.
  public var earlyShareOfStakes: Double? {
    let played = roundStakes.filter { $0.games > 0 }
    let all = played.reduce(0) { $0 + $1.sum }
    let early = played.prefix(played.count / 3).reduce(0) { $0 + $1.sum }
    return all == 0 ? nil : Double(early) / Double(all)
  }

  /// On how many of all cards that hid something what was heard made another option the best, 0 to 1; `nil`
  /// when none came.
  public var shareDecidedByClues: Double? {
    let games = cardClues.reduce(0) { $0 + $1.games }
    return games == 0 ? nil : Double(cardClues.reduce(0) { $0 + $1.decisive }) / Double(games)
  }

  private func mean(_ sum: Int) -> Double? { games == 0 ? nil : Double(sum) / Double(games) }
}
