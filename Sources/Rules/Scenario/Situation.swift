/// A card: what happens, when it can happen, and what the team can do.
public struct Situation: Hashable, Sendable {
  /// What the file calls it: a–z, digits and hyphens, at most 40. No other card of the case has it.
  public let name: String
  /// At most 80 characters.
  public let title: String
  /// What happens; read aloud. Tells nobody's clue.
  public let text: String
  /// Asked when the round draws. A card that fits comes at most once in a game.
  public let condition: Condition
  /// Its share of the draw among eligible cards: 1 to 100.
  public let weight: Int
  /// What one role knows and the others do not. In the order of roles.
  public let clues: [Clue]
  /// For the facilitator.
  public let teachingNote: String
  /// Plan items that would have made this easier. Counts for foresight.
  public let helpedBy: IDSet<PlanItem>
  /// Roles that have to know what was decided, unless they lead it. Counts for information.
  public let mustKnow: IDSet<Role>
  /// The level of advice the matter needs; `nil` when the team's own knowledge is enough.
  public let needsAdvice: KnowledgeLevel?
  /// 2 to 6, in the order of the file. One of them needs no lead and is always open.
  public let options: [DecisionOption]
  /// Shown on the card; `nil` when it has none.
  public let picture: CardPicture?

  public init(
    name: String, title: String, text: String, condition: Condition, weight: Int, clues: [Clue],
    teachingNote: String, helpedBy: IDSet<PlanItem>, mustKnow: IDSet<Role>,
    needsAdvice: KnowledgeLevel?, options: [DecisionOption], picture: CardPicture? = nil
  ) {
    self.name = name
    self.title = title
    self.text = text
    self.condition = condition
    self.weight = weight
    self.clues = clues
    self.teachingNote = teachingNote
    self.helpedBy = helpedBy
    self.mustKnow = mustKnow
    self.needsAdvice = needsAdvice
    self.options = options
    self.picture = picture
  }

  /// `nil` when the role knows no more than the others.
  public func clue(for role: RoleID) -> String? {
    clues.first { $0.role == role }?.text
  }
}

/// A picture on a card. The rules know it by name only.
public struct CardPicture: Hashable, Sendable {
  /// The plain name of a file in the case's `art`.
  public let file: String
  /// What it shows, for those who cannot see it; empty when it says no more than the card.
  public let text: String

  public init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}

/// Something one role knows about the situation, for that seat's eyes alone.
public struct Clue: Hashable, Sendable {
  /// Seated or not: nobody reads it when nobody plays the role.
  public let role: RoleID
  public let text: String

  public init(role: RoleID, text: String) {
    self.role = role
    self.text = text
  }
}
