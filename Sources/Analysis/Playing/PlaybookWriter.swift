import Rules

/// Works out what can be known of a case before it is played.
struct PlaybookWriter {
  private let compiled: CompiledCase
  private var rounds: [RoundPage] = []
  private var cards: [CardPage] = []
  private var options: [OptionPage] = []
  private var lines: [LinePage] = []
  private var tests: [CompiledCondition] = []
  private var rows: [LotteryRow] = []
  private var tickets: [Int32] = []
  private var changes: [Change] = []
  private var hearings: [Hearing] = []
  private var told: [ToldSets] = []
  private var duties: [Span] = []
  private var tasks: [Task] = []

  /// Beyond so many tests or tickets a lottery is not written out.
  private static let mostTests = 5
  private static let mostTickets = 4096

  private init(_ compiled: CompiledCase) { self.compiled = compiled }

  static func written(_ compiled: CompiledCase) -> Playbook {
    var writer = PlaybookWriter(compiled)
    writer.write()
    return writer.pages
  }

  private var pages: Playbook {
    Playbook(
      picks: BitSelect(), rounds: Flat(rounds), cards: Flat(cards), options: Flat(options),
      lines: Flat(lines), tests: Flat(tests), rows: Flat(rows), tickets: Flat(tickets),
      changes: Flat(changes), hearings: Flat(hearings), told: Flat(told), duties: Flat(duties),
      tasks: Flat(tasks), hasGates: compiled.hasGates)
  }

  private mutating func write() {
    changes = (0..<compiled.outcomes.count).map { change(compiled.outcomes[$0].effects) }
    changes += (0..<compiled.options.count).map { change(compiled.options[$0].effects) }
    changes += (0..<compiled.items.count).map {
      change(compiled.gate(of: $0, round: 0).effects)
    }
    changes.append(.none)
    for situation in compiled.scenario.situations.indices { hear(of: situation) }
    cards = (0..<compiled.cards.count).map { card(compiled.cards[$0]) }
    for place in 0..<compiled.options.count { options.append(option(compiled.options[place])) }
    for place in 0..<compiled.rounds.count { rounds.append(round(compiled.rounds[place])) }
    for role in 0..<compiled.roleCount { duties.append(duty(of: role)) }
  }

  private func change(_ span: Span) -> Change { Change(span, of: compiled) }

  // MARK: Rounds

  private mutating func round(_ round: CompiledRound) -> RoundPage {
    let firstLine = lines.count
    var ways: UInt64 = 1
    for place in round.lines.range {
      let line = compiled.lines[place]
      let way: UInt64 = 1 << UInt64(16 * line.level)
      if line.condition.isAlways {
        ways += way
      } else if !line.condition.isNever {
        lines.append(LinePage(condition: line.condition, way: way))
      }
    }
    let deck = lottery(
      round.cards.range.map { place in
        let card = compiled.cards[place]
        // Drawn before is one more bit that must not be set, even if the card asks for it.
        var condition = card.condition
        if condition.value & card.drawn != 0 {
          condition = .never
        } else {
          condition.mask |= card.drawn
        }
        return Entry(ticket: place, condition: condition, kind: .chance, weight: card.weight)
      }, advice: nil, otherwise: nil)
    return RoundPage(
      deck: deck, ways: ways, lines: span(from: firstLine, to: lines.count),
      slots: round.slots, passage: round.passage)
  }

  private func card(_ card: CompiledCard) -> CardPage {
    CardPage(
      drawn: card.drawn, firstOption: Int(card.options.first),
      optionCount: card.options.range.count, needed: card.needed,
      hearings: card.situation * (compiled.roleCount + 1))
  }

  private mutating func option(_ option: CompiledOption) -> OptionPage {
    let entries = option.outcomes.range.map { place in
      let outcome = compiled.outcomes[place]
      return Entry(
        ticket: place, condition: outcome.condition, kind: outcome.kind, weight: outcome.weight)
    }
    let leans = option.outcomes.range.contains { !compiled.outcomes[$0].leans.range.isEmpty }
    let most = leans ? -1 : Self.mostTests
    let outcomes = lottery(
      entries, advice: .unadvised, otherwise: changes.count - 1, mostTests: most)
    let hasMore = entries.contains { $0.kind == .overAdvised }
    let above =
      hasMore
      ? lottery(entries, advice: .overAdvised, otherwise: changes.count - 1, mostTests: most)
      : outcomes
    return OptionPage(
      condition: option.condition,
      leads: option.needsLead ? option.leads : 1 << UInt64(compiled.roleCount),
      strain: option.needsLead ? option.strain : 0, excess: option.needsLead ? 1 : 0,
      mayTell: option.mayTell, outcomes: outcomes, outcomesAbove: above,
      above: hasMore ? 1 : 0)
  }

  // MARK: Lotteries

  private struct Entry {
    let ticket: Int
    let condition: CompiledCondition
    let kind: CompiledOutcome.Kind
    let weight: Int
  }

  /// - Parameters:
  ///   - advice: the kind that comes first when the first test holds: whether other advice was asked
  ///     than needed. `nil` when there is no such test.
  ///   - otherwise: the ticket when nothing can be drawn.
  ///   - mostTests: with more there are no rows, and each draw is weighed when it comes; -1 where
  ///     weights are not always the same.
  private mutating func lottery(
    _ entries: [Entry], advice: CompiledOutcome.Kind?, otherwise: Int?,
    mostTests: Int = Self.mostTests
  ) -> Lottery {
    let asked = entries.filter { !$0.condition.isAlways && !$0.condition.isNever }
    let first = tests.count
    tests += asked.map(\.condition)
    let lottery = Lottery(tests: span(from: first, to: tests.count), rows: rows.count)
    let weight = entries.reduce(0) { $0 + $1.weight }
    let codes = 1 << (asked.count + (advice == nil ? 0 : 1))
    guard asked.count <= mostTests, weight * codes <= Self.mostTickets else {
      return Lottery(tests: lottery.tests, rows: -1)
    }
    for code in 0..<codes {
      var left = advice == nil ? code : code >> 1
      var open: [Entry] = []
      for entry in entries where !entry.condition.isNever {
        if entry.condition.isAlways {
          open.append(entry)
        } else {
          if left & 1 == 1 { open.append(entry) }
          left >>= 1
        }
      }
      append(open, first: code & 1 == 1 ? advice : nil, otherwise: otherwise)
    }
    return lottery
  }

  /// As ``CompiledCase/branches(of:of:_:_:)`` says it.
  private mutating func append(_ open: [Entry], first kind: CompiledOutcome.Kind?, otherwise: Int?)
  {
    let first = tickets.count
    let certain =
      kind.flatMap { kind in open.first { $0.kind == kind } }
      ?? open.first { $0.kind == .certain }
    if let certain {
      tickets.append(Int32(certain.ticket))
    } else {
      for entry in open where entry.kind == .chance {
        tickets += Array(repeating: Int32(entry.ticket), count: entry.weight)
      }
    }
    if tickets.count == first, let otherwise { tickets.append(Int32(otherwise)) }
    rows.append(LotteryRow(first: Int32(first), count: Int32(tickets.count - first)))
  }

  // MARK: Telling

  /// All sets of roles up to the limit are as likely. Those of whom it counts come in the order of
  /// their bits, each with all the sets that come to the same. Where there are groups, each set that they
  /// make comes by itself.
  private mutating func hear(of situation: Int) {
    let roles = compiled.roleCount
    func bits(_ role: Int) -> UInt64 { compiled.tellings[situation * roles + role] }
    for lead in 0...roles {
      guard compiled.scenario.groups.isEmpty else {
        hearInGroups(of: situation, lead: lead)
        continue
      }
      let others = (0..<roles).filter { $0 != lead }
      let counted = others.filter { bits($0) != 0 }
      let limit = min(
        compiled.scenario.handOvers(on: SituationID(situation)), others.count)
      let first = told.count
      var sets = 0
      for set in 0..<(1 << counted.count) {
        guard set.nonzeroBitCount <= limit else { continue }
        let members = counted.indices.filter { set >> $0 & 1 == 1 }
        sets += Self.sets(of: others.count - counted.count, upTo: limit - members.count)
        told.append(
          ToldSets(upTo: sets, bits: members.reduce(0) { $0 | bits(counted[$1]) }))
      }
      hearings.append(
        Hearing(
          lead: lead < roles ? bits(lead) : 0, mustKnow: mustKnow(of: situation, lead: lead),
          told: first, sets: sets))
    }
  }

  /// - Parameter lead: the place after the last role for nobody.
  private mutating func hearInGroups(of situation: Int, lead: Int) {
    let leads = lead < compiled.roleCount
    let sets = compiled.scenario.groupTellings(
      on: SituationID(situation), lead: leads ? RoleID(lead) : nil)
    let first = told.count
    for (place, set) in sets.sorted(by: { $0.bits < $1.bits }).enumerated() {
      let bits = compiled.heard(by: set, of: situation, lead: leads ? lead : -1)
      told.append(ToldSets(upTo: place + 1, bits: bits))
    }
    let own =
      leads
      ? compiled.tellings[situation * compiled.roleCount + lead] | compiled.leadInforms[lead + 1]
      : 0
    hearings.append(
      Hearing(
        lead: own, mustKnow: mustKnow(of: situation, lead: lead), told: first, sets: sets.count))
  }

  private func mustKnow(of situation: Int, lead: Int) -> UInt64 {
    let leads = lead < compiled.roleCount
    let told = compiled.scenario.tellingThoseWhoMustKnow(
      on: SituationID(situation), lead: leads ? RoleID(lead) : nil)
    return compiled.heard(by: told, of: situation, lead: leads ? lead : -1)
  }

  /// How many sets of so many things there are with at most `limit` members.
  private static func sets(of things: Int, upTo limit: Int) -> Int {
    var sum = 0
    var ofSize = 1
    for size in 0...limit where size <= things {
      sum += ofSize
      ofSize = ofSize * (things - size) / (size + 1)
    }
    return sum
  }

  // MARK: Preparation

  /// Resting, relieving each other seated role, and each item the role may do.
  private mutating func duty(of role: Int) -> Span {
    let first = tasks.count
    tasks.append(Task())
    for colleague in 0..<compiled.roleCount
    where colleague != role && compiled.seated & (1 << UInt64(colleague)) != 0 {
      let shift = UInt64(2 * colleague)
      tasks.append(Task(eased: 3 << shift, less: 1 << shift))
    }
    for number in 0..<compiled.items.count
    where compiled.duties[role] & (1 << UInt64(number)) != 0 {
      tasks.append(task(of: number))
    }
    return span(from: first, to: tasks.count)
  }

  private func task(of number: Int) -> Task {
    let item = compiled.items[number]
    let place = compiled.outcomes.count + compiled.options.count + number
    let change = changes[place]
    if item.madeAgain != 0 { return Task(effort: item.effort, item: number, isMadeTwice: true) }
    if item.order != 0 || !isAlwaysTheSame(number) {
      return Task(
        forbidden: item.inPlace | item.ordered, eased: item.stale, needs: item.needs,
        effort: item.effort, change: Task.ordering - number, item: number)
    }
    var task = Task(
      forbidden: item.inPlace, eased: item.stale, needs: item.needs, effort: item.effort,
      clear: item.stale, set: item.inPlace, item: number)
    if change.isMoreThanBits {
      task.change = place
    } else {
      task.clear |= change.clear
      task.set = task.set & ~change.clear | change.set
    }
    return task
  }

  /// Whether the item does the same in all rounds.
  private func isAlwaysTheSame(_ number: Int) -> Bool {
    let first = compiled.gate(of: number, round: 0).effects
    return (0..<compiled.rounds.count).allSatisfy {
      compiled.gate(of: number, round: $0).all == [first]
    }
  }

  private func span(from first: Int, to end: Int) -> Span {
    Span(first: Int32(first), end: Int32(end))
  }
}
