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
  /// Happen after ``effects`` when it is put in place, or comes, and not when it is reviewed.
  public let firstEffects: [Effect]
  /// Happen after ``effects`` when it is reviewed. An item that has some is made twice: until it is
  /// reviewed once, that can be done also while it is in place, but for the round in which it was put there.
  public let laterEffects: [Effect]

  public init(
    name: String, title: String, text: String, by: IDSet<Role>, level: KnowledgeLevel, effort: Int,
    needs: IDSet<PlanItem>, takes: Int = 0,
    condition: Condition = .always, closedBecause: String = "", until: PhaseID? = nil,
    isAnyTime: Bool = false, ages: Bool, effects: [Effect], firstEffects: [Effect] = [],
    laterEffects: [Effect] = []
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
    self.firstEffects = firstEffects
    self.laterEffects = laterEffects
  }
}

extension PlanItem {
  /// The same with other effects.
  public func with(
    effects: [Effect], firstEffects: [Effect], laterEffects: [Effect]
  ) -> PlanItem {
    PlanItem(
      name: name, title: title, text: text, by: by, level: level, effort: effort, needs: needs,
      takes: takes, condition: condition, closedBecause: closedBecause, until: until,
      isAnyTime: isAnyTime, ages: ages, effects: effects, firstEffects: firstEffects,
      laterEffects: laterEffects)
  }

  /// A talk that is made twice, or what else has effects of its own the second time.
  public var isMadeTwice: Bool { !laterEffects.isEmpty }

  /// Of any time that it is made.
  public var allEffects: [Effect] { effects + firstEffects + laterEffects }

  /// How it is made.
  public enum Making: CaseIterable, Hashable, Sendable {
    case put, reviewed
  }

  public func effects(_ making: Making) -> [Effect] {
    switch making {
    case .put: effects + firstEffects
    case .reviewed: effects + laterEffects
    }
  }

  /// Whether to make it so has effects, and all of them ask the citizen.
  public func onlyAsks(_ making: Making) -> Bool {
    let effects = effects(making)
    return !effects.isEmpty && effects.allSatisfy(\.asksCitizen)
  }
}
