/// Works out what a team tells apart of one template, in memory that is used again and again: it is asked
/// for each template and each of the states that it leads apart from, thousands of times in a layer.
struct ConsequenceMaker: ~Copyable {
  /// The numbers of results that differ, in an order that does not depend on what else a state tells.
  private(set) var order = Buffer<Int32>()
  private(set) var tree = ConsequenceChoices()
  /// What the first step chooses from, in ascending order; nothing where nothing is asked.
  private(set) var asked = Buffer<ConsequenceMember>()

  /// Of states, what is told apart.
  private let mask: UInt64
  private let comparesStrain: Bool

  /// By successor: the state that follows, as far as it is told apart.
  private var states = Buffer<UInt64>()
  private var reached = Buffer<Reached>()
  /// Of the result at hand.
  private var chances = Buffer<Double>()
  /// Results that differ, as they are met.
  private var found = Buffer<Found>()
  /// By result: which of those it comes to, and where that stands in the order.
  private var own = Buffer<Int32>()
  private var places = Buffer<Int32>()
  private var decided = Buffer<ConsequenceMember>()
  private var told = Buffer<ConsequenceMember>()
  private var met = ScratchTable()

  /// What a result may lead to, as far as it is told apart.
  // Not private: the compiler (Swift 6.3, without optimization) fails on it.
  struct Reached: Equatable, Comparable {
    let core: UInt64
    let strain: UInt64
    /// Rounded, so that chances added up in another order are the same.
    var chance: Int64 = 0

    @inline(__always)
    static func < (one: Self, other: Self) -> Bool {
      if one.core != other.core { return one.core < other.core }
      if one.strain != other.strain { return one.strain < other.strain }
      return one.chance < other.chance
    }
  }

  struct Found {
    let reached: Span
    let result: Int32
  }

  init(mask: UInt64, comparesStrain: Bool) {
    self.mask = mask
    self.comparesStrain = comparesStrain
  }

  /// - Parameter number: of a result that differs.
  func result(_ number: Int32) -> Int32 { found[Int(number)].result }

  /// - Parameter core: the state the template is taken for.
  mutating func make(_ template: TransitionTemplate, _ core: UInt64) {
    tellApart(template, core)
    putInOrder()
    tree.removeAll(leaves: found.count)
    asked.removeAll()
    if template.wayCount == 0 {
      told.removeAll()
      for place in 0..<places.count {
        told.append(ConsequenceMember(place: Int32(place), teams: HeldTeams.all))
      }
      _ = tree.choice(of: &told)
    } else {
      decide(template)
    }
  }

  // MARK: Results

  private mutating func tellApart(_ template: TransitionTemplate, _ core: UInt64) {
    states.removeAll()
    reached.removeAll()
    found.removeAll()
    own.removeAll()
    met.removeAll()
    for place in 0..<template.successorCount {
      states.append(template.successors[place].after(core) & mask)
    }
    for place in 0..<template.resultCount {
      let first = reached.count
      reach(template.results[place], template)
      let (all, found) = (reached.pointer, found.pointer)
      let count = reached.count - first
      var hash: UInt64 = 0
      for number in first..<reached.count {
        hash = (hash ^ all[number].core) &* 0x9FB2_1C65_1E98_DF25
        hash ^= hash >> 32 ^ all[number].strain
        hash = (hash ^ UInt64(bitPattern: all[number].chance)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 29
      }
      let number = met.place(of: hash, next: self.found.count) {
        let other = found[$0].reached
        guard other.count == count else { return false }
        for place in 0..<count where all[Int(other.first) + place] != all[first + place] {
          return false
        }
        return true
      }
      own.append(Int32(number))
      if number == self.found.count {
        let span = Span(first: Int32(first), end: Int32(reached.count))
        self.found.append(Found(reached: span, result: Int32(place)))
      } else {
        reached.removeLast(count)
      }
    }
  }

  /// Adds what a result may lead to, in ascending order.
  private mutating func reach(_ result: TemplateResult, _ template: TransitionTemplate) {
    let first = reached.count
    chances.removeAll()
    for place in result.branches.range {
      let branch = template.branches[place]
      let state = states[Int(branch.successor)]
      let strain = comparesStrain ? branch.strain.bitPattern : 0
      var same = 0
      while same < chances.count,
        reached[first + same].core != state || reached[first + same].strain != strain
      { same += 1 }
      if same < chances.count {
        chances[same] += branch.chance
      } else {
        reached.append(Reached(core: state, strain: strain))
        chances.append(branch.chance)
      }
    }
    let all = reached.pointer
    for place in 0..<chances.count {
      all[first + place].chance = Int64((chances[place] * 0x1p40).rounded())
    }
    for place in first..<reached.count {
      let own = all[place]
      var at = place
      while at > first, own < all[at - 1] {
        all[at] = all[at - 1]
        at -= 1
      }
      all[at] = own
    }
  }

  private mutating func putInOrder() {
    order.removeAll()
    for number in 0..<found.count { order.append(Int32(number)) }
    let (all, found) = (reached.pointer, found.pointer)
    var order = UnsafeMutableBufferPointer(start: order.pointer, count: order.count)
    order.sort {
      Self.precedes(found[Int($0)].reached, found[Int($1)].reached, all)
    }
    places.removeAll()
    places.append(repeating: 0, count: order.count)
    for place in order.indices { places[Int(order[place])] = Int32(place) }
  }

  @inline(__always)
  private static func precedes(
    _ one: Span, _ other: Span, _ all: UnsafeMutablePointer<Reached>
  ) -> Bool {
    for place in 0..<min(one.count, other.count) {
      let (own, their) = (all[Int(one.first) + place], all[Int(other.first) + place])
      if own != their { return own < their }
    }
    return one.count < other.count
  }

  // MARK: Choices

  /// Whom to ask; for each, what and who leads; for each, whom to tell.
  private mutating func decide(_ template: TransitionTemplate) {
    var levels: UInt64 = 0
    for place in 0..<template.wayCount { levels |= 1 << UInt64(template.ways[place].level) }
    for level in BitPlaces(levels) {
      decided.removeAll()
      told.removeAll()
      var last: Int32?
      for place in 0..<template.wayCount where template.ways[place].level == Int32(level) {
        let way = template.ways[place]
        if let last, last != way.decided {
          Self.add(tree.choice(of: &told), to: &decided)
          told.removeAll()
        }
        let leaf = places[Int(own[Int(way.result)])]
        Self.add(ConsequenceMember(place: leaf, teams: way.teams), to: &told)
        last = way.decided
      }
      Self.add(tree.choice(of: &told), to: &decided)
      Self.add(tree.choice(of: &decided), to: &asked)
    }
    _ = tree.choice(of: &asked)
  }

  @inline(__always)
  private static func add(
    _ member: ConsequenceMember, to choices: inout Buffer<ConsequenceMember>
  ) {
    let pointer = choices.pointer
    for place in 0..<choices.count where pointer[place].place == member.place {
      pointer[place].teams |= member.teams
      return
    }
    choices.append(member)
  }
}

/// The choices of one template, each once: among results, or among choices before.
struct ConsequenceChoices: ~Copyable {
  /// As they are met, each a run of ``members`` in ascending order.
  private(set) var nodes = Buffer<Span>()
  private(set) var members = Buffer<ConsequenceMember>()
  private var known = ScratchTable()
  private var leaves = 0

  /// - Parameter leaves: how many results differ; they have the places before the choices.
  mutating func removeAll(leaves: Int) {
    self.leaves = leaves
    nodes.removeAll()
    members.removeAll()
    known.removeAll()
  }

  /// - Parameter choices: are put in ascending order.
  /// - Returns: a choice among these, or the only one of them, and which teams mean to go for any of it.
  mutating func choice(of choices: inout Buffer<ConsequenceMember>) -> ConsequenceMember {
    let (pointer, count) = (choices.pointer, choices.count)
    var (teams, hash): (UInt64, UInt64) = (0, 0x9E37_79B9_7F4A_7C15)
    for place in 0..<count {
      let own = pointer[place]
      teams |= own.teams
      var at = place
      while at > 0, own.place < pointer[at - 1].place {
        pointer[at] = pointer[at - 1]
        at -= 1
      }
      pointer[at] = own
    }
    if count == 1 { return ConsequenceMember(place: pointer[0].place, teams: teams) }
    for place in 0..<count {
      hash = (hash ^ UInt64(truncatingIfNeeded: pointer[place].place)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    let (runs, all) = (nodes.pointer, members.pointer)
    let number = known.place(of: hash, next: nodes.count) {
      guard runs[$0].count == count else { return false }
      let first = Int(runs[$0].first)
      for place in 0..<count where all[first + place].place != pointer[place].place {
        return false
      }
      return true
    }
    if number == nodes.count {
      let first = Int32(members.count)
      for place in 0..<count { members.append(pointer[place]) }
      nodes.append(Span(first: first, end: Int32(members.count)))
    } else {
      let first = Int(runs[number].first)
      for place in 0..<count { all[first + place].teams |= pointer[place].teams }
    }
    return ConsequenceMember(place: Int32(leaves + number), teams: teams)
  }
}
