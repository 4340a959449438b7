public import Rules

// Short ways to write the pieces of a scenario, with what a test does not care about left out.

extension Role {
  public static func draft(
    _ name: String, _ sector: Sector = .municipality, reach: [Moment] = Moment.allCases,
    commitment: CommitmentTerms? = nil, rests: Bool = true
  ) -> Role {
    Role(
      name: name, title: Marker.open("role", name), sector: sector, reach: MomentSet(reach),
      abilities: ["assess"], brief: Marker.brief(name), commitment: commitment,
      rests: rests)
  }
}

extension RoleGroup {
  public static func draft(_ name: String, _ roles: IDSet<Role>) -> RoleGroup {
    RoleGroup(name: name, title: Marker.open("group", name), roles: roles)
  }
}

extension Wish {
  public enum Start: Sendable { case now, later }

  public static func draft(
    _ name: String, _ domain: WishDomain = .practical, weight: Int = 1,
    honoured: Condition = .always, from start: Start = .now, becomes change: WishChange? = nil
  ) -> Wish {
    Wish(
      name: name, domain: domain, weight: weight, text: Marker.wish(name), honoured: honoured,
      isCurrentAtStart: start == .now, change: change)
  }
}

extension PlanItem {
  public enum Keeping: Sendable { case lasts, ages }
  public enum Hours: Sendable { case reach, anyTime }

  public static func draft(
    _ name: String, by: IDSet<Role>, level: KnowledgeLevel = .basic, effort: Int = 1,
    needs: IDSet<PlanItem> = [], takes: Int = 0, when condition: Condition = .always,
    until: PhaseID? = nil, hours: Hours = .reach, _ keeping: Keeping = .lasts,
    effects: [Effect] = [], first: [Effect] = [], then: [Effect] = []
  ) -> PlanItem {
    PlanItem(
      name: name, title: Marker.open("plan", name), text: Marker.open("plan-text", name), by: by,
      level: level, effort: effort, needs: needs, takes: takes, condition: condition,
      until: until, isAnyTime: hours == .anyTime, ages: keeping == .ages,
      effects: effects, firstEffects: first, laterEffects: then)
  }
}

extension AdviceLine {
  public static func draft(
    _ name: String, _ level: KnowledgeLevel, reach: [Moment] = Moment.allCases,
    when condition: Condition = .always
  ) -> AdviceLine {
    AdviceLine(
      name: name, title: Marker.open("advice", name), level: level,
      answers: Marker.open("answers", name), reach: MomentSet(reach), condition: condition)
  }
}

extension Outcome {
  public static func draft(
    _ kind: Kind, leans: [Lean] = [], when condition: Condition = .always,
    text: String = Marker.outcome("any"),
    effects: [Effect] = [], knowledge: IDSet<KnowledgeCard> = []
  ) -> Outcome {
    Outcome(
      kind: kind, leans: leans, condition: condition, text: text, effects: effects,
      knowledge: knowledge)
  }
}

extension DecisionOption {
  public static func draft(
    _ name: String, when condition: Condition = .always, lead leads: IDSet<Role> = [],
    _ style: Style = .shared, strain: Int = 1, effects: [Effect] = [],
    told: String = Marker.told("any"), outcomes: [Outcome] = [],
    knowledge: IDSet<KnowledgeCard> = []
  ) -> DecisionOption {
    DecisionOption(
      name: name, text: Marker.open("option", name), condition: condition, closedBecause: "",
      leads: leads, style: style, strain: strain, effects: effects, told: told, outcomes: outcomes,
      knowledge: knowledge)
  }
}

extension Situation {
  public static func draft(
    _ name: String, when condition: Condition = .always, weight: Int = 1, clues: [Clue] = [],
    helpedBy: IDSet<PlanItem> = [], mustKnow: IDSet<Role> = [], handOvers: Int? = nil,
    needs level: KnowledgeLevel? = nil, options: [DecisionOption]
  ) -> Situation {
    Situation(
      name: name, title: Marker.card(name, "title"), text: Marker.card(name, "text"),
      condition: condition, weight: weight, clues: clues, teachingNote: Marker.note(name),
      helpedBy: helpedBy, mustKnow: mustKnow, handOvers: handOvers, needsAdvice: level,
      options: options)
  }
}

extension KnowledgeCard {
  public static func draft(_ name: String, _ level: KnowledgeLevel = .basic) -> KnowledgeCard {
    KnowledgeCard(
      name: name, title: Marker.knowledge(name, "title"), level: level,
      text: Marker.knowledge(name, "text"), source: "")
  }
}

extension Round {
  public static func draft(
    _ moment: Moment, draw deck: [SituationID], lengths: [GameLength] = [.full],
    quiet: String = Marker.quiet("any"), slots: Int? = nil
  ) -> Round {
    Round(moment: moment, deck: deck, quiet: quiet, lengths: lengths, slots: slots)
  }
}

extension Phase {
  public enum Days: Sendable { case usual, last }

  public static func draft(
    _ name: String, _ start: Start = .quiet, days: Days = .usual, speaks: Speech = .yes,
    rounds: [Round]
  ) -> Phase {
    Phase(
      name: name, title: Marker.open("phase", name), text: Marker.phase(name), start: start,
      isLastDays: days == .last, speaks: speaks, rounds: rounds)
  }
}

extension Ending {
  public static func draft(
    _ name: String, _ honoured: Honoured = .not, when condition: Condition = .always
  ) -> Ending {
    Ending(
      name: name, title: Marker.ending(name, "title"), honoured: honoured, condition: condition,
      text: Marker.ending(name, "text"))
  }
}

extension Fact {
  public static func draft(_ name: String) -> Fact { Fact(name: name, text: Marker.fact(name)) }
}

extension Rehearsal.Step {
  public static func draft(
    in situation: SituationID? = nil, choose option: OptionID? = nil, lead: RoleID? = nil,
    ask: AdviceLineID? = nil, tell: IDSet<Role> = [], outcome: OutcomeID? = nil,
    _ preparations: Preparation...
  ) -> Rehearsal.Step {
    Rehearsal.Step(
      situation: situation, option: option, lead: lead, ask: ask, tell: tell, outcome: outcome,
      preparations: preparations)
  }
}
