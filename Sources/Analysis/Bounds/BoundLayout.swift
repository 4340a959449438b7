/// Which bounds stand where in the row of a state: six for each figure.
///
/// All are upper bounds, of the figure or of the figure with the sign changed, and all of a kind are
/// worked out alike, whatever the forgotten bits may be:
/// - first what the random team gets, then the same with the sign changed;
/// - then what choices and forgotten bits raise together: the most of any team, and the least with
///   the sign changed;
/// - then what choices lower again: the most with the sign changed, and the least.
struct BoundLayout: Sendable {
  let figures: [Objective]

  /// Figures of one kind.
  var stride: Int { figures.count }
  var width: Int { 6 * stride }

  /// Where the strain that is taken stands among the figures.
  var strain: Int? { figures.firstIndex(of: .strainTaken) }

  /// Measures among the figures.
  func measureBits(in compiled: CompiledCase) -> UInt64 {
    figures.reduce(0) { bits, figure in
      guard case .measure(let measure) = figure else { return bits }
      return bits | compiled.bits(of: .measure(measure))
    }
  }

  /// What has to be known for the figures.
  func liveness(in compiled: CompiledCase, forgetting: Forgetting? = nil) -> Liveness {
    let readsEndings = figures.contains { figure in
      switch figure {
      case .wishesHonoured, .ending, .honouredInFull, .honouredAtLeastPartly: true
      case .strainTaken, .measure: false
      }
    }
    return Liveness(
      of: compiled, atEnd: measureBits(in: compiled), countingStrain: strain != nil,
      readingEndings: readsEndings, forgetting: forgetting)
  }

  /// The least and the most a figure can be at all, with `rounds` still to be played.
  func limits(of objective: Objective, rounds: Int, roles: Int) -> ClosedRange<Double> {
    switch objective {
    case .wishesHonoured: 0...100
    case .ending, .honouredInFull, .honouredAtLeastPartly: 0...1
    case .measure: 0...10
    // No decision brings a role more than three.
    case .strainTaken: 0...Double(3 * rounds * roles)
    }
  }

  /// A row of bounds that always hold before a step.
  func limits(before step: Int, of compiled: CompiledCase) -> [Double] {
    var row = [Double](repeating: 0, count: width)
    row.withUnsafeMutableBufferPointer { row in
      guard let start = row.baseAddress else { return }
      for (place, objective) in figures.enumerated() {
        let limits = limits(
          of: objective, rounds: compiled.rounds.count - step / 2, roles: compiled.roleCount)
        put(limits.lowerBound, limits.upperBound, at: place, start)
      }
    }
    return row
  }

  @inline(__always)
  func put(_ low: Double, _ high: Double, at place: Int, _ row: UnsafeMutablePointer<Double>) {
    row[place] = high
    row[place + stride] = -low
    row[place + 2 * stride] = high
    row[place + 3 * stride] = -low
    row[place + 4 * stride] = -low
    row[place + 5 * stride] = high
  }
}
