public import Rules

extension Scenario {
  /// The same with one or two wishes more that are drawn, and may change or be remembered by several roles:
  /// outcomes, options and plan items ask about them, and what can be done hangs on what was heard. The same for the same seed.
  ///
  /// - Parameter conditions: for what honours them; what honours one of them keeps another from being
  ///   honoured, so that it matters to know.
  public func drawing(seed: UInt64, conditions: [Condition]) -> Scenario {
    var chance = Generator(seed: seed ^ 0xD4A3)
    // Of its own, so that the other half stays as it is.
    var memory = Generator(seed: seed ^ 0x4EA2)
    let isRemembered = memory.happens(1, in: 2)
    var wishes = self.wishes
    var drawnWishes: [DrawnWish] = []
    for number in 0..<chance.among(1...2) {
      let count = chance.among(number == 0 ? 2...3 : 2...2)
      let own = (0..<count).map { WishID(wishes.count + $0) }
      let domain = chance.one(of: WishDomain.allCases) ?? .place
      let weight = chance.among(3...5)
      let honours = chance.one(of: conditions) ?? .always
      for variant in 0..<count {
        let name = "drawn-\(number)-\(variant)"
        var honoured: Condition =
          switch variant {
          case 0: honours
          case 1: .not(honours)
          case _: chance.one(of: conditions) ?? .always
          }
        if chance.happens(1, in: 4) { honoured = .all([honoured, .wish(own[variant], .known)]) }
        wishes.append(
          Wish(
            name: name, domain: domain, weight: weight, text: Marker.wish(name),
            honoured: honoured, isCurrentAtStart: false, change: nil))
      }
      var changes: [DrawnWish.Change] = []
      for phase in phases.indices.dropFirst() where chance.happens(1, in: 2) {
        let from = chance.below(count)
        changes.append(
          DrawnWish.Change(
            phase: PhaseID(phase), from: own[from],
            into: own[(from + chance.among(1...count - 1)) % count],
            chance: chance.among(1...3), of: 4))
      }
      let remembered = isRemembered && number == 0
      drawnWishes.append(
        DrawnWish(
          name: "drawn-\(number)",
          variants: own.map { DrawnWish.Variant(wish: $0, weight: chance.among(1...4)) },
          changes: remembered ? [] : changes,
          recollections: remembered
            ? own.prefix(roles.count).enumerated().map { role, wish in
              Recollection(
                role: RoleID(role), wish: wish, text: Marker.wish("told-\(role)"),
                otherwise: Marker.wish("untold-\(role)"))
            } : []))
    }
    let recollections = drawnWishes.flatMap(\.recollections)
    let variants = drawnWishes.flatMap { $0.variants.map(\.wish) }
    func asks(_ effects: [Effect], _ part: Int, in whole: Int) -> [Effect] {
      guard chance.happens(part, in: whole), let wish = chance.one(of: variants) else {
        return effects
      }
      let own = recollections.indices.filter { _ in memory.happens(1, in: 2) }
      let isOfRemembered = drawnWishes[0].variants.contains { $0.wish == wish }
      if isOfRemembered, !own.isEmpty {
        return effects + own.map { .recall(RecollectionID($0)) }
      }
      return effects + [.reveal(wish)]
    }
    func heard(_ condition: Condition, _ part: Int, in whole: Int) -> Condition {
      guard chance.happens(part, in: whole), let wish = chance.one(of: variants) else {
        return condition
      }
      let known = Condition.wish(wish, .known)
      return .all([condition, chance.happens(1, in: 3) ? .not(known) : known])
    }
    let situations = self.situations.map { situation in
      Situation(
        name: situation.name, title: situation.title, text: situation.text,
        condition: situation.condition, weight: situation.weight, truth: situation.truth,
        clues: situation.clues, advice: situation.advice,
        teachingNote: situation.teachingNote,
        helpedBy: situation.helpedBy, mustKnow: situation.mustKnow,
        handOvers: situation.handOvers, needsAdvice: situation.needsAdvice,
        options: situation.options.enumerated().map { number, option in
          DecisionOption(
            name: option.name, text: option.text,
            condition: option.leads.isEmpty
              ? option.condition : heard(option.condition, 1, in: 4),
            closedBecause: option.closedBecause, leads: option.leads, style: option.style,
            strain: option.strain, effects: asks(option.effects, 1, in: 5), told: option.told,
            outcomes: option.outcomes.map { outcome in
              Outcome(
                kind: outcome.kind, leans: outcome.leans,
                condition: heard(outcome.condition, 1, in: 4),
                text: outcome.text, effects: asks(outcome.effects, 1, in: 4),
                knowledge: outcome.knowledge)
            }, knowledge: option.knowledge)
        }, picture: situation.picture)
    }
    let plan = self.plan.map { item in
      item.with(
        effects: asks(item.effects, 1, in: 2), firstEffects: item.firstEffects,
        laterEffects: item.laterEffects)
    }
    return Scenario(
      about: about, start: start, roles: roles, groups: groups, facts: facts, wishes: wishes,
      drawnWishes: drawnWishes, plan: plan, advice: advice, phases: phases,
      situations: situations, knowledge: knowledge, endings: endings, debrief: debrief,
      rehearsals: rehearsals, claims: claims)
  }

  /// With what every case can ask of its end.
  func drawing(seed: UInt64) -> Scenario {
    drawing(
      seed: seed, conditions: [.place(.home), .place(.hospital), .measure(.safety, in: 5...10)])
  }
}
