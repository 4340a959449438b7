public import Rules
public import ScenarioFormat

/// What an edit did to one thing that a case claims, or claimed before it.
public struct ClaimChange: Hashable, Sendable {
  /// `nil` where that version does not have what is claimed about, so that it cannot be asked.
  public let before: Side?
  public let after: Side?
  /// What the figures of both count.
  public let unit: Unit

  public struct Side: Hashable, Sendable {
    /// In the words of the format.
    public let text: String
    /// Whether that version claims it; if not, it is the claim of the other that it was asked.
    public let isClaimed: Bool
    /// Of claims about figures.
    public let bound: Claim.Bound?
    public let answer: ClaimAnswer

    public init(text: String, isClaimed: Bool, bound: Claim.Bound?, answer: ClaimAnswer) {
      self.text = text
      self.isClaimed = isClaimed
      self.bound = bound
      self.answer = answer
    }
  }

  public enum Unit: Hashable, Sendable {
    case percent
    /// Of percent.
    case points
    /// Of a measure or of strain.
    case steps
  }

  public init(before: Side?, after: Side?, unit: Unit) {
    self.before = before
    self.after = after
    self.unit = unit
  }
}

extension CaseAnalysis {
  /// Every claim of either version, one for each figure it asks for, asked of both: those of the newer in
  /// its order, then those that it no longer makes.
  ///
  /// - Parameter isCancelled: asked often, from any thread; `true`, which it then has to stay, stops the
  ///   work.
  /// - Returns: `nil` when it was cancelled, or a version has mistakes.
  public func claimChanges(
    from old: Reading, to new: Reading, isCancelled: @escaping @Sendable () -> Bool,
    progress: (Int) -> Void
  ) -> [ClaimChange]? {
    guard let before = old.scenario, let after = new.scenario else { return nil }
    let pairs = ClaimPairs(before, after)
    guard
      let first = answers(to: pairs.asked(\.before), of: old, before, isCancelled, progress),
      let second = answers(to: pairs.asked(\.after), of: new, after, isCancelled, progress)
    else { return nil }
    return pairs.changes(first, second)
  }
}

/// The claims of two versions, one for each figure, beside each other.
private struct ClaimPairs {
  struct Pair {
    var before: Put?
    var after: Put?
  }

  /// A claim put to one version.
  struct Put {
    let claim: Claim
    let text: String
    let isClaimed: Bool
  }

  private(set) var pairs: [Pair] = []

  init(_ before: Scenario, _ after: Scenario) {
    let (words, newWords) = (ClaimText(before), ClaimText(after))
    var left = before.claims.flatMap(\.parts)
    let new = after.claims.flatMap(\.parts)
    var partners = [Claim?](repeating: nil, count: new.count)
    // What is the same goes together first, then what only says another number.
    for same in [ClaimText.text, ClaimText.law] {
      for (place, claim) in new.enumerated() where partners[place] == nil {
        let wanted = same(newWords)(claim)
        guard let own = left.firstIndex(where: { same(words)($0) == wanted }) else { continue }
        partners[place] = left.remove(at: own)
      }
    }
    for (claim, partner) in zip(new, partners) {
      let asked = partner ?? claim.moved(from: after, to: before)
      pairs.append(
        Pair(
          before: asked.map {
            Put(claim: $0, text: words.text(of: $0), isClaimed: partner != nil)
          },
          after: Put(claim: claim, text: newWords.text(of: claim), isClaimed: true)))
    }
    for claim in left {
      pairs.append(
        Pair(
          before: Put(claim: claim, text: words.text(of: claim), isClaimed: true),
          after: claim.moved(from: before, to: after).map {
            Put(claim: $0, text: newWords.text(of: $0), isClaimed: false)
          }))
    }
  }

  func asked(_ side: KeyPath<Pair, Put?>) -> [Claim] {
    pairs.compactMap { $0[keyPath: side]?.claim }
  }

  /// - Parameters: what each version answers to what it is asked, in that order.
  func changes(_ before: [ClaimAnswer], _ after: [ClaimAnswer]) -> [ClaimChange] {
    var (first, second) = (before[...], after[...])
    return pairs.map { pair in
      ClaimChange(
        before: pair.before.flatMap { $0.side(first.popFirst()) },
        after: pair.after.flatMap { $0.side(second.popFirst()) },
        unit: (pair.after ?? pair.before)?.claim.unit ?? .steps)
    }
  }
}

extension ClaimPairs.Put {
  fileprivate func side(_ answer: ClaimAnswer?) -> ClaimChange.Side? {
    answer.map {
      ClaimChange.Side(text: text, isClaimed: isClaimed, bound: claim.onlyBound, answer: $0)
    }
  }
}

extension Claim {
  /// One for each figure.
  fileprivate var parts: [Claim] {
    guard case .figures(let bounds) = statement else { return [self] }
    return bounds.map {
      Claim(
        subject: subject, statement: .figures([$0]), length: length, commitment: commitment,
        heldTo: heldTo)
    }
  }

  fileprivate var onlyBound: Bound? {
    if case .figures(let bounds) = statement { bounds.first } else { nil }
  }

  fileprivate var unit: ClaimChange.Unit {
    onlyBound?.quantity == .loss ? .points : subject.isPercent ? .percent : .steps
  }

  /// The same claim about another version of the case.
  ///
  /// - Returns: `nil` where that does not have what it is about or who plays, and for goals, whose sign
  ///   would have to be another.
  fileprivate func moved(from old: Scenario, to new: Scenario) -> Claim? {
    guard !new.index.rounds(of: length).isEmpty, let subject = subject.moved(from: old, to: new)
    else { return nil }
    if let commitment {
      let terms = new.roles.lazy.compactMap(\.commitment).first
      guard terms?.allowed.contains(commitment) == true else { return nil }
    }
    let held = heldTo.map { $0.moved(from: old, to: new) }
    if case .some(nil) = held { return nil }
    return Claim(
      subject: subject, statement: statement, length: length, commitment: commitment,
      heldTo: held ?? nil)
  }
}

extension Claim.Subject {
  fileprivate func moved(from old: Scenario, to new: Scenario) -> Self? {
    switch self {
    case .wishesHonoured, .measure, .strainTaken, .stakes: self
    case .ending(let id): id.moved(old.endings, new.endings, \.name).map { .ending($0) }
    case .situation(let id):
      id.moved(old.situations, new.situations, \.name).map { .situation($0) }
    case .knowledge(let id):
      id.moved(old.knowledge, new.knowledge, \.name).map { .knowledge($0) }
    case .goal: nil
    }
  }
}

extension Restriction {
  fileprivate func moved(from old: Scenario, to new: Scenario) -> Self? {
    func phase(_ id: PhaseID) -> PhaseID? { id.moved(old.phases, new.phases, \.name) }
    switch self {
    case .silent, .neverPrepares, .neverTells, .neverAsks, .highestAdvice, .alone, .neverTalks:
      return self
    case .prepares(let id): return phase(id).map { .prepares(from: $0) }
    case .talks(let id): return phase(id).map { .talks(from: $0) }
    case .begins(let id): return phase(id).map { .begins(at: $0) }
    case .without(let roles):
      let moved = roles.compactMap { $0.moved(old.roles, new.roles, \.name) }
      return moved.count == roles.count ? .without(IDSet(moved)) : nil
    case .withoutItem(let id):
      return id.moved(old.plan, new.plan, \.name).map { .withoutItem($0) }
    case .withoutLine(let id):
      return id.moved(old.advice, new.advice, \.name).map { .withoutLine($0) }
    case .unheard(let role, let card):
      guard let own = role.moved(old.roles, new.roles, \.name),
        let other = card.moved(old.situations, new.situations, \.name),
        new.situations[other.index].clues.contains(where: { $0.role == own })
      else { return nil }
      return .unheard(own, at: other)
    }
  }
}

extension ID {
  /// Where the thing of that name is in the other version.
  fileprivate func moved(_ old: [Thing], _ new: [Thing], _ name: KeyPath<Thing, String>) -> Self? {
    new.firstIndex { $0[keyPath: name] == old[index][keyPath: name] }.map { Self($0) }
  }
}
