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
  var teams: UInt64
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
  private var maker: ConsequenceMaker
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
  // Not private: the compiler (Swift 6.3, without optimization) fails on it.
  struct Loose {
    let template: UInt
    let bits: UInt64
    /// How a state had them for which it was asked last, and the tree it has then.
    var last: UInt64
    var tree: Int
  }

  init(mask: UInt64, comparesStrain: Bool) {
    self.mask = mask
    maker = ConsequenceMaker(mask: mask, comparesStrain: comparesStrain)
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
    let own = loose(template, address, hash)
    let bits = core & loose[own].bits
    if bits == loose[own].last { return trees[loose[own].tree] }
    let number = tree(of: template, core, address, bits, hash)
    loose.pointer[own].last = bits
    loose.pointer[own].tree = number
    return trees[number]
  }

  @inline(never)
  private mutating func tree(
    of template: TransitionTemplate, _ core: UInt64, _ address: UInt, _ bits: UInt64,
    _ hash: UInt64
  ) -> Int {
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
    return number
  }

  /// What a template came to that is not met again.
  private mutating func forgetPassing() {
    leaves.removeLast(leaves.count - kept.leaves)
    nodes.removeLast(nodes.count - kept.nodes)
    members.removeLast(members.count - kept.members)
  }

  @inline(__always)
  private mutating func loose(
    _ template: TransitionTemplate, _ address: UInt, _ hash: UInt64
  ) -> Int {
    let known = loose.pointer
    let number = met.place(of: hash, next: loose.count) { known[$0].template == address }
    if number == loose.count {
      let first = template.successors[0].keep
      let bits = (0..<template.successorCount).reduce(0) {
        $0 | (template.successors[$1].keep ^ first)
      }
      // No state has bits that are not among them.
      loose.append(Loose(template: address, bits: bits & mask, last: ~0, tree: 0))
    }
    return number
  }

  @inline(never)
  private mutating func make(_ template: TransitionTemplate, _ core: UInt64) -> Consequences {
    maker.make(template, core)
    let firstLeaf = Int32(leaves.count)
    for place in 0..<maker.order.count { leaves.append(maker.result(maker.order[place])) }
    let firstNode = Int32(nodes.count)
    for number in 0..<maker.tree.nodes.count {
      let first = Int32(members.count)
      let range = maker.tree.nodes[number].range
      let choices = maker.tree.members.pointer
      let idle = ~range.reduce(0) { $0 | choices[$1].teams }
      for place in range {
        members.append(
          ConsequenceMember(place: choices[place].place, teams: choices[place].teams | idle))
      }
      nodes.append(
        ConsequenceNode(
          members: Span(first: first, end: Int32(members.count)),
          free: range.reduce(HeldTeams.all) { $0 & choices[$1].teams } | idle))
    }
    let firstAsk = Int32(members.count)
    for place in 0..<maker.asked.count { members.append(maker.asked[place]) }
    return Consequences(
      leaves: Span(first: firstLeaf, end: Int32(leaves.count)),
      nodes: Span(first: firstNode, end: Int32(nodes.count)),
      asks: Span(first: firstAsk, end: Int32(members.count)))
  }
}
