import Rules

/// The most and the least of the wishes that can still be honoured, in percent, at every state some
/// team can reach.
final class SolvedValues: Sendable {
  let compiled: CompiledCase
  let liveness: Liveness
  /// Before each round's card; the last is the end.
  let drawing: [SolvedStates]
  /// Before each round's preparation.
  let preparing: [SolvedStates]

  init(
    compiled: CompiledCase, liveness: Liveness, drawing: [SolvedStates], preparing: [SolvedStates]
  ) {
    self.compiled = compiled
    self.liveness = liveness
    self.drawing = drawing
    self.preparing = preparing
  }
}

/// One layer: sorted by core, so that a state is found by halving.
struct SolvedStates: Sendable {
  let cores: [UInt64]
  let highest: [Double]
  let lowest: [Double]

  /// - Parameter columns: where the two figures stand in a row.
  init(_ cores: [UInt64], _ layer: SolvedLayer, highest: Int, lowest: Int) {
    self.cores = cores.sorted()
    self.highest = self.cores.map { layer.row($0)[highest] }
    self.lowest = self.cores.map { layer.row($0)[lowest] }
  }

  init(cores: [UInt64], highest: [Double], lowest: [Double]) {
    self.cores = cores
    self.highest = highest
    self.lowest = lowest
  }

  /// `nil` for a state no team can reach.
  func place(of core: UInt64) -> Int? {
    var low = 0
    var high = cores.count
    while low < high {
      let middle = (low + high) / 2
      if cores[middle] < core { low = middle + 1 } else { high = middle }
    }
    return low < cores.count && cores[low] == core ? low : nil
  }

  func highest(_ core: UInt64) -> Double? { place(of: core).map { highest[$0] } }
  func lowest(_ core: UInt64) -> Double? { place(of: core).map { lowest[$0] } }
}
