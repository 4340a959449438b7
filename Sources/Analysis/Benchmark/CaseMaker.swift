public import Rules

/// Makes up cases of any size, the same for the same seed, for benchmarks and for tests that want
/// every rule to be met.
public struct CaseMaker {
  /// How large a case becomes. The number of states grows about tenfold with two more plan items or
  /// two more facts.
  public struct Size: Hashable, Sendable {
    /// In the whole game.
    public var rounds = 4
    /// The last phase may have fewer.
    public var roundsInPhase = 2
    /// Each round draws from a deck of its own.
    public var cardsInDeck = 2
    /// On each card.
    public var options = 3
    public var roles = 4
    public var items = 4
    public var facts = 3
    public var wishes = 3
    public var lines = 2
    /// For preparation, in each round.
    public var slots = 1
    /// How many roles may be told at most of what was decided.
    public var handOvers = 1
    /// Whether conditions ask about measures, which is what makes the state wide.
    public var readsMeasures = true
    /// Whether kinds of conditions and effects come that were added later. Cases of benchmarks do
    /// without, so that they stay what they were.
    public var laterKinds = false

    public init() {}
  }

  public var size: Size
  private var chance: Generator
  /// Of its own, so that cases stay what they were in all else.
  private var grouping: Generator
  private var reviewing: Generator
  /// Roles that are told together; none when they are told one by one.
  private var groups: [RoleGroup] = []

  /// - Parameter size: drawn, too, if left out: small cases of all shapes.
  public init(seed: UInt64, size: Size? = nil) {
    chance = Generator(seed: seed)
    grouping = Generator(seed: seed ^ 0x6709)
    reviewing = Generator(seed: seed ^ 0x4E71)
    if let size {
      self.size = size
    } else {
      var any = Size()
      any.rounds = 1 + chance.below(4)
      any.roundsInPhase = 1 + chance.below(2)
      any.cardsInDeck = 1 + chance.below(2)
      any.options = 1 + chance.below(3)
      any.roles = 3 + chance.below(2)
      any.items = chance.below(5)
      any.facts = 1 + chance.below(3)
      any.wishes = 2 + chance.below(2)
      any.lines = chance.below(3)
      any.slots = chance.below(5)
      any.handOvers = chance.below(3)
      self.size = any
    }
  }

  /// Every role has a seat; chance begins at 1.
  public func setup(for scenario: Scenario) -> Setup { Setup.dealt(scenario, seed: 1) }

  /// The next case: the same seed gives the same cases in the same order.
  public mutating func scenario() -> Scenario {
    groups = size.laterKinds ? someGroups() : []
    let situations = (0..<size.rounds * size.cardsInDeck).map { situation($0) }
    return Scenario(
      about: Scenario.About(
        id: "made-up", title: "Made up", language: "en", country: "DK", summary: "",
        contentNotice: "", minutes: 60, goals: [], reviewedBy: "", citizen: "", home: ""),
      start: Scenario.Start(
        measures: [5, 4, 5, 6], place: .home, knownWishes: [], planInPlace: [],
        preparationSlots: size.slots, handOvers: size.handOvers,
        preparers: size.laterKinds && chance.below(2) == 0 ? .reachable : .anybody,
        freeReviews: size.laterKinds ? reviewing.below(2) : 0),
      roles: (0..<size.roles).map { role($0) }, groups: groups,
      facts: (0..<size.facts).map { Fact(name: "fact-\($0)", text: "") },
      wishes: (0..<size.wishes).map { wish($0) }, drawnWishes: [],
      plan: (0..<size.items).map { item($0) },
      advice: (0..<size.lines).map { line($0) }, phases: phases(), situations: situations,
      knowledge: [], endings: endings(), debrief: [:], rehearsals: [])
  }

  // MARK: Parts

  private mutating func role(_ number: Int) -> Role {
    let moments = Moment.allCases.filter { _ in chance.below(3) > 0 }
    return Role(
      name: "role-\(number)", title: "Role \(number)", sector: .municipality,
      reach: number == 0 ? .all : MomentSet(moments), abilities: [], brief: "",
      commitment: number == 1 ? CommitmentTerms(standard: 1, allowed: [0, 1, 2, 3]) : nil,
      rests: !size.laterKinds || chance.below(3) > 0)
  }

  /// Two cases in three have some, which may overlap or have one member.
  private mutating func someGroups() -> [RoleGroup] {
    guard grouping.below(3) > 0 else { return [] }
    return (0..<1 + grouping.below(3)).map { number in
      var roles = IDSet<Role>()
      for role in 0..<size.roles where grouping.below(2) == 0 { roles.insert(RoleID(role)) }
      if roles.isEmpty { roles = [RoleID(grouping.below(size.roles))] }
      return RoleGroup(name: "group-\(number)", title: "Group \(number)", roles: roles)
    }
  }

  private mutating func wish(_ number: Int) -> Wish {
    let change =
      number == 0 && size.wishes > 1 && phaseCount > 1
      ? WishChange(
        phase: PhaseID(1 + chance.below(phaseCount - 1)), into: WishID(size.wishes - 1),
        condition: condition()) : nil
    return Wish(
      name: "wish-\(number)", domain: .social, weight: 1 + chance.below(3), text: "",
      honoured: chance.below(3) == 0 ? .place(.home) : .fact(anyFact()),
      isCurrentAtStart: number == 0 || number < size.wishes - 1, change: change)
  }

  private mutating func item(_ number: Int) -> PlanItem {
    PlanItem(
      name: "item-\(number)", title: "Item \(number)", text: "", by: IDSet(someRoles()),
      level: .basic, effort: 1 + chance.below(4) / 3,
      needs: number > 1 && chance.below(3) == 0 ? [PlanItemID(chance.below(number))] : [],
      takes: size.laterKinds ? max(0, chance.below(5) - 2) : 0,
      condition: size.laterKinds && chance.below(4) == 0 ? itemCondition() : .always,
      until: size.laterKinds && chance.below(4) == 0 ? PhaseID(chance.below(phaseCount)) : nil,
      isAnyTime: size.laterKinds && chance.below(2) == 0,
      ages: chance.below(3) == 0,
      // Nobody leads a preparation.
      effects: itemEffects(1),
      firstEffects: size.laterKinds ? itemEffects(1) : [],
      laterEffects: size.laterKinds ? itemEffects(2) : [])
  }

  /// - Parameter share: of three items, that have any.
  private mutating func itemEffects(_ share: Int) -> [Effect] {
    chance.below(3) < share ? effects().filter { $0 != .leadStrain(by: 1) } : []
  }

  private mutating func line(_ number: Int) -> AdviceLine {
    AdviceLine(
      name: "line-\(number)", title: "Line \(number)",
      level: KnowledgeLevel.allCases[chance.below(3)], answers: "", reach: .all,
      condition: number == 0 || size.items == 0 ? .always : .plan(anyItem(), .inPlace))
  }

  private var phaseCount: Int { (size.rounds + size.roundsInPhase - 1) / size.roundsInPhase }

  private mutating func phases() -> [Phase] {
    (0..<phaseCount).map { number in
      let first = number * size.roundsInPhase
      let rounds = (first..<min(size.rounds, first + size.roundsInPhase)).map { round in
        var deck = (0..<size.cardsInDeck).map { SituationID(round * size.cardsInDeck + $0) }
        // A card that an earlier round may have drawn already.
        if round > 0, chance.below(3) == 0 { deck.append(SituationID(0)) }
        return Round(
          moment: Moment.allCases[chance.below(4)], deck: deck, quiet: "", lengths: [.full],
          slots: size.slots > 0 && chance.below(6) == 0 ? size.slots - 1 : nil)
      }
      return Phase(
        name: "phase-\(number)", title: "", text: "",
        start: number > 0 && chance.below(2) == 0 ? .turningPoint : .quiet,
        isLastDays: number == phaseCount - 1,
        speaks: size.laterKinds ? Phase.Speech.allCases[chance.below(5) % 3] : .yes,
        rounds: rounds)
    }
  }

  private mutating func situation(_ number: Int) -> Situation {
    Situation(
      name: "card-\(number)", title: "Card \(number)", text: "",
      condition: chance.below(3) == 0 ? condition() : .always, weight: 1 + chance.below(3),
      clues: [], teachingNote: "", helpedBy: [], mustKnow: IDSet(someRoles()),
      handOvers: groups.isEmpty || grouping.below(3) > 0 ? nil : grouping.below(3),
      needsAdvice: chance.below(2) == 0 ? KnowledgeLevel.allCases[chance.below(3)] : nil,
      options: (0..<size.options).map { option($0) })
  }

  private mutating func option(_ number: Int) -> DecisionOption {
    var outcomes: [Outcome] = []
    if chance.below(4) == 0 { outcomes.append(outcome(.unadvised, .always)) }
    if chance.below(3) == 0 { outcomes.append(outcome(.certain, condition())) }
    if chance.below(3) > 0 {
      for _ in 0..<2 {
        outcomes.append(
          outcome(.chance(1 + chance.below(3)), chance.below(5) == 0 ? condition() : .always))
      }
    }
    let needsLead = number > 0 && chance.below(4) > 0
    return DecisionOption(
      name: "option-\(number)", text: "",
      condition: number > 0 && chance.below(3) == 0 ? condition().withoutAdvice : .always,
      closedBecause: "",
      leads: needsLead ? IDSet(someRoles()) : [],
      style: chance.below(5) == 0 ? .alone : .shared, strain: chance.below(3),
      effects: effects(), told: "", outcomes: outcomes, knowledge: [])
  }

  private mutating func outcome(_ kind: Outcome.Kind, _ condition: Condition) -> Outcome {
    Outcome(
      kind: kind, condition: knowing(condition), text: "", effects: effects(), knowledge: [])
  }

  /// Where there are groups, every third asks too who was informed.
  private mutating func knowing(_ condition: Condition) -> Condition {
    guard !groups.isEmpty, grouping.below(3) == 0 else { return condition }
    let asked = Condition.informed(GroupID(grouping.below(groups.count)))
    return .all([condition, grouping.below(3) == 0 ? .not(asked) : asked])
  }

  private mutating func endings() -> [Ending] {
    let low = 40 + chance.below(40)
    var full: [Condition] = [.wishesHonoured(in: low...100)]
    if size.readsMeasures { full.append(.measure(.safety, in: (2 + chance.below(3))...10)) }
    return [
      Ending(name: "full", title: "", honoured: .full, condition: .all(full), text: ""),
      Ending(
        name: "partly", title: "", honoured: .partly, condition: .wishesHonoured(in: 30...100),
        text: ""),
      Ending(name: "not", title: "", honoured: .not, condition: .always, text: ""),
    ]
  }

  private mutating func effects() -> [Effect] {
    (0..<chance.below(3)).map { _ -> Effect in
      switch chance.below(10) {
      case 0, 1: return .measure(Measure.allCases[chance.below(4)], by: chance.below(5) - 2)
      case 2: return .strain(anyRole(), by: chance.below(3) - 1)
      case 3: return .leadStrain(by: 1)
      case 4:
        return size.items == 0
          ? .note(anyFact()) : .plan(anyItem(), anyStatus())
      case 5: return .clear(anyFact())
      case 6: return .reveal(WishID(chance.below(size.wishes)))
      case 7: return .move(Place.allCases[chance.below(3)])
      case 9 where size.laterKinds && size.items > 0: return .review(anyItem())
      case 8 where size.wishes > 1:
        return .change(WishID(chance.below(size.wishes - 1)), into: WishID(size.wishes - 1))
      default: return .note(anyFact())
      }
    }
  }

  private mutating func condition() -> Condition {
    switch chance.below(14) {
    case 0: return .all([condition(), condition()])
    case 1: return .any([condition(), condition()])
    case 2: return .not(condition())
    case 3 where size.readsMeasures: return .measure(.family, in: 0...(2 + chance.below(4)))
    case 4: return .strain(anyRole(), in: 1...2)
    case 5 where size.items > 0: return .plan(anyItem(), anyStatus())
    case 6: return .round(in: 1...(1 + chance.below(size.rounds)))
    case 7: return .wish(WishID(chance.below(size.wishes)), .known)
    case 8: return .wish(WishID(chance.below(size.wishes)), .current)
    case 9: return .ledBy(anyRole())
    case 10: return .advice(atLeast: KnowledgeLevel.allCases[chance.below(3)])
    case 11: return .told(anyRole(), SituationID(chance.below(size.rounds * size.cardsInDeck)))
    case 12: return .commitment(in: 1...2)
    case 13 where size.laterKinds:
      return .drawn(SituationID(chance.below(size.rounds * size.cardsInDeck)))
    default: return .fact(anyFact())
    }
  }

  /// Nobody leads a preparation, and nobody is asked.
  private mutating func itemCondition() -> Condition {
    switch chance.below(6) {
    case 0: return .not(.fact(anyFact()))
    case 1: return .strain(anyRole(), in: 0...1)
    case 2: return .wish(WishID(chance.below(size.wishes)), .known)
    case 3: return .plan(anyItem(), anyStatus())
    case 4 where size.readsMeasures: return .measure(.safety, in: 3...10)
    default: return .round(in: 1...(1 + chance.below(size.rounds)))
    }
  }

  private mutating func anyFact() -> FactID { FactID(chance.below(size.facts)) }
  private mutating func anyItem() -> PlanItemID { PlanItemID(chance.below(size.items)) }
  private mutating func anyStatus() -> PlanStatus {
    PlanStatus.allCases[chance.below(size.laterKinds ? 4 : 3)]
  }
  private mutating func anyRole() -> RoleID { RoleID(chance.below(size.roles)) }

  private mutating func someRoles() -> [RoleID] {
    let roles = (0..<size.roles).filter { _ in chance.below(2) == 0 }.map { RoleID($0) }
    return roles.isEmpty ? [anyRole()] : roles
  }
}

extension Condition {
  /// What was asked is for outcomes to ask about.
  fileprivate var withoutAdvice: Condition {
    switch self {
    case .always: .always
    case .all(let parts): .all(parts.map(\.withoutAdvice))
    case .any(let parts): .any(parts.map(\.withoutAdvice))
    case .not(let part): .not(part.withoutAdvice)
    case .asks(let question): question.variable == .advice ? .any([]) : self
    }
  }
}
