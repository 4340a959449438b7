public import Rules

/// What a team may be good or bad at. Each is solved for the best, the worst and the random team.
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

/// One figure for the three teams.
public struct TeamValues: Hashable, Sendable {
  /// Every choice equally likely. See ``Policy/random``.
  public let random: Double
  /// Largest for any team; for the strain that is taken, this is the team that takes the most.
  public let highest: Double
  public let lowest: Double

  init(random: Double, highest: Double, lowest: Double) {
    self.random = random
    self.highest = highest
    self.lowest = lowest
  }
}

/// Which figures stand where in the row of a state.
struct RowLayout: Sendable {
  /// Figures without a measure's lanes: random, then highest, then lowest.
  let plain: [Objective]
  /// Measures followed beside the core, by place: eleven values each, three times.
  let lanes: [Int]

  static let values = 11

  var plainWidth: Int { 3 * plain.count }
  var width: Int { plainWidth + 3 * Self.values * lanes.count }

  /// Where the strain that is taken stands among the plain figures.
  var strain: Int? { plain.firstIndex(of: .strainTaken) }
}
