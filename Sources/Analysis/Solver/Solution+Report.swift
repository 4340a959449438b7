public import Rules

/// What the audit learned, by the case's own things.
extension Solution {
  /// The most that choosing well instead of badly on the card changes the share of wishes honoured,
  /// in percentage points, 0 to 100; `nil` when the card cannot come.
  public func swing(of id: SituationID) -> Double? {
    guard found(.situation(id)) != nil else { return nil }
    return cards(of: id).map { audit.swings[$0] }.max()
  }

  /// The most that putting the item in place or reviewing it, alone, adds to the share of wishes
  /// honoured, in percentage points, 0 to 100.
  public func gain(of id: PlanItemID) -> Double { audit.items[id.index].gain }

  /// Whether the item ever adds to anything that is judged: wishes, endings that honour them, a
  /// measure.
  public func everPaysOff(_ id: PlanItemID) -> Bool { audit.items[id.index].pays }

  /// The most that asking at this level added over asking nobody, in percentage points of wishes
  /// honoured, 0 to 100.
  public func gain(of level: KnowledgeLevel) -> Double { max(0, audit.levels[level.rawValue]) }

  /// The most that the role's leading added over what others could lead, in percentage points of
  /// wishes honoured, for each round that is played.
  public func leadGains(of id: RoleID) -> [Double] { audit.leads.map { $0[id.index] } }

  /// For each round that is played, whether the role could lead an open option or prepare something.
  public func rounds(activeFor id: RoleID) -> [Bool] {
    audit.active.map { $0 & (1 << UInt64(id.index)) != 0 }
  }

  /// Where play first can be in vain: from the start of a round no choice leads to an ending that
  /// honours the wishes any more.
  public var doom: Doom? {
    audit.doomed.map { Doom(round: $0.round + 1, roundsLeft: rounds - $0.round) }
  }

  /// Options that were open beside another, never better than it by anything that is judged, and
  /// at least once worse.
  public var neverBetter: [NeverBetter] {
    var pairs: [NeverBetter] = []
    for (number, situation) in scenario.situations.enumerated() {
      let id = SituationID(number)
      for option in situation.options.indices {
        for other in situation.options.indices where other != option {
          let (own, others) = (audited(id, OptionID(option)), audited(id, OptionID(other)))
          let bit: UInt64 = 1 << UInt64(other)
          guard own.beside & bit != 0, own.beaten & bit == 0,
            others.beaten & (1 << UInt64(option)) != 0
          else { continue }
          pairs.append(NeverBetter(id, OptionID(option), than: OptionID(other)))
        }
      }
    }
    return pairs
  }

  /// An option over all rounds that can draw its card.
  private func audited(_ id: SituationID, _ option: OptionID) -> AuditedOption {
    var all = AuditedOption()
    for place in options(of: id, option) { all.merge(audit.options[place]) }
    return all
  }

  /// Whether any round of this length of game can draw the card at all.
  public func isPlayed(_ id: SituationID) -> Bool { !cards(of: id).isEmpty }
}

/// Play without a way left to honour the wishes.
public struct Doom: Hashable, Sendable {
  /// The first round, from 1 over those that are played, at whose start it can be so.
  public let round: Int
  /// Rounds that are played all the same, that one included.
  public let roundsLeft: Int
}

/// An option that is never better than another of its card, wherever both are open.
public struct NeverBetter: Hashable, Sendable {
  public let situation: SituationID
  public let option: OptionID
  public let than: OptionID

  init(_ situation: SituationID, _ option: OptionID, than: OptionID) {
    self.situation = situation
    self.option = option
    self.than = than
  }
}
