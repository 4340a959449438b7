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
  /// What may be behind it, hidden from the table: none, or 2 to 4 of which one is drawn with the
  /// card. In the order of the file.
  public let truth: [Possibility]
  /// What one role knows and the others do not. In the order of roles.
  public let clues: [Clue]
  /// What lines tell about it that are asked. In the order of lines.
  public let advice: [Answer]
  /// For the facilitator.
  public let teachingNote: String
  /// Plan items that would have made this easier. Counts for foresight.
  public let helpedBy: IDSet<PlanItem>
  /// Roles that have to know what was decided, unless they lead it. Counts for information.
  public let mustKnow: IDSet<Role>
  /// How many hand-overs it allows: 0 to 4; `nil` for as many as the case says.
  public let handOvers: Int?
  /// The level of advice the matter needs; `nil` when the team's own knowledge is enough.
  public let needsAdvice: KnowledgeLevel?
  /// 2 to 6, in the order of the file. One of them needs no lead and is always open.
  public let options: [DecisionOption]
  /// Shown on the card; `nil` when it has none.
  public let picture: CardPicture?

  public init(
    name: String, title: String, text: String, condition: Condition, weight: Int,
    truth: [Possibility] = [], clues: [Clue], advice: [Answer] = [], teachingNote: String,
    helpedBy: IDSet<PlanItem>, mustKnow: IDSet<Role>, handOvers: Int? = nil,
    needsAdvice: KnowledgeLevel?, options: [DecisionOption], picture: CardPicture? = nil
  ) {
    self.name = name
    self.title = title
    self.text = text
    self.condition = condition
    self.weight = weight
    self.truth = truth
    self.clues = clues
    self.advice = advice
    self.teachingNote = teachingNote
    self.helpedBy = helpedBy
    self.mustKnow = mustKnow
    self.handOvers = handOvers
    self.needsAdvice = needsAdvice
    self.options = options
    self.picture = picture
  }

  /// What the role has about it; `nil` when it knows no more than the others.
  public func clue(of role: RoleID) -> Clue? { clues.first { $0.role == role } }

  /// Whether the clue reads otherwise for some of what may be behind the card.
  public func tellsApart(_ clue: Clue) -> Bool {
    Set(truth.indices.map { clue.line(where: PossibilityID($0)) }).count > 1
  }

  /// What the line tells about it; `nil` when it knows nothing of this.
  public func answer(of line: AdviceLineID) -> Answer? { advice.first { $0.line == line } }
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
  /// The first that fits what is true is read. The last one fits whatever is true, so that having
  /// a clue tells nothing by itself. Never empty.
  public let lines: [Line]
  /// Whether the role has it only where it can be reached.
  public let need: Need

  /// What it takes to have the clue.
  public enum Need: Hashable, Sendable {
    case none
    /// The role is reachable at the moment of the round.
    case reach
  }

  /// What the role reads when one of some possibilities is true.
  public struct Line: Hashable, Sendable {
    /// Empty when it does not matter what is true.
    public let truth: IDSet<Possibility>
    public let text: String

    public init(truth: IDSet<Possibility> = [], text: String) {
      self.truth = truth
      self.text = text
    }
  }

  public init(role: RoleID, lines: [Line], need: Need = .none) {
    self.role = role
    self.lines = lines
    self.need = need
  }

  /// The same whatever is true.
  public init(role: RoleID, text: String) {
    self.init(role: role, lines: [Line(text: text)])
  }

  /// Which line is read: its place among ``lines``.
  ///
  /// - Parameter truth: `nil` on a card that hides nothing.
  public func line(where truth: PossibilityID?) -> Int? {
    lines.place(where: truth)
  }
}

extension [Clue.Line] {
  /// The first that fits what is true; `nil` when none does.
  func place(where truth: PossibilityID?) -> Int? {
    firstIndex { line in line.truth.isEmpty || truth.map(line.truth.contains) == true }
  }
}
