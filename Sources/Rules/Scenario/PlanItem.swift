/// A part of the common palliative plan that the team can put in place.
public struct PlanItem: Hashable, Sendable {
  /// Preparation slots that an item may take.
  public static let efforts = 1...2
  /// Rounds that an item may take to come.
  public static let waits = 0...2

  /// What the file calls it: a–z, digits and hyphens, at most 40. No other item of the case has it.
  public let name: String
  /// At most 80 characters.
  public let title: String
  /// What it is and what it gives, for the board.
  public let text: String
  /// Roles that can put it in place or review it. Never empty.
  public let by: IDSet<Role>
  /// Which kind of knowledge it takes. Shown only: no role is refused for it.
  public let level: KnowledgeLevel
  /// Preparation slots it takes: 1 or 2, paid in one round. An effort of 2 takes a second role too.
  public let effort: Int
  /// Items that must be in place first.
  public let needs: IDSet<PlanItem>
  /// Rounds that are played between ordering it and having it, 0 to 2; rounds that a short game
  /// leaves out do not count.
  ///
  /// 0: in place at once. Ordered after round *n* it is in place when `takes` more rounds are over,
  /// so that the card of round *n* + `takes` + 1 is the first it helps with. The same counts for what
  /// an outcome of round *n* orders. A review takes no time.
  public let takes: Int
  /// Asked when it is to be put in place, ordered or reviewed.
  public let condition: Condition
  /// The author's own words for why it cannot be prepared now, by its condition or because it is too
  /// late; empty when that is told otherwise.
  public let closedBecause: String
  /// The last phase in which it can be prepared; `nil` for always.
  public let until: PhaseID?
  /// Whether somebody who cannot be reached may prepare it, where others may not; see
  /// ``Scenario/Start/preparers``. A second role has to be reached all the same.
  public let isAnyTime: Bool
  /// Whether a turning point makes it stale until it is reviewed.
  public let ages: Bool
  /// Happen when the item is put in place or reviewed; of one that takes time, when it comes.
  public let effects: [Effect]

  public init(
    name: String, title: String, text: String, by: IDSet<Role>, level: KnowledgeLevel, effort: Int,
    needs: IDSet<PlanItem>, takes: Int = 0,
    condition: Condition = .always, closedBecause: String = "", until: PhaseID? = nil,
    isAnyTime: Bool = false, ages: Bool, effects: [Effect]
  ) {
    self.name = name
    self.title = title
    self.text = text
    self.by = by
    self.level = level
    self.effort = effort
    self.needs = needs
    self.takes = takes
    self.condition = condition
    self.closedBecause = closedBecause
    self.until = until
    self.isAnyTime = isAnyTime
    self.ages = ages
    self.effects = effects
  }
}

extension PlanItem {
  /// Whether it asks the citizen.
  public var asks: Bool { effects.contains(where: \.asksCitizen) }

  /// Whether it has effects, and all of them ask the citizen.
  public var onlyAsks: Bool { !effects.isEmpty && effects.allSatisfy(\.asksCitizen) }
}
