/// What a team tells apart of one template, from one state or all that are alike: places in
/// ``ConsequenceTrees``.
struct Consequences {
  /// Results that differ, one of each.
  let leaves: Span
  /// Choices among results or among choices before; the last is the first step's. None where all comes
  /// to the same.
  let nodes: Span
  /// Among what the first step chooses, with the teams that mean to go for it, if any. None where
  /// nothing is asked.
  let asks: Span
}

/// A choice among several consequences, by their places: leaves first, then nodes.
struct ConsequenceNode {
  let members: Span
  /// Teams that mean to go for any of them, a bit each.
  let free: UInt64
}

/// One of the consequences of a choice.
struct ConsequenceMember {
  let place: Int32
  /// Teams that mean to go for it, a bit each; those that mean to go for none go for all.
  let teams: UInt64
}

/// Consequences of templates as one thread finds them, each worked out once.
///
/// Two results of a template may lead from some states to the same: one sets a bit, the other leaves it,
/// and it was set. Which of them do hangs on the bits that some successors keep and others do not.
struct ConsequenceTrees: ~Copyable {
  private(set) var leaves = Buffer<Int32>()
  private(set) var nodes = Buffer<ConsequenceNode>()
  private(set) var members = Buffer<ConsequenceMember>()
  /// Of states, what is told apart.
  private let mask: UInt64
  private let comparesStrain: Bool
  private var known = ScratchTable()
  private var keys = Buffer<Key>()
  private var trees = Buffer<Consequences>()
  private var met = ScratchTable()
  private var loose = Buffer<Loose>()
  /// Of templates that may be met again.
  private var kept = (leaves: 0, nodes: 0, members: 0)

  private struct Key {
    let template: UInt
    let bits: UInt64
  }

  /// Bits that some successors of a template keep and others do not.
  private struct Loose {
    let template: UInt
    let bits: UInt64
  }

  init(mask: UInt64, comparesStrain: Bool) {
    self.mask = mask
    self.comparesStrain = comparesStrain
  }

  /// - Parameter core: the state the template is taken for.
  @inline(__always)
  mutating func consequences(of template: TransitionTemplate, _ core: UInt64) -> Consequences {
    guard !template.isPassing else {
      forgetPassing()
      return make(template, core)
    }
    let address = UInt(bitPattern: template.results)
    let hash = UInt64(address) &* 0x9FB2_1C65_1E98_DF25
    let bits = core & looseBits(template, address, hash)
    let keys = keys.pointer
    let number = known.place(of: hash ^ bits &* 0xD6E8_FEB8_6659_FD93, next: trees.count) {
      keys[$0].template == address && keys[$0].bits == bits
    }
    if number == trees.count {
      forgetPassing()
      self.keys.append(Key(template: address, bits: bits))
      trees.append(make(template, core))
      kept = (leaves.count, nodes.count, members.count)
    }
    return trees[number]
  }

  /// What a template came to that is not met again.
  private mutating func forgetPassing() {
    leaves.removeLast(leaves.count - kept.leaves)
    nodes.removeLast(nodes.count - kept.nodes)
    members.removeLast(members.count - kept.members)
  }

  @inline(__always)
  private mutating func looseBits(
    _ template: TransitionTemplate, _ address: UInt, _ hash: UInt64
  ) -> UInt64 {
    let known = loose.pointer
    let number = met.place(of: hash, next: loose.count) { known[$0].template == address }
    if number == loose.count {
      let first = template.successors[0].keep
      let bits = (0..<template.successorCount).reduce(0) {
        $0 | (template.successors[$1].keep ^ first)
      }
      loose.append(Loose(template: address, bits: bits & mask))
    }
    return loose[number].bits
  }

  // MARK: Making them

  /// What a result may lead to, as far as it is told apart.
  private struct Reached: Hashable, Comparable {
    let core: UInt64
    let strain: UInt64
    /// Rounded, so that chances added up in another order are the same.
    var chance: Int64 = 0

    static func < (one: Self, other: Self) -> Bool {
      (one.core, one.strain, one.chance) < (other.core, other.strain, other.chance)
    }
  }

  @inline(never)
  private mutating func make(_ template: TransitionTemplate, _ core: UInt64) -> Consequences {
    var numbers: [[Reached]: Int] = [:]
    var found: [(reached: [Reached], result: Int32)] = []
    let own = (0..<template.resultCount).map { place -> Int in
      let reached = reached(by: template.results[place], template, core)
      if let number = numbers[reached] { return number }
      numbers[reached] = found.count
      found.append((reached, Int32(place)))
      return found.count - 1
    }
    // In an order that does not depend on what else a state tells.
    let order = found.indices.sorted {
      found[$0].reached.lexicographicallyPrecedes(found[$1].reached)
    }
    var places = Array(repeating: Int32(0), count: found.count)
    for (place, number) in order.enumerated() { places[number] = Int32(place) }
    let firstLeaf = Int32(leaves.count)
    for number in order { leaves.append(found[number].result) }
    let firstNode = Int32(nodes.count)
    var tree = Growing(leaves: found.count)
    var asked: Choices = [:]
    if template.wayCount == 0 {
      _ = Self.node(Dictionary(uniqueKeysWithValues: places.map { ($0, HeldTeams.all) }), &tree)
    } else {
      asked = decide(template, &tree) { places[own[Int($0)]] }
    }
    for node in tree.nodes {
      let first = Int32(members.count)
      let idle = ~node.values.reduce(0, |)
      for (place, teams) in node.sorted(by: { $0.key < $1.key }) {
        members.append(ConsequenceMember(place: place, teams: teams | idle))
      }
      nodes.append(
        ConsequenceNode(
          members: Span(first: first, end: Int32(members.count)),
          free: node.values.reduce(HeldTeams.all, &) | idle))
    }
    let firstAsk = Int32(members.count)
    for (place, teams) in asked.sorted(by: { $0.key < $1.key }) {
      members.append(ConsequenceMember(place: place, teams: teams))
    }
    return Consequences(
      leaves: Span(first: firstLeaf, end: Int32(leaves.count)),
      nodes: Span(first: firstNode, end: Int32(nodes.count)),
      asks: Span(first: firstAsk, end: Int32(members.count)))
  }

  /// Consequences by place, and which teams mean to go for them.
  private typealias Choices = [Int32: UInt64]

  private struct Growing {
    let leaves: Int
    var nodes: [Choices] = []
    /// By members in ascending order.
    var known: [[Int32]: Int32] = [:]
  }

  /// Whom to ask; for each, what and who leads; for each, whom to tell.
  ///
  /// - Returns: the first of these steps.
  private mutating func decide(
    _ template: TransitionTemplate, _ tree: inout Growing, leaf: (Int32) -> Int32
  ) -> Choices {
    func add(_ choice: (place: Int32, teams: UInt64), to choices: inout Choices) {
      choices[choice.place, default: 0] |= choice.teams
    }
    var asked: Choices = [:]
    for level in Set((0..<template.wayCount).map { template.ways[$0].level }).sorted() {
      var (decided, told): (Choices, Choices) = ([:], [:])
      var last: Int32?
      for place in 0..<template.wayCount where template.ways[place].level == level {
        let way = template.ways[place]
        if let last, last != way.decided {
          add(Self.node(told, &tree), to: &decided)
          told.removeAll(keepingCapacity: true)
        }
        add((leaf(way.result), way.teams), to: &told)
        last = way.decided
      }
      add(Self.node(told, &tree), to: &decided)
      add(Self.node(decided, &tree), to: &asked)
    }
    _ = Self.node(asked, &tree)
    return asked
  }

  /// - Returns: the place of a choice among these, or of the only one, and which teams mean to go for any
  ///   of it.
  private static func node(_ choices: Choices, _ tree: inout Growing) -> (Int32, UInt64) {
    let teams = choices.values.reduce(0, |)
    let sorted = choices.keys.sorted()
    if sorted.count == 1 { return (sorted[0], teams) }
    if let place = tree.known[sorted] {
      tree.nodes[Int(place) - tree.leaves].merge(choices, uniquingKeysWith: |)
      return (place, teams)
    }
    let place = Int32(tree.leaves + tree.nodes.count)
    tree.nodes.append(choices)
    tree.known[sorted] = place
    return (place, teams)
  }

  private func reached(
    by result: TemplateResult, _ template: TransitionTemplate, _ core: UInt64
  ) -> [Reached] {
    var (all, chances): ([Reached], [Double]) = ([], [])
    for place in result.branches.range {
      let branch = template.branches[place]
      let reached = Reached(
        core: template.successors[Int(branch.successor)].after(core) & mask,
        strain: comparesStrain ? branch.strain.bitPattern : 0)
      let same = all.firstIndex { $0.core == reached.core && $0.strain == reached.strain }
      if let same {
        chances[same] += branch.chance
      } else {
        all.append(reached)
        chances.append(branch.chance)
      }
    }
    for place in all.indices { all[place].chance = Int64((chances[place] * 0x1p40).rounded()) }
    return all.sorted()
  }
}
