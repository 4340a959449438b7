import Rules
import TestSupport

@testable import Analysis

extension Scenario {
  /// The same play in a case that remembers too much to be compiled: one more ending, which never
  /// comes, asks about facts that nobody notes.
  func widened() -> Scenario {
    let more = (facts.count..<IDSet<Fact>.capacity).map { Fact(name: "more-\($0)", text: "") }
    let asked = (facts.count..<IDSet<Fact>.capacity).map { Condition.fact(FactID($0)) }
    let ending = Ending(
      name: "never", title: "", honoured: .not, condition: .all(asked), text: "")
    return with(facts: facts + more, endings: endings + [ending])
  }

  /// The same play with weights so high that no lottery can be written out.
  func weighted(by factor: Int) -> Scenario {
    with(
      situations: situations.map { situation in
        situation.with(
          condition: situation.condition, weight: situation.weight * factor,
          options: situation.options.map { option in
            option.with(
              outcomes: option.outcomes.map { outcome in
                guard case .chance(let weight) = outcome.kind else { return outcome }
                return Outcome(
                  kind: .chance(weight * factor),
                  leans: outcome.leans.map { .init(condition: $0.condition, by: $0.by * factor) },
                  condition: outcome.condition,
                  text: outcome.text, effects: outcome.effects, knowledge: outcome.knowledge)
              })
          })
      })
  }

  /// The same play with every option there twice.
  func doubled() -> Scenario {
    with(
      situations: situations.map {
        $0.with(condition: $0.condition, weight: $0.weight, options: $0.options + $0.options)
      })
  }

  /// The same play where each card asks, before it comes, whether he lives where he never does.
  func asking() -> Scenario {
    with(
      situations: situations.map { situation in
        situation.with(
          condition: .all([situation.condition, .not(.place(.careHome))]),
          weight: situation.weight, options: situation.options)
      })
  }

  /// Something of its own follows in every option from asking above what is needed, and every other
  /// card needs less than the highest.
  func askingTooHigh() -> Scenario {
    with(
      situations: situations.enumerated().map { number, situation in
        situation.with(
          condition: situation.condition, weight: situation.weight,
          needsAdvice: number % 2 == 0 ? .basic : situation.needsAdvice,
          options: situation.options.enumerated().map { place, option in
            let more = [
              Outcome(
                kind: .overAdvised, condition: option.outcomes.first?.condition ?? .always,
                text: "",
                effects: [.leadStrain(by: 1), .measure(.safety, by: -1)], knowledge: []),
              Outcome(
                kind: .overAdvised, condition: .always, text: "",
                effects: [.measure(.family, by: place % 2 == 0 ? 2 : -2)], knowledge: []),
            ]
            return option.with(outcomes: option.outcomes + more)
          })
      })
  }

  /// What comes of every other option hangs on whether the first role is told of this card.
  func askingWhoWasTold() -> Scenario {
    with(
      situations: situations.enumerated().map { number, situation in
        situation.with(
          condition: situation.condition, weight: situation.weight,
          options: situation.options.enumerated().map { place, option in
            guard place % 2 == 0 else { return option }
            let more = Outcome(
              kind: .certain, condition: .told(RoleID(0), SituationID(number)), text: "",
              effects: [.measure(.safety, by: 1)], knowledge: [])
            return option.with(outcomes: [more] + option.outcomes)
          })
      })
  }

  /// Every other item changes the strain of a role when it is prepared.
  func strained(by change: Int) -> Scenario {
    with(
      plan: plan.indices.map { number in
        let item = plan[number]
        guard number % 2 == 0 else { return item }
        let role = RoleID(number % roles.count)
        return item.with(
          effects: item.effects + [.strain(role, by: change)], firstEffects: item.firstEffects,
          laterEffects: item.laterEffects)
      })
  }

  /// So many slots after every round.
  func prepared(slots: Int) -> Scenario {
    with(
      start: Start(
        measures: start.measures, place: start.place, knownWishes: start.knownWishes,
        planInPlace: start.planInPlace, preparationSlots: slots, handOvers: start.handOvers,
        preparers: start.preparers, freeReviews: start.freeReviews),
      phases: phases.map { phase in
        Phase(
          name: phase.name, title: phase.title, text: phase.text, start: phase.start,
          isLastDays: phase.isLastDays, speaks: phase.speaks,
          rounds: phase.rounds.map {
            Round(
              moment: $0.moment, deck: $0.deck, quiet: $0.quiet, lengths: $0.lengths, slots: nil)
          })
      })
  }

  /// The same play where each wish is honoured by being known, so that asking decides.
  func honouringWhatIsKnown() -> Scenario {
    with(
      wishes: wishes.enumerated().map { number, wish in
        Wish(
          name: wish.name, domain: wish.domain, weight: wish.weight, text: wish.text,
          honoured: .wish(WishID(number), .known), isCurrentAtStart: wish.isCurrentAtStart,
          change: wish.change)
      })
  }

  /// The same play with a citizen who can always answer.
  func alwaysSpeaking() -> Scenario {
    with(
      phases: phases.map { phase in
        Phase(
          name: phase.name, title: phase.title, text: phase.text, start: phase.start,
          isLastDays: phase.isLastDays, rounds: phase.rounds)
      })
  }

  /// The same play where every review takes a slot.
  func reviewingForSlots() -> Scenario {
    with(
      start: Start(
        measures: start.measures, place: start.place, knownWishes: start.knownWishes,
        planInPlace: start.planInPlace, preparationSlots: start.preparationSlots,
        handOvers: start.handOvers, preparers: start.preparers))
  }

  /// The same play where nothing has effects of its own the first or the second time.
  func madeOnce() -> Scenario {
    with(plan: plan.map { $0.with(effects: $0.effects, firstEffects: [], laterEffects: []) })
  }

  /// The same where no card can come in a round, nor in every second after it: no file says so, but a
  /// scenario can.
  ///
  /// - Parameter first: 0 or 1.
  func withoutCards(fromRound first: Int) -> Scenario {
    var number = 0
    return with(
      phases: phases.map { phase in
        Phase(
          name: phase.name, title: phase.title, text: phase.text, start: phase.start,
          isLastDays: phase.isLastDays, speaks: phase.speaks,
          rounds: phase.rounds.map { round in
            defer { number += 1 }
            return Round(
              moment: round.moment, deck: number % 2 == first ? [] : round.deck,
              quiet: round.quiet, lengths: round.lengths, slots: round.slots)
          })
      })
  }

  /// The same play where a new phase relieves everybody.
  func resting() -> Scenario {
    with(
      roles: roles.map { role in
        Role(
          name: role.name, title: role.title, sector: role.sector, reach: role.reach,
          abilities: role.abilities, brief: role.brief, commitment: role.commitment)
      })
  }

  private func with(
    start: Start? = nil, roles: [Role]? = nil, facts: [Fact]? = nil, wishes: [Wish]? = nil,
    plan: [PlanItem]? = nil,
    phases: [Phase]? = nil,
    situations: [Situation]? = nil, endings: [Ending]? = nil
  ) -> Scenario {
    Scenario(
      about: about, start: start ?? self.start, roles: roles ?? self.roles, groups: groups,
      facts: facts ?? self.facts,
      wishes: wishes ?? self.wishes, drawnWishes: drawnWishes, plan: plan ?? self.plan,
      advice: advice,
      phases: phases ?? self.phases,
      situations: situations ?? self.situations,
      knowledge: knowledge, endings: endings ?? self.endings, debrief: debrief,
      rehearsals: rehearsals, claims: claims)
  }
}

extension Situation {
  fileprivate func with(
    condition: Condition, weight: Int, needsAdvice: KnowledgeLevel?? = .none,
    options: [DecisionOption]
  ) -> Situation {
    Situation(
      name: name, title: title, text: text, condition: condition, weight: weight,
      truth: truth, clues: clues, advice: advice,
      teachingNote: teachingNote, helpedBy: helpedBy, mustKnow: mustKnow,
      handOvers: handOvers, needsAdvice: needsAdvice ?? self.needsAdvice, options: options,
      picture: picture)
  }
}

extension DecisionOption {
  fileprivate func with(outcomes: [Outcome]) -> DecisionOption {
    DecisionOption(
      name: name, text: text, condition: condition, closedBecause: closedBecause, leads: leads,
      style: style, strain: strain, effects: effects, told: told, outcomes: outcomes,
      knowledge: knowledge)
  }
}

extension CaseMaker {
  /// A small made-up case whose cards hide something: in every second, lines tell of it, and two of three draw a
  /// wish.
  ///
  /// - Parameter first: where the seeds of a suite begin, so that each has cases of its own.
  static func hiding(_ seed: Int, from first: Int) -> (scenario: Scenario, setup: Setup) {
    var size = SolverTests.size(seed)
    size.lines = max(1, size.lines)
    var maker = CaseMaker(seed: UInt64(first + seed), size: size)
    let plain = maker.scenario()
    let setup = maker.setup(for: plain)
    let asked: [Condition] = [.place(.home), .fact(FactID(0)), .measure(.safety, in: 4...10)]
    let hiding = plain.hiding(seed: UInt64(seed), conditions: asked)
    let advising = seed % 2 == 0 ? hiding.advising(seed: UInt64(seed)) : hiding
    return (
      seed % 3 == 0 ? advising : advising.drawing(seed: UInt64(seed), conditions: asked), setup
    )
  }
}
