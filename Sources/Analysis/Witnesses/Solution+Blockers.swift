public import Rules

/// What keeps something from being reached.
public enum Blocker: Hashable, Sendable {
  /// This part of its condition holds in no state in which it is asked.
  case never(Condition)
  /// That part asks for an item in place which has gone stale whenever it is asked.
  case stale(PlanItemID)
  /// Each part holds somewhere, but never all at once.
  case neverTogether(Condition)
  /// Its condition holds, but an ending before it always fits too.
  case earlierEndings
  /// It could follow, but these always follow instead.
  case otherOutcomes([OutcomeID])
  /// It follows too little advice, and none is needed.
  case needsNoAdvice
  /// It follows more advice than needed, and nobody who gives it can be asked.
  case nobodyAbove
  /// It is open, but nobody who can lead it can be reached.
  case nobodyLeads
  /// It could be prepared, but nobody who can is ever free.
  case nobodyPrepares
  /// It takes more slots than a round has before something depends on it.
  case slots
  /// What it belongs to never comes, or what would open it.
  case within(Target)
  /// No round of this length draws the card.
  case notDrawn
  /// Nothing in the case opens the card of knowledge.
  case neverOpened
}

extension Solution {
  /// What keeps the target from being reached.
  ///
  /// - Returns: empty for what can be reached, and for what is nobody's aim: quiet rounds, play in
  ///   vain, cards about which nobody can do anything.
  public func blockers(of target: Target) -> [Blocker] {
    guard !isReachable(target) else { return [] }
    switch target {
    case .ending(let id): return blockers(ofEnding: id)
    case .situation(let id): return blockers(ofSituation: id)
    case .option(let id, let option):
      return isReachable(.situation(id))
        ? blockers(ofOption: option, id) : [.within(.situation(id))]
    case .outcome(let id, let option, let outcome):
      return isReachable(.option(id, option))
        ? blockers(ofOutcome: outcome, option, id) : [.within(.option(id, option))]
    case .planItem(let id): return blockers(ofItem: id)
    case .knowledge(let id): return blockers(ofKnowledge: id)
    case .quiet, .stuck, .doomed: return []
    }
  }

  private func blockers(ofEnding id: EndingID) -> [Blocker] {
    let last = compiled.rounds.count
    var watch = ConditionWatch(scenario.endings[id.index].condition)
    for core in exploration.drawing[last] {
      watch.look(compiled, core, Circumstances(round: last - 1))
    }
    return watch.isMet ? [.earlierEndings] : watch.blockers
  }

  private func blockers(ofSituation id: SituationID) -> [Blocker] {
    let rounds = cards(of: id).compactMap { round(of: $0) }
    guard !rounds.isEmpty else { return [.notDrawn] }
    var watch = ConditionWatch(scenario.situations[id.index].condition)
    for round in rounds {
      for core in exploration.drawing[round] {
        watch.look(compiled, core, Circumstances(round: round))
      }
    }
    return watch.blockers
  }

  private func blockers(ofOption option: OptionID, _ id: SituationID) -> [Blocker] {
    var watch = ConditionWatch(scenario.situations[id.index].options[option.index].condition)
    forEachState(drawing: id) { core, round, _ in
      watch.look(compiled, core, Circumstances(round: round))
    }
    return watch.isMet ? [.nobodyLeads] : watch.blockers
  }

  /// An outcome is asked in the middle of a decision: who leads, what was asked and told is settled,
  /// and the option's own effects are done.
  private func blockers(
    ofOutcome outcome: OutcomeID, _ option: OptionID, _ id: SituationID
  ) -> [Blocker] {
    let asked = scenario.situations[id.index].options[option.index].outcomes[outcome.index]
    guard asked.kind != .unadvised || scenario.situations[id.index].needsAdvice != nil else {
      return [.needsNoAdvice]
    }
    var watch = ConditionWatch(asked.condition)
    var others: Set<OutcomeID> = []
    var isAsked = false
    forEachState(drawing: id) { core, round, card in
      let place = Int(compiled.cards[card].options.first) + option.index
      let conclusions = Conclusions(
        compiled: compiled, card: compiled.cards[card], option: compiled.options[place],
        round: round)
      conclusions.forEach(from: core) { core, circumstances in
        var circumstances = circumstances
        let needed = compiled.cards[card].needed
        switch asked.kind {
        case .unadvised: if circumstances.level >= needed { return }
        case .overAdvised: if circumstances.level <= needed { return }
        case .certain, .chance: break
        }
        isAsked = true
        for truth in compiled.truths(behind: card) {
          circumstances.truth = truth
          watch.look(compiled, core, circumstances)
          guard compiled.holds(asked.condition, core, circumstances) else { continue }
          let (open, _) = compiled.branches(
            of: compiled.options[place], of: compiled.cards[card], core, circumstances)
          others.formUnion(IDSet<Outcome>(bits: open))
        }
      }
    }
    if !isAsked, asked.kind == .overAdvised { return [.nobodyAbove] }
    return watch.isMet ? [.otherOutcomes(others.sorted())] : watch.blockers
  }

  private func blockers(ofItem id: PlanItemID) -> [Blocker] {
    let item = compiled.items[id.index]
    let needs = scenario.plan[id.index].needs.map { Condition.plan($0, .inPlace) }
    var watch = ConditionWatch(.all(needs + [.not(.plan(id, .inPlace))]))
    var hasSlots = false
    var preparing = StepwisePreparing<NoMeasures>(of: compiled, liveness: liveness)
    for round in 0..<compiled.rounds.count where isFollowed(id, in: round) {
      let dependencies = Dependencies(compiled, liveness, preparing: round)
      for core in Set(exploration.preparing[round].map(dependencies.key)) where !watch.isMet {
        let start = PreparationPoint(PackedState(core))
        let reviewed = BitPlaces(compiled.freeReviews(core, round: round)).map {
          compiled.put(compiled.items[$0], start, round: round)
        }
        for beginning in [start] + reviewed {
          preparing.forEachMoment(from: beginning, round: round) { point, left in
            guard left >= compiled.effort(item, point.low.core) else { return }
            hasSlots = true
            watch.look(compiled, point.low.core, Circumstances(round: round))
          }
        }
      }
    }
    guard hasSlots else { return [.slots] }
    return watch.isMet ? [.nobodyPrepares] : watch.blockers
  }

  private func blockers(ofKnowledge id: KnowledgeID) -> [Blocker] {
    var blockers: [Blocker] = []
    for opener in openers(of: id) {
      let blocker = Blocker.within(outermost(opener))
      if !blockers.contains(blocker) { blockers.append(blocker) }
    }
    return blockers.isEmpty ? [.neverOpened] : blockers
  }

  /// The largest of what a target belongs to that never comes.
  private func outermost(_ target: Target) -> Target {
    switch target {
    case .option(let id, _), .outcome(let id, _, _):
      if !isReachable(.situation(id)) { return .situation(id) }
      if case .outcome(_, let option, _) = target, !isReachable(.option(id, option)) {
        return .option(id, option)
      }
      return target
    case .situation, .planItem, .knowledge, .ending, .quiet, .stuck, .doomed: return target
    }
  }

  // MARK: States

  /// States in which the card can be drawn, as they are once it is, with the round (from 0) and the
  /// card's place there.
  private func forEachState(
    drawing id: SituationID, _ look: (UInt64, _ round: Int, _ card: Int) -> Void
  ) {
    for place in cards(of: id) {
      guard let round = round(of: place) else { continue }
      let card = compiled.cards[place]
      for core in exploration.drawing[round] where compiled.canHappen(card, core, round: round) {
        look(core | card.drawn, round, place)
      }
    }
  }

  /// The round, from 0, that has the card at this place.
  private func round(of card: Int) -> Int? {
    (0..<compiled.rounds.count).first { compiled.rounds[$0].cards.range.contains(card) }
  }
}

/// Every way an option can be carried out, each by itself; ``Deciding`` makes one of those that come
/// to the same.
private struct Conclusions {
  let compiled: CompiledCase
  let card: CompiledCard
  let option: CompiledOption
  let round: Int

  /// - Parameter look: takes the state before an outcome, and how it was decided.
  func forEach(from core: UInt64, _ look: (UInt64, Circumstances) -> Void) {
    let overloaded = compiled.overloaded(core)
    guard compiled.isOpen(option, core, overloaded: overloaded, round: round) else { return }
    let leads = IDSet<Role>(bits: compiled.leads(of: option, overloaded: overloaded))
    for lead in option.needsLead ? leads.map(\.index) : [-1] {
      let unadvised = Circumstances(lead: lead, level: 0, round: round)
      var levels: Set<Int> = card.answer == nil ? [0] : []
      for place in card.lines.range
      where compiled.holds(compiled.lines[place].condition, core, unadvised) {
        levels.insert(compiled.lines[place].level)
      }
      let tellings = tellings(lead: lead)
      for level in levels.sorted() {
        let circumstances = Circumstances(lead: lead, level: level, round: round)
        for told in tellings {
          var state = PackedState(core: core, aside: NoMeasures())
          compiled.conclude(option, of: card, told: told, &state, circumstances)
          look(state.core, circumstances)
        }
      }
    }
  }

  /// The bits of every set of roles that may be told, as far as anything reads them.
  private func tellings(lead: Int) -> [UInt64] {
    guard option.mayTell else { return [0] }
    guard compiled.scenario.groups.isEmpty else {
      return compiled.groupTellings(of: card, lead: lead).map(\.bits)
    }
    var sets: [(bits: UInt64, size: Int)] = [(0, 0)]
    for role in 0..<compiled.roleCount where role != lead {
      let bit = compiled.tellings[card.tellings + role]
      if bit != 0 { sets += sets.map { ($0.bits | bit, $0.size + 1) } }
    }
    return sets.filter { $0.size <= compiled.handOvers(of: card) }.map(\.bits)
  }
}
