import Rules

@testable import Analysis

/// Solves a partially observable process as the books say: over beliefs, each a chance for every state that the
/// table cannot tell from the others. It reads what is written for other programs, and knows no rules.
struct ProcessBeliefs {
  /// Wishes, then the chance of each ending, then measures.
  struct Values {
    var best: [Double]
    var worst: [Double]
  }

  private struct Member: Hashable {
    let state: Int
    let chance: Double
  }

  private let process: PartiallyObservableProcess
  private let seesStates: Bool
  private var known: [[Member]: Values] = [:]

  /// - Parameter seesStates: whether the table sees every state, and not only what it observes there.
  init(_ process: PartiallyObservableProcess, seesStates: Bool = false) {
    self.process = process
    self.seesStates = seesStates
  }

  mutating func solve() -> Values { value(of: [Member(state: 0, chance: 1)]) }

  private mutating func value(of belief: [Member]) -> Values {
    if let value = known[belief] { return value }
    let ends = belief.compactMap { process.states[$0.state].end }
    var value: Values?
    if let end = ends.first {
      // States that are observed alike at an end came to the same.
      let endings = (0..<process.endingLabels.count).map { $0 == end.ending.index ? 1.0 : 0 }
      let figures = [Double(end.wishes)] + endings + end.measures.map(Double.init)
      value = Values(best: figures, worst: figures)
    } else {
      for choice in process.states[belief[0].state].choices.indices {
        let next = sum(over: parts(of: belief, after: choice))
        value = Values(
          best: zip(value?.best ?? next.best, next.best).map { max($0, $1) },
          worst: zip(value?.worst ?? next.worst, next.worst).map { min($0, $1) })
      }
    }
    let found = value ?? Values(best: [], worst: [])
    known[belief] = found
    return found
  }

  /// By what is observed; chances are not yet shares of their part.
  private func parts(of belief: [Member], after choice: Int) -> [[Member]] {
    var chances: [Int: Double] = [:]
    for member in belief {
      for branch in process.states[member.state].choices[choice] {
        chances[branch.target, default: 0] += member.chance * branch.chance
      }
    }
    var parts: [Int: [Member]] = [:]
    for (state, chance) in chances.sorted(by: { $0.key < $1.key }) {
      parts[seesStates ? state : process.states[state].observation, default: []]
        .append(Member(state: state, chance: chance))
    }
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func sum(over parts: [[Member]]) -> Values {
    var sum = Values(best: [], worst: [])
    for part in parts {
      let chance = part.reduce(0) { $0 + $1.chance }
      let own = value(of: part.map { Member(state: $0.state, chance: $0.chance / chance) })
      func added(_ sum: [Double], _ own: [Double]) -> [Double] {
        own.indices.map { (sum.isEmpty ? 0 : sum[$0]) + chance * own[$0] }
      }
      sum = Values(best: added(sum.best, own.best), worst: added(sum.worst, own.worst))
    }
    return sum
  }
}
