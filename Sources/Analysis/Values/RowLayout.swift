/// Which figures stand where in the row of a state.
///
/// A lane is what a measure that is followed beside the core takes: the state's entries in the product of
/// the process with that measure's levels, one for each level there may be so far.
struct RowLayout: Sendable {
  /// Which teams the figures are worked out for.
  enum Teams: Sendable {
    /// Random, then highest, then lowest.
    case all
    /// The highest alone, which choices are judged by.
    case highest
  }

  /// Figures for all three teams, without a measure's lanes.
  let plain: [Objective]
  /// Figures of the highest, without lanes; those that choices are judged by come first. The lowest
  /// have their sign changed, so that both are the larger of two.
  let highest: [Objective]
  /// Measures followed beside the core, by place: eleven values each, for each of their teams.
  let lanes: [Int]
  let laneTeams: Teams
  /// Figures of teams that err: see ``OrdinaryTeam``. They stand after the other plain ones.
  let ordinary: [OrdinaryFigure]
  /// Where the first lane stands among those that steps tell of.
  var firstTold = 0
  /// Figures of the highest that choices are judged by.
  let judged: Int

  /// Of a measure.
  static var values: Int { MeasureShifts.values }

  /// - Parameters:
  ///   - plain: figures for all three teams.
  ///   - judged: those for the highest alone, if they are not among the plain ones.
  init(
    plain: [Objective], judged: [Objective] = [], lanes: [Int], laneTeams: Teams = .all,
    ordinary: [Objective] = [], teams: [OrdinaryTeam] = [OrdinaryTeam()]
  ) {
    let plain = plain.filter(\.isJudged) + plain.filter { !$0.isJudged }
    let own = plain.filter(\.isJudged) + judged.filter { !plain.contains($0) }
    // The share of wishes is the first of all.
    highest =
      own.filter { $0 == .wishesHonoured } + own.filter { $0 != .wishesHonoured }
      + plain.filter { !$0.isJudged }
    self.plain = plain
    self.lanes = lanes
    self.laneTeams = laneTeams
    let ordinary = teams.flatMap { team in ordinary.map { OrdinaryFigure($0, of: team) } }
    self.ordinary = ordinary.filter { $0.grain == .future } + ordinary.filter { $0.grain == .whole }
    self.judged = own.count
  }

  /// Where the figures of the highest begin; before them are those of the random team.
  var firstHighest: Int { plain.count }
  var firstLowest: Int { plain.count + highest.count }
  /// Where the figures of a team that errs begin.
  var firstOrdinary: Int { 2 * plain.count + highest.count }
  var plainWidth: Int { firstOrdinary + ordinary.count }
  /// Of a measure.
  var laneWidth: Int { laneTeams == .all ? 3 * Self.values : Self.values }
  var width: Int { plainWidth + laneWidth * lanes.count }

  /// Whether most rows are the same as others: see ``SameRows``.
  var isShared: Bool { plainWidth == 0 && !lanes.isEmpty && laneTeams == .highest }

  /// Where a figure of the random team stands.
  func random(_ objective: Objective) -> Int? { plain.firstIndex(of: objective) }

  func highest(_ objective: Objective) -> Int? {
    highest.firstIndex(of: objective).map { firstHighest + $0 }
  }

  func lowest(_ objective: Objective) -> Int? {
    plain.firstIndex(of: objective).map { firstLowest + $0 }
  }

  /// Where a figure of a team that errs stands.
  ///
  /// - Parameter team: the first if left out.
  func ordinary(_ objective: Objective, of team: OrdinaryTeam? = nil) -> Int? {
    ordinary.firstIndex { $0.objective == objective && $0.team == team ?? $0.team }
      .map { firstOrdinary + $0 }
  }

  /// Where a measure's values begin.
  func first(ofLane lane: Int) -> Int { plainWidth + laneWidth * lane }

  /// Where a measure's highest values begin.
  func firstHighest(ofLane lane: Int) -> Int {
    first(ofLane: lane) + (laneTeams == .all ? Self.values : 0)
  }
}
