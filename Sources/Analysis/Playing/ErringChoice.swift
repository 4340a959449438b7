/// What a team that errs does with the ways it has: the chance of each consequence.
///
/// It has the steps of ``OrdinaryTeam``, found from a list of ways instead of a template; games played by
/// it have to come to the solver's figures.
struct ErringChoice {
  /// One way to decide or to prepare.
  struct Way {
    /// The level of advice asked.
    let level: Int
    /// What and who leads, as one; the same stand side by side.
    let decided: Int
    /// What it comes to, by number.
    let leaf: Int
    /// Whether the team means to go it.
    let isAllowed: Bool
  }

  /// By place, and whether the team means to go for it.
  private typealias Members = [Int: Bool]

  private let leaves: Int
  private var nodes: [Members] = []
  private var known: [[Int]: Int] = [:]

  /// - Parameter worth: by leaf, what it can expect then.
  /// - Returns: by leaf, the chance that it comes to it.
  static func shares(_ ways: [Way], worth: [Double], errs: Double) -> [Double] {
    var choice = Self(leaves: worth.count)
    choice.build(ways)
    return choice.shares(worth, errs)
  }

  private init(leaves: Int) { self.leaves = leaves }

  /// Whom to ask; for each, what and who leads; for each, whom to tell.
  private mutating func build(_ ways: [Way]) {
    var asked: Members = [:]
    for level in Set(ways.map(\.level)).sorted() {
      var (decided, told): (Members, Members) = ([:], [:])
      var last: Int?
      for way in ways where way.level == level {
        if let last, last != way.decided {
          add(told, to: &decided)
          told.removeAll(keepingCapacity: true)
        }
        told[way.leaf] = told[way.leaf] == true || way.isAllowed
        last = way.decided
      }
      add(told, to: &decided)
      add(decided, to: &asked)
    }
    var root: Members = [:]
    add(asked, to: &root)
  }

  /// A choice among several is one of the consequences of the step before; what is no choice stands for
  /// itself.
  private mutating func add(_ members: Members, to choices: inout Members) {
    let isAllowed = members.values.contains(true)
    let sorted = members.keys.sorted()
    let place: Int
    if sorted.count == 1 {
      place = sorted[0]
    } else if let same = known[sorted] {
      nodes[same - leaves].merge(members) { $0 || $1 }
      place = same
    } else {
      place = leaves + nodes.count
      nodes.append(members)
      known[sorted] = place
    }
    choices[place] = choices[place] == true || isAllowed
  }

  private func shares(_ worth: [Double], _ errs: Double) -> [Double] {
    guard !nodes.isEmpty else { return worth.map { _ in 1 } }
    var values = worth
    var best: [Int] = []
    for node in nodes {
      let places = node.keys.sorted()
      let allowed = places.filter { node[$0] == true }
      let sum = places.reduce(0) { $0 + values[$1] }
      let (most, place) = (allowed.isEmpty ? places : allowed).reduce((-Double.infinity, 0)) {
        values[$1] > $0.0 + 1e-12 ? (values[$1], $1) : $0
      }
      values.append((1 - errs) * most + errs * sum / Double(places.count))
      best.append(place)
    }
    var shares = values.map { _ in 0.0 }
    shares[shares.count - 1] = 1
    for number in nodes.indices.reversed() {
      let share = shares[leaves + number]
      guard share > 0 else { continue }
      shares[best[number]] += share * (1 - errs)
      for place in nodes[number].keys {
        shares[place] += share * errs / Double(nodes[number].count)
      }
    }
    return Array(shares.prefix(leaves))
  }
}
