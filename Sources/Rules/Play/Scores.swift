/// The two profiles, each a set of figures from 0 to 100, never one total. `nil` is "not
/// applicable".
public struct Scores: Hashable, Sendable {
  /// For the citizen: the four measures times ten, in the order of `Measure.allCases`.
  public let measures: [Int]
  /// The weighted share of current wishes that were honoured.
  public let wishes: Int

  // How we worked together.
  /// Stances given and differing stances heard, of those possible.
  public let voices: Int?
  /// How well the level of advice asked fitted the level the matter needed.
  public let competence: Int?
  /// Of the roles that had to know, the share that was told.
  public let information: Int?
  /// Of the plan items that would have helped, the share in place when the situation came.
  public let foresight: Int?
  /// 100 when strain was shared evenly, 0 when one role carried all.
  public let sharedLoad: Int?

  /// Figures at this point of the game, from the decisions that still stand. Wishes count as
  /// honoured by what holds now, so they are final only at the end.
  public init(of game: Game) {
    let scenario = game.scenario
    let decisions = game.decisions
    measures = Measure.allCases.map { game.state.measure($0) * 10 }
    wishes = game.state.wishesHonoured(in: scenario)
    voices = Self.voices(decisions)
    competence = Self.competence(decisions, in: scenario)
    information = Self.information(decisions, in: scenario)
    foresight = Self.foresight(decisions, in: scenario)
    sharedLoad = Self.sharedLoad(game)
  }

  /// A share in percent, rounded half up; `nil` of nothing.
  private static func percent(_ part: Int, of whole: Int) -> Int? {
    whole == 0 ? nil : (200 * part + whole) / (2 * whole)
  }

  private static func voices(_ decisions: [Decision]) -> Int? {
    var given = 0
    var possible = 0
    for decision in decisions {
      let differing = decision.differing.count
      given += decision.stances.count { $0 != nil } + decision.heard.count
      possible += decision.stances.count + differing
    }
    return percent(given, of: possible)
  }

  private static func competence(_ decisions: [Decision], in scenario: Scenario) -> Int? {
    var points = 0
    var possible = 0
    for decision in decisions where decision.option != nil {
      let needed = scenario.situations[decision.situation.index].needsAdvice?.rawValue ?? 0
      let asked = decision.asked.map { scenario.advice[$0.index].level.rawValue } ?? 0
      points += asked == needed ? 2 : asked > needed ? 1 : 0
      possible += 2
    }
    return percent(points, of: possible)
  }

  private static func information(_ decisions: [Decision], in scenario: Scenario) -> Int? {
    var told = 0
    var possible = 0
    for decision in decisions where decision.option != nil {
      var mustKnow = scenario.situations[decision.situation.index].mustKnow
      if let lead = decision.lead { mustKnow.remove(lead) }
      told += mustKnow.intersection(decision.told).count
      possible += mustKnow.count
    }
    return percent(told, of: possible)
  }

  private static func foresight(_ decisions: [Decision], in scenario: Scenario) -> Int? {
    var inPlace = 0
    var helpful = 0
    for decision in decisions {
      let helped = scenario.situations[decision.situation.index].helpedBy
      inPlace += helped.intersection(decision.planInPlace).count
      helpful += helped.count
    }
    return percent(inPlace, of: helpful)
  }

  /// 100 − the half-sum of |share − 1/n|, scaled by its largest value (n − 1)/n, in whole numbers.
  private static func sharedLoad(_ game: Game) -> Int? {
    var taken = [Int](repeating: 0, count: game.scenario.roles.count)
    for case .strainChanged(let role, let amount) in game.events where amount > 0 {
      taken[role.index] += amount
    }
    let roles = Array(game.state.seated)
    let sum = roles.reduce(0) { $0 + taken[$1.index] }
    guard sum > 0, roles.count > 1 else { return nil }
    let distance = roles.reduce(0) { $0 + abs(roles.count * taken[$1.index] - sum) }
    let largest = 2 * sum * (roles.count - 1)
    return percent(largest - min(distance, largest), of: largest)
  }
}
