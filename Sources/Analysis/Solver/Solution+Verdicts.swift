public import Rules

/// What is judged by what the best team can still get after a choice: the share of wishes honoured,
/// the chance of an ending that honours them, and each measure at the end.
extension Solution {
  /// Options of the same card that were open beside this one, and were never worse.
  public func siblingsNeverBeaten(by option: OptionID, of id: SituationID) -> Set<OptionID> {
    let audited = options(of: id, option).map { audit.options[$0] }
    let beside = audited.reduce(0) { $0 | $1.beside }
    let beaten = audited.reduce(0) { $0 | $1.beaten }
    return Self.options(in: beside & ~beaten)
  }

  /// Options of the same card that were open beside this one in some state.
  public func siblings(beside option: OptionID, of id: SituationID) -> Set<OptionID> {
    Self.options(in: options(of: id, option).reduce(0) { $0 | audit.options[$1].beside })
  }

  private static func options(in bits: UInt64) -> Set<OptionID> {
    Set((0..<64).filter { bits & (1 << UInt64($0)) != 0 }.map { OptionID($0) })
  }

  /// Whether putting the item in place or reviewing it ever added to anything.
  public func everPays(_ item: PlanItemID) -> Bool { audit.items[item.index].pays }

  /// Whether asking at this level ever got more than asking nobody.
  public func everMatters(_ level: KnowledgeLevel) -> Bool { audit.levelMatters[level.rawValue] }

  /// Whether the role could lead an open option or prepare something in the round (from 0, of this
  /// length) in some state.
  public func isActive(_ role: RoleID, round: Int) -> Bool {
    audit.active[round] & (1 << UInt64(role.index)) != 0
  }

  /// The most that the role's leading added to the share of wishes honoured over what others could
  /// lead, in percentage points, summed over rounds.
  public func decisionValue(of role: RoleID) -> Double {
    audit.leads.reduce(0) { $0 + $1[role.index] }
  }

  /// Rounds still to be played in the first state from which no ending honours the wishes any more;
  /// `nil` when there is no such state before the end.
  public var roundsPlayedInVain: Int? {
    audit.doomed.map { rounds - $0.round }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The number of a round of this length (from 0), counted over the full game from 1.
  public func roundNumber(_ round: Int) -> Int {
    scenario.index.rounds(of: setup.length)[round].number
  }
}
