/// A validated case. Every place in it is in range, so play never has to ask.
///
/// A class, because it is large, never changes and is shared by every state of every game.
public final class Scenario: Sendable {
  public let about: About
  /// The same for every game of the case: chance comes in with the first card.
  public let start: Start
  /// 3 to 16, in speaking order: the least senior first. A ``RoleID`` is a place in it.
  public let roles: [Role]
  /// At most 8; without any, roles are told one by one.
  public let groups: [RoleGroup]
  /// At most 64. All are false at the start.
  public let facts: [Fact]
  /// 1 to 64, those that others turn into as well, and all that a drawn wish may be.
  public let wishes: [Wish]
  /// Wishes that differ from game to game, each with its place among the wishes it may be: none, or
  /// up to ``DrawnWish/most``, with at most 64 ``fates`` together.
  public let drawnWishes: [DrawnWish]
  /// At most 64, with those that are in place from the start.
  public let plan: [PlanItem]
  /// At most 64: the case's own, then those it takes from the locality.
  public let advice: [AdviceLine]
  /// In the order of play, with at most 64 rounds together.
  public let phases: [Phase]
  /// 1 to 64. Which of them a round can draw stands in its deck.
  public let situations: [Situation]
  /// At most 64.
  public let knowledge: [KnowledgeCard]
  /// The last one always holds.
  public let endings: [Ending]
  /// Questions for the talk afterwards, in the order of the file.
  public let debrief: [DebriefTopic: [String]]
  /// At most 64, in the order of the file. Play does not read them.
  public let rehearsals: [Rehearsal]
  /// In the order of the file. Play does not read them.
  public let claims: [Claim]

  /// Derived once: what play looks up at every step.
  package let index: ScenarioIndex

  /// Asks nothing of its parts: whoever makes one answers for it that every place is in range, that
  /// numbers keep to what is said of them here, and that the last ending always holds.
  public init(
    about: About, start: Start, roles: [Role], groups: [RoleGroup], facts: [Fact],
    wishes: [Wish], drawnWishes: [DrawnWish], plan: [PlanItem],
    advice: [AdviceLine], phases: [Phase], situations: [Situation], knowledge: [KnowledgeCard],
    endings: [Ending], debrief: [DebriefTopic: [String]], rehearsals: [Rehearsal],
    claims: [Claim] = []
  ) {
    self.about = about
    self.start = start
    self.roles = roles
    self.groups = groups
    self.facts = facts
    self.wishes = wishes
    self.drawnWishes = drawnWishes
    self.plan = plan
    self.advice = advice
    self.phases = phases
    self.situations = situations
    self.knowledge = knowledge
    self.endings = endings
    self.debrief = debrief
    self.rehearsals = rehearsals
    self.claims = claims
    self.index = ScenarioIndex(
      start: start, roles: roles, wishes: wishes, drawnWishes: drawnWishes, plan: plan,
      advice: advice, phases: phases, situations: situations, endings: endings)
  }

  /// All ways the drawn wishes may go: those of the first wish, then those of the next.
  public var fates: [Fate] { index.fates }

  /// What is remembered of the drawn wishes: that of the first wish, then that of the next.
  public var recollections: [Recollection] { index.recollections }

  /// Which drawn wish it belongs to; `nil` when it is the same in every game.
  public func drawnWish(of wish: WishID) -> DrawnWishID? { index.drawnWish[wish.index] }

  /// What the start screen says.
  public struct About: Hashable, Sendable {
    /// The same as the name of the case's folder: a–z, digits and hyphens.
    public let id: String
    /// At most 80 characters, in ``language``.
    public let title: String
    /// BCP 47 code of the language the texts are in.
    public let language: String
    /// ISO 3166 code of the country whose rules the case follows.
    public let country: String
    /// One or two sentences for the shelf of cases.
    public let summary: String
    /// What may be hard to meet, said before play.
    public let contentNotice: String
    /// Playing time of the full game, without debrief.
    public let minutes: Int
    /// Learning goals in short plain names, such as `early-conversation`.
    public let goals: [String]
    /// Who reviewed it clinically; empty until somebody has.
    public let reviewedBy: String
    /// Who the citizen is, and those around. Read aloud before the first round.
    public let citizen: String
    /// What the home is like. Read aloud before the first round.
    public let home: String

    public init(
      id: String, title: String, language: String, country: String, summary: String,
      contentNotice: String, minutes: Int, goals: [String], reviewedBy: String, citizen: String,
      home: String
    ) {
      self.id = id
      self.title = title
      self.language = language
      self.country = country
      self.summary = summary
      self.contentNotice = contentNotice
      self.minutes = minutes
      self.goals = goals
      self.reviewedBy = reviewedBy
      self.citizen = citizen
      self.home = home
    }
  }

  /// Where the story begins, and the limits of each round.
  public struct Start: Hashable, Sendable {
    /// In the order of `Measure.allCases`, each 0 to 10.
    public let measures: [Int]
    public let place: Place
    /// Heard before the first round.
    public let knownWishes: IDSet<Wish>
    /// In place before the first round, without costing a slot.
    public let planInPlace: IDSet<PlanItem>
    /// Preparation slots of a round that says nothing else: 0 to 4, usually 2.
    public let preparationSlots: Int
    /// Roles that can be told in one decision, or groups of them where the case has groups: 0 to 4,
    /// usually 2. A card may say otherwise: see ``Scenario/handOvers(on:)``.
    public let handOvers: Int
    /// Who can prepare, review, support and be the second role.
    public let preparers: Preparers
    /// Stale items that a round's preparation may begin by reviewing without a slot: 0 or 1. What was
    /// done early is not paid twice; see ``GameState/isReviewFree(in:)``.
    public let freeReviews: Int
    public static let freeReviewRange = 0...1

    /// Whether reach settles who prepares, as it settles who leads.
    public enum Preparers: String, CaseIterable, Hashable, Sendable {
      case anybody
      /// Whoever can be reached at the moment of the round, with what general practice promised.
      case reachable
    }

    public init(
      measures: [Int], place: Place, knownWishes: IDSet<Wish>, planInPlace: IDSet<PlanItem>,
      preparationSlots: Int, handOvers: Int, preparers: Preparers = .anybody,
      freeReviews: Int = 0
    ) {
      self.measures = measures
      self.place = place
      self.knownWishes = knownWishes
      self.planInPlace = planInPlace
      self.preparationSlots = preparationSlots
      self.handOvers = handOvers
      self.preparers = preparers
      self.freeReviews = freeReviews
    }
  }
}
