/// A validated case. Every place in it is in range, so play never has to ask.
///
/// A class, because it is large, never changes and is shared by every state of every game.
public final class Scenario: Sendable {
  public let about: About
  public let start: Start
  public let roles: [Role]
  public let facts: [Fact]
  public let wishes: [Wish]
  public let plan: [PlanItem]
  public let advice: [AdviceLine]
  public let phases: [Phase]
  public let situations: [Situation]
  public let knowledge: [KnowledgeCard]
  /// The last one always holds.
  public let endings: [Ending]
  public let debrief: [DebriefTopic: [String]]
  public let rehearsals: [Rehearsal]
  public let claims: [Claim]

  /// Derived once: what play looks up at every step.
  package let index: ScenarioIndex

  public init(
    about: About, start: Start, roles: [Role], facts: [Fact], wishes: [Wish], plan: [PlanItem],
    advice: [AdviceLine], phases: [Phase], situations: [Situation], knowledge: [KnowledgeCard],
    endings: [Ending], debrief: [DebriefTopic: [String]], rehearsals: [Rehearsal],
    claims: [Claim] = []
  ) {
    self.about = about
    self.start = start
    self.roles = roles
    self.facts = facts
    self.wishes = wishes
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
      start: start, roles: roles, wishes: wishes, plan: plan, advice: advice, phases: phases,
      situations: situations, endings: endings)
  }

  /// What the start screen says.
  public struct About: Hashable, Sendable {
    public let id: String
    public let title: String
    /// BCP 47 code of the language the texts are in.
    public let language: String
    /// ISO 3166 code of the country whose rules the case follows.
    public let country: String
    public let summary: String
    /// What may be hard to meet, said before play.
    public let contentNotice: String
    /// Playing time of the full game, without debrief.
    public let minutes: Int
    public let goals: [String]
    /// Who reviewed it clinically; empty until somebody has.
    public let reviewedBy: String
    public let citizen: String
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
    public let knownWishes: IDSet<Wish>
    public let planInPlace: IDSet<PlanItem>
    /// Preparation slots of a round that says nothing else: 0 to 4, usually 2.
    public let preparationSlots: Int
    /// Roles that can be told in one decision: 0 to 4, usually 2.
    public let handOvers: Int

    public init(
      measures: [Int], place: Place, knownWishes: IDSet<Wish>, planInPlace: IDSet<PlanItem>,
      preparationSlots: Int, handOvers: Int
    ) {
      self.measures = measures
      self.place = place
      self.knownWishes = knownWishes
      self.planInPlace = planInPlace
      self.preparationSlots = preparationSlots
      self.handOvers = handOvers
    }
  }
}
