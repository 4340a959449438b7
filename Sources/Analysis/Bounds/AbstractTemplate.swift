/// What one step can come to from states of which something is forgotten: a template for each way
/// the forgotten bits may stand, where they differ.
///
/// It points into the ``AbstractStore`` that made it.
struct AbstractTemplate {
  let successors: UnsafeMutablePointer<TemplateSuccessor>
  /// What a choice may come to: a span of `branches`.
  let results: UnsafeMutablePointer<Span>
  let branches: UnsafeMutablePointer<TemplateBranch>
  /// What can be chosen, one way or another: spans of `members`.
  let alternatives: UnsafeMutablePointer<Span>
  let members: UnsafeMutablePointer<AbstractMember>
  let successorCount: Int
  let resultCount: Int
  /// 0 when the step cannot follow.
  let alternativeCount: Int
  /// Whether the step can follow however the forgotten bits stand.
  let isCertain: Bool
}

/// A result as one alternative has it.
struct AbstractMember: Equatable {
  let result: Int32
  /// The chance that the random team comes to it.
  var weight: Double
}

/// The parts abstract templates are made of.
struct AbstractStore: ~Copyable {
  private var successors = Buffer<TemplateSuccessor>()
  private var results = Buffer<Span>()
  private var branches = Buffer<TemplateBranch>()
  private var alternatives = Buffer<Span>()
  private var members = Buffer<AbstractMember>()
  private var made = Buffer<Made>()
  private var found = ScratchTable()
  /// By the successors of the template that is being added: their places here.
  private var places = Buffer<Int32>()

  /// Where the parts of a template begin; they end where the next begins.
  // Not private: the compiler (Swift 6.3, without optimization) fails on it.
  struct Made {
    let successor: Int32
    let result: Int32
    let alternative: Int32
    var isCertain = true
  }

  var count: Int { made.count }

  mutating func removeAll() {
    successors.removeAll()
    results.removeAll()
    branches.removeAll()
    alternatives.removeAll()
    members.removeAll()
    made.removeAll()
  }

  func template(_ number: Int) -> AbstractTemplate {
    let first = made[number]
    let next = number + 1 < made.count ? made[number + 1] : end
    return AbstractTemplate(
      successors: successors.pointer + Int(first.successor),
      results: results.pointer + Int(first.result), branches: branches.pointer,
      alternatives: alternatives.pointer + Int(first.alternative), members: members.pointer,
      successorCount: Int(next.successor - first.successor),
      resultCount: Int(next.result - first.result),
      alternativeCount: Int(next.alternative - first.alternative), isCertain: first.isCertain)
  }

  private var end: Made {
    Made(
      successor: Int32(successors.count), result: Int32(results.count),
      alternative: Int32(alternatives.count))
  }

  mutating func begin() {
    made.append(end)
    found.removeAll()
  }

  mutating func end(isCertain: Bool) { made.pointer[made.count - 1].isCertain = isCertain }

  /// Adds one way the forgotten bits may stand.
  mutating func add(_ template: TransitionTemplate) {
    places.removeAll()
    for number in 0..<template.successorCount { places.append(add(template.successors[number])) }
    let start = members.count
    for number in 0..<template.resultCount {
      let result = template.results[number]
      let first = branches.count
      for place in result.branches.range {
        let branch = template.branches[place]
        branches.append(
          TemplateBranch(
            successor: places[Int(branch.successor)], shift: branch.shift, chance: branch.chance,
            strain: branch.strain))
      }
      members.append(AbstractMember(result: addResult(from: first), weight: result.weight))
    }
    addAlternative(from: start)
  }

  private mutating func add(_ successor: TemplateSuccessor) -> Int32 {
    let first = Int(made[made.count - 1].successor)
    let pointer = successors.pointer
    let place = found.place(of: successor.hash & ~3, next: successors.count - first) {
      pointer[first + $0] == successor
    }
    if first + place == successors.count { successors.append(successor) }
    return Int32(place)
  }

  private mutating func addResult(from start: Int) -> Int32 {
    let count = branches.count - start
    var hash = UInt64(truncatingIfNeeded: count) &+ 0x9E37_79B9_7F4A_7C15
    for place in start..<branches.count {
      let branch = branches[place]
      hash = (hash ^ UInt64(truncatingIfNeeded: branch.successor)) &* 0xBF58_476D_1CE4_E5B9
      hash =
        (hash ^ UInt64(truncatingIfNeeded: branch.shift) ^ hash >> 29)
        &+ (branch.chance + branch.strain).bitPattern
    }
    let (branches, results) = (branches.pointer, results.pointer)
    let first = Int(made[made.count - 1].result)
    let place = found.place(of: hash & ~3 | 1, next: self.results.count - first) {
      let other = results[first + $0]
      guard other.count == count else { return false }
      for number in 0..<count where branches[Int(other.first) + number] != branches[start + number]
      {
        return false
      }
      return true
    }
    if first + place < self.results.count {
      self.branches.removeLast(count)
    } else {
      self.results.append(Span(first: Int32(start), end: Int32(start + count)))
    }
    return Int32(place)
  }

  private mutating func addAlternative(from start: Int) {
    let count = members.count - start
    var own = UnsafeMutableBufferPointer(start: members.pointer + start, count: count)
    own.sort { $0.result < $1.result }
    var hash = UInt64(truncatingIfNeeded: count) &+ 0x94D0_49BB_1331_11EB
    for member in own {
      hash = (hash ^ UInt64(truncatingIfNeeded: member.result)) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ hash >> 29) &+ member.weight.bitPattern
    }
    let (members, alternatives) = (members.pointer, alternatives.pointer)
    let first = Int(made[made.count - 1].alternative)
    let place = found.place(of: hash & ~3 | 2, next: self.alternatives.count - first) {
      let other = alternatives[first + $0]
      guard other.count == count else { return false }
      for number in 0..<count where members[Int(other.first) + number] != members[start + number] {
        return false
      }
      return true
    }
    if first + place < self.alternatives.count {
      self.members.removeLast(count)
    } else {
      self.alternatives.append(Span(first: Int32(start), end: Int32(start + count)))
    }
  }
}
