public import Rules

/// What a team may be good or bad at. Each is solved for the best, the worst, the random and the ordinary team.
public enum Objective: Hashable, Sendable {
  /// The weighted share of current wishes that are honoured at the end, in percent, 0 to 100.
  case wishesHonoured
  /// The chance of an ending, 0 to 1.
  case ending(EndingID)
  /// The chance of an ending in which the wishes were honoured in full, 0 to 1.
  case honouredInFull
  /// The chance of an ending in which they were honoured in full or partly, 0 to 1.
  case honouredAtLeastPartly
  /// All the strain that decisions bring, summed over roles and rounds. Less is better.
  case strainTaken
  /// A measure at the end, 0 to 10.
  case measure(Measure)
}

extension Objective {
  /// Whether choices are judged by it.
  var isJudged: Bool {
    switch self {
    case .wishesHonoured, .honouredAtLeastPartly, .measure: true
    case .ending, .honouredInFull, .strainTaken: false
    }
  }
}

/// One figure for the four teams: for a random scheduler, the most and the least of all schedulers, and
/// one that errs.
public struct TeamValues: Hashable, Sendable {
  /// Every choice equally likely. See ``Policy/random``.
  public let random: Double
  /// Largest for any team; for the strain that is taken, this is the team that takes the most.
  public let highest: Double
  /// Smallest for any team.
  public let lowest: Double
  /// Of a team that does its best and errs: see ``OrdinaryTeam``. `nil` for a measure that nothing in
  /// the case reads, and where it was not asked for.
  public let ordinary: Double?

  /// Of chances: that it does not come.
  var complement: TeamValues {
    TeamValues(random: 1 - random, highest: 1 - lowest, lowest: 1 - highest)
  }

  func with(ordinary: Double?) -> TeamValues {
    TeamValues(random: random, highest: highest, lowest: lowest, ordinary: ordinary)
  }

  init(random: Double, highest: Double, lowest: Double, ordinary: Double? = nil) {
    self.ordinary = ordinary
    self.random = random
    self.highest = highest
    self.lowest = lowest
  }
}

/// A chance that need not be solved because another tells it.
enum SameFigure {
  case `is`(Objective)
  case isNot(Objective)
}

extension Scenario {
  /// The only ending in full is the chance that wishes are honoured in full; the only one that does
  /// not honour them comes when they are not honoured at least partly.
  func sameFigure(as objective: Objective) -> SameFigure? {
    guard case .ending(let id) = objective else { return nil }
    let honoured = endings[id.index].honoured
    guard endings.count(where: { $0.honoured == honoured }) == 1 else { return nil }
    switch honoured {
    case .full: return .is(.honouredInFull)
    case .partly: return nil
    case .not: return .isNot(.honouredAtLeastPartly)
    }
  }
}
