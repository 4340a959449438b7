public import Rules

/// What an exact solution says about a case, as plain figures: for pages, files and comparisons.
///
/// Shares of wishes honoured are in percent, 0 to 100, and gains in percentage points of them;
/// chances are 0 to 1. Lists are in the order of the case.
public struct CaseFigures: Sendable {
  public let scenario: Scenario
  public let setup: Setup
  /// Rounds in this length of game.
  public let rounds: Int
  /// Distinct states in all layers.
  public let states: Int
  /// The largest error of any figure that is not a percentage; those are a hundred times as large.
  public let errorBound: Double
  /// How often an ordinary team errs in a step, in percent.
  public let errs: Int
  /// Teams that go without something, where they were asked for.
  public var held: [HeldTeam] = []
  /// The chance of each ending.
  public let endings: [TeamValues]
  /// The weighted share at the end, in percent, 0 to 100.
  public let wishesHonoured: TeamValues
  /// The chance of an ending that honours the wishes in full, 0 to 1.
  public let honouredInFull: TeamValues
  /// The chance of one that honours them in full or partly, 0 to 1.
  public let honouredAtLeastPartly: TeamValues
  /// At the end, 0 to 10, in the order of `Measure.allCases`.
  public let measures: [TeamValues]
  /// Strain that decisions brought, over all roles and rounds.
  public let strainTaken: TeamValues
  public let situations: [SituationFigures]
  /// What putting each item in place or reviewing it adds.
  public let plan: [Gain]
  /// In the order of `KnowledgeLevel.allCases`.
  public let advice: [Gain]
  public let roles: [RoleFigures]
  /// Where play can first be in vain; `nil` where it never is.
  public let doom: Doom?
  /// By card, then by option.
  public let neverBetter: [NeverBetter]
  /// What no play of this length comes to, in the order of the file. Cards that no round of this
  /// length draws are left out, and what belongs to them.
  public let unreachable: [Target]

  /// What a card is worth to those who meet it.
  public struct SituationFigures: Hashable, Sendable {
    public let id: SituationID
    /// Whether some round of this length can draw it.
    public let isPlayed: Bool
    /// `nil` when it cannot come.
    public let swing: Double?
    /// The same where a random team goes on.
    public let swingAtRandom: Double?
    public let closeness: Closeness
  }

  /// What a plan item or a level of advice adds.
  public struct Gain: Hashable, Sendable {
    /// The most it adds, in percentage points.
    public let most: Double
    /// The same where a random team goes on.
    public let atRandom: Double
    /// Whether it ever adds to anything that is judged by itself, measures among them.
    public let isOfUse: Bool
    /// Where it adds the most; `nil` where it adds nothing to wishes.
    public let arises: Arising?
  }

  /// What a role can do, round by round.
  public struct RoleFigures: Hashable, Sendable {
    public let id: RoleID
    /// The most that its leading adds, for each round, in percentage points.
    public let leadGains: [Double]
    /// The same where a random team goes on.
    public let leadGainsAtRandom: [Double]
    /// For each round, whether it could lead or prepare anything.
    public let isActive: [Bool]
    /// Its share of what leading adds, over all roles and rounds, 0 to 1; `nil` when it never
    /// matters who leads.
    public let share: Double?
    /// Where its leading decides the most; `nil` where it never does.
    public let arises: Arising?

    /// The longest run of rounds, as places from 0, in which it could do nothing; empty when it
    /// always can.
    public var idle: Range<Int> { Self.idle(isActive) }

    /// The same for any list that says whether a round was one in which something could be done.
    public static func idle(_ isActive: [Bool]) -> Range<Int> {
      var longest = 0..<0
      var start = 0
      for place in isActive.indices {
        if isActive[place] { start = place + 1 }
        if place + 1 - start > longest.count { longest = start..<place + 1 }
      }
      return longest
    }
  }

  /// Takes as long as a few passes over the states: of those that the best team meets, and back from
  /// where figures arise.
  public init(_ solution: Solution) {
    let scenario = solution.scenario
    let closeness = solution.closeness()
    let arisings = solution.arisings()
    let never = TeamValues(random: 0, highest: 0, lowest: 0)
    func values(_ objective: Objective) -> TeamValues { solution.values[objective] ?? never }
    self.scenario = scenario
    setup = solution.setup
    rounds = solution.rounds
    states = solution.states
    errorBound = solution.errorBound
    errs = solution.errs
    endings = scenario.endings.indices.map { values(.ending(EndingID($0))) }
    wishesHonoured = values(.wishesHonoured)
    honouredInFull = values(.honouredInFull)
    honouredAtLeastPartly = values(.honouredAtLeastPartly)
    measures = Measure.allCases.map { values(.measure($0)) }
    strainTaken = values(.strainTaken)
    situations = scenario.situations.indices.map { number in
      let id = SituationID(number)
      return SituationFigures(
        id: id, isPlayed: solution.isPlayed(id), swing: solution.swing(of: id),
        swingAtRandom: solution.swing(of: id, then: .random), closeness: closeness[number])
    }
    plan = scenario.plan.indices.map { number in
      let id = PlanItemID(number)
      return Gain(
        most: solution.gain(of: id), atRandom: solution.gain(of: id, then: .random),
        isOfUse: solution.paysOff(id), arises: arisings.plan[number])
    }
    advice = zip(KnowledgeLevel.allCases, arisings.advice).map { level, arises in
      Gain(
        most: solution.gain(of: level), atRandom: solution.gain(of: level, then: .random),
        isOfUse: solution.everPaysOff(level), arises: arises)
    }
    roles = solution.leadShares.enumerated().map { number, share in
      let id = RoleID(number)
      return RoleFigures(
        id: id, leadGains: solution.leadGains(of: id),
        leadGainsAtRandom: solution.leadGains(of: id, then: .random),
        isActive: solution.rounds(activeFor: id), share: share, arises: arisings.roles[number])
    }
    doom = solution.doom
    neverBetter = solution.neverBetter
    unreachable = Target.all(in: scenario).filter { target in
      switch target {
      case .situation(let id), .option(let id, _), .outcome(let id, _, _), .stuck(let id):
        solution.isPlayed(id) && !solution.isReachable(target)
      // Short games are not made to open every card of knowledge.
      case .knowledge, .planItem:
        solution.setup.length == .full && !solution.isReachable(target)
      case .ending, .quiet, .doomed: !solution.isReachable(target)
      }
    }
  }
}
