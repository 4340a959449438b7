public import Rules

/// What choices are worth, by what the best team can still get after them: the share of wishes
/// honoured, the chance of an ending that honours them, and each measure at the end. Gains are in
/// percentage points of wishes honoured, 0 to 100.
///
/// A best team makes up later for almost anything, so gains are also told for a team that goes on at
/// random after the one choice: what early choices are worth to those who are not perfect.
extension Solution {
  /// Who plays on after a choice.
  public enum Continuation: Hashable, Sendable {
    case best
    /// As ``Policy/random``.
    case random
  }

  private func worth(_ next: Continuation) -> WishWorth {
    switch next {
    case .best: audit.bestGoesOn
    case .random: audit.randomGoesOn
    }
  }

  /// The most that choosing well instead of badly on the card changes; `nil` when the card cannot
  /// come.
  public func swing(of id: SituationID, then next: Continuation = .best) -> Double? {
    guard found(.situation(id)) != nil else { return nil }
    let swings = worth(next).swings
    return cards(of: id).map { swings[$0] }.max()
  }

  // MARK: Options

  /// How the option compared with the others of its card, over all rounds that can draw it.
  public func standing(of option: OptionID, on id: SituationID) -> OptionStanding {
    let audited = options(of: id, option).map { audit.options[$0] }
    return OptionStanding(
      beside: OptionStanding.options(audited.reduce(0) { $0 | $1.beside }),
      beaten: OptionStanding.options(audited.reduce(0) { $0 | $1.beaten }))
  }

  /// Options that were open beside another, never better than it by anything that is judged, and
  /// at least once worse.
  public var neverBetter: [NeverBetter] {
    scenario.situations.enumerated().flatMap { number, situation in
      let id = SituationID(number)
      let standings = situation.options.indices.map { standing(of: OptionID($0), on: id) }
      return standings.enumerated().flatMap { option, standing in
        standing.neverBeaten.filter { standings[$0.index].beaten.contains(OptionID(option)) }
          .sorted().map { NeverBetter(situation: id, option: OptionID(option), than: $0) }
      }
    }
  }

  // MARK: Plan and advice

  /// The most that putting the item in place or reviewing it adds to a round's preparation, against the
  /// same preparation without it: after anything that can be prepared before it, and with what only it
  /// makes possible in that round.
  public func gain(of id: PlanItemID, then next: Continuation = .best) -> Double {
    worth(next).items[id.index]
  }

  /// Whether the item, put in place or reviewed, ever adds to anything that is judged, in the same sense.
  public func paysOff(_ id: PlanItemID) -> Bool { audit.items[id.index].pays }

  /// Whether the item ever adds to anything that is judged: by itself, or because another that pays
  /// off needs it.
  public func everPaysOff(_ id: PlanItemID) -> Bool {
    var seen: Set<PlanItemID> = []
    var open = [id]
    while let item = open.popLast() {
      guard seen.insert(item).inserted else { continue }
      if paysOff(item) { return true }
      open += scenario.plan.indices.filter { scenario.plan[$0].needs.contains(item) }
        .map { PlanItemID($0) }
    }
    return false
  }

  /// The most that asking at this level adds over asking nobody.
  public func gain(of level: KnowledgeLevel, then next: Continuation = .best) -> Double {
    worth(next).levels[level.rawValue]
  }

  /// Whether asking at this level ever adds to anything that is judged.
  public func everPaysOff(_ level: KnowledgeLevel) -> Bool { audit.levelMatters[level.rawValue] }

  // MARK: Roles

  /// The most that the role's leading adds over what others could lead, for each round that is
  /// played.
  public func leadGains(of id: RoleID, then next: Continuation = .best) -> [Double] {
    worth(next).leads.map { $0[id.index] }
  }

  /// By role: its share of what leading decides, over all roles and rounds, 0 to 1; `nil` when it never
  /// matters who leads. What several can lead, each of them carries: so a share falls when others are let
  /// lead the same, and does not rise when others are let lead more.
  public var leadShares: [Double?] {
    let gains = scenario.roles.indices.map { role in
      worth(.best).carried.reduce(0) { $0 + $1[role] }
    }
    let all = gains.reduce(0, +)
    return gains.map { all > ActionAudit.tolerance ? $0 / all : nil }
  }

  /// For each round that is played, whether the role could lead an open option or prepare something, at
  /// once or after others have. An item that nothing depends on any more counts even where it may be in
  /// place, or what it needs may not be.
  public func rounds(activeFor id: RoleID) -> [Bool] {
    audit.active.map { $0 & (1 << UInt64(id.index)) != 0 }
  }

  // MARK: Play in vain

  /// Where play first can be in vain: from the start of a round no choice leads to an ending that
  /// honours the wishes any more.
  public var doom: Doom? {
    audit.doomed.map { Doom(round: $0.round + 1, roundsLeft: rounds - $0.round) }
  }
}

/// How an option compared with the others of its card.
public struct OptionStanding: Hashable, Sendable {
  /// Those open beside it in some state.
  public let beside: Set<OptionID>
  /// Those of them that it was better than in some state, by something that is judged.
  public let beaten: Set<OptionID>

  /// Open beside none.
  public init(beside: Set<OptionID> = [], beaten: Set<OptionID> = []) {
    self.beside = beside
    self.beaten = beaten
  }

  /// Those beside which it never paid to choose this one.
  public var neverBeaten: Set<OptionID> { beside.subtracting(beaten) }

  /// In one game or another.
  public func union(_ other: OptionStanding) -> OptionStanding {
    OptionStanding(beside: beside.union(other.beside), beaten: beaten.union(other.beaten))
  }

  fileprivate static func options(_ bits: UInt64) -> Set<OptionID> {
    Set((0..<64).filter { bits & (1 << UInt64($0)) != 0 }.map { OptionID($0) })
  }
}

/// An option that is never better than another of its card, wherever both are open.
public struct NeverBetter: Hashable, Sendable {
  public let situation: SituationID
  public let option: OptionID
  public let than: OptionID
}

/// Play without a way left to honour the wishes.
public struct Doom: Hashable, Sendable {
  /// The first round, from 1 over those that are played, at whose start it can be so.
  public let round: Int
  /// Rounds that are played all the same, that one included: at least 1.
  public let roundsLeft: Int
}
