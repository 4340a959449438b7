/// What one step can come to, for all states that agree in the bits it reads.
///
/// Most of a state a step only copies, or sets or clears whatever it was. So the
/// rules are read once for each combination of the bits that it reads, and what follows any
/// state with that combination is a list of masks.
///
/// So do LTSmin's caches of transitions on short states (Blom, van de Pol and Weber 2010, *LTSmin:
/// Distributed and Symbolic Reachability*). What follows is a successor, a result is an action, and a
/// branch is what its distribution may come to.
///
/// It points into the ``TemplateStore`` that made it.
struct TransitionTemplate {
  let successors: UnsafeMutablePointer<TemplateSuccessor>
  let results: UnsafeMutablePointer<TemplateResult>
  /// Of all results: see ``TemplateResult/branches``.
  let branches: UnsafeMutablePointer<TemplateBranch>
  /// What single items add: see ``ItemComparisons``.
  let items: UnsafeMutablePointer<TemplateItem>
  /// Places of outcomes that a decision may have.
  let outcomes: UnsafeMutablePointer<Int32>
  /// Every way to decide, in the order of the file; of a preparation none where every result is one
  /// way and allowed.
  let ways: UnsafeMutablePointer<TemplateWay>
  let shifts: ShiftTable.View
  let successorCount: Int
  let resultCount: Int
  let itemCount: Int
  let outcomeCount: Int
  let wayCount: Int
  /// Numbers of the options, and levels of advice, that some result comes of, a bit each.
  let options: UInt64
  let levels: UInt64
  /// Roles that could prepare any item, a bit each.
  let active: UInt64
  /// Items that could be prepared and that something depends on, a bit each.
  let doable: UInt64
  /// Whether the next one is made in the same place.
  var isPassing = false
}

/// One way to decide a card.
struct TemplateWay {
  /// What it comes to: one of the template's results.
  let result: Int32
  /// What and who leads, as one.
  let decided: Int32
  /// The level of advice asked.
  let level: Int32
  /// Teams that mean to go this way, a bit each; those that are held to nothing always do.
  var teams = HeldTeams.all
}

/// One state that may follow: the bits of the state before that are kept, and what is added to them.
struct TemplateSuccessor: Hashable {
  let keep: UInt64
  /// Bits that are set; of measures that are kept, how far they are counted up or down.
  let add: UInt64

  /// - Parameters:
  ///   - low: what follows the key, in which the bits that pass are clear.
  ///   - high: what follows it when they are set.
  ///   - key: the state it follows.
  ///   - counted: bits of measures whose level is counted on from.
  init(low: UInt64, high: UInt64, from key: UInt64, counted: UInt64) {
    keep = high & ~low | counted
    add = low &- key & counted
  }

  @inline(__always)
  func after(_ core: UInt64) -> UInt64 { core & keep &+ add }

  /// For a ``ScratchTable``.
  var hash: UInt64 { UInt64(bitPattern: Int64(KeySet.hash(add ^ keep &* 31))) }
}

/// One choice, or all choices that come to the same.
struct TemplateResult {
  /// The chance that the random team takes one of them.
  var weight: Double
  let branches: Span
  /// Numbers of the options on the card that come to this, a bit each.
  var options: UInt64
  /// Roles that may lead so, a bit each; one bit more, after all roles, is nobody.
  var leads: UInt64
  /// Levels of advice asked, a bit each.
  var levels: UInt64
}

/// What chance may make of a choice.
struct TemplateBranch: Hashable {
  /// Counted from the template's first.
  let successor: Int32
  /// What happens to measures on the way: see ``ShiftTable``.
  let shift: Int32
  var chance: Double
  /// How much strain is taken.
  let strain: Double
}

/// A round's preparation with one item, and the same without it.
struct TemplateItem: Hashable {
  let item: Int32
  let with: Side
  let without: Side

  /// What it comes to: one successor, or what is heard of several.
  struct Side: Hashable {
    let successor: Int32
    let shift: Int32
    /// Where several stand among the branches, the first of them too; else empty.
    var heard = Span(first: 0, end: 0)
  }
}
