/// Which figures stand where in the row of a state.
///
/// A lane is what a measure that is followed beside the core takes: the state's entries in the product of
/// the process with that measure's levels, one for each level there may be so far.
struct RowLayout: Sendable {
  /// Figures without a measure's lanes: random, then highest, then lowest. The lowest have the sign
  /// changed, so that both are the larger of two. Those that choices are judged by come first.
  let plain: [Objective]
  /// Measures followed beside the core, by place: eleven values each, three times.
  let lanes: [Int]
  /// Plain figures that choices are judged by.
  let judged: Int

  /// Of a measure.
  static var values: Int { MeasureShifts.values }

  init(plain: [Objective], lanes: [Int]) {
    func isJudged(_ objective: Objective) -> Bool {
      switch objective {
      case .wishesHonoured, .honouredAtLeastPartly, .measure: true
      case .ending, .honouredInFull, .strainTaken: false
      }
    }
    self.plain = plain.filter(isJudged) + plain.filter { !isJudged($0) }
    self.lanes = lanes
    judged = plain.count(where: isJudged)
  }

  /// How far it is from a figure for one team to the same for the next.
  var stride: Int { plain.count }
  var plainWidth: Int { 3 * stride }
  var width: Int { plainWidth + 3 * Self.values * lanes.count }

  /// Where the strain that is taken stands among the plain figures.
  var strain: Int? { plain.firstIndex(of: .strainTaken) }

  func place(of objective: Objective) -> Int? { plain.firstIndex(of: objective) }

  /// Where a measure's values begin.
  func first(ofLane lane: Int) -> Int { plainWidth + 3 * Self.values * lane }
}
